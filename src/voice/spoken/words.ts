/** How a single word is said: its accents, capitals, drawls and letters. */

import type { SentenceContext } from './lexer.ts';
import { isSpelt } from './tables/acronyms.ts';
import { letterName, spelt } from './tables/letters.ts';
import { respelled } from './tables/respellings.ts';

/** Letters that do not come apart into a Latin letter and its accent. */
const latinLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'th'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

/** Without accents, as an English voice knows no other letters than a to z. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z']/gi, (letter) => latinLetters.get(letter.toLowerCase()) ?? '');
}

/** "Sooo" is "so", "cooool" is "cool", "nooo" is "no": three letters alike in a row are only drawn out. */
function withoutDrawl(word: string): string {
  return word.replace(/([a-z])\1{2,}/gi, (run, letter: string, offset: number) => {
    const isLast = offset + run.length === word.length;
    return /[oe]/i.test(letter) && !isLast ? letter + letter : letter;
  });
}

/** "GitHub" is "git hub", "OpenAI" is "open" and "AI"; "McDonald" stays whole. */
function camelParts(word: string): string[] {
  if (/^(?:Mc|Mac|O'|D')\p{Lu}/u.test(word)) return [word];
  return word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u);
}

/** Also of a plural or a possessive: "JPEGs" is "jay pegs". */
function respelling(plain: string): string | undefined {
  const lower = plain.toLowerCase();
  const known = respelled.get(lower);
  if (known !== undefined) return known;
  const [, stem = '', ending] = /^([A-Z]{3,}|[Pp]h[Dd])('?s)$/.exec(plain) ?? [];
  const single = ending === undefined ? undefined : respelled.get(stem.toLowerCase());
  return single === undefined ? undefined : single + ending;
}

function sayPart(part: string, context: SentenceContext): string {
  const plain = withoutAccents(part);
  const lower = plain.toLowerCase();
  const known = respelling(plain);
  if (known !== undefined) return known;
  // A plural or possessive acronym: GPUs, AI's, CPUs'.
  const acronym = /^([A-Z]{2,}?)('?s'?|'S)?$/.exec(plain);
  if (acronym !== null && isSpelt(acronym[1] ?? '', context.allCapitals))
    return spelt(acronym[1] ?? '', acronym[2] !== undefined);
  if (/^[b-hj-z]$/i.test(plain)) return letterName(plain);
  const undrawn = withoutDrawl(lower);
  return respelled.get(undrawn) ?? undrawn;
}

/** One word without hyphens, of letters and apostrophes. */
export function sayWord(word: string, context: SentenceContext): string {
  const known = respelling(withoutAccents(word));
  if (known !== undefined) return known;
  return camelParts(word)
    .map((part) => sayPart(part, context))
    .join(' ');
}
