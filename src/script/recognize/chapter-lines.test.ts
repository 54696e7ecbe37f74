import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';

const body = 'It was a dark autumn night. The old banker was pacing from corner to corner of his study.';

function read(text: string) {
  const { script } = parseScript(text);
  if (script === null) throw new Error('the text has errors');
  return {
    title: script.title,
    headings: script.sections.map(({ heading }) => heading?.sentence?.text ?? null),
  };
}

describe('lines that number the parts of a plain text', () => {
  it('are headings where they name a part', () => {
    expect(read(`The Bet\n\nPART ONE\n\n${body}\n\nPART TWO\n\n${body}`)).toEqual({
      title: 'The Bet',
      headings: ['PART ONE', 'PART TWO'],
    });
  });

  it('are headings where numerals count from one', () => {
    expect(read(`The Bet\n\nI\n\n${body}\n\nII\n\n${body}`).headings).toEqual(['I', 'II']);
    expect(read(`The Bet\n\n1\n\n${body}\n\n2\n\n${body}`).headings).toEqual(['1', '2']);
    expect(read(`The Bet\n\n7\n\n${body}\n\n9\n\n${body}`).headings).toEqual([null]);
  });

  it('take in the title of the chapter below them', () => {
    const text = `CHAPTER I.\nDown the Rabbit-Hole\n\n${body}\n\nCHAPTER II.\nThe Pool of Tears\n\n${body}`;
    expect(read(text)).toEqual({
      title: null,
      headings: ['CHAPTER I. Down the Rabbit-Hole', 'CHAPTER II. The Pool of Tears'],
    });
  });

  it('are not the title of a text that has several', () => {
    expect(read(`# Chapter 1\n\n${body}\n\n# Chapter 2\n\n${body}`).title).toBeNull();
    expect(read(`# Chapter 1\n\n${body}`).title).toBe('Chapter 1');
  });

  it('are text in the middle of a passage', () => {
    expect(read(`The Bet\n\n${body}\nChapter one of his life was over.\n\n${body}`).headings).toEqual([null]);
  });
});
