/**
 * The spoken form of a sentence in English: what a reader would say for what is written.
 *
 * Takes a sentence as shown; gives English words in order, each tied to the shown word that it stands for. A shown word
 * may have none (a dash, an emoji) or several ("$5" is "five dollars"). The shown text stays as it is. Words that are
 * spelt alike and said differently ("lead", "read") are left to the voice.
 */
import type { Sentence } from '../../script/script.ts';
import type { SpokenWord } from '../engines/voice-engine.ts';
import { inBritish } from './british.ts';
import { lexSentence, type Rule } from './lexer.ts';
import { noPronunciations, pronunciationRules } from './pronunciations.ts';
import { clockRules } from './rules/numbers/clock.ts';
import { codeRules, versionRules } from './rules/numbers/code.ts';
import { dateRules } from './rules/numbers/date.ts';
import { measureRules } from './rules/numbers/measure.ts';
import { moneyRules } from './rules/numbers/money.ts';
import { numberRules } from './rules/numbers/number.ts';
import { yearRules } from './rules/numbers/year.ts';
import { addressRules } from './rules/words/address.ts';
import { shortFormRules } from './rules/words/short-form.ts';
import { wordRules } from './rules/words/word.ts';

/** In the order in which they are tried: what belongs to something larger comes before a plain number or word. */
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

/** Words that are said as they are written stay as they are. */
const britishRules: readonly Rule[] = americanRules.map(({ pattern, say }) => ({
  pattern,
  say: (match, context) =>
    say(match, context)?.map(({ text, at }) => ({ at, text: match[0] === text ? text : inBritish(text) })) ??
    null,
}));

/** Where people say "one hundred five", and not "one hundred and five". */
const americanRegions: ReadonlySet<string | undefined> = new Set([undefined, 'US', 'CA', 'PH']);

/** Longer runs of letters are cut: nobody can say them, and the voice's buffers are made for words. */
const maxLettersOfWord = 30;

/** Only letters, as the voice reads anything else in its own way. */
function sayableWords(text: string): string[] {
  return text
    .split(/[^a-z']+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .flatMap((word) => word.match(new RegExp(`.{1,${maxLettersOfWord}}`, 'g')) ?? [])
    .filter((word) => /[a-z]/.test(word));
}

interface Variety {
  readonly rules: readonly Rule[];
  /** The words of an entry in the user's dictionary, with a comma after one that a pause follows. */
  readonly wordsOf: (text: string) => readonly string[];
}

function varietyOf(rules: readonly Rule[]): Variety {
  const wordsOf = (text: string) =>
    lexSentence([{ text, spaceBefore: false }], { rules, language: 'en', sayable: sayableWords }).map(
      ({ text: word, mark }) => word + (mark === ',' ? mark : ''),
    );
  return { rules, wordsOf };
}

const american = varietyOf(americanRules);
const british = varietyOf(britishRules);

/**
 * @param language BCP 47 tag. Its region decides between American and British numbers, and the order of day and month.
 * @param pronunciations the user's dictionary.
 * @returns empty when there is nothing in the sentence that an English voice can say.
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
