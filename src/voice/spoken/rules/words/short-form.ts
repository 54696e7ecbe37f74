/** Spoken forms of what is written shorter than it is said: abbreviations, Roman numerals, formulas and keys. */
import type { Rule } from '../../lexer.ts';
import { abbreviation, dotted, initial, page, phrase } from './abbreviation.ts';
import { formula } from './formula.ts';
import { keyCombination, loneKey } from './keys.ts';
import { romanCentury, romanNumeral } from './roman.ts';

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
