/**
 * A user's dictionary: how words and phrases of the text are said (`say` in the frontmatter and the configuration file).
 *
 * Takes what is written and how it is said, as words; gives rules that come before all others. Guarantees: an entry in
 * the letter case of the text goes before one in another, a longer one before a shorter one; whole words only, but in scripts
 * that put no spaces between them; an "'s" behind an entry is kept.
 */

import { type Piece, type Rule, straightened } from './lexer.ts';
import { oneOf, unspaced } from './pattern.ts';
import { isSpelt } from './tables/acronyms.ts';

/** How it is said, by what is written. */
export type Pronunciations = Readonly<Record<string, string>>;

export const noPronunciations: Pronunciations = {};

const partOfWord = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]`;

const normalised = (written: string): string => straightened(written).trim().replace(/\s+/g, ' ');

/** "SEE-kwel" is two syllables; "S Q L" and "DVD" are letters. */
function withoutStress(said: string): string {
  return said.replace(/\p{L}+/gu, (word) => {
    const isLetters = word === word.toUpperCase() && (word.length === 1 || isSpelt(word, true));
    return isLetters ? word : word.toLowerCase();
  });
}

/** The words over the shown words of the phrase, as evenly as they go. */
function piecesOf(written: string, said: readonly string[]): Piece[] {
  const starts = [...written.matchAll(/\S+/g)].map(({ index }) => index);
  return said.map((text, index) => ({
    text,
    at: starts[Math.floor((index * starts.length) / Math.max(said.length, starts.length))] ?? 0,
  }));
}

/** @param wordsOf the words of a text, as a voice is given them */
function rulesOf(pronunciations: Pronunciations, wordsOf: (text: string) => readonly string[]): Rule[] {
  const entries = Object.entries(pronunciations).map(
    ([written, said]) => [normalised(written), said] as const,
  );
  if (entries.length === 0) return [];
  const exact = new Map(entries);
  const folded = new Map(entries.map(([written, said]) => [written.toLowerCase(), said]));
  const ruleOf = (
    flags: string,
    names: Iterable<string>,
    find: (written: string) => string | undefined,
  ): Rule => ({
    pattern: new RegExp(
      `(?:(?<!${partOfWord})|(?!${partOfWord}))(${oneOf(names)})('s)?(?:(?!${partOfWord})|(?<!${partOfWord}))`,
      flags,
    ),
    say: ([, written = '', possessive = '']) => {
      const said = find(written);
      if (said === undefined) return null;
      const words = [...wordsOf(withoutStress(said))];
      const last = words.pop();
      return last === undefined ? null : piecesOf(written, [...words, last + possessive]);
    },
  });
  return [
    ruleOf('vy', exact.keys(), (written) => exact.get(written)),
    ruleOf('vyi', folded.keys(), (written) => folded.get(written.toLowerCase())),
  ];
}

const known = new WeakMap<Pronunciations, Map<unknown, readonly Rule[]>>();

/** As `rulesOf`, made once for a dictionary and a language's words. */
export function pronunciationRules(
  pronunciations: Pronunciations,
  wordsOf: (text: string) => readonly string[],
): readonly Rule[] {
  const byWords = known.get(pronunciations) ?? new Map<unknown, readonly Rule[]>();
  known.set(pronunciations, byWords);
  const rules = byWords.get(wordsOf) ?? rulesOf(pronunciations, wordsOf);
  byWords.set(wordsOf, rules);
  return rules;
}
