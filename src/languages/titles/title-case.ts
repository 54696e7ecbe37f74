/**
 * Titles in capitals, read as a designer would: first in title case; then the words that carry the sense in capitals
 * again, where they are set large.
 */
import { functionWordsOf } from '../function-words.ts';
import { phrasesIn, smallTitleWords } from '../set-phrases.ts';
import { primaryTag } from '../tag.ts';

const small: ReadonlySet<string> = new Set(phrasesIn(smallTitleWords));
/** Words that other tables call function words, but that carry the sense of a title. */
const strong: ReadonlySet<string> = new Set(
  'no not never cannot every one some many each all nothing both another'.split(' '),
);

/** True where all letters are capitals, in more than one short word. */
export function isInCapitals(words: readonly string[]): boolean {
  const text = words.join(' ');
  if (/\p{Ll}/u.test(text)) return false;
  const letters = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > (words.length > 1 ? 3 : 4);
}

/** The words as they are in running text: "The Fox and the Grapes". Words that are not in capitals stay as they are. */
export function titleCase(words: readonly string[]): string[] {
  if (!isInCapitals(words)) return [...words];
  return words.map((word, index) => {
    const lower = word.toLowerCase();
    const bare = lower.replace(/[^\p{L}\p{M}'’]/gu, '');
    const startsPart = index === 0 || /[:.!?—–]$/u.test(words[index - 1] ?? '');
    if (isAbbreviation(word)) return word;
    if (!startsPart && small.has(bare)) return lower;
    return lower
      .replace(/\p{L}/u, (letter) => letter.toUpperCase())
      .replace(/(?<=[-–]).|(?<=\bmc)\p{L}/gu, upper);
  });
}

/** For a lockup: small words in title case, the others in capitals where the title is. */
export function lockupCase(words: readonly string[], key: readonly number[]): string[] {
  const cased = titleCase(words);
  return words.map((word, index) => (key.includes(index) ? word : (cased[index] ?? word)));
}

/** Indexes of the words that carry the sense of a title; all of them where no others are known. */
export function titleKey(words: readonly string[], language: string): number[] {
  const { leaning, prepositions, conjunctions, relatives } = functionWordsOf(primaryTag(language));
  const isSmall = (word: string) => {
    const bare = word.toLowerCase().replace(/[^\p{L}\p{M}'’]/gu, '');
    if (strong.has(bare)) return false;
    return [leaning, prepositions, conjunctions, relatives].some((list) => list.has(bare));
  };
  // A title ends on what it says.
  const last = words.length - 1;
  const key = [...words.keys()].filter((index) => index === last || !isSmall(words[index] ?? ''));
  return key.length > 0 ? key : [...words.keys()];
}

/** Without a vowel, with points or with a digit: `HTTP`, `U.S.`, `GPT4`. */
function isAbbreviation(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return (
    /\p{L}\.\p{L}/u.test(word) || /\d/u.test(word) || (letters.length > 1 && !/[AEIOUYÀ-ÿА-Я]/u.test(letters))
  );
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
