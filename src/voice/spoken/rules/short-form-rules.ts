/** Spoken forms of abbreviations, Roman numerals and chemical formulas. */

import type { Rule } from '../lexer.ts';
import { cardinalWords, ordinalWords } from '../numbers.ts';
import { atStart, end, free, oneOf, sticky } from '../pattern.ts';
import {
  abbreviations,
  abbreviationsWithoutStop,
  beforeNumber,
  numbered,
  phrases,
  rulers,
  titles,
} from '../tables/abbreviations.ts';
import { letterName, spelt } from '../tables/letters.ts';
import { keyNames } from '../tables/symbols.ts';
import { withoutAccents } from '../words.ts';

const phrase: Rule = {
  // e.g., i.e., Ph.D., et al.
  pattern: sticky(`${free}(?:${oneOf(phrases.keys())})${end}`, 'i'),
  say: ([whole]) => atStart(phrases.get(whole.toLowerCase()) ?? ''),
};

const dotted: Rule = {
  // U.S., J.R.R.
  pattern: sticky(`${free}(?:\\p{L}\\.){2,}(?:\\p{L}${end})?`),
  say: ([whole]) => atStart(spelt(withoutAccents(whole.replaceAll('.', '')), false)),
};

/** Words with a capital after which a letter is no name's. */
const beforeLetter =
  /(?:^|\s)(?:Plan|Vitamin|Part|Section|Type|Class|Grade|Group|Option|Appendix|Chapter|Level|Team)\s$/;

const initial: Rule = {
  // J. K. Rowling, John F. Kennedy
  pattern: sticky(`${free}(\\p{Lu})\\.(?=\\s(?:\\p{Lu}\\.\\s)*\\p{Lu}\\p{Ll})`),
  say: (match, { text }) => {
    const before = text.slice(0, match.index);
    const isName = before === '' || /(?:\p{Lu}\.|\p{Lu}\p{Ll}+)\s$/u.test(before);
    return isName && !beforeLetter.test(before) ? atStart(letterName(withoutAccents(match[1] ?? ''))) : null;
  },
};

const page: Rule = {
  // p. 5, pp. 10–12, c. 1850, §§ 5
  pattern: sticky(`${free}(?:(p{1,2})\\.\\s?|(ca?)\\.\\s?(?=\\d{3}))(?=\\d)|(§)§`),
  say: ([, pages, circa]) =>
    atStart(
      circa === undefined ? (pages === undefined ? 'sections' : pages === 'p' ? 'page' : 'pages') : 'circa',
    ),
};

/** Words before "St." that begin a name of which the saint is a part. */
const beforeSaint =
  /(?:^|\s)(?:The|Mount|Port|Lake|Fort|East|West|North|South|Point|Old|New|Church|And|Of|In|At|To|From|For|Since|Visit)$/;

function streetOrSaint(before: string, after: string): string {
  const isBeforeName = /^\s\p{Lu}/u.test(after);
  const isAfterName = /(?:\s|^)\p{Lu}[\p{L}']+$/u.test(before) && !beforeSaint.test(before);
  // The first word of a sentence has its capital anyway.
  const isFirst = !/\s/.test(before.trim());
  return isBeforeName && (!isAfterName || isFirst) ? 'saint' : 'street';
}

const abbreviation: Rule = {
  // Dr. Smith, St. Paul, vs., etc.
  pattern: sticky(`${free}(\\p{L}{2,6})(\\.?)(?![\\p{L}\\p{N}'])`),
  say: (match, context) => {
    const [whole, word = '', stop] = match;
    const lower = word.toLowerCase();
    const words = abbreviations.get(lower);
    if (words === undefined) return null;
    if (stop === '') return abbreviationsWithoutStop.has(lower) ? atStart(words) : null;
    const before = context.text.slice(0, match.index).trimEnd();
    const after = context.text.slice(match.index + whole.length);
    if (lower === 'st') return atStart(streetOrSaint(before, after));
    const isOnStreet = /(?:^|\s)\d+\s(?:\p{Lu}[\p{L}']*\s?){1,3}$/u.test(before);
    if (lower === 'dr' && isOnStreet && !/^\s\p{Lu}/u.test(after)) return atStart('drive');
    if (lower === 'al') return /\bet$/.test(before) ? atStart(words) : null;
    // A short word at the end of its sentence is itself: "It was no." "We sat." "the sun."
    if (beforeNumber.has(lower)) return /^,?\s\d/.test(after) ? atStart(words) : null;
    const isBeforeName = /^\p{Lu}/u.test(word) && /^\s(?:(?:and|&)\s)?\p{Lu}/u.test(after);
    if (titles.has(lower)) return isBeforeName ? atStart(words) : null;
    return atStart(words);
  },
};

const romanValues = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);

function romanValue(numeral: string): number | null {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral) || numeral === '') return null;
  const values = [...numeral].map((letter) => romanValues.get(letter) ?? 0);
  return values.reduce((sum, own, index) => sum + (own < (values[index + 1] ?? 0) ? -own : own), 0);
}

