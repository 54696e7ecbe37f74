/**
 * Progress as JSON lines, for programs. The format is public: docs/progress.md describes it.
 *
 * Guarantees: one object per line; for each stage the first and the last event, and at most four lines per second in
 * between; one line for each video that is done or has failed.
 */
import type { ProgressEvent, StageProgress, VideoDone } from '../../pipeline/report/progress.ts';
import { ProgressMeter, type RunProgress } from './meter.ts';
import { StagePace } from './stage-pace.ts';
import { framesPerSecondOf } from './text.ts';
import type { ProgressView } from './view.ts';

const intervalMs = 250;

export function jsonView(stream: NodeJS.WritableStream): ProgressView {
  const meter = new ProgressMeter();
  const pace = new StagePace(intervalMs);
  return {
    update(event: ProgressEvent) {
      const now = performance.now();
      meter.take(event, now);
      if (event.type === 'run-start') return;
      if (event.type === 'progress' && !pace.isDue(event, now)) return;
      const line = event.type === 'progress' ? progressLine(event, meter) : videoLine(event);
      stream.write(`${JSON.stringify({ ...line, run: runFields(meter.run()) })}\n`);
    },
    clear() {},
  };
}

function progressLine(event: StageProgress, meter: ProgressMeter) {
  const { framesPerSecond, timesRealTime, secondsLeft } = meter.speedOf(event);
  const { type, script, videoIndex, videoCount, stage, done, total, cached } = event;
  return {
    type,
    script,
    format: meter.planned(videoIndex)?.format ?? null,
    videoIndex,
    videoCount,
    stage,
    done,
    total,
    cached,
    framesPerSecond: rounded(framesPerSecond),
    timesRealTime: rounded(timesRealTime),
    secondsLeft: rounded(secondsLeft),
  };
}

function videoLine({ script, videoIndex, videoCount, video }: VideoDone) {
  const place = { script, format: video.format, videoIndex, videoCount };
  if (!video.ok) return { type: 'video-failed', ...place, error: video.error, hint: video.hint };
  return {
    type: 'video-done',
    ...place,
    file: video.files.video,
    width: video.width,
    height: video.height,
    fps: video.fps,
    frames: video.frames,
    cached: video.cachedFrames,
    unchanged: video.unchanged,
    durationSeconds: rounded(video.durationMs / 1000),
    elapsedSeconds: rounded(video.elapsedMs / 1000),
    framesPerSecond: rounded(framesPerSecondOf(video)),
    timesRealTime: video.unchanged ? null : rounded(video.durationMs / video.elapsedMs),
  };
}

function runFields(run: RunProgress) {
  return {
    ...run,
    framesPerSecond: rounded(run.framesPerSecond),
    timesRealTime: rounded(run.timesRealTime),
    secondsLeft: rounded(run.secondsLeft),
  };
}

/** To a hundredth. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
