/**
 * The spoken form of a sentence for voices that read its language themselves: its words as they are written. Numbers
 * are put into words where the language's numerals are known and nothing has to be inflected; otherwise they stay as
 * written too.
 *
 * Guarantees: there is no spoken word for what has neither letter nor digit and is not a sign that stands for a word,
 * such as €; a word that is read as it stands is given by the letters of the shown word.
 */

import { ja, zh } from '../../languages/numerals/asian.ts';
import { da, de, nb, nl, sv } from '../../languages/numerals/germanic.ts';
import type { Numerals } from '../../languages/numerals/numerals.ts';
import { es, fr, it, pt } from '../../languages/numerals/romance.ts';
import { pl, ru, uk } from '../../languages/numerals/slavic.ts';
import { primaryTag } from '../../languages/tag.ts';
import { unspacedLetters } from '../../languages/writing-systems.ts';
import type { Sentence } from '../../script/script.ts';
import type { SpokenWord } from '../engines/voice-engine.ts';
import { lettersOf } from './letters-of-word.ts';
import { lexSentence, type Piece, type Rule, type SentenceContext } from './lexer.ts';
import { noPronunciations, pronunciationRules } from './pronunciations.ts';
import { languageRules } from './rules/languages/rules.ts';

/** What has a digit, or is only signs, is read as a whole; of a word, the letters. */
function sayable(text: string): string[] {
  const said =
    /\p{N}/u.test(text) || !/\p{L}/u.test(text)
      ? text.replace(/^[^\p{L}\p{N}\p{S}+-]+|[^\p{L}\p{N}\p{S}%]+$/gu, '')
      : lettersOf(text);
  return /[\p{L}\p{N}\p{Sc}%]/u.test(said) ? [said] : [];
}

/** Cuts a match at the borders of the shown words. */
function byShownWord(match: RegExpExecArray, { endOfWord }: SentenceContext): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < match[0].length; ) {
    const next = Math.min(match[0].length, endOfWord(match.index + at) - match.index);
    pieces.push({ text: match[0].slice(at, next), at });
    at = next;
  }
  return pieces;
}

const notInToken = '\\s，。、！？；：（）「」『』';
const letterBeforeDigit = `[[\\p{L}\\p{M}]--[${unspacedLetters}]]+[^${notInToken}]*\\p{N}`;
const digitOrSign = '[\\p{N}\\p{Sc}%+−\\-]';
const restOfToken = `(?:[^${notInToken}]*[\\p{L}\\p{N}\\p{S}%])?`;

const tokenRules: readonly Rule[] = [
  {
    // A4, 3D, −5, 50%-Marke
    pattern: new RegExp(`(?:${letterBeforeDigit}|${digitOrSign})${restOfToken}`, 'vy'),
    say: byShownWord,
  },
  {
    // Words
    pattern: /[\p{L}\p{M}](?:[\p{L}\p{M}'.·-]*[\p{L}\p{M}])?/uy,
    say: byShownWord,
  },
];

/** By the primary subtag. */
const numerals: ReadonlyMap<string, Numerals> = new Map(
  Object.entries({ de, nl, sv, da, nb, no: nb, fr, es, it, pt, ru, uk, pl, zh, ja }),
);
/** Made when a language is first met. */
const numberRules = new Map<string, readonly Rule[]>();

function numberRulesOf(primary: string): readonly Rule[] {
  const own = numerals.get(primary);
  const rules = numberRules.get(primary) ?? (own === undefined ? [] : languageRules(own));
  numberRules.set(primary, rules);
  return rules;
}

const wordsOfEntry = (text: string): string[] => text.split(/\s+/).flatMap(sayable);

/**
 * @param language BCP 47 tag.
 * @param pronunciations the user's dictionary.
 */
export function wordsAsWritten(
  { words }: Pick<Sentence, 'words'>,
  language: string,
  pronunciations = noPronunciations,
): SpokenWord[] {
  const own = pronunciationRules(pronunciations, wordsOfEntry);
  const rules = [...own, ...numberRulesOf(primaryTag(language)), ...tokenRules];
  return lexSentence(words, { rules, language, sayable });
}
