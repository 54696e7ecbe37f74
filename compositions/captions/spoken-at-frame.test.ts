import { describe, expect, it } from 'vitest';
import type { LineProps, WordProps } from '../../src/storyboard/contract.ts';
import { captionAt, lineState, litWord, plainText, quietFrom } from './spoken-at-frame.ts';

function word(text: string, startFrame: number, endFrame: number): WordProps {
  return {
    spaceBefore: startFrame > 0,
    startFrame,
    endFrame,
    runs: [{ text, bold: false, italic: false, code: false, color: null }],
  };
}

function line(...words: WordProps[]): LineProps {
  return { words, startFrame: words[0]?.startFrame ?? 0, endFrame: words.at(-1)?.endFrame ?? 0 };
}

const words = [word('One', 5, 10), word('two', 10, 14), word('three', 20, 30)];

describe('litWord', () => {
  it.each([
    [4, -1],
    [5, 0],
    [9, 0],
    [10, 1],
    [16, 1],
    [20, 2],
    [29, 2],
    [30, -1],
  ])('at frame %i is word %i', (frame, index) => {
    expect(litWord(words, frame)).toBe(index);
  });

  it('is none in an empty line', () => {
    expect(litWord([], 3)).toBe(-1);
  });
});

describe('captionAt', () => {
  const caption = { startFrame: 5, endFrame: 20, lines: [line(...words)] };
  it('is there from its first frame until just before its end frame', () => {
    expect([4, 5, 19, 20].map((frame) => captionAt([caption], frame) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('lineState', () => {
  const lines = [line(word('a', 5, 10)), line(word('b', 20, 30))];
  it('keeps a line lit until the next one begins', () => {
    const states = [4, 5, 15, 20].map((frame) => [lineState(lines, 0, frame), lineState(lines, 1, frame)]);
    expect(states).toEqual([
      ['upcoming', 'upcoming'],
      ['active', 'upcoming'],
      ['active', 'upcoming'],
      ['spoken', 'active'],
    ]);
  });
});

describe('texts', () => {
  it('join words with the spaces between them', () => {
    const joined = [line(word('One', 0, 1), word('two', 1, 2)), line(word('three', 2, 3))];
    expect(plainText(joined)).toBe('One two\nthree');
  });

  it('are quiet after the last of them', () => {
    expect(quietFrom([{ endFrame: 10 }, { endFrame: 30 }, { endFrame: 20 }])).toBe(30);
    expect(quietFrom([])).toBe(0);
  });
});
