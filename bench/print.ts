/** Prints results as Markdown, as they stand in docs/performance.md. */
import type { BatchResult } from './batch.ts';
import type { ChangeResult } from './changes.ts';
import type { Contestant, DrawingResult } from './drawing.ts';
import type { FirstVideoResult } from './first-video.ts';
import type { QualityResult } from './qualities.ts';
import type { SoundResult } from './sound.ts';
import { caseTitles } from './texts.ts';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  readonly remotion: string;
}

export function machineText(machine: Machine, runs: number): string {
  const { processor, cores, memoryGigabytes, system, node, browser, remotion } = machine;
  return (
    `${cores} cores of ${processor}, ${memoryGigabytes.toFixed(0)} GB of memory, ${system}; Node ${node}, ${browser}, ` +
    `Remotion ${remotion}. Medians of ${runs} ${runs === 1 ? 'run' : 'interleaved runs'}, each a process of its own.`
  );
}

/** The first column is text, the others are numbers. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index === 0 ? '---' : '---:'));
  return [headings, rule, ...rows].map(line).join('\n');
}

const none = '–';

export function drawingText(result: DrawingResult): string {
  const { name, width, height, fps, frames, changedFrames, ours, stock, rightColours, bound } = result;
  const length = frames / fps;
  const speed = (seconds: number) => [
    seconds.toFixed(1),
    (frames / seconds).toFixed(1),
    (length / seconds).toFixed(2),
    (stock.seconds / seconds).toFixed(2),
  ];
  const row = (one: Contestant) => [
    one.runs === ours.runs ? one.name : `${one.name} (${one.runs} run)`,
    ...speed(one.seconds),
    one.cpuSeconds.toFixed(1),
    one.peakMegabytes.toFixed(0),
    (one.bytes / 1e6).toFixed(2),
    one.similarity.mean.toFixed(4),
    one.similarity.worst.toFixed(4),
  ];
  const boundRow = [
    `bound: x264 veryfast alone${result.boundFrames < frames ? `, from ${result.boundFrames} frames` : ''}`,
    ...speed(bound.seconds),
    bound.cpuSeconds.toFixed(1),
    bound.peakMegabytes.toFixed(0),
    ...[none, none, none],
  ];
  return [
    `### ${caseTitles[name]}, ${width}×${height}`,
    `${frames} frames, ${length.toFixed(1)} s; ${changedFrames} of them differ from the one before.`,
    table(
      [
        ...['', 's', 'frames/s', '× real time', '× stock', 'CPU s', 'peak MB', 'MB'],
        ...['SSIM, mean', 'worst'],
      ],
      [...[ours, stock, rightColours].map(row), boundRow],
    ),
  ].join('\n\n');
}

export function changesText(results: readonly ChangeResult[]): string {
  const [cold] = results;
  if (cold === undefined) return '';
  return [
    '### The same text again',
    `The narrated minute with its voice, ${(cold.durationMs / 1000).toFixed(1)} s, 16:9.`,
    table(
      ['', 's', '% of cold', '× real time', 'CPU s', 'peak MB', 'frames drawn', 'of'],
      results.map((one) => [
        one.name,
        one.seconds.toFixed(1),
        ((100 * one.seconds) / cold.seconds).toFixed(1),
        (one.durationMs / 1000 / one.seconds).toFixed(2),
        one.cpuSeconds.toFixed(1),
        one.peakMegabytes.toFixed(0),
        String(one.frames - one.cachedFrames),
        String(one.frames),
      ]),
    ),
  ].join('\n\n');
}

export function qualitiesText(results: readonly QualityResult[]): string {
  return [
    '### The qualities',
    'The narrated minute, silent, 16:9. A draft has half the size and is scaled up for the comparison.',
    table(
      ['`--quality`', 's', 'CPU s', 'MB', 'SSIM, mean', 'worst'],
      results.map((one) => [
        one.name,
        one.seconds.toFixed(1),
        one.cpuSeconds.toFixed(1),
        (one.bytes / 1e6).toFixed(2),
        one.similarity.mean.toFixed(4),
        one.similarity.worst.toFixed(4),
      ]),
    ),
  ].join('\n\n');
}

export function soundText(one: SoundResult): string {
  return [
    '### An hour of sound',
    `${one.minutes.toFixed(1)} minutes, ${one.sentences} sentences, with music, nothing drawn: ${one.integratedLufs.toFixed(1)} LUFS, ${one.truePeakDbtp.toFixed(1)} dBTP.`,
    table(
      ['speaking, s', 'mixing, s', 'mixing, s per minute', 'CPU s', 'peak MB'],
      [
        [
          one.speechSeconds.toFixed(1),
          one.mixSeconds.toFixed(1),
          (one.mixSeconds / one.minutes).toFixed(2),
          one.cpuSeconds.toFixed(1),
          one.peakMegabytes.toFixed(0),
        ],
      ],
    ),
  ].join('\n\n');
}

export function firstVideoText(one: FirstVideoResult): string {
  return [
    '### The first video of an empty folder',
    `A package of ${one.tarballMegabytes.toFixed(1)} MB, installed with npm from its own cache; a short script with its voice.`,
    table(
      ['installing, s', 'installed, MB', 'first video, s', 'next video, s'],
      [
        [
          one.installSeconds.toFixed(1),
          one.installedMegabytes.toFixed(0),
          one.firstSeconds.toFixed(1),
          one.secondSeconds.toFixed(1),
        ],
      ],
    ),
  ].join('\n\n');
}

export function batchText(results: readonly BatchResult[]): string {
  return [
    '### Many scripts in one command',
    'Short scripts with their voice, 16:9, all different.',
    table(
      ['scripts', 's', 's per script', 'video, s', '× real time', 'CPU s', 'peak MB'],
      results.map((one) => [
        String(one.scripts),
        one.seconds.toFixed(1),
        (one.seconds / one.scripts).toFixed(2),
        (one.durationMs / 1000).toFixed(1),
        (one.durationMs / 1000 / one.seconds).toFixed(2),
        one.cpuSeconds.toFixed(1),
        one.peakMegabytes.toFixed(0),
      ]),
    ),
  ].join('\n\n');
}
