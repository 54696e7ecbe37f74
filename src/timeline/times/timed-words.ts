/** Words of the script -> words with times on the video's clock, in integer milliseconds. */
import type { Word } from '../../script/script.ts';
import { present } from '../../shared/assert.ts';
import type { WordTime } from '../../voice/narration.ts';
import type { TimedWord } from '../timeline.ts';

/**
 * Words that are spoken.
 *
 * @param times one per word. @param shiftMs what is added to them.
 */
export function timedWords(words: readonly Word[], times: readonly WordTime[], shiftMs: number): TimedWord[] {
  return words.map((word, at) => {
    const { startMs, endMs } = present(times[at], 'the time of a word');
    return timedWord(word, startMs + shiftMs, endMs + shiftMs);
  });
}

/** Words that nobody speaks: they appear one after the other in the first half of the given time. */
export function appearingWords(words: readonly Word[], startMs: number, endMs: number): TimedWord[] {
  const step = Math.floor((endMs - startMs) / 2 / words.length);
  return words.map((word, at) => timedWord(word, startMs + at * step, startMs + (at + 1) * step));
}

export function timedWord({ text, spaceBefore, runs }: Word, startMs: number, endMs: number): TimedWord {
  return { text, spaceBefore, runs, startMs, endMs };
}
