/** What a run has done, as `--json` prints it. Times are milliseconds. */
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { SpeechCost } from '../../voice/cost.ts';
import type { CheckResult } from '../check/check.ts';
import type { OutputFiles } from '../run/outputs.ts';
import type { FormatName } from '../settings/formats.ts';
import type { StageName } from './stages.ts';

export interface RunReport {
  readonly ok: boolean;
  readonly bundle: { readonly hit: boolean } | null;
  /** By the estimate before anything was spoken; null where nobody is paid. */
  readonly cost: SpeechCost | null;
  readonly scripts: readonly ScriptReport[];
}

export interface ScriptReport {
  readonly script: string;
  readonly ok: boolean;
  readonly title: string | null;
  readonly kind: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly videos: readonly VideoReport[];
}

export type VideoReport = RenderedVideo | FailedVideo;

export interface RenderedVideo {
  readonly ok: true;
  /** Its files were there already, made of the same: nothing was done. */
  readonly unchanged: boolean;
  readonly format: FormatName;
  readonly files: OutputFiles;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly renderer: 'canvas' | 'remotion';
  readonly frames: number;
  /** Of `frames`, those that came from the cache. */
  readonly cachedFrames: number;
  readonly durationMs: number;
  /** Null for a silent video. */
  readonly loudness: { readonly integratedLufs: number; readonly truePeakDbtp: number } | null;
  /** From the first sentence, or from looking whether it is unchanged, to the finished file; other videos may have been under way at the same time. */
  readonly elapsedMs: number;
  /** Sound is mixed while frames are drawn: the sum is more than `elapsedMs`. */
  readonly stageMs: Readonly<Partial<Record<StageName, number>>>;
  readonly speech: { readonly cacheHits: number; readonly spoken: number };
  /** Who speaks, such as `flite:rms`: what `auto` came to; `none` for a silent video. */
  readonly voice: string;
}

export interface FailedVideo {
  readonly ok: false;
  readonly format: FormatName;
  readonly error: string;
  readonly hint: string | null;
}

export function reportOf(
  { source, checked, diagnostics }: CheckResult,
  videos: readonly VideoReport[],
): ScriptReport {
  return {
    script: source.name,
    ok: checked !== null && videos.length > 0 && videos.every((video) => video.ok),
    title: checked?.script.title ?? null,
    kind: checked?.script.kind ?? null,
    diagnostics,
    videos,
  };
}
