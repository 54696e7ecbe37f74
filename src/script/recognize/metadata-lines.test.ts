import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';
import { sentencesOf } from '../walk.ts';

const body = 'It was a dark autumn night. The old banker was pacing from corner to corner of his study.';

function read(text: string) {
  const { script } = parseScript(text);
  if (script === null) throw new Error('the text has errors');
  const { title, subtitle, author, date, name } = script;
  return {
    title,
    subtitle,
    author,
    date,
    name,
    spoken: sentencesOf(script).map((sentence) => sentence.text),
  };
}

describe('lines above a text', () => {
  it('give the title, the author and the year, and are not read', () => {
    const { title, author, date, spoken } = read(
      `Title: The Bet\nAuthor: Anton Chekhov\nYear: 1889\n\n${body}`,
    );
    expect({ title, author, date }).toEqual({ title: 'The Bet', author: 'Anton Chekhov', date: '1889' });
    expect(spoken[0]).toBe('The Bet');
    expect(spoken.slice(1).join(' ')).toBe(body);
  });

  it('may be paragraphs of their own, with others among them', () => {
    const { title, author, spoken } = read(
      `Title: Walden\n\nAuthor: Henry David Thoreau\n\nRelease date: January 1, 1995\n\nLanguage: English\n\n${body}`,
    );
    expect([title, author]).toEqual(['Walden', 'Henry David Thoreau']);
    expect(spoken).toHaveLength(3);
  });

  it('may stand below the title, in Markdown too', () => {
    expect(read(`# The Bet\n\n**Author:** Anton Chekhov\n\n${body}`)).toMatchObject({
      title: 'The Bet',
      author: 'Anton Chekhov',
    });
    expect(read(`The Bet\nAuthor: Anton Chekhov\n\n${body}`).author).toBe('Anton Chekhov');
  });

  it('give a subtitle', () => {
    expect(read(`Title: Emma\nSubtitle: A Novel\n\n${body}`)).toMatchObject({
      title: 'Emma',
      subtitle: 'A Novel',
    });
  });

  it.each([
    `Date: it is a hard one to forget, for all of us.\n\n${body}`,
    `The author: nobody knew him.\n\n${body}`,
    `Author: I never wrote a word of it.\n\nEditor: You did.\n\n${body}`,
    `Note: this is long.\n\n${body}`,
  ])('are read as text where they may be text: %s', (text) => {
    const { author, date } = read(text);
    expect([author, date]).toEqual([null, null]);
  });
});

describe('a title', () => {
  it('is not made of the first sentence of a text that has none', () => {
    const { title, name, spoken } = read(`${body} He was recalling the party of fifteen years before.`);
    expect(title).toBeNull();
    expect(name).not.toBe('');
    expect(spoken).toHaveLength(3);
  });

  it('is told from its subtitle and its author', () => {
    expect(read(`# A Tale of Two Cities: a story\n\n${body}`)).toMatchObject({
      title: 'A Tale of Two Cities',
      subtitle: 'a story',
      name: 'A Tale of Two Cities: a story',
    });
    expect(read(`# The Bet by Anton Chekhov\n\n${body}`)).toMatchObject({
      title: 'The Bet',
      author: 'Anton Chekhov',
    });
    expect(read(`# The Bet\n\nby Anton Chekhov\n\n${body}`).author).toBe('Anton Chekhov');
  });
});
