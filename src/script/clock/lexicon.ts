/**
 * The words of times of day, language by language, made of the tables and of what Intl knows of day periods.
 *
 * Guarantees: a language's words are put together when a text first needs them; looking one up reads a bounded
 * part of the text.
 */

import type { ClockLanguage } from '../../languages/clock/clock-language.ts';
import { germanicLanguages } from '../../languages/clock/germanic.ts';
import { otherLanguages } from '../../languages/clock/others.ts';
import { romanceLanguages } from '../../languages/clock/romance.ts';
import { slavicLanguages } from '../../languages/clock/slavic.ts';
import { isLanguageTag } from '../../languages/segmenter.ts';

/** In the order in which they are tried where a text says nothing of its language. */
const languages: readonly ClockLanguage[] = [
  ...germanicLanguages,
  ...romanceLanguages,
  ...slavicLanguages,
  ...otherLanguages,
];

/** What a word says: a number or minutes (`number`, `before`, `behind`); of `period` the hours that it names. */
interface Meanings {
  readonly number: number;
  readonly before: number;
  readonly behind: number;
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

export interface Hit<Kind extends WordKind> {
  readonly value: Meanings[Kind];
  readonly end: number;
}

/** Words that a time may start with; the others only follow. */
const startingRoles = ['at', 'clock', 'article', 'number', 'before', 'period', 'noon', 'midnight'] as const;
/** Words of these scripts end where the next begins, without a space. */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}';
const endsUnspaced = new RegExp(`[${unspaced}]$`, 'u');
const firstWord = new RegExp(`[${unspaced}]|[\\p{L}\\p{M}]+`, 'u');
const letterPattern = /[\p{L}\p{M}]/u;
/** Of any phrase: a letter, "'s avonds", "-kor". */
const mayStart = /[\p{L}'-]/u;
const everyWord = new RegExp(firstWord, 'gu');
/** As far behind a number as its words may stand. */
const reach = 48;
const wordAtStart = new RegExp(`^(?:${firstWord.source})`, 'u');
/** In use beside every language's own. */
const englishHalves = { am: [0, 11], pm: [12, 23] } as const;
/** `SA`, `fm`, `du.`: in another language the same letters may be anything. */
const shortMark = /^\p{sc=Latin}{1,3}\.?$/u;

/** The phrases of one kind by their first letter, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly [phrase: string, value: unknown])[]>;

/** The words of one language. */
export class Lexicon {
  /** True when it is the language of the text. */
  readonly isOwn: boolean;
  readonly #language: ClockLanguage;
  readonly #kinds: ReadonlyMap<WordKind, Phrases>;
  /** Made when a word stands where a day period may. */
  #periods: Phrases | null = null;

  constructor(language: ClockLanguage, isOwn: boolean) {
    this.#language = language;
    this.isOwn = isOwn;
    const kinds = tablePhrases(language, isOwn);
    this.#kinds = new Map([...kinds].map(([kind, phrases]) => [kind, byFirstLetter(phrases)]));
  }

  /**
   * The longest word of the kind that stands at `at`, behind at most two spaces.
   *
   * @param text as `foldedWords` gives it.
   */
  find<Kind extends WordKind>(kind: Kind, text: string, at: number): Hit<Kind> | null {
    let start = at;
    while (start < at + 2 && text[start] === ' ') start += 1;
    const first = text[start] ?? '';
    if (!mayStart.test(first)) return null;
    const phrases = kind === 'period' ? this.#allPeriods() : this.#kinds.get(kind);
    for (const [phrase, value] of phrases?.get(first) ?? [])
      if (text.startsWith(phrase, start) && endsAt(text, start + phrase.length, phrase))
        return { value: value as Meanings[Kind], end: start + phrase.length };
    return null;
  }

  #allPeriods(): Phrases {
    this.#periods ??= byFirstLetter(periodsOf(this.#language, this.isOwn));
    return this.#periods;
  }
}

/** Letters of one case, one kind of apostrophe and of space; as long as the text is. */
export function foldedWords(text: string): string {
  const lower = text.toLowerCase();
  const folded =
    lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return folded.replaceAll('’', "'").replace(/\s/g, ' ');
}

/**
 * The languages whose words stand at the start of the text, or behind the number there: the text's own first,
 * then English.
 *
 * @param text as `foldedWords` gives it.
 */
export function lexiconsFor(text: string, language: string | null): Lexicon[] {
  const own = language?.toLowerCase().split('-', 1)[0] ?? null;
  const isNumber = /^\p{Nd}/u.test(text);
  const words = isNumber ? text.slice(0, reach).match(everyWord) : wordAtStart.exec(text);
  const index = isNumber ? indexes().all : indexes().starts;
  const found = new Set(words?.flatMap((word) => index.get(word) ?? []));
  const tags = new Set<string>();
  if (own !== null && (isNumber || found.has(own))) tags.add(own);
  if (isNumber) tags.add('en');
  for (const { tag } of languages) if (found.has(tag)) tags.add(tag);
  return [...tags].flatMap((tag) => lexiconOf(tag, tag === own) ?? []);
}

