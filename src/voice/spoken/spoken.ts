/**
 * The spoken form of a sentence: what a reader would say for what is written.
 *
 * Takes a sentence as shown; gives English words in order, each tied to the shown word it stands for. A shown
 * word may have none (a dash, an emoji) or several ("$5" is "five dollars"). The shown text stays as it is.
 * Out of reach: words that are spelt alike and said differently ("lead", "read"), which the voice decides.
 */
import type { Sentence } from '../../script/script.ts';
import type { SpokenWord } from '../engines/voice-engine.ts';
import { lexSentence, type Rule } from './lexer.ts';
import { inBritish } from './numbers.ts';
import { noPronunciations, pronunciationRules } from './pronunciations.ts';
import { addressRules } from './rules/address-rules.ts';
import { clockRules } from './rules/clock-rules.ts';
import { codeRules, versionRules } from './rules/code-rules.ts';
import { dateRules, yearRules } from './rules/date-rules.ts';
import { measureRules } from './rules/measure-rules.ts';
import { moneyRules } from './rules/money-rules.ts';
import { numberRules } from './rules/number-rules.ts';
import { shortFormRules } from './rules/short-form-rules.ts';
import { wordRules } from './rules/word-rules.ts';

const americanRules: readonly Rule[] = [
  ...addressRules,
  ...codeRules,
  ...dateRules,
  ...clockRules,
  ...moneyRules,
  ...measureRules,
  ...versionRules,
  ...yearRules,
  ...numberRules,
  ...shortFormRules,
  ...wordRules,
];

const britishRules: readonly Rule[] = americanRules.map(({ pattern, say }) => ({
  pattern,
  say: (match, context) =>
    say(match, context)?.map(({ text, at }) => ({ at, text: match[0] === text ? text : inBritish(text) })) ??
    null,
}));

/** Where "one hundred five" is said, and not "one hundred and five". */
const americanRegions: ReadonlySet<string | undefined> = new Set([undefined, 'US', 'CA', 'PH']);

/** Longer runs of letters are cut: nobody can say them, and the voice's buffers are made for words. */
const mostLettersOfWord = 30;

/** Pure letters, as the voice reads anything else in its own way. */
function sayableWords(text: string): string[] {
  return text
    .split(/[^a-z']+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .flatMap((word) => word.match(new RegExp(`.{1,${mostLettersOfWord}}`, 'g')) ?? [])
    .filter((word) => /[a-z]/.test(word));
}

interface Reading {
  readonly rules: readonly Rule[];
  /** Of a text of the user's dictionary, a comma behind one that a pause follows. */
  readonly wordsOf: (text: string) => readonly string[];
}

function readingBy(rules: readonly Rule[]): Reading {
  const wordsOf = (text: string) =>
    lexSentence([{ text, spaceBefore: false }], { rules, language: 'en', sayable: sayableWords }).map(
      ({ text: word, mark }) => word + (mark === ',' ? mark : ''),
    );
  return { rules, wordsOf };
}

const american = readingBy(americanRules);
const british = readingBy(britishRules);

/**
 * Empty when there is nothing in the sentence that an English voice can say.
 *
 * @param language BCP 47 tag; the region tells American from British numbers and the order of day and month
 */
export function spokenWords(
  sentence: Pick<Sentence, 'words'>,
  language = 'en',
  pronunciations = noPronunciations,
): SpokenWord[] {
  const { rules, wordsOf } = americanRegions.has(new Intl.Locale(language).region) ? american : british;
  const own = pronunciationRules(pronunciations, wordsOf);
  return lexSentence(sentence.words, { rules: [...own, ...rules], language, sayable: sayableWords });
}
