/** The result of a run, as `--json` prints it. Times are in milliseconds. */
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { SpeechCost } from '../../voice/cost.ts';
import type { CheckResult } from '../check/check.ts';
import type { OutputFiles } from '../run/outputs.ts';
import type { FormatName } from '../settings/formats.ts';
import type { StageName } from './stages.ts';

export interface RunReport {
  readonly ok: boolean;
  readonly bundle: { readonly hit: boolean } | null;
  /** The estimate from before anything was spoken; null when no service is asked that is paid, or may be. */
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
  /** Its files existed already, made from the same things: nothing was done. */
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
  /**
   * From the first sentence to the finished file, during which other videos may have been made too. For a video that is
   * unchanged, the time that it took to find that out.
   */
  readonly elapsedMs: number;
  /** Sound is mixed while frames are drawn, so the sum is more than `elapsedMs`. */
  readonly stageMs: Readonly<Partial<Record<StageName, number>>>;
  readonly speech: { readonly cacheHits: number; readonly spoken: number };
  /** The voice that spoke, such as `flite:rms`; `none` for a silent video. */
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
    title: checked?.script.name ?? null,
    kind: checked?.script.kind ?? null,
    diagnostics,
    videos,
  };
}
