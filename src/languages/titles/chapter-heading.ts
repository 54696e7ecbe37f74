/**
 * Headings that number a part of a work: "Chapter IV", "Part Two", "IV", "7. The Storm", "Kapitel 3: Der Sturm".
 *
 * Guarantees: a heading that only begins with a number or a word for a part ("Act now", "7 ways to sleep") is none.
 */

import { primaryTag } from '../tag.ts';
import { wordSet, wordsIn } from '../word-list.ts';

export interface ChapterHeading {
  /** As it is drawn: `IV`, `7`. */
  readonly numeral: string;
  /** How many words at the start are the number with its word; the others are the chapter's own title. */
  readonly label: number;
  /** True for "7. Installation": a section that has a number. False for a chapter, a part, an act. */
  readonly isPlain: boolean;
}

/** Words for parts of a work, by language. */
const partWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('chapter part book act scene canto volume episode stave letter'),
  de: wordSet('kapitel teil buch akt szene band folge brief'),
  fr: wordSet('chapitre partie livre acte scène tome épisode lettre'),
  es: wordSet('capítulo parte libro acto escena tomo episodio carta'),
  it: wordSet('capitolo parte libro atto scena tomo episodio lettera canto'),
  pt: wordSet('capítulo parte livro ato cena tomo episódio carta'),
  nl: wordSet('hoofdstuk deel boek bedrijf scène aflevering brief'),
};

const none: ReadonlySet<string> = new Set();

/** From one. English only: in other languages numbers in words are left as they are. */
const cardinals = wordsIn(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty`,
);
const ordinals = wordsIn(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
   sixteenth seventeenth eighteenth nineteenth twentieth`,
);

const roman = /^(?=[IVXLC])(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/u;
/** Roman numerals that are words as well, or letters: alone they number nothing. */
const doubtful: ReadonlySet<string> = new Set(['I', 'C', 'L', 'X', 'V']);

/** @param words of a heading, as they are shown. @returns null for any other heading. */
export function chapterHeading(words: readonly string[], language: string): ChapterHeading | null {
  return labelled(words, language) ?? numbered(words);
}

/** "Chapter IV", "Part the Second", "The Second Part". */
function labelled(words: readonly string[], language: string): ChapterHeading | null {
  const parts = partWords[primaryTag(language)] ?? none;
  const isPart = (word = '') => parts.has(plain(word).toLowerCase());
  const [first, second, third] = words;
  if (first === undefined || second === undefined) return null;
  const label = (numeral: string | null, count: number): ChapterHeading | null => {
    const ends = /[.:—–-]$/u.test(words[count - 1] ?? '') || /^[—–:-]$/u.test(words[count] ?? '');
    const isWhole = words.length === count || ends || isCapital(words[count]);
    const dash = /^[—–:-]$/u.test(words[count] ?? '') ? 1 : 0;
    return numeral === null || !isWhole ? null : { numeral, label: count + dash, isPlain: false };
  };
  if (isPart(first)) {
    if (second.toLowerCase() === 'the') return label(ordinal(third), 3);
    return label(numeralOf(second, true), 2);
  }
  if (first.toLowerCase() === 'the' && isPart(third)) return label(ordinal(second), 3);
  return isPart(second) ? label(ordinal(first), 2) : null;
}

/** "IV", "12", "IV. The Storm", "7. The Storm". */
function numbered(words: readonly string[]): ChapterHeading | null {
  const [first = '', second] = words;
  const numeral = numeralOf(first, false);
  if (numeral === null) return null;
  if (second === undefined) {
    const isYear = /^\d{3,}$/u.test(numeral);
    return isYear ? null : { numeral, label: 1, isPlain: false };
  }
  const isRoman = roman.test(numeral);
  const isMarked = /[.):—–]$/u.test(first) || /^[—–:]$/u.test(second);
  if (!isMarked || !(isCapital(second) || /^[—–:]$/u.test(second))) return null;
  const dash = /^[—–:]$/u.test(second) ? 1 : 0;
  return { numeral, label: 1 + dash, isPlain: !isRoman };
}

/** @param afterWord whether a word for a part stands before it, so that a number in words and a letter are numbers. */
function numeralOf(word: string, afterWord: boolean): string | null {
  const bare = plain(word);
  if (/^\d{1,4}$/u.test(bare)) return bare;
  if (roman.test(bare.toUpperCase()) && (afterWord ? /^[ivxlc]+$/iu.test(bare) : roman.test(bare))) {
    const upper = bare.toUpperCase();
    return afterWord || !doubtful.has(upper) || /^[IVX]\.?$/u.test(word) ? upper : null;
  }
  if (!afterWord) return null;
  const value = cardinals.indexOf(bare.toLowerCase()) + 1;
  return value > 0 ? romanOf(value) : ordinal(word);
}

function ordinal(word = ''): string | null {
  const value = ordinals.indexOf(plain(word).toLowerCase()) + 1;
  return value > 0 ? romanOf(value) : null;
}

/** @param value from 1 to 39 */
function romanOf(value: number): string {
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + (units[value % 10] ?? '');
}

function plain(word: string): string {
  return word.replace(/^[#§(]+|[.,:;)—–-]+$/gu, '');
}

function isCapital(word = ''): boolean {
  return /^[“"‘'«]?[\p{Lu}\p{Lo}\p{N}]/u.test(word);
}
