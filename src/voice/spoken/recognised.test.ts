/**
 * The table of spoken forms, read aloud and recognised: one voice reads what is written, and a recogniser that knows
 * the table by the sound of another voice says which row it was.
 *
 * The recogniser is of the oldest kind (Sakoe and Chiba, 1978): it takes the template with the cheapest warp. It
 * chooses among the row itself, rows of about the same length, and a wrong reading of the row: digit by digit, or
 * without its signs.
 *
 * The voices read at three times their usual speed, which is recognised as well and takes a third of the time.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { present } from '../../shared/assert.ts';
import { warp } from '../align/dtw.ts';
import { type Features, featuresOf } from '../align/features.ts';
import { fliteSampleRate, loadFlite, type Phone, silencePhone, speakText } from '../engines/flite/program.ts';
import { utteranceText } from '../engines/flite/synthesize.ts';
import type { SpokenWord } from '../engines/voice-engine.ts';
import { spokenWords } from './english.ts';

const flite = await loadFlite();

/** How many times their usual length sounds have. */
const fast = 1 / 3;
const slow = 1.25;
/** Starting Flite takes as long as speaking a second, so it says many texts at once. */
const textsAtOnce = 40;
/** What is left of the silence before and after a text. */
const leadSeconds = 0.04;
const tailSeconds = 0.05;

/** What a voice sounds like when it says texts at one speed. */
class VoiceSounds {
  readonly #voice: string;
  readonly #stretch: number;
  readonly #sounds = new Map<string, Features>();

  constructor(voice: string, stretch: number) {
    this.#voice = voice;
    this.#stretch = stretch;
  }

