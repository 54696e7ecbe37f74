/** Reads the seed texts of the project's owner, where they are beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScript } from './parse.ts';
import type { Script } from './script.ts';
import { sentencesOf } from './walk.ts';

const seeds = join(import.meta.dirname, '../../../shared/seeds');

function seed(prefix: string): { text: string; script: Script } {
  const name = readdirSync(seeds).find((file) => file.startsWith(prefix)) ?? '';
  const text = readFileSync(join(seeds, name), 'utf8');
  const { script } = parseScript(text);
  if (script === null) throw new Error(`${name} has errors`);
  return { text, script };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function shownWords(script: Script): string[] {
  return sentencesOf(script).flatMap((sentence) => sentence.words.map((word) => word.text));
}

function stanzas(script: Script) {
  return script.sections.flatMap((section) => section.blocks).filter((block) => block.type === 'stanza');
}

describe.skipIf(!existsSync(seeds))('the seeds', () => {
  it('show no markup', () => {
    for (const prefix of ['000', '001', '002']) {
      const texts = sentencesOf(seed(prefix).script).map((sentence) => sentence.text);
      expect(texts.filter((text) => /[<>[\]{}|]|https?:|\*\*|style=|iframe/.test(text))).toEqual([]);
    }
  });

  it('include a poem, read as verse with its frontmatter, stanzas, colours and refrains', () => {
    const { text, script } = seed('000');
    expect(script).toMatchObject({
      kind: 'verse',
      title: 'Life of AI Engineer',
      date: 'June 2024',
      tags: ['poem', 'machine-learning', 'ai', 'beginner'],
    });
    expect(script.sections.map((section) => section.heading?.sentence?.text)).toEqual([
      'The Poem',
      'Inspiration',
    ]);
    expect(stanzas(script)).toHaveLength(23);
    const catastrophe = sentencesOf(script).find((sentence) => sentence.text === 'Catastrophe!');
    expect(catastrophe?.words[0]?.runs).toEqual([
      { text: 'Catastrophe!', bold: true, italic: false, code: false, color: '#e74c3c' },
    ]);
    const refrains = stanzas(script).filter((stanza) => stanza.refrain);
    expect(refrains.map((stanza) => stanza.sentences[0]?.text).sort()).toEqual([
      ...Array<string>(2).fill('Errors to the left'),
      ...Array<string>(4).fill('Floating points all day long'),
      ...Array<string>(4).fill('This is the Life of AI Engineers!'),
    ]);
    const lines = text.slice(text.indexOf('<div style')).replace(/<[^>]*>|\[[^\]]*\]|## /g, ' ');
    expect(shownWords(script)).toEqual(wordsOf(`Life of AI Engineer The Poem ${lines}`));
  });

  it('include a narrated day, read as prose, every word once and in order', () => {
    const { text, script } = seed('001');
    expect(script).toMatchObject({ kind: 'narration', title: 'A Day In Life' });
    expect(script.sections).toHaveLength(1);
    expect(script.sections[0]?.blocks).toHaveLength(16);
    expect(shownWords(script)).toEqual(wordsOf(text.replace('# A_Day_In_Life', 'A Day In Life')));
  });

  it('include an article, read as a timetable, every word once and in order', () => {
    const { text, script } = seed('002');
    expect(script).toMatchObject({
      kind: 'timetable',
      title: 'A Day in the Life of a Machine Learning Engineer',
    });
    expect(script.sections.map((section) => section.heading?.clock?.minuteOfDay)).toEqual([
      undefined,
      540,
      600,
      720,
      780,
      900,
      1020,
      1080,
    ]);
    expect(script.sections[1]?.heading?.sentence?.text).toBe('Start of the Workday');
    expect(shownWords(script)).toEqual(wordsOf(text.replaceAll(/(\d m?|m) –/g, '$1')));
  });
});
