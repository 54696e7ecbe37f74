/**
 * Progress events and their times -> speeds, totals and time left.
 *
 * Guarantees: only frames that are drawn have a speed, because those from the cache come at once and say nothing about
 * how long the others take. Speeds are those of the last seconds. Null stands for what is not known yet.
 */
import type { PlannedVideo, ProgressEvent, StageProgress } from '../../pipeline/report/progress.ts';
import { frameAt } from '../../shared/frames.ts';
import { RecentRate } from './recent-rate.ts';

/** Long enough to even out the chunks in which frames are reported. */
const stageSpanMs = 10_000;
/** Long enough to even out the pauses between videos. */
const runSpanMs = 30_000;

export interface StageSpeed {
  /** Frames drawn per second; null in stages other than `frames`. */
  readonly framesPerSecond: number | null;
  /** Seconds of video drawn per second. */
  readonly timesRealTime: number | null;
  /** Until the end of this stage. */
  readonly secondsLeft: number | null;
}

export interface RunProgress {
  readonly videosDone: number;
  /** In all videos, and how many of these frames came from the cache. */
  readonly framesDone: number;
  readonly framesCached: number;
  /** Null until every video has been spoken, because the length of a video is not known before. */
  readonly framesTotal: number | null;
  /**
   * Like `framesTotal`, with an estimate for videos that are not spoken yet: the time that their text takes to read,
   * scaled by the ratio of video length to reading time in the videos spoken so far. Null until the first has been
   * spoken.
   */
  readonly framesExpected: number | null;
  readonly framesPerSecond: number | null;
  readonly timesRealTime: number | null;
  /** Until the last frame of the last video is done. */
  readonly secondsLeft: number | null;
}

interface VideoState {
  readonly rates: Map<StageProgress['stage'], RecentRate>;
  /** Null until the video is spoken and its length known. */
  frames: { readonly done: number; readonly total: number; readonly cached: number } | null;
  end: 'done' | 'failed' | null;
}

export class ProgressMeter {
  #plan: readonly PlannedVideo[] = [];
  readonly #videos = new Map<number, VideoState>();
  readonly #drawnFrames = new RecentRate(runSpanMs);
  readonly #drawnSeconds = new RecentRate(runSpanMs);
  #frameSum = 0;
  #secondSum = 0;

  /** The plan of a video; undefined where no run was announced. */
  planned(videoIndex: number): PlannedVideo | undefined {
    return this.#plan[videoIndex];
  }

  /** @param atMs milliseconds of a clock that never goes back */
  take(event: ProgressEvent, atMs: number): void {
    if (event.type === 'run-start') {
      this.#plan = event.videos;
      return;
    }
    const video = this.#video(event.videoIndex);
    if (event.type === 'video-done') {
      video.end = event.video.ok ? 'done' : 'failed';
      // No more frames come for a video that failed; none came for one that is unchanged.
      const { done, cached } = video.frames ?? { done: 0, cached: 0 };
      if (!event.video.ok) video.frames = { done, total: done, cached };
      else if (event.video.unchanged) {
        const { frames, cachedFrames } = event.video;
        video.frames = { done: frames, total: frames, cached: cachedFrames };
      }
      return;
    }
    const { stage, done, total, cached } = event;
    const rate = video.rates.get(stage) ?? new RecentRate(stageSpanMs);
    video.rates.set(stage, rate);
    rate.add(done - cached, atMs);
    const plan = this.planned(event.videoIndex);
    if (stage === 'frames' && plan) {
      const drawn = done - cached - ((video.frames?.done ?? 0) - (video.frames?.cached ?? 0));
      video.frames = { done, total, cached };
      this.#frameSum += drawn;
      this.#secondSum += drawn / plan.fps;
      this.#drawnFrames.add(this.#frameSum, atMs);
      this.#drawnSeconds.add(this.#secondSum, atMs);
    }
  }

  /** @param event the last one that was taken for its stage */
  speedOf({ videoIndex, stage, done, total }: StageProgress): StageSpeed {
    const perSecond = this.#video(videoIndex).rates.get(stage)?.perSecond() ?? null;
    const fps = this.planned(videoIndex)?.fps ?? null;
    const framesPerSecond = stage === 'frames' ? perSecond : null;
    const own = done >= total ? 0 : quotient(total - done, perSecond);
    // While the pages work on another video this one seems to stand still, but it is done when all are.
    const all = stage === 'frames' ? this.run().secondsLeft : null;
    return {
      framesPerSecond,
      timesRealTime: quotient(framesPerSecond, fps),
      secondsLeft: own === null || all === null ? own : Math.min(own, all),
    };
  }

  run(): RunProgress {
    const states = this.#plan.map((plan, index) => ({ plan, ...this.#video(index) }));
    const known = states.flatMap(({ plan, frames, end }) =>
      frames === null ? [] : [{ ...frames, plan, end }],
    );
    const sum = <T>(items: readonly T[], value: (item: T) => number) =>
      items.reduce((total, item) => total + value(item), 0);
    const knownTotal = sum(known, ({ total }) => total);
    const knownCached = sum(known, ({ cached }) => cached);
    const knownDone = sum(known, ({ done }) => done);
    const unknown = states.filter(({ frames }) => frames === null);
    const unknownTotal =
      unknown.length === 0
        ? 0
        : estimatedFrames(
            unknown,
            known.filter(({ end }) => end !== 'failed'),
          );
    const framesPerSecond = this.#drawnFrames.perSecond();
    // As large a share of the videos to come is assumed to be in the cache as of those that are known.
    const drawnShare = knownTotal === 0 ? 1 : (knownTotal - knownCached) / knownTotal;
    const left = unknownTotal === null ? null : knownTotal - knownDone + unknownTotal * drawnShare;
    const allIsDone = unknown.length === 0 && knownDone >= knownTotal;
    return {
      videosDone: states.filter(({ end }) => end !== null).length,
      framesDone: knownDone,
      framesCached: knownCached,
      framesTotal: unknown.length === 0 ? knownTotal : null,
      framesExpected: unknownTotal === null ? null : knownTotal + Math.round(unknownTotal),
      framesPerSecond,
      timesRealTime: this.#drawnSeconds.perSecond(),
      secondsLeft: allIsDone ? 0 : quotient(left, framesPerSecond),
    };
  }

  #video(index: number): VideoState {
    const video = this.#videos.get(index) ?? { rates: new Map(), frames: null, end: null };
    this.#videos.set(index, video);
    return video;
  }
}

/** Null where one of them is not known. */
function quotient(amount: number | null, divisor: number | null): number | null {
  return amount === null || divisor === null ? null : amount / divisor;
}

/** Null while no video with text has a known length. */
function estimatedFrames(
  unknown: readonly { readonly plan: PlannedVideo }[],
  known: readonly { readonly plan: PlannedVideo; readonly total: number }[],
): number | null {
  const readingMs = known.reduce((sum, { plan }) => sum + plan.readingMs, 0);
  const videoMs = known.reduce((sum, { plan, total }) => sum + (total * 1000) / plan.fps, 0);
  if (readingMs === 0) return null;
  return unknown.reduce(
    (sum, { plan }) => sum + frameAt(plan.readingMs * (videoMs / readingMs), plan.fps),
    0,
  );
}
