/** Spoken forms of chemical formulas. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords } from '../../numbers.ts';
import { atStart, free, sticky } from '../../pattern.ts';
import { spelt } from '../../tables/letters.ts';

const elements =
  'H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|As|Se|Br|Ag|Sn|I|Xe|Ba|W|Pt|Au|Hg|Pb|U';
/** Formulas without a number, which look like words. */
const plainFormulas = new Set('NaCl HCl KCl NaOH KOH CaO MgO FeO LiCl NaF HF HBr NaBr KBr AgCl'.split(' '));

function isFormula(written: string): boolean {
  if (plainFormulas.has(written)) return true;
  const hasTwoElements = /\p{L}.*\p{Lu}/u.test(written);
  const isOther = /^(?:COP|PIN)\d/.test(written);
  return /\d/.test(written) && hasTwoElements && !isOther;
}

export const formula: Rule = {
  // CO2, H2SO4, NaCl
  pattern: sticky(`${free}(?:(?:${elements})\\d{0,2}){2,}(?![\\p{L}\\p{N}'])`),
  say: ([whole]) => {
    if (!isFormula(whole)) return null;
    const parts = whole.match(/\d+|\p{L}/gu) ?? [];
    return atStart(
      parts.map((part) => (/\d/.test(part) ? cardinalWords(part) : spelt(part, false))).join(' '),
    );
  },
};
