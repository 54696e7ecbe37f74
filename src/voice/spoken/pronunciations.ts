/**
 * The user's dictionary: how words and phrases of the text are said (`say` in the frontmatter and the configuration
 * file).
 *
 * Takes what is written and how it is said; gives rules that come before all others. Guarantees: an entry in the letter
 * case of the text comes before one in another, and a longer entry before a shorter one; only whole words match, except
 * in writing systems that put no spaces between words; an "'s" after an entry is kept.
 */
import { unspacedLetters } from '../../languages/writing-systems.ts';
import { type Piece, type Rule, straightened } from './lexer.ts';
import { oneOf } from './pattern.ts';
import { isSpelt } from './tables/acronyms.ts';

/** How it is said, by what is written. */
export type Pronunciations = Readonly<Record<string, string>>;

export const noPronunciations: Pronunciations = {};

const partOfWord = `[[\\p{L}\\p{M}\\p{N}]--[${unspacedLetters}]]`;

const normalised = (written: string): string => straightened(written).trim().replace(/\s+/g, ' ');

/** In "SEE-kwel", uppercase is stress; "S Q L" and "DVD" are letters. */
function withoutStress(said: string): string {
  return said.replace(/\p{L}+/gu, (word) => {
    const isLetters = word === word.toUpperCase() && (word.length === 1 || isSpelt(word, true));
    return isLetters ? word : word.toLowerCase();
  });
}

/** Spreads the spoken words over the shown words of the phrase as evenly as possible. */
function piecesOf(written: string, said: readonly string[]): Piece[] {
  const starts = [...written.matchAll(/\S+/g)].map(({ index }) => index);
  return said.map((text, index) => ({
    text,
    at: starts[Math.floor((index * starts.length) / Math.max(said.length, starts.length))] ?? 0,
  }));
}

/** Gives the words of a text as a voice is given them. */
type WordsOf = (text: string) => readonly string[];

function entryRule(
  names: Iterable<string>,
  flags: string,
  find: (written: string) => string | undefined,
  wordsOf: WordsOf,
): Rule {
  const start = `(?:(?<!${partOfWord})|(?!${partOfWord}))`;
  const end = `(?:(?!${partOfWord})|(?<!${partOfWord}))`;
  return {
    pattern: new RegExp(`${start}(${oneOf(names)})('s)?${end}`, flags),
    say: ([, written = '', possessive = '']) => {
      const said = find(written);
      if (said === undefined) return null;
      const words = [...wordsOf(withoutStress(said))];
      const last = words.pop();
      return last === undefined ? null : piecesOf(written, [...words, last + possessive]);
    },
  };
}

function rulesOf(pronunciations: Pronunciations, wordsOf: WordsOf): Rule[] {
  const entries = Object.entries(pronunciations).map(
    ([written, said]) => [normalised(written), said] as const,
  );
  if (entries.length === 0) return [];
  const exact = new Map(entries);
  const folded = new Map(entries.map(([written, said]) => [written.toLowerCase(), said]));
  return [
    entryRule(exact.keys(), 'vy', (written) => exact.get(written), wordsOf),
    entryRule(folded.keys(), 'vyi', (written) => folded.get(written.toLowerCase()), wordsOf),
  ];
}

const knownRules = new WeakMap<Pronunciations, Map<WordsOf, readonly Rule[]>>();

/** The rules of a dictionary, made once per dictionary and `wordsOf`. */
export function pronunciationRules(pronunciations: Pronunciations, wordsOf: WordsOf): readonly Rule[] {
  const byWords = knownRules.get(pronunciations) ?? new Map<WordsOf, readonly Rule[]>();
  knownRules.set(pronunciations, byWords);
  const rules = byWords.get(wordsOf) ?? rulesOf(pronunciations, wordsOf);
  byWords.set(wordsOf, rules);
  return rules;
}
