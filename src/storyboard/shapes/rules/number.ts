/**
 * A sentence whose news is a number: "The keeper counted forty ships that night."
 *
 * The number is the news if it is the only one, if it is not known before ("the two men"), and if it stands in a short
 * sentence or where the sentence ends. Small numbers in words are seldom news.
 */
import { primaryTag } from '../../../languages/tag.ts';
import { wordSet } from '../../../languages/word-list.ts';
import { type Amount, amountsOf } from '../amounts/amounts.ts';
import { numeralsOf } from '../amounts/numerals.ts';
import { between, confidenceOf, endOf } from '../ranges.ts';
import type { NumberShape } from '../shape.ts';
import { determiners, prepositions, subordinators, verbReading } from '../words/english.ts';
import type { ReadWord } from '../words/read-words.ts';

const longestSentence = 22;
const shortSentence = 14;
/** As many marks can still be told apart. */
const mostMarks = 400;
const largestMarked = 10_000;
const newsVerbs = wordSet(`
  count number be have contain hold weigh cost take last read make sell write reach grow earn kill spend pay own build
  measure carry produce receive lose win employ serve sleep walk travel cover speak burn use need require own feed
  support save download visit gather collect send answer plant lay buy raise rise fall drop remain live exceed total`);
const approximations = wordSet(
  'about around nearly almost over roughly some approximately exactly only just than least most to up fully',
);
const durations = /^(?:seconds|minutes|hours|days|weeks|months|years|nights|times)$/;

export function numberShape(words: readonly ReadWord[], language: string): NumberShape | null {
  const amounts = amountsOf(words, language);
  const [amount] = amounts;
  if (amount === undefined || amounts.length > 1 || words.length > longestSentence) return null;
  // Two numbers, whatever the other one is, are not one piece of news; "one" is seldom a number.
  const others = numeralsOf(words, language).filter(
    ({ range, value, isInFigures }) =>
      (value !== 1 || isInFigures) &&
      (range.firstWord < amount.numeral.range.firstWord || range.firstWord >= amount.end),
  );
  if (others.length > 0) return null;
  const score = primaryTag(language) === 'en' ? englishScore(words, amount) : otherScore(words, amount);
  if (score < 0.6) return null;
  const { numeral, unit, outOf, per, end } = amount;
  const start = numeral.range.firstWord;
  return {
    type: 'number',
    before: between(0, start),
    number: numeral.range,
    after: between(endOf(numeral.range), words.length),
    unit,
    value: outOf === null ? numeral.counted : numeral.value,
    digits: numeral.digits,
    marks: marksOf(amount),
    per,
    confidence: confidenceOf(score),
    reason: `"${words
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ')}" is its news`,
  };
}

function englishScore(words: readonly ReadWord[], { numeral, end, noun, outOf }: Amount): number {
  const start = numeral.range.firstWord;
  const before = words[start - 1];
  const earlier = words.slice(0, start);
  const bare = before?.bare ?? '';
  let score = 0.5;
  if (numeral.isInFigures) score += 0.2;
  else if (numeral.value > 12) score += 0.1;
  else score -= numeral.value > 4 ? 0.1 : 0.25;
  if (numeral.kind !== 'plain' || outOf !== null) score += 0.2;
  // "100% compliant", "35 degs." of a latitude.
  if (numeral.kind === 'percent' && numeral.value === 100) score -= 0.4;
  // "Forty paces farther we came to a wood": where it happened.
  if (start === 0 && /^(?:farther|further|on|off|away|distant|ahead)$/.test(words[end]?.bare ?? ''))
    score -= 0.4;
  if (start === 0 && /^deg/.test(noun)) score -= 0.5;
  if (words.length <= shortSentence) score += 0.1;
  if (words.length - end <= 4) score += 0.1;
  if (earlier.some((word) => isNewsVerb(word.bare))) score += 0.1;
  if (approximations.has(bare)) score += 0.05;
  else if (prepositions.has(bare)) score -= numeral.isInFigures ? 0.1 : 0.25;
  // "The two men", "his three sons": not the number is new, but what they did.
  if (determiners.has(bare) && bare !== 'some' && bare !== 'another') score -= 0.4;
  if (durations.test(noun)) score -= numeral.isInFigures ? 0.05 : 0.15;
  if (earlier.some((word) => subordinators.has(word.bare) && word.bare !== 'than' && word.bare !== 'as'))
    score -= 0.15;
  return score;
}

function isNewsVerb(word: string): boolean {
  if (/^(?:is|are|was|were|has|have|had)$/.test(word)) return true;
  const verb = verbReading(word);
  return verb !== null && newsVerbs.has(verb.lemma);
}

/** Only figures can be judged: a percentage, or a larger number in a short sentence. */
function otherScore(words: readonly ReadWord[], { numeral }: Amount): number {
  if (numeral.kind === 'percent') return words.length <= longestSentence ? 0.75 : 0;
  if (numeral.kind === 'money') return 0.65;
  return numeral.value >= 10 ? 0.65 : 0;
}

function marksOf({ numeral, outOf, noun }: Amount): NumberShape['marks'] {
  const { kind, value } = numeral;
  if (outOf !== null) return { total: outOf, filled: value, each: 1 };
  if (kind === 'percent') return value > 100 ? null : { total: 100, filled: Math.round(value), each: 1 };
  if (kind === 'money' || !Number.isInteger(value) || /^deg/.test(noun) || value < 2) return null;
  if (value <= mostMarks) return { total: value, filled: value, each: 1 };
  if (value > largestMarked) return null;
  const each = value / 10 <= mostMarks ? 10 : 100;
  const total = Math.round(value / each);
  return { total, filled: total, each };
}
