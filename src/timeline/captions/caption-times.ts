/**
 * Captions in their order -> when each of them comes and goes.
 *
 * Guarantees: a caption appears with its first word and stays until its last; it stays inside its scene and overlaps no
 * other; between two captions there is either no gap or one that can be seen.
 */
import { assert, present } from '../../shared/assert.ts';
import type { Caption, Scene, TimedWord } from '../timeline.ts';
import { longestCaptionMs, shortestCaptionMs } from './line-breaks.ts';

/** A caption stays this long after its last word, within its longest time: 12 frames at 30 frames per second. */
const lingerMs = 400;
/** A gap of less than two frames is a flicker. From 24 frames per second up, 84 ms are at least two frames. */
const smallestGapMs = 84;

export type UntimedCaption = Omit<Caption, 'startMs' | 'endMs'>;

export function timeCaptions(captions: readonly UntimedCaption[], scenes: readonly Scene[]): Caption[] {
  const starts = startTimes(captions, scenes);
  return captions.map((caption, at): Caption => {
    const startMs = present(starts[at], 'the start of a caption');
    const next = captions[at + 1];
    const nextStart = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    const latest = Math.min(sceneEndOf(caption, scenes), nextStart);
    const spokenTo = endOf(caption.words);
    const lingersTo = Math.min(spokenTo + lingerMs, Math.max(spokenTo, startMs + longestCaptionMs));
    const wanted = Math.max(lingersTo, startMs + shortestCaptionMs);
    let endMs = Math.min(latest, wanted);
    if (next?.sceneIndex === caption.sceneIndex && nextStart - endMs < smallestGapMs) endMs = latest;
    assert(endMs > startMs, 'a caption is shown');
    const { sceneIndex, lines, words, span } = caption;
    return { startMs, endMs, sceneIndex, lines, words, span };
  });
}

/**
 * A caption starts with its first word. Words that are not spoken take no time, so a caption of nothing else would
 * start together with the next one. Such captions share the time until the next caption that is spoken, or that starts
 * later. Where there is no time to share, each gets a millisecond.
 */
function startTimes(captions: readonly UntimedCaption[], scenes: readonly Scene[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at < captions.length; ) {
    const caption = present(captions[at], 'a caption');
    const wanted = startOf(caption.words);
    let after = at + 1;
    while (isSilentAt(wanted, captions[after])) after += 1;
    const next = captions[after];
    const until = next?.sceneIndex === caption.sceneIndex ? startOf(next.words) : sceneEndOf(caption, scenes);
    const start = Math.max(wanted, (starts.at(-1) ?? -1) + 1);
    const share = Math.max(1, Math.floor((until - start) / (after - at)));
    for (let member = at; member < after; member += 1) starts.push(start + (member - at) * share);
    at = after;
  }
  return starts;
}

function isSilentAt(timeMs: number, caption: UntimedCaption | undefined): boolean {
  return caption !== undefined && startOf(caption.words) === timeMs && endOf(caption.words) === timeMs;
}

function sceneEndOf({ sceneIndex }: UntimedCaption, scenes: readonly Scene[]): number {
  return present(scenes[sceneIndex], 'the scene of a caption').endMs;
}

export function startOf(words: readonly TimedWord[]): number {
  return present(words[0], 'a first word').startMs;
}

export function endOf(words: readonly TimedWord[]): number {
  return words.reduce((latest, word) => Math.max(latest, word.endMs), 0);
}
