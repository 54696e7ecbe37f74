/** Spoken forms of words with the signs in and around them, and of signs that are read as words. */
import type { Rule } from '../../lexer.ts';
import { atStart, free, sticky } from '../../pattern.ts';
import { sayWord } from '../../single-word.ts';
import { letterName } from '../../tables/letters.ts';
import { respelled } from '../../tables/respellings.ts';
import { symbols } from '../../tables/symbols.ts';

const languageName: Rule = {
  // C++, C#, F#
  pattern: sticky(`${free}(\\p{L})(\\+\\+|#)`),
  say: ([, letter = '', sign]) => atStart(`${letterName(letter)} ${sign === '#' ? 'sharp' : 'plus plus'}`),
};

const withSlash: Rule = {
  // w/ milk, w/o
  pattern: sticky(`${free}(w/o?)(?!\\p{L}{3})\\s?`, 'i'),
  say: ([, short = '']) => atStart(respelled.get(short.toLowerCase()) ?? ''),
};

/** First parts of words like "once-a-day", where the single letter is the word "a". */
const beforeArticle = new Set(
  'once twice one two what such not out of in pick rent dial half many thrice'.split(' '),
);

/** "cat-a-strophe" is one word said slowly; "b-b-but" is a stutter. */
function joinedSyllables(parts: readonly string[]): string[] {
  const [first = '', middle = '', last = ''] = parts;
  const isSyllables =
    parts.length === 3 && /^[aeio]$/.test(middle) && last.length > 3 && !beforeArticle.has(first);
  if (isSyllables) return [parts.join('')];
  return parts.filter((part, index) => {
    const next = parts[index + 1];
    const isStutter = /^[b-df-hj-np-tv-z]$/.test(part) && next?.startsWith(part) === true;
    return !isStutter;
  });
}

/** A single uppercase letter is one ("plan B"); "A" only where no word follows ("grade A.", "A4"), and "I" never. */
function isLetter(word: string, after: string): boolean {
  if (word === 'A') return !/^[ _]["'(]?[\p{L}\p{N}\p{Sc}]/u.test(after);
  return /^[B-HJ-Z]$/.test(word);
}

const latinWord = "\\p{Script=Latin}[\\p{Script=Latin}\\p{M}']*";

const word: Rule = {
  // also rock 'n' roll, side-effect, cat-a-strophe, dancin'
  pattern: sticky(`'?${latinWord}(?:[-‑]${latinWord})*`),
  say: (match, context) => {
    const whole = match[0].replace(/^'+|'+$/g, '');
    if (/^n$/i.test(whole) && match[0].startsWith("'")) return atStart('and');
    const parts = whole.split(/[-‑]/);
    if (parts.length === 1) {
      const end = match.index + match[0].length;
      const after = context.text.slice(end, end + 3);
      return atStart(isLetter(whole, after) ? letterName(whole) : sayWord(whole, context));
    }
    const isLower = parts.every((part) => !/\p{Lu}/u.test(part.slice(1)));
    const said = isLower ? joinedSyllables(parts.map((part) => part.toLowerCase())) : parts;
    return atStart(said.map((part) => sayWord(part, context)).join(' '));
  },
};

const slash: Rule = {
  // and/or: nothing is said, and there is no pause
  pattern: sticky('(?<=\\p{L})[/_](?=\\p{L})'),
  say: () => [],
};

/** "Copyright © 2024" says the word only once. */
const copyrightSign: Rule = { pattern: sticky('(?<=copyright\\s)©', 'i'), say: () => [] };

const symbol: Rule = {
  pattern: sticky(`[${[...symbols.keys()].join('')}]`),
  say: ([sign]) => atStart(symbols.get(sign) ?? ''),
};

/** After the rules for numbers, in the order in which they are tried. */
export const wordRules: readonly Rule[] = [languageName, withSlash, word, slash, copyrightSign, symbol];
