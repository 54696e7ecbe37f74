/**
 * Compares one case in one shape: the same silent video by scriptreel and by stock Remotion, in turns; then the
 * quality of the pictures, and the bound.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { present } from '../src/shared/assert.ts';
import { type Bound, measureBound } from './bound.ts';
import { type ProcessMedians, processMedians } from './medians.ts';
import type { Measured } from './processes.ts';
import { changedFrames, losslessFrames, type Similarity, similarity } from './quality.ts';
import {
  bestConcurrency,
  renderOurs,
  renderStock,
  rightColours,
  type StockInput,
  stockInput,
  type VideoSize,
} from './renderers.ts';
import { type CaseName, writeCase } from './texts.ts';
import type { Workbench } from './workbench.ts';

export interface Contestant extends ProcessMedians {
  readonly name: string;
  readonly bytes: number;
  readonly similarity: Similarity;
}

export interface DrawingResult {
  readonly name: CaseName;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  /** How many of `frames` differ from the one before. */
  readonly changedFrames: number;
  readonly ours: Contestant;
  readonly stock: Contestant;
  readonly rightColours: Contestant;
  /** For all frames, in proportion. */
  readonly bound: ProcessMedians;
  readonly boundFrames: number;
}

interface CompareOptions {
  readonly size: VideoSize;
  readonly runs: number;
  /** For stock Remotion; null to find out. */
  readonly concurrency: number | null;
  readonly cores: number;
  readonly note: (text: string) => void;
}

export async function compareDrawing(
  workbench: Workbench,
  name: CaseName,
  { size, runs, cores, note, ...options }: CompareOptions,
): Promise<{ result: DrawingResult; concurrency: number }> {
  const { folder } = workbench;
  const text = await writeCase(name, path.join(folder, 'texts'));
  const input = await stockInput(workbench, text, size);
  const concurrency = options.concurrency ?? (await bestConcurrency(workbench, input, cores));
  const file = (stem: string) => path.join(folder, `${stem}.mp4`);
  const measured = { ours: [] as Measured[], stock: [] as Measured[] };
  for (let run = 1; run <= runs; run += 1) {
    const cache = await workbench.freshCache();
    const own = { size, cache, output: file('ours'), voice: 'none' } as const;
    measured.ours.push(await renderOurs(workbench, [text.script], own));
    measured.stock.push(await renderStock(workbench, input, { concurrency, output: file('stock') }));
    note(`${name} ${size.format}: run ${run} of ${runs} is done`);
  }
  const right = { concurrency, output: file('right-colours'), flags: rightColours };
  const rightMeasured = [await renderStock(workbench, input, right)];
  note(`${name} ${size.format}: stock Remotion with right colours is done`);

  const lossless = await losslessFrames(workbench, input);
  const contestant = async (stem: string, title: string, all: readonly Measured[]): Promise<Contestant> => ({
    name: title,
    ...processMedians(all),
    bytes: (await stat(file(stem))).size,
    similarity: await similarity(workbench, file(stem), lossless),
  });
  const bounds = await measureBound(workbench, file('ours'), input, runs);
  const result = {
    name,
    ...shapeOf(input),
    changedFrames: await changedFrames(workbench, file('ours')),
    ours: await contestant('ours', 'scriptreel', measured.ours),
    stock: await contestant('stock', `stock Remotion, concurrency ${concurrency}`, measured.stock),
    rightColours: await contestant('right-colours', 'the same with right colours', rightMeasured),
    ...boundOf(bounds, input),
  };
  return { result, concurrency };
}

function shapeOf({ props: { width, height, fps, durationInFrames } }: StockInput) {
  return { width, height, fps, frames: durationInFrames };
}

function boundOf(bounds: readonly Bound[], { props }: StockInput) {
  const medians = processMedians(bounds);
  const { frames } = present(bounds[0], 'bound');
  const share = props.durationInFrames / frames;
  return {
    bound: { ...medians, seconds: medians.seconds * share, cpuSeconds: medians.cpuSeconds * share },
    boundFrames: frames,
  };
}
