/** `scriptreel voices`: the voices of this machine, adding and removing models, and samples. */
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { PlannedDownload } from '../../pipeline/commands/voice-models.ts';
import { Failure } from '../../pipeline/failure.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { formatVoices } from '../print/voices.ts';
import { DownloadProgress, megabytes } from '../progress/download-progress.ts';
import { refuseOtherSubcommands, settingsFrom } from './options.ts';

interface ListFlags {
  readonly json?: boolean;
}
interface AddFlags {
  readonly yes?: boolean;
}
interface SampleFlags {
  readonly text?: string;
  readonly output?: string;
}

export function addVoicesCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('voices')
    .description('List the voices of this machine and the models that you can add, with licences and sizes.')
    .option('--json', 'print the list as JSON')
    .action((flags: ListFlags) => context.run(() => list(flags, context)));
  command
    .command('add')
    .description(
      'Add a voice model: download it by its name in the list, or take it from a .tar.bz2 file or a folder.',
    )
    .argument('<name...>', 'a name from the list, a .tar.bz2 file, or a folder')
    .option('-y, --yes', 'download without asking')
    .action((names: string[], flags: AddFlags) => context.run(() => add(names, flags, context)));
  command
    .command('remove')
    .description('Remove a voice model, or what is left of an interrupted download.')
    .argument('<name...>', 'names of installed models')
    .action((names: string[]) => context.run(() => remove(names, context)));
  command
    .command('sample')
    .description('Write a WAV file of a voice speaking one line.')
    .argument('<name>', 'a voice as for --voice, or a model')
    .option('--text <text>', 'the line (default: one in the language of the voice)')
    .option('-o, --output <file>', 'the WAV file (default: named after the voice, in this folder)')
    .action((name: string, flags: SampleFlags) => context.run(() => sample(name, flags, context)));
  refuseOtherSubcommands(command);
}

async function list(flags: ListFlags, { console }: CommandContext): Promise<ExitCode> {
  const { listVoices } = await import('../../pipeline/commands/voice-list.ts');
  const voices = await listVoices();
  if (flags.json) console.json(voices);
  else console.data(formatVoices(voices));
  return exitCodes.ok;
}

async function add(names: readonly string[], flags: AddFlags, context: CommandContext): Promise<ExitCode> {
  const { addModel, planDownload, sourceOf } = await import('../../pipeline/commands/voice-models.ts');
  const { console, signal } = context;
  const sources = await Promise.all(names.map(sourceOf));
  const downloads = await Promise.all(
    sources.flatMap((source) => ('entry' in source ? [planDownload(source.entry)] : [])),
  );
  for (const download of downloads) console.note(downloadText(download));
  if (downloads.length > 0 && !flags.yes && !(await isAgreed(signal))) return exitCodes.ok;
  for (const [index, source] of sources.entries()) {
    const progress = new DownloadProgress(process.stderr, path.basename(names[index] ?? ''));
    try {
      const folder = await addModel(source, {
        signal,
        onProgress: (phase, done, total) => progress.update(phase, done, total),
      });
      progress.clear();
      console.note(`${pc.green('✓')} sherpa:${path.basename(folder)}`);
    } catch (error) {
      progress.clear();
      if (!signal.aborted) throw error;
      console.note('Interrupted. The download so far is kept: run the same command again to continue.');
      return exitCodes.interrupted;
    }
  }
  return exitCodes.ok;
}

function downloadText({ name, url, licence, bytes, bytesLeft }: PlannedDownload): string {
  const left = bytesLeft > 0 ? `, of which ${megabytes(Math.min(bytesLeft, bytes))} are downloaded` : '';
  return `${pc.bold(name)}: ${megabytes(bytes)}${left}, ${licence}\n  from ${url}`;
}

/** @throws Failure `usage` where there is no terminal to ask on */
async function isAgreed(signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    const message = 'The download has to be confirmed, and there is no terminal to ask on.';
    throw new Failure(message, { kind: 'usage', hint: 'Add --yes to download without asking.' });
  }
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Ctrl-C reaches the reader first.
    reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    const answer = await reader.question('Download? [Y/n] ', { signal });
    return /^(?:y|yes)?$/i.test(answer.trim());
  } finally {
    reader.close();
  }
}

async function remove(names: readonly string[], { console }: CommandContext): Promise<ExitCode> {
  const { removeModel } = await import('../../pipeline/commands/voice-models.ts');
  for (const name of names) console.note(`Removed ${await removeModel(name)}`);
  return exitCodes.ok;
}

async function sample(
  name: string,
  flags: SampleFlags,
  { console, signal }: CommandContext,
): Promise<ExitCode> {
  const { speakSample } = await import('../../pipeline/commands/voice-sample.ts');
  const { values } = await settingsFrom({});
  const fileName = `${path.basename(name).replace(/[^\p{L}\p{N}._-]+/gu, '-')}.wav`;
  const file = path.resolve(flags.output ?? fileName);
  const { voice, durationMs } = await speakSample(name, {
    text: flags.text ?? null,
    file,
    settings: values,
    signal,
  });
  const shown = path.relative(process.cwd(), file) || file;
  console.note(`${pc.green('✓')} ${shown}  ${(durationMs / 1000).toFixed(1)} s, ${voice}`);
  return exitCodes.ok;
}
