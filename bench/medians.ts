/** Computes the medians of several renders of the same text. */
import { present } from '../src/shared/assert.ts';
import { type Measured, median } from './processes.ts';
import type { OwnRender, VideoSize } from './renderers.ts';

export interface RepeatOptions {
  readonly size: VideoSize;
  readonly runs: number;
  readonly note: (text: string) => void;
}

export interface ProcessMedians {
  readonly runs: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

export function processMedians(all: readonly Measured[]): ProcessMedians {
  const of = (name: 'seconds' | 'cpuSeconds' | 'peakMegabytes') => median(all.map((one) => one[name]));
  return {
    runs: all.length,
    seconds: of('seconds'),
    cpuSeconds: of('cpuSeconds'),
    peakMegabytes: of('peakMegabytes'),
  };
}

export interface RenderMedians extends ProcessMedians {
  readonly frames: number;
  readonly cachedFrames: number;
  readonly durationMs: number;
}

export function mediansOf(all: readonly OwnRender[]): RenderMedians {
  // In each run the same text has the same frames, and the same ones are in the cache.
  const { frames, cachedFrames, durationMs } = present(all[0], 'render');
  return { ...processMedians(all), frames, cachedFrames, durationMs };
}
