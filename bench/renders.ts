/**
 * Measures scriptreel against stock Remotion: the same props, the same browser, in turns; then a second render, and
 * many scripts in one command. Prints tables as Markdown on stdout and its progress on stderr. Linux only.
 *
 *     npm run bench -- [moving] [narrated] [verse] [quality] [warm] [batch] [sound] [first]
 *                      [--runs 3] [--height 1080] [--formats 16:9,9:16]
 *
 * docs/performance.md explains what is compared, and how.
 */
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { VERSION } from 'remotion/version';
import { measureBatch } from './batch.ts';
import { measureChanges } from './changes.ts';
import { compareDrawing } from './drawing.ts';
import { measureFirstVideo } from './first-video.ts';
import { parseOptions } from './options.ts';
import {
  batchText,
  changesText,
  drawingText,
  firstVideoText,
  machineText,
  qualitiesText,
  soundText,
} from './print.ts';
import { measureQualities } from './qualities.ts';
import { measureSound } from './sound.ts';
import { openWorkbench } from './workbench.ts';

const { parts, runs, height, formats } = parseOptions(process.argv.slice(2));
const cores = availableParallelism();
const print = (text: string) => process.stdout.write(`${text}\n\n`);
const note = (text: string) => process.stderr.write(`${text}\n`);

const workbench = await openWorkbench();
// The processes under way get the interrupt as well, and end by themselves.
process.once('SIGINT', () => void workbench.close().finally(() => process.exit(130)));
try {
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores,
    memoryGigabytes: totalmem() / 2 ** 30,
    system: `${type()} ${release()}`,
    node: process.versions.node,
    browser: workbench.browser.version,
    remotion: VERSION,
  };
  print(machineText(machine, runs));
  let concurrency: number | null = null;
  for (const name of ['moving', 'narrated', 'verse'] as const) {
    if (!parts.includes(name)) continue;
    for (const format of formats) {
      const size = { format, height };
      const compared = await compareDrawing(workbench, name, { size, runs, concurrency, cores, note });
      concurrency = compared.concurrency;
      print(drawingText(compared.result));
    }
  }
  const repeat = { size: { format: '16:9', height }, runs, note } as const;
  if (parts.includes('quality')) print(qualitiesText(await measureQualities(workbench, repeat)));
  if (parts.includes('warm')) print(changesText(await measureChanges(workbench, repeat)));
  if (parts.includes('batch')) print(batchText(await measureBatch(workbench, repeat)));
  if (parts.includes('first')) print(firstVideoText(await measureFirstVideo(workbench, repeat)));
  if (parts.includes('sound')) print(soundText(await measureSound(workbench, note)));
} finally {
  await workbench.close();
}
