/**
 * Measures an hour of speech with music, spoken and mixed in its own process: how long it takes, with how much
 * memory.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SoundReport } from './hour-of-sound.ts';
import { measure } from './processes.ts';
import { projectRoot, type Workbench } from './workbench.ts';

const repeats = 66;
const program = fileURLToPath(new URL('hour-of-sound.ts', import.meta.url));

export interface SoundResult extends SoundReport {
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** The narrated minute many times, every paragraph a little different, so that all of it has to be spoken. */
async function writeHour(file: string): Promise<void> {
  const minute = await readFile(fileURLToPath(new URL('scripts/narrated.md', import.meta.url)), 'utf8');
  const paragraphs = minute.split(/\n{2,}/).filter((text) => /^[A-Z]/.test(text));
  const days = Array.from({ length: repeats }, (_, day) =>
    paragraphs.map((text) => text.replace(/([a-z])([.!?])(\s|$)/g, `$1, on day ${day + 1}$2$3`)).join('\n\n'),
  );
  await writeFile(file, `---\ntitle: An Hour at the Harbour\n---\n\n${days.join('\n\n')}\n`);
}

export async function measureSound(workbench: Workbench, note: (text: string) => void): Promise<SoundResult> {
  const script = path.join(workbench.folder, 'hour.md');
  await writeHour(script);
  const args = ['--import', 'tsx', program, script, await workbench.freshCache()];
  const { stdout, cpuSeconds, peakMegabytes } = await measure(process.execPath, args, projectRoot);
  const report: SoundReport = JSON.parse(stdout);
  note(`${report.minutes.toFixed(1)} minutes of sound: ${report.mixSeconds.toFixed(1)} s to mix`);
  return { ...report, cpuSeconds, peakMegabytes };
}