const ranks =
  /\b(?:King|Queen|Pope|Emperor|Empress|Tsar|Czar|Kaiser|Prince|Duke|Pharaoh|Sultan|Saint)\s\p{L}+\s$/u;
/** Words with a capital that are no names. */
const noNames = /^(?:The|This|That|And|But|For|With|When|While|Then|Type|Use|Press|See|Yes|Not)$/;

/** Words after which a single letter is one. */
const lettered = new Set(['type', 'class', 'grade', 'group', 'appendix', 'region', 'section']);

const romanNumeral: Rule = {
  // Chapter IV, World War II, Henry VIII, Rocky III
  pattern: sticky(`(?<=(\\p{L}+)\\s)([IVXLC]{1,7})('s)?(?![\\p{L}\\p{N}']|-\\p{L})`),
  say: (match, { text }) => {
    const [, before = '', numeral = '', possessive = ''] = match;
    const value = romanValue(numeral);
    if (value === null) return null;
    const name = before.toLowerCase();
    const after = text.slice(match.index + match[0].length);
    // "The part I like" has the pronoun, "Appendix C" a letter.
    const isWord =
      numeral === 'I' && !/^(?:$|[^\s]|\s(?:of|is|was|and|ends|begins|in)(?!\p{L})|\s[^\p{Ll}])/u.test(after);
    const isLetter = /^[LC]$/.test(numeral) || (/^[VX]$/.test(numeral) && lettered.has(name));
    if (isWord || isLetter) return null;
    if (numbered.has(name)) return atStart(cardinalWords(String(value)) + possessive);
    if (rulers.has(name) && /^\p{Lu}/u.test(before)) {
      // "With Henry I went": one alone may be the pronoun.
      const isRuler = numeral !== 'I' || ranks.test(text.slice(0, match.index)) || /^ of \p{Lu}/u.test(after);
      return isRuler ? atStart(`the ${ordinalWords(String(value))}${possessive}`) : null;
    }
    const isCounted = /^(?:I{2,3}|VI{2,3}|IX|XI{2,3}|XI[VX]|XVI{0,3})$/.test(numeral);
    const isName = /^\p{Lu}\p{Ll}{2,}$/u.test(before) && !noNames.test(before);
    return isCounted && isName ? atStart(cardinalWords(String(value)) + possessive) : null;
  },
};

const romanCentury: Rule = {
  // the XIX century; "II. The Return" at the head of a line
  pattern: sticky(`${free}(?:([IVX]{1,5})(?=\\scentur)|(?<=^)([IVX]{2,5})(?=[.:)](?:\\s|$)))`),
  say: ([, century, head]) => {
    const value = romanValue(century ?? head ?? '');
    if (value === null) return null;
    return atStart(century === undefined ? cardinalWords(String(value)) : ordinalWords(String(value)));
  },
};

const elements =
  'H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Se|Br|Ag|Sn|I|Xe|Ba|W|Pt|Au|Hg|Pb|U';
/** Without a number, formulas look like words. */
const formulas = new Set('NaCl HCl KCl NaOH KOH CaO MgO FeO LiCl NaF HF HBr NaBr KBr AgCl'.split(' '));

const formula: Rule = {
  // CO2, H2SO4, NaCl
  pattern: sticky(`${free}(?:(?:${elements})\\d{0,2}){2,}(?![\\p{L}\\p{N}'])`),
  say: ([whole]) => {
    const isFormula = formulas.has(whole) || (/\d/.test(whole) && /\p{L}.*\p{Lu}/u.test(whole));
    if (!isFormula || /^(?:COP|PIN)\d/.test(whole)) return null;
    const parts = whole.match(/\d+|\p{L}/gu) ?? [];
    return atStart(
      parts.map((part) => (/\d/.test(part) ? cardinalWords(part) : spelt(part, false))).join(' '),
    );
  },
};

const key = oneOf(['Ctrl', 'Control', 'Cmd', 'Command', 'Alt', 'Option', 'Shift', '⌘', '⌥', '⇧']);

const keyCombination: Rule = {
  // Ctrl+C, Cmd-Shift-P: the last key is read by the other rules
  pattern: sticky(`(?<!\\p{L})(${key}|Win(?=\\s?\\+))\\s?(?:[+-]\\s?|(?<=[⌘⌥⇧]))(?=[\\p{L}\\p{N}⌘⌥⇧])`),
  say: ([, name = '']) => atStart(keyNames.get(name.toLowerCase()) ?? ''),
};

const loneKey: Rule = {
  pattern: sticky('(?<!\\p{L})(Ctrl|Cmd|Esc)(?!\\p{L})'),
  say: ([, name = '']) => atStart(keyNames.get(name.toLowerCase()) ?? ''),
};

/** In the order in which they are tried. */
export const shortFormRules: readonly Rule[] = [
  keyCombination,
  loneKey,
  phrase,
  dotted,
  initial,
  page,
  romanNumeral,
  romanCentury,
  formula,
  abbreviation,
];
