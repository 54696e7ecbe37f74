import { describe, expect, it } from 'vitest';
import { timesFromCues } from './cues.ts';

/** One word every 100 ms. */
function cueOf(startMs: number, text: string) {
  return text.split(' ').map((word, at) => ({
    text: word,
    startMs: startMs + at * 100,
    endMs: startMs + at * 100 + 100,
  }));
}

const split = (...sentences: string[]) => sentences.map((text) => text.split(' '));

describe('timesFromCues', () => {
  it('matches words whatever their marks and letter case, and across cues', () => {
    const cues = [...cueOf(1000, 'HELLO there, big'), ...cueOf(2000, 'world. Good-bye')];
    const [first, second] = timesFromCues(split('Hello, there big world!', 'Goodbye.'), cues) ?? [];
    expect(first?.map(({ startMs }) => startMs)).toEqual([1000, 1100, 1200, 2000]);
    expect(second).toEqual([{ startMs: 2100, endMs: 2200 }]);
  });

  it('shares the time between neighbours among words that the cues write differently', () => {
    const cues = cueOf(1000, 'we paid one and a half million dollars for it');
    const [times] = timesFromCues(split('We paid $1.5M for it'), cues) ?? [];
    expect(times?.map(({ startMs }) => startMs)).toEqual([1000, 1100, 1200, 1800, 1900]);
    expect(times?.[2]?.endMs).toBe(times?.[3]?.startMs);
  });

  it('leaves out what is not said, without taking words from sentences that are', () => {
    const cues = [...cueOf(1000, 'the light of the sea is green'), ...cueOf(3000, 'and the wind is cold')];
    const times = timesFromCues(
      split(
        'A keeper of the light',
        'The light of the sea is green',
        'Nobody said this one',
        'And the wind is cold',
      ),
      cues,
    );
    expect(times?.map((words) => words?.[0]?.startMs ?? null)).toEqual([null, 1000, null, 3000]);
  });

  it('gives ordered times even for cues that are out of order', () => {
    const cues = [...cueOf(500, 'b a c'), ...cueOf(100, 'a b c d')];
    const times = timesFromCues(split('a x b', 'c y y d'), cues)?.flatMap((words) => words ?? []) ?? [];
    let reachedMs = 0;
    for (const { startMs, endMs } of times) {
      expect(startMs).toBeGreaterThanOrEqual(reachedMs);
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      reachedMs = endMs;
    }
  });

  it('gives null for cues of another, long text', () => {
    const words = (prefix: string) => Array.from({ length: 4000 }, (_, at) => `${prefix}${at}`);
    const cues = words('a').map((text, at) => ({ text, startMs: at * 100, endMs: at * 100 + 100 }));
    expect(timesFromCues([words('b')], cues)).toBeNull();
  });
});
