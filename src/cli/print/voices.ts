/** The voices of this machine and those that can be added -> tables for people. */
import pc from 'picocolors';
import type { AddableVoice, PresentVoice, VoiceList } from '../../pipeline/commands/voice-list.ts';
import { megabytes } from '../progress/download-progress.ts';

/** Languages of a voice that are listed. */
const maxLanguages = 7;

/** Three tables: the voices that are here, the services, and the models that can be added. */
export function formatVoices({ folder, canUseModels, present, broken, hosted, addable }: VoiceList): string {
  const lines = [pc.bold('On this machine'), ...table(present.map(presentRow))];
  for (const { name, problem } of broken) lines.push(`  ${pc.red('✗')} ${name}: ${problem}`);
  lines.push('', pc.bold('Services that you pay for'));
  lines.push(
    ...table(
      hosted.map(({ voice, keyVariable, hasKey }) => [voice, `${keyVariable} is ${hasKey ? '' : 'not '}set`]),
    ),
  );
  lines.push(
    '',
    pc.bold('Models that you can add: scriptreel voices add NAME'),
    ...table(addable.map(addableRow)),
  );
  lines.push('', `Models are kept in ${folder} ($SCRIPTREEL_VOICES).`);
  if (!canUseModels) lines.push('They need the package sherpa-onnx-node, which is not installed.');
  return lines.join('\n');
}

function languagesText(languages: readonly string[] | null): string {
  if (languages === null) return 'language unknown';
  const more = languages.length - maxLanguages;
  return languages.slice(0, maxLanguages).join(' ') + (more > 0 ? ` and ${more} more` : '');
}

function hertz(sampleRate: number): string {
  return `${sampleRate / 1000} kHz`;
}

/** Rows with aligned columns, each as wide as its widest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}

function presentRow({
  voice,
  languages,
  sampleRate,
  quality,
  bytes,
  licence,
  speakers,
}: PresentVoice): string[] {
  const count = speakers.length > 0 ? `, ${speakers.length} speakers` : '';
  return [
    voice,
    languagesText(languages),
    bytes === null ? '' : megabytes(bytes),
    hertz(sampleRate),
    `${quality ?? 'your own'}${count}`,
    licence ?? 'licence unknown',
  ];
}

function addableRow({
  name,
  languages,
  sampleRate,
  quality,
  bytes,
  licence,
  speakers,
}: AddableVoice): string[] {
  const count = speakers > 1 ? `, ${speakers} speakers` : '';
  return [name, languagesText(languages), megabytes(bytes), hertz(sampleRate), quality + count, licence];
}
