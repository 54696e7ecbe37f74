/**
 * The words of a line that carry its sense, one to four: by the author's emphasis, else by kind, rarity and place.
 *
 * Guarantees: at least one place, in order; no word of grammar where there is another.
 */
import { functionWordsOf } from '../../../languages/function-words.ts';
import { primaryTag } from '../../../languages/tag.ts';
import { wordSet } from '../../../languages/word-list.ts';
import { adjectiveness, isAdverb, isFunctionWord, verbReading } from '../words/english.ts';
import { isName } from '../words/noun-phrase.ts';
import type { ReadWord } from '../words/read-words.ts';

const most = 4;
/** Verbs and nouns that say little by themselves. */
const pale = wordSet(`
  say said says go goes went gone come comes came get gets got make makes made take takes took put let give gives gave
  see saw seen look looked looks know knew known think thought thing things way ways lot kind sort bit part
  use used using like want wanted seem seemed seems become became time one two new good great little big old own
  first last next back begin began keep kept find found tell told ask asked man people day days much many more
  most other another same such something anything nothing everything someone`);

/** @param timesInText how often the text has a word: what is rare says more. */
export function keyWords(
  words: readonly ReadWord[],
  language: string,
  timesInText: (bare: string) => number,
): number[] {
  const emphasised = words.filter(({ emphasis, bare }) => emphasis && bare !== '').map(({ at }) => at);
  if (emphasised.length > 0 && emphasised.length <= most) return emphasised;
  const scored = words
    .filter(({ bare }) => bare !== '')
    .map((word) => ({ at: word.at, score: scoreOf(word, words.length, language, timesInText) }))
    .toSorted((a, b) => b.score - a.score || a.at - b.at);
  const wanted = Math.max(1, Math.min(most, Math.round(words.length / 3)));
  const strong = scored.filter(({ score }, index) => index === 0 || score >= 0.45).slice(0, wanted);
  return (strong.length > 0 ? strong.map(({ at }) => at) : [0]).toSorted((a, b) => a - b);
}

function scoreOf(
  word: ReadWord,
  length: number,
  language: string,
  timesInText: (bare: string) => number,
): number {
  const { bare, at } = word;
  const rarity = 1 / (1 + 0.12 * Math.max(0, timesInText(bare) - 1));
  const late = 0.85 + 0.15 * (at / Math.max(1, length - 1));
  const long = Math.min(1, 0.7 + bare.length * 0.04);
  return kindScore(word, language) * (0.5 + 0.5 * rarity) * late * long;
}

function kindScore(word: ReadWord, language: string): number {
  const { bare } = word;
  if (word.code) return 1;
  if (primaryTag(language) !== 'en') {
    const small = functionWordsOf(language);
    const isSmall =
      small.leaning.has(bare) ||
      small.trailing.has(bare) ||
      small.prepositions.has(bare) ||
      small.conjunctions.has(bare) ||
      small.relatives.has(bare);
    return isSmall ? 0.1 : 0.9;
  }
  if (isFunctionWord(bare)) return 0.1;
  if (pale.has(bare)) return 0.35;
  if (isName(word)) return 1;
  if (isAdverb(bare)) return 0.55;
  const verb = verbReading(bare);
  if (verb?.sure === true && verb.form !== 'ing') return 0.8;
  return adjectiveness(bare) === 1 ? 0.85 : 1;
}
