/** Spoken forms of Roman numerals, which are also letters, the pronoun "I" and parts of names. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, ordinalWords } from '../../numbers.ts';
import { atStart, free, oneOf, sticky } from '../../pattern.ts';
import { lettered, notNames, numbered, ranks, rulers } from '../../tables/roman.ts';

const values = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);

/** Null for letters that are not a Roman numeral in its usual form, up to 399. */
function romanValue(numeral: string): number | null {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral) || numeral === '') return null;
  const digits = [...numeral].map((letter) => values.get(letter) ?? 0);
  return digits.reduce((sum, own, index) => sum + (own < (digits[index + 1] ?? 0) ? -own : own), 0);
}

/** Whether "I" is the pronoun: "The part I like". */
function isPronoun(numeral: string, after: string): boolean {
  const mayBeNumber = /^(?:$|[^\s]|\s(?:of|is|was|and|ends|begins|in)(?!\p{L})|\s[^\p{Ll}])/u;
  return numeral === 'I' && !mayBeNumber.test(after);
}

/** Whether a single letter is one: "Appendix C", "Type V". @param name the word before it, in lowercase. */
function isLetter(numeral: string, name: string): boolean {
  return /^[LC]$/.test(numeral) || (/^[VX]$/.test(numeral) && lettered.has(name));
}

const endsWithRank = new RegExp(`\\b(?:${oneOf(ranks)})\\s\\p{L}+\\s$`, 'u');

/** Whether the numeral belongs to a ruler's name. For "I" alone there must be more: "With Henry I went". */
function isRuler(numeral: string, before: string, after: string): boolean {
  return numeral !== 'I' || endsWithRank.test(before) || /^ of \p{Lu}/u.test(after);
}

/** Numerals that are hardly ever anything else, after any name: Rocky III. */
const clearNumeral = /^(?:I{2,3}|VI{2,3}|IX|XI{2,3}|XI[VX]|XVI{0,3})$/;

export const romanNumeral: Rule = {
  // Chapter IV, World War II, Henry VIII, Rocky III
  pattern: sticky(`(?<=(\\p{L}+)\\s)([IVXLC]{1,7})('s)?(?![\\p{L}\\p{N}']|-\\p{L})`),
  say: (match, { text }) => {
    const [whole, wordBefore = '', numeral = '', possessive = ''] = match;
    const value = romanValue(numeral);
    const name = wordBefore.toLowerCase();
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    if (value === null || isPronoun(numeral, after) || isLetter(numeral, name)) return null;
    const asCardinal = atStart(cardinalWords(String(value)) + possessive);
    if (numbered.has(name)) return asCardinal;
    if (rulers.has(name) && /^\p{Lu}/u.test(wordBefore)) {
      const asOrdinal = atStart(`the ${ordinalWords(String(value))}${possessive}`);
      return isRuler(numeral, before, after) ? asOrdinal : null;
    }
    const isName = /^\p{Lu}\p{Ll}{2,}$/u.test(wordBefore) && !notNames.has(wordBefore);
    return isName && clearNumeral.test(numeral) ? asCardinal : null;
  },
};

export const romanCentury: Rule = {
  // the XIX century; "II. The Return" at the beginning of a line
  pattern: sticky(`${free}(?:([IVX]{1,5})(?=\\scentur)|(?<=^)([IVX]{2,5})(?=[.:)](?:\\s|$)))`),
  say: ([, century, heading = '']) => {
    const value = romanValue(century ?? heading);
    if (value === null) return null;
    return atStart(century === undefined ? cardinalWords(String(value)) : ordinalWords(String(value)));
  },
};
