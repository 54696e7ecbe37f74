/**
 * The word times of one reading of a sentence, from those of another reading.
 *
 * Takes a reading whose word times are known, and the sound of another; warps one onto the other and carries the times
 * over. Guarantees: one time per word, in whole milliseconds, ordered, inside the sound, and of zero length where the
 * reference has zero length; a word begins and ends where it sounds, and not in the pause beside it.
 */
import type { WordTime } from '../narration.ts';
import { warp } from './dtw.ts';
import { type Features, featuresOf, hopMs } from './features.ts';
import { firstFrameSeconds } from './mfcc.ts';

/** Longer silences are pauses. Shorter ones are the closures of p, t and k, and belong to their words. */
const minPauseFrames = 10;
/** How far from the place that the warp gives a word its pause is looked for: into the word, and away from it. */
const nearFrames = 3;
const farFrames = 8;
/** Speech begins more quietly than what can be told from silence. */
const onsetFrames = 3;
/** A minute and a quarter of both, at a byte per cell. */
const maxCells = 60e6;

/** How far from the beginning or end of a word in the reference the other reading may pause. */
const breakFrames = 3;

const firstFrameMs = firstFrameSeconds * 1000;
const timeOfFrame = (frame: number) => frame * hopMs + firstFrameMs - hopMs / 2;
const frameAt = (ms: number) => Math.round((ms - firstFrameMs) / hopMs);

export interface KnownReading {
  /** At 16 kHz. */
  readonly samples: Int16Array;
  readonly words: readonly WordTime[];
}

/**
 * 1 for each frame between words, before the first or after the last: only there are pauses. Silence inside a word is
 * the closure of a p, t or k.
 */
function framesBetweenWords(words: readonly WordTime[], frameCount: number): Uint8Array {
  const between = new Uint8Array(frameCount);
  let reached = 0;
  const fill = (to: number) =>
    between.fill(1, Math.max(0, reached - breakFrames), Math.max(0, to + breakFrames + 1));
  for (const { startMs, endMs } of words) {
    if (startMs === endMs) continue;
    fill(frameAt(startMs));
    reached = frameAt(endMs);
  }
  fill(frameCount);
  return between;
}

/** When in the sound a moment of the reference is, in milliseconds. */
function carryOver(positions: Float64Array, ms: number): number {
  const last = positions.length - 1;
  const at = Math.max(0, Math.min(last, (ms - firstFrameMs) / hopMs + 0.5));
  const before = Math.min(last - 1, Math.floor(at));
  const from = positions[before] ?? 0;
  const to = positions[before + 1] ?? 0;
  return timeOfFrame(from + (to - from) * (at - before));
}

/** The silence around a silent frame: its first frame, and the frame after its last. */
function pauseAt({ silent, frameCount }: Features, frame: number): { first: number; end: number } {
  let first = frame;
  while (first > 0 && silent[first - 1] === 1) first -= 1;
  let end = frame;
  while (end < frameCount && silent[end] === 1) end += 1;
  return { first, end };
}

/** Moves a start in or shortly before a pause to where the speech after it begins. */
function startInSpeech(sound: Features, startMs: number, endMs: number): number {
  const from = frameAt(startMs);
  const limit = frameAt(endMs) - 2;
  for (let at = Math.max(0, from - nearFrames); at < Math.min(sound.frameCount, from + farFrames); at += 1) {
    if (sound.silent[at] !== 1) continue;
    const { first, end } = pauseAt(sound, at);
    const isPause = end - first >= minPauseFrames || first === 0;
    if (isPause && end < limit) return timeOfFrame(Math.max(first, end - onsetFrames) + 0.5);
    at = end;
  }
  return startMs;
}

/** Moves an end in or shortly after a pause to where the speech before it ends. */
function endInSpeech(sound: Features, startMs: number, endMs: number): number {
  const from = frameAt(endMs);
  const limit = frameAt(startMs) + 2;
  for (
    let at = Math.min(sound.frameCount - 1, from + nearFrames);
    at > Math.max(0, from - farFrames);
    at -= 1
  ) {
    if (sound.silent[at] !== 1) continue;
    const { first, end } = pauseAt(sound, at);
    const isPause = end - first >= minPauseFrames || end === sound.frameCount;
    if (isPause && first > limit) return timeOfFrame(Math.min(end, first + onsetFrames) + 0.5);
    at = first;
  }
  return endMs;
}

/** Whether there is something to warp, and enough memory for it. */
function canWarp(known: Features, heard: Features): boolean {
  const cells = known.frameCount * heard.frameCount;
  return cells > 0 && cells <= maxCells;
}

/**
 * The times of the words in the sound that is heard, from their times in the known reading.
 *
 * @returns milliseconds from the beginning of the sound; null where one of the two is empty, or both are too long to be
 *   compared.
 */
export function carriedTimes(
  known: Features,
  words: readonly WordTime[],
  heard: Features,
): WordTime[] | null {
  if (!canWarp(known, heard)) return null;
  const { positions } = warp(known, heard, framesBetweenWords(words, known.frameCount));
  const durationMs = Math.floor(heard.frameCount * hopMs + firstFrameMs);
  let reachedMs = 0;
  const within = (ms: number) => Math.max(reachedMs, Math.min(durationMs, Math.round(ms)));
  return words.map(({ startMs, endMs }) => {
    if (startMs === endMs) return { startMs: reachedMs, endMs: reachedMs };
    const roughStart = carryOver(positions, startMs);
    const roughEnd = carryOver(positions, endMs);
    const start = within(startInSpeech(heard, roughStart, roughEnd));
    reachedMs = start;
    reachedMs = within(endInSpeech(heard, start, roughEnd));
    return { startMs: start, endMs: reachedMs };
  });
}

/** Like `carriedTimes`, from samples. @param sound at 16 kHz. */
export function alignedTimes(reference: KnownReading, sound: Int16Array): WordTime[] | null {
  return carriedTimes(featuresOf(reference.samples), reference.words, featuresOf(sound));
}
