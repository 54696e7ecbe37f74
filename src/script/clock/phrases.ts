/**
 * The phrases of times of day in one language, by what they mean: made from its table, and from what Intl knows of day
 * periods.
 *
 * Guarantees: all phrases are folded as `foldedWords` folds a text, so that they can be looked up in it.
 */
import type { ClockLanguage } from '../../languages/clock/language.ts';
import { englishHalves } from '../../languages/clock/tables.ts';
import { isLanguageTag } from '../../languages/tag.ts';

/** What a phrase says. The fields are those of `ClockLanguage`, which says what they mean. */
interface Meanings {
  /** An hour or minutes. */
  readonly number: number;
  /** Minutes to add to the hour. */
  readonly before: number;
  readonly after: number;
  /** The hours of a part of the day. */
  readonly period: readonly number[];
  readonly at: true;
  readonly clock: true;
  readonly article: true;
  readonly hour: true;
  readonly hours: true;
  readonly minutes: true;
  readonly noon: true;
  readonly midnight: true;
  readonly past: true;
  readonly to: true;
  readonly plus: true;
  readonly minus: true;
  readonly until: true;
  readonly and: true;
  readonly end: true;
}
export type WordKind = keyof Meanings;
export type MeaningOf<Kind extends WordKind> = Meanings[Kind];

/** The kinds whose phrases are one list of the table. */
const listed = [
  'at',
  'clock',
  'article',
  'hour',
  'hours',
  'minutes',
  'past',
  'to',
  'plus',
  'minus',
  'until',
  'and',
  'end',
] as const;

/** `SA`, `fm`, `du.`: in another language the same letters may be anything. */
const shortMark = /^\p{sc=Latin}{1,3}\.?$/u;

/** Letters in lowercase, one kind of apostrophe and of space; as long as the text. */
export function foldedWords(text: string): string {
  const lower = text.toLowerCase();
  const folded =
    lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return folded.replaceAll('’', "'").replace(/\s/g, ' ');
}

/** Phrases with what they mean. */
export type Meaningful = ReadonlyMap<string, unknown>;

/**
 * All kinds of phrases. Those of `period` are only the table's: `periodsOf` has the rest.
 *
 * @param isOwn true when the text is in this language.
 */
export function phrasesOf(language: ClockLanguage, isOwn: boolean): ReadonlyMap<WordKind, Meaningful> {
  const own = (list: string | undefined) => (isOwn ? entriesOf(list) : []);
  const kinds = new Map<WordKind, Meaningful>();
  for (const kind of listed) kinds.set(kind, marked(entriesOf(language[kind])));
  kinds.set('noon', marked([...entriesOf(language.noon), ...own(language.ownNoon)]));
  kinds.set('midnight', marked([...entriesOf(language.midnight), ...own(language.ownMidnight)]));
  kinds.set('number', numbersOf(language));
  kinds.set('before', valued(Object.entries(language.before ?? {})));
  kinds.set('after', valued(Object.entries(language.after ?? {})));
  kinds.set('period', marked(Object.keys(language.periods ?? {})));
  return kinds;
}

function marked(phrases: readonly string[]): Meaningful {
  return valued(phrases.map((phrase) => [phrase, true]));
}

function valued(phrases: readonly (readonly [phrase: string, value: unknown])[]): Meaningful {
  return new Map(phrases.map(([phrase, value]) => [foldedWords(phrase), value]));
}

function numbersOf({ numbers, more = {} }: ClockLanguage): Meaningful {
  const hours = entriesOf(numbers).map((forms, at) => [at + 1, forms] as const);
  const others = Object.entries(more).map(([value, forms]) => [Number(value), forms] as const);
  return valued(
    [...hours, ...others].flatMap(([value, forms]) => forms.split('/').map((form) => [form, value] as const)),
  );
}

function entriesOf(list = ''): string[] {
  return list
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** The parts of the day, and the halves that English names, with their hours. */
export function periodsOf(language: ClockLanguage, isOwn: boolean): Meaningful {
  const periods = new Map<string, readonly number[]>();
  for (const [name, hours] of Object.entries(englishHalves))
    for (const form of ['%m', '%.m', '%.m.', '%. m.'])
      periods.set(form.replace('%', name.charAt(0)), hoursFrom(hours));
  for (const [word, hours] of periodsOfIntl(language.tag))
    if (isOwn || !shortMark.test(word)) periods.set(foldedWords(word), hours);
  for (const [word, hours] of Object.entries(language.periods ?? {}))
    periods.set(foldedWords(word), hoursFrom(hours));
  return periods;
}

function hoursFrom([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: ((last - first + 24) % 24) + 1 }, (_, index) => (first + index) % 24);
}

/** The names of the parts of the day and of its halves, with their hours, as CLDR has them. */
function periodsOfIntl(language: string): ReadonlyMap<string, readonly number[]> {
  const periods = new Map<string, number[]>();
  if (!isLanguageTag(language)) return periods;
  const form = { hour: 'numeric', hour12: true, timeZone: 'UTC' } as const;
  for (const options of [form, { ...form, dayPeriod: 'long' } as const]) {
    const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, options);
    for (let hour = 0; hour < 24; hour += 1) {
      const parts = format.formatToParts(Date.UTC(2024, 0, 1, hour));
      const word = parts.find(({ type }) => type === 'dayPeriod')?.value ?? '';
      if (word !== '') periods.set(word, [...(periods.get(word) ?? []), hour]);
    }
  }
  return periods;
}
