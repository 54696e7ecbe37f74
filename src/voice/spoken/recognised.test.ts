/**
 * The table of spoken forms, read aloud and heard: one voice reads what is written, and a recogniser that knows the table
 * by the sound of another voice says which row it was.
 *
 * The recogniser is of the oldest kind (Sakoe and Chiba, 1978): the template with the cheapest warp. It chooses among the
 * rows that are about as long, and a wrong reading of the same row: its digits one by one, or its signs left out.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { warp } from '../align/dtw.ts';
import { type Features, featuresOf } from '../align/features.ts';
import { openFlite } from '../engines/flite/flite.ts';
import type { SpokenSentence, SpokenWord } from '../engines/voice-engine.ts';
import { spokenWords } from './spoken.ts';

/** Both are men: without a model of a speaker, a warp does not bridge more. */
const voices = { first: openFlite('rms'), second: openFlite('awb') };
afterAll(() => Promise.all([voices.first.close(), voices.second.close()]));
type Name = keyof typeof voices;
const otherThan = (name: Name): Name => (name === 'first' ? 'second' : 'first');

const table = readFileSync(new URL('../../../test/fixtures/spoken-forms.tsv', import.meta.url), 'utf8');
const rows = table.split('\n').flatMap((line) => {
  const [language = '', written = '', spoken] = line.split('\t');
  return spoken === undefined ? [] : [{ language, written, spoken }];
});

function shownWords(text: string) {
  const point = { line: 1, column: 1, offset: 0 };
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      ...{ text: word, spaceBefore: true, stressed: false, runs: [] },
      span: { start: point, end: point },
    }));
}

/** What the engine is given for a text. */
function sentenceOf(written: string, language: string): SpokenSentence {
  const words = shownWords(written);
  return { shown: words, spoken: spokenWords({ words }, language), language, pace: 1 };
}

/** The words themselves, whatever the rules would make of them. */
function dictated(spoken: string): SpokenSentence {
  const words = shownWords(spoken);
  const said = words.map(({ text }, shownIndex): SpokenWord => {
    const mark = /[,.?!]$/.exec(text)?.[0] as SpokenWord['mark'] | undefined;
    return { text: text.replace(/[,.?!]$/, ''), shownIndex, mark: mark ?? '' };
  });
  return { shown: words, spoken: said, language: 'en', pace: 1 };
}

/** Pauses are not heard. */
const wordsOf = (text: string): string => text.replace(/[,.?!]/g, '');

const textOf = ({ spoken }: SpokenSentence): string => spoken.map(({ text, mark }) => text + mark).join(' ');

/** How a reader would read it who knows no rules: its digits one by one, or without its signs. Null where that is right. */
function wrongReading(written: string, language: string, spoken: string): string | null {
  const wrong = [written.replace(/(?<=\d)(?=\d)/g, ' '), written.replace(/[^\p{L}\p{N}\s]+/gu, ' ')];
  const readings = wrong.map((text) => textOf(sentenceOf(text, language)));
  return readings.find((text) => text !== '' && wordsOf(text) !== wordsOf(spoken)) ?? null;
}

const lengthOf = (text: string): number => text.replace(/[, ]/g, '').length;
const rivalsOfRow = 6;
const texts = [...new Map(rows.map(({ spoken }) => [wordsOf(spoken), spoken])).values()];

/** Those that are about as long. */
function rivalsOf(spoken: string): string[] {
  const distance = (text: string) => Math.abs(lengthOf(text) - lengthOf(spoken));
  return texts
    .filter((text) => wordsOf(text) !== wordsOf(spoken))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, rivalsOfRow);
}

const heardAs = new Map<string, Promise<Features>>();
async function hear(name: Name, sentence: SpokenSentence): Promise<Features> {
  return featuresOf((await voices[name].speak(sentence, null)).audio.samples);
}
function templateOf(name: Name, spoken: string, pace: number): Promise<Features> {
  const key = `${name} ${pace} ${spoken}`;
  const known = heardAs.get(key) ?? hear(name, { ...dictated(spoken), pace });
  heardAs.set(key, known);
  return known;
}

/** The candidate that one voice read, by the sound of the other. */
async function recognise(name: Name, sentence: SpokenSentence, candidates: readonly string[]) {
  const sound = await hear(name, sentence);
  let best = { text: '', cost: Number.POSITIVE_INFINITY };
  for (const text of candidates) {
    const template = await templateOf(otherThan(name), text, sentence.pace);
    const { cost } = warp(template, sound, new Uint8Array(template.frameCount));
    if (cost < best.cost) best = { text, cost };
  }
  return best.text;
}

const slowly = 0.8;

describe('the table of spoken forms, read aloud', () => {
  it('is recognised row by row', { timeout: 300_000 }, async () => {
    let repeated = 0;
    const misheard = await Promise.all(
      rows.map(async ({ language, written, spoken }) => {
        const sentence = sentenceOf(written, language);
        const wrong = wrongReading(written, language, spoken);
        const candidates = [spoken, ...rivalsOf(spoken), ...(wrong === null ? [] : [wrong])];
        if ((await recognise('first', sentence, candidates)) === spoken) return [];
        // "Nine to five" and "nine five" are as good as alike until they are said once more, slowly.
        repeated += 1;
        const slow = { ...sentence, pace: slowly };
        if ((await recognise('first', slow, candidates)) === spoken) return [];
        const heard = await recognise('second', slow, candidates);
        return heard === spoken ? [] : [`${written}: "${heard}" for "${spoken}"`];
      }),
    );
    expect(rows.length).toBeGreaterThanOrEqual(250);
    expect(misheard.flat()).toEqual([]);
    expect(repeated).toBeLessThan(rows.length / 20);
  });
});
