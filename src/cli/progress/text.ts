/** Progress in words for people: the same for bars and for plain lines. */
import path from 'node:path';
import pc from 'picocolors';
import type { StageProgress } from '../../pipeline/report/progress.ts';
import type { RenderedVideo, VideoReport } from '../../pipeline/report/report.ts';
import type { StageName } from '../../pipeline/report/stages.ts';
import { durationText } from '../../shared/duration-text.ts';
import type { RunProgress, StageSpeed } from './meter.ts';

const stageTexts: Readonly<Record<StageName, string>> = {
  speech: 'speaking',
  clips: 'reading video clips',
  bundle: 'bundling',
  frames: 'drawing',
  sound: 'mixing sound',
  assemble: 'assembling',
};

/** "1:05" or "1:02:03", to the nearest second. */
export function roundedDurationText(ms: number): string {
  return durationText(Math.round(ms / 1000) * 1000);
}

/** "poem.md (1 of 4): drawing" */
export function stageLabel({ script, videoIndex, videoCount, stage }: StageProgress): string {
  const which = videoCount > 1 ? ` (${videoIndex + 1} of ${videoCount})` : '';
  return `${script}${which}: ${stageTexts[stage]}`;
}

/** " (300 from the cache)"; empty for none. */
export function cachedText(cached: number): string {
  return cached > 0 ? ` (${cached} from the cache)` : '';
}

/** ", 0:10 left, 51 frames/s, 1.7 times real time": as much of it as is known. */
export function speedText({ framesPerSecond, timesRealTime, secondsLeft }: StageSpeed): string {
  return [
    secondsLeft === null || secondsLeft === 0 ? '' : `, ${roundedDurationText(secondsLeft * 1000)} left`,
    framesPerSecond === null ? '' : `, ${inFigures(framesPerSecond)} frames/s`,
    timesRealTime === null ? '' : `, ${inFigures(timesRealTime)} times real time`,
  ].join('');
}

/** "all 4 videos: 1 done, 1200 of about 5300 frames (300 from the cache)" */
export function runText(run: RunProgress, videoCount: number): string {
  const { framesTotal, framesExpected } = run;
  const of = framesExpected === null ? '' : ` of ${framesTotal === null ? 'about ' : ''}${framesExpected}`;
  const frames = `${run.framesDone}${of} frames${cachedText(run.framesCached)}`;
  return `all ${videoCount} videos: ${run.videosDone} done, ${frames}`;
}

/**
 * "✓ out/x.mp4  1920×1080, 0:20, 612 frames (300 from the cache) in 6.0 s: 3.4 times real time, drawn at 60 frames/s",
 * or "✓ out/x.mp4 is up to date"
 */
export function videoText(video: RenderedVideo): string {
  const file = path.relative(process.cwd(), video.files.video) || video.files.video;
  if (video.unchanged) return `${pc.green('✓')} ${file} is up to date`;
  const drawn = framesPerSecondOf(video);
  return (
    `${pc.green('✓')} ${file}  ${video.width}×${video.height}, ${roundedDurationText(video.durationMs)}, ` +
    `${video.frames} frames${cachedText(video.cachedFrames)} in ${(video.elapsedMs / 1000).toFixed(1)} s: ` +
    `${inFigures(video.durationMs / video.elapsedMs)} times real time` +
    `${drawn === null ? '' : `, drawn at ${inFigures(drawn)} frames/s`}`
  );
}

/**
 * "4 videos, 1:20, 2400 frames (300 from the cache) in 30.0 s: 2.7 times real time", or "3 of 4 videos, …" after a
 * failure.
 *
 * @param elapsedMs duration of the whole run
 */
export function totalText(videos: readonly VideoReport[], elapsedMs: number): string {
  const done = videos.filter((video) => video.ok);
  const sum = (value: (video: RenderedVideo) => number) =>
    done.reduce((total, video) => total + value(video), 0);
  const durationMs = sum((video) => video.durationMs);
  const frames = `${sum(({ frames }) => frames)} frames${cachedText(sum(({ cachedFrames }) => cachedFrames))}`;
  return (
    `${done.length === videos.length ? '' : `${done.length} of `}${videos.length} videos, ` +
    `${roundedDurationText(durationMs)}, ${frames} in ${(elapsedMs / 1000).toFixed(1)} s: ` +
    `${inFigures(durationMs / elapsedMs)} times real time`
  );
}

/** How fast the frames were drawn that did not come from the cache; null where all did. */
export function framesPerSecondOf({ frames, cachedFrames, stageMs }: RenderedVideo): number | null {
  const drawn = frames - cachedFrames;
  return drawn > 0 && stageMs.frames ? (drawn * 1000) / stageMs.frames : null;
}

/** Two significant figures below 10 and whole numbers above: more digits would be noise. */
function inFigures(value: number): string {
  return value < 9.95 ? value.toFixed(1) : String(Math.round(value));
}