const lexicons = new Map<string, Lexicon>();

function lexiconOf(tag: string, isOwn: boolean): Lexicon | null {
  const key = `${tag} ${isOwn}`;
  const known = lexicons.get(key);
  if (known !== undefined) return known;
  const language = languages.find((each) => each.tag === tag || (tag === 'no' && each.tag === 'nb'));
  if (language === undefined) return null;
  const lexicon = new Lexicon(language, isOwn);
  lexicons.set(key, lexicon);
  return lexicon;
}

interface Indexes {
  readonly all: ReadonlyMap<string, readonly string[]>;
  readonly starts: ReadonlyMap<string, readonly string[]>;
}
let made: Indexes | null = null;

/** The languages by the first words of their phrases. */
function indexes(): Indexes {
  if (made !== null) return made;
  const all = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  for (const language of languages)
    for (const [kind, phrases] of tablePhrases(language, true))
      for (const phrase of phrases.keys()) {
        const key = firstWord.exec(phrase)?.[0] ?? phrase;
        add(all, key, language.tag);
        if (startingRoles.some((start) => start === kind)) add(starts, key, language.tag);
      }
  made = { all, starts };
  return made;
}

function add(index: Map<string, string[]>, key: string, tag: string): void {
  const tags = index.get(key);
  if (tags === undefined) index.set(key, [tag]);
  else if (!tags.includes(tag)) tags.push(tag);
}

function periodsOf(language: ClockLanguage, isOwn: boolean): Map<string, unknown> {
  const periods = new Map<string, unknown>();
  for (const [mark, hours] of Object.entries(englishHalves))
    for (const form of ['%m', '%.m', '%.m.', '%. m.'])
      periods.set(form.replace('%', mark.charAt(0)), hoursOf(hours));
  for (const [word, hours] of periodsOfIntl(language.tag))
    if (isOwn || !shortMark.test(word)) periods.set(foldedWords(word), hours);
  for (const [word, hours] of Object.entries(language.periods ?? {}))
    periods.set(foldedWords(word), hoursOf(hours));
  return periods;
}

function tablePhrases(language: ClockLanguage, isOwn: boolean): Map<WordKind, Map<string, unknown>> {
  const kinds = new Map<WordKind, Map<string, unknown>>();
  const list = (kind: WordKind, ...lists: readonly (string | undefined)[]) =>
    kinds.set(kind, new Map(lists.flatMap(entriesOf).map((word) => [foldedWords(word), true])));
  list('at', language.at);
  list('clock', language.clock);
  list('article', language.article);
  list('hour', language.hour);
  list('hours', language.hours);
  list('minutes', language.minutes);
  list('noon', language.noon, isOwn ? language.ownNoon : undefined);
  list('midnight', language.midnight, isOwn ? language.ownMidnight : undefined);
  list('past', language.past);
  list('to', language.to);
  list('plus', language.plus);
  list('minus', language.minus);
  list('until', language.until);
  list('and', language.and);
  list('end', language.end);
  const numbers = [
    ...entriesOf(language.numbers).map((forms, at) => [at + 1, forms] as const),
    ...Object.entries(language.more ?? {}).map(([value, forms]) => [Number(value), forms] as const),
  ];
  const words = numbers.flatMap(([value, forms]) =>
    forms.split('/').map((form) => [foldedWords(form), value] as const),
  );
  kinds.set('number', new Map<string, unknown>(words));
  kinds.set('before', byKey(language.before ?? {}));
  kinds.set('behind', byKey(language.behind ?? {}));
  // For the index of first words; the periods themselves are those of `periodsOf`.
  list('period', Object.keys(language.periods ?? {}).join('|'));
  return kinds;
}

function byKey(phrases: Readonly<Record<string, number>>): Map<string, unknown> {
  return new Map(Object.entries(phrases).map(([phrase, value]) => [foldedWords(phrase), value]));
}

function entriesOf(list: string | undefined): string[] {
  return list?.split('|').filter((entry) => entry !== '') ?? [];
}

function hoursOf([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: ((last - first + 24) % 24) + 1 }, (_, index) => (first + index) % 24);
}

/** The names of the parts of the day and of its halves, with their hours, as CLDR has them. */
function periodsOfIntl(language: string): Map<string, number[]> {
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

function byFirstLetter(phrases: ReadonlyMap<string, unknown>): Phrases {
  const groups = new Map<string, [string, unknown][]>();
  for (const entry of phrases) {
    const first = entry[0].charAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [entry]);
    else group.push(entry);
  }
  for (const group of groups.values()) group.sort(([a], [b]) => b.length - a.length);
  return groups;
}

/** True when no letter goes on where the phrase ends. */
function endsAt(text: string, end: number, phrase: string): boolean {
  const next = text.codePointAt(end);
  if (next === undefined || !letterPattern.test(String.fromCodePoint(next))) return true;
  return phrase.endsWith("'") || endsUnspaced.test(phrase);
}