  /** @param texts as Flite is given them: one utterance each. */
  speak(texts: Iterable<string>): void {
    const unknown = [...new Set(texts)].filter((text) => !this.#sounds.has(text));
    for (let at = 0; at < unknown.length; at += textsAtOnce) {
      const some = unknown.slice(at, at + textsAtOnce);
      const sounds = soundsOf(this.#voice, some, this.#stretch);
      for (const [index, text] of some.entries())
        this.#sounds.set(text, featuresOf(present(sounds[index], 'the sound of a text')));
    }
  }

  of(text: string): Features {
    if (!this.#sounds.has(text)) this.speak([text]);
    return present(this.#sounds.get(text), 'the sound of a text');
  }
}

/** The sound of each text without the silence around it. */
function soundsOf(voice: string, texts: readonly string[], stretch: number): Int16Array[] {
  const { samples, phones } = speakText(flite, voice, texts.join('\n\n'), stretch);
  const utterances = utterancesIn(phones);
  expect(utterances).toHaveLength(texts.length);
  // The times of phones are a little longer than the sound, which adds up over many texts.
  const samplesPerSecond = samples.length / present(phones.at(-1), 'a phone').endSeconds;
  return utterances.map((utterance) => {
    const audible = utterance.filter(({ name }) => name !== silencePhone);
    const from =
      present(audible[0], 'a phone').startSeconds * samplesPerSecond - leadSeconds * fliteSampleRate;
    const to =
      present(audible.at(-1), 'a phone').endSeconds * samplesPerSecond + tailSeconds * fliteSampleRate;
    return samples.slice(Math.max(0, Math.round(from)), Math.round(to));
  });
}

/** Every utterance begins and ends with silence. */
function utterancesIn(phones: readonly Phone[]): Phone[][] {
  const utterances: Phone[][] = [];
  for (const [index, phone] of phones.entries()) {
    const isFirst = phone.name === silencePhone && (phones[index - 1]?.name ?? silencePhone) === silencePhone;
    if (isFirst) utterances.push([]);
    utterances.at(-1)?.push(phone);
  }
  return utterances;
}

const table = readFileSync(new URL('../../../test/fixtures/spoken-forms.tsv', import.meta.url), 'utf8');
const rows = table.split('\n').flatMap((line) => {
  const [language = '', written = '', spoken] = line.split('\t');
  return spoken === undefined ? [] : [{ language, written, spoken }];
});

/** What the rules make of a text. */
function wordsOfText(written: string, language: string): SpokenWord[] {
  const point = { line: 1, column: 1, offset: 0 };
  const span = { start: point, end: point };
  const words = written
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((text) => ({ text, spaceBefore: true, runs: [], span }));
  return spokenWords({ words }, language);
}

const textOf = (words: readonly SpokenWord[]): string => words.map(({ text, mark }) => text + mark).join(' ');

/** The words of a spoken form as they stand, whatever the rules would make of them: for Flite. */
function dictation(spoken: string): string {
  const words = spoken.split(' ').map((word, shownIndex): SpokenWord => {
    const [, text = '', mark = ''] = /^(.*?)([,.?!]?)$/.exec(word) ?? [];
    return { text, shownIndex, mark: mark as SpokenWord['mark'] };
  });
  return utteranceText(words);
}

/** Pauses are not heard. */
const withoutMarks = (spoken: string): string => spoken.replace(/[,.?!]/g, '');

/** The reading of somebody who knows no rules: digit by digit, or without signs. Null where that is right. */
function wrongReading({ written, language, spoken }: (typeof rows)[number]): string | null {
  const texts = [written.replace(/(?<=\d)(?=\d)/g, ' '), written.replace(/[^\p{L}\p{N}\s]+/gu, ' ')];
  const readings = texts.map((text) => textOf(wordsOfText(text, language)));
  return readings.find((text) => text !== '' && withoutMarks(text) !== withoutMarks(spoken)) ?? null;
}

const rivalsOfRow = 6;
const lengthOf = (spoken: string): number => spoken.replace(/[, ]/g, '').length;
const spokenForms = [...new Map(rows.map(({ spoken }) => [withoutMarks(spoken), spoken])).values()];

/** Other rows that are about as long. */
function rivalsOf(spoken: string): string[] {
  const distance = (other: string) => Math.abs(lengthOf(other) - lengthOf(spoken));
  return spokenForms
    .filter((other) => withoutMarks(other) !== withoutMarks(spoken))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, rivalsOfRow);
}

/** The candidate whose sound is nearest. */
function recognise(sound: Features, candidates: readonly string[], templates: VoiceSounds): string {
  let best = { spoken: '', cost: Number.POSITIVE_INFINITY };
  for (const spoken of candidates) {
    const template = templates.of(dictation(spoken));
    const { cost } = warp(template, sound, new Uint8Array(template.frameCount));
    if (cost < best.cost) best = { spoken, cost };
  }
  return best.spoken;
}

describe('the table of spoken forms, read aloud', () => {
  it('is recognised row by row', { timeout: 120_000 }, () => {
    // Both are men: without a model of the speaker, a warp bridges no greater difference.
    const [first, second] = [new VoiceSounds('rms', fast), new VoiceSounds('awb', fast)];
    const [firstSlow, secondSlow] = [new VoiceSounds('rms', slow), new VoiceSounds('awb', slow)];
    const tasks = rows.map((row) => {
      const wrong = wrongReading(row);
      return {
        ...row,
        utterance: utteranceText(wordsOfText(row.written, row.language)),
        candidates: [row.spoken, ...rivalsOf(row.spoken), ...(wrong === null ? [] : [wrong])],
      };
    });
    first.speak(tasks.map(({ utterance }) => utterance));
    second.speak(tasks.flatMap(({ candidates }) => candidates.map(dictation)));

    const unclear = tasks.filter(
      ({ spoken, utterance, candidates }) => recognise(first.of(utterance), candidates, second) !== spoken,
    );
    // "Nine to five" and "nine five" are almost alike until they are said again, slowly.
    const misheard = unclear.flatMap(({ written, spoken, utterance, candidates }) => {
      if (recognise(firstSlow.of(utterance), candidates, secondSlow) === spoken) return [];
      const heard = recognise(secondSlow.of(utterance), candidates, firstSlow);
      return heard === spoken ? [] : [`${written}: "${heard}" for "${spoken}"`];
    });
    expect(rows.length).toBeGreaterThanOrEqual(250);
    expect(misheard).toEqual([]);
    expect(unclear.length).toBeLessThan(rows.length / 20);
  });
});
