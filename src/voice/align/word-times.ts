/**
 * Word times of one reading of a sentence from those of another.
 *
 * Takes a reading whose word times are known and the sound of another; warps the one onto the other and reads the times
 * across. Guarantees: one time a word, in whole milliseconds, ordered, inside the sound; zero length where the reference has
 * zero length; a word begins and ends where it sounds, and not in the pause beside it.
 */
import type { WordTime } from '../narration.ts';
import { warp } from './dtw.ts';
import { type Features, featuresOf, hopMs } from './features.ts';
import { firstFrameSeconds } from './mfcc.ts';

/** What is silent for longer is a pause: the closures of p, t and k are shorter, and belong to their words. */
const leastPauseFrames = 10;
/** How far from where the warp puts a word its pause is looked for. */
const nearFrames = 3;
const farFrames = 8;
/** Speech begins softer than what is told from silence. */
const onsetFrames = 3;
/** A minute and a quarter of both: a byte a cell. */
const mostCells = 60e6;

/** How far from a word's beginning or end in the reference the other reading may pause. */
const breakFrames = 3;

const firstFrameMs = firstFrameSeconds * 1000;
const timeOfFrame = (frame: number) => frame * hopMs + firstFrameMs - hopMs / 2;
const frameAt = (ms: number) => Math.round((ms - firstFrameMs) / hopMs);

export interface KnownReading {
  /** At 16 kHz. */
  readonly samples: Int16Array;
  readonly words: readonly WordTime[];
}

/** Pauses are between words, and before the first and after the last; inside of a word it is the closure of a p, t or k. */
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

/** Where in the sound a moment of the reference is. */
function carryOver(positions: Float64Array, ms: number): number {
  const last = positions.length - 1;
  const at = Math.max(0, Math.min(last, (ms - firstFrameMs) / hopMs + 0.5));
  const before = Math.min(last - 1, Math.floor(at));
  const from = positions[before] as number;
  const to = positions[before + 1] as number;
  return timeOfFrame(from + (to - from) * (at - before));
}

/** The pause around a frame. */
function pauseAt({ silent, frameCount }: Features, frame: number): { first: number; end: number } {
  let first = frame;
  while (first > 0 && silent[first - 1] === 1) first -= 1;
  let end = frame;
  while (end < frameCount && silent[end] === 1) end += 1;
  return { first, end };
}

/** A start in or shortly before a pause is moved to where the speech after it begins. */
function startInSpeech(sound: Features, startMs: number, endMs: number): number {
  const from = frameAt(startMs);
  const limit = frameAt(endMs) - 2;
  for (let at = Math.max(0, from - nearFrames); at < Math.min(sound.frameCount, from + farFrames); at += 1) {
    if (sound.silent[at] !== 1) continue;
    const { first, end } = pauseAt(sound, at);
    const isPause = end - first >= leastPauseFrames || first === 0;
    if (isPause && end < limit) return timeOfFrame(Math.max(first, end - onsetFrames) + 0.5);
    at = end;
  }
  return startMs;
}

/** An end in or shortly behind a pause is moved to where the speech before it ends. */
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
    const isPause = end - first >= leastPauseFrames || end === sound.frameCount;
    if (isPause && first > limit) return timeOfFrame(Math.min(end, first + onsetFrames) + 0.5);
    at = first;
  }
  return endMs;
}

/** Whether a warp of the two is not too much for the memory. */
function canWarp(known: Features, heard: Features): boolean {
  const cells = known.frameCount * heard.frameCount;
  return cells > 0 && cells <= mostCells;
}

/**
 * The times of the words in what is heard, from those in what is known.
 *
 * @returns in milliseconds from the beginning of what is heard; null where one of the two is too short, or both are too
 *   long to be compared.
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

/** As `carriedTimes`, from samples. @param sound at 16 kHz. */
export function alignedTimes(reference: KnownReading, sound: Int16Array): WordTime[] | null {
  return carriedTimes(featuresOf(reference.samples), reference.words, featuresOf(sound));
}
