/**
 * Looks up the words of times of day, language by language.
 *
 * Guarantees: a language's words are put together when a text first needs them; a look-up reads a bounded part of the
 * text.
 */
import type { ClockLanguage } from '../../languages/clock/language.ts';
import { clockLanguages } from '../../languages/clock/tables.ts';
import { primaryTag } from '../../languages/tag.ts';
import { touchingLetters } from '../../languages/writing-systems.ts';
import { type Meaningful, type MeaningOf, periodsOf, phrasesOf, type WordKind } from './phrases.ts';

export interface Hit<Kind extends WordKind> {
  readonly value: MeaningOf<Kind>;
  /** Where the word ends in the text. */
  readonly end: number;
}

/** The kinds of words that a time may start with. The others only follow. */
const startingKinds: ReadonlySet<WordKind> = new Set([
  'at',
  'clock',
  'article',
  'number',
  'before',
  'period',
  'noon',
  'midnight',
]);
const endsTouching = new RegExp(`[${touchingLetters}]$`, 'u');
const firstWord = new RegExp(`[${touchingLetters}]|[\\p{L}\\p{M}]+`, 'u');
const everyWord = new RegExp(firstWord, 'gu');
const wordAtStart = new RegExp(`^(?:${firstWord.source})`, 'u');
const letter = /[\p{L}\p{M}]/u;
/** What a phrase may start with: a letter, "'s avonds", "-kor". */
const mayStart = /[\p{L}'-]/u;
/** How far after a number its words may be, in characters. */
const reach = 48;

/** The phrases of one kind by their first letter, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly [phrase: string, value: unknown])[]>;

/** The words of one language. */
export class Lexicon {
  /** True when it is the language of the text. */
  readonly isOwn: boolean;
  readonly #language: ClockLanguage;
  readonly #kinds: ReadonlyMap<WordKind, Phrases>;
  /** Made once there is a word in the place of a day period. */
  #periods: Phrases | null = null;

  constructor(language: ClockLanguage, isOwn: boolean) {
    this.#language = language;
    this.isOwn = isOwn;
    const kinds = phrasesOf(language, isOwn);
    this.#kinds = new Map([...kinds].map(([kind, phrases]) => [kind, byFirstLetter(phrases)]));
  }

  /**
   * The longest word of the kind at `at`, after at most two spaces.
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
        return { value: value as MeaningOf<Kind>, end: start + phrase.length };
    return null;
  }

  #allPeriods(): Phrases {
    this.#periods ??= byFirstLetter(periodsOf(this.#language, this.isOwn));
    return this.#periods;
  }
}

function byFirstLetter(phrases: Meaningful): Phrases {
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
  if (next === undefined || !letter.test(String.fromCodePoint(next))) return true;
  return phrase.endsWith("'") || endsTouching.test(phrase);
}

/**
 * The languages whose words are at the start of the text, or after the number there: the text's own first, then
 * English.
 *
 * @param text as `foldedWords` gives it.
 * @param language BCP 47 tag; null when it is not known.
 */
export function lexiconsFor(text: string, language: string | null): Lexicon[] {
  const own = language === null ? null : primaryTag(language);
  const isNumber = /^\p{Nd}/u.test(text);
  const words = isNumber ? text.slice(0, reach).match(everyWord) : wordAtStart.exec(text);
  const index = isNumber ? indexes().all : indexes().starts;
  const found = new Set(words?.flatMap((word) => index.get(word) ?? []));
  const tags = new Set<string>();
  if (own !== null && (isNumber || found.has(own))) tags.add(own);
  if (isNumber) tags.add('en');
  for (const { tag } of clockLanguages) if (found.has(tag)) tags.add(tag);
  return [...tags].flatMap((tag) => lexiconOf(tag, tag === own) ?? []);
}

const lexicons = new Map<string, Lexicon>();

function lexiconOf(tag: string, isOwn: boolean): Lexicon | null {
  const key = `${tag} ${isOwn}`;
  const known = lexicons.get(key);
  if (known !== undefined) return known;
  const language = clockLanguages.find((each) => each.tag === tag || (tag === 'no' && each.tag === 'nb'));
  if (language === undefined) return null;
  const lexicon = new Lexicon(language, isOwn);
  lexicons.set(key, lexicon);
  return lexicon;
}

/** The tags of languages by the first words of their phrases. */
interface Indexes {
  readonly all: ReadonlyMap<string, readonly string[]>;
  /** Only of phrases that a time may start with. */
  readonly starts: ReadonlyMap<string, readonly string[]>;
}
let made: Indexes | null = null;

function indexes(): Indexes {
  if (made !== null) return made;
  const all = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  for (const language of clockLanguages)
    for (const [kind, phrases] of phrasesOf(language, true))
      for (const phrase of phrases.keys()) {
        const key = firstWord.exec(phrase)?.[0] ?? phrase;
        add(all, key, language.tag);
        if (startingKinds.has(kind)) add(starts, key, language.tag);
      }
  made = { all, starts };
  return made;
}

function add(index: Map<string, string[]>, key: string, tag: string): void {
  const tags = index.get(key);
  if (tags === undefined) index.set(key, [tag]);
  else if (!tags.includes(tag)) tags.push(tag);
}
