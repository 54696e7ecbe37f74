/** How a single word is said: its accents, capitals, drawls and letters. */
import type { SentenceContext } from './lexer.ts';
import { isSpelt } from './tables/acronyms.ts';
import { letterName, spelt } from './tables/letters.ts';
import { respelled } from './tables/respellings.ts';

/** Letters that Unicode does not decompose into a Latin letter and its accent. */
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

/** Only the letters a to z, as an English voice knows no others. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z']/gi, (letter) => latinLetters.get(letter.toLowerCase()) ?? '');
}

/** "Sooo" is "so", "cooool" is "cool", "nooo" is "no": three equal letters in a row are only drawn out. */
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

/** Also for a plural or a possessive: "JPEGs" is "jay pegs". */
function respelling(plain: string): string | undefined {
  const known = respelled.get(plain.toLowerCase());
  if (known !== undefined) return known;
  const [, stem = '', ending] = /^([A-Z]{3,}|[Pp]h[Dd])('?s)$/.exec(plain) ?? [];
  const single = ending === undefined ? undefined : respelled.get(stem.toLowerCase());
  return single === undefined ? undefined : single + ending;
}

function sayPart(part: string, context: SentenceContext): string {
  const plain = withoutAccents(part);
  const known = respelling(plain);
  if (known !== undefined) return known;
  // Also a plural or possessive acronym: GPUs, AI's, CPUs'.
  const [, letters = '', ending] = /^([A-Z]{2,}?)('?s'?|'S)?$/.exec(plain) ?? [];
  if (letters !== '' && isSpelt(letters, context.allCapitals)) return spelt(letters, ending !== undefined);
  if (/^[b-hj-z]$/i.test(plain)) return letterName(plain);
  const undrawn = withoutDrawl(plain.toLowerCase());
  return respelled.get(undrawn) ?? undrawn;
}

/** @param word without hyphens: only letters and apostrophes. */
export function sayWord(word: string, context: SentenceContext): string {
  const known = respelling(withoutAccents(word));
  if (known !== undefined) return known;
  return camelParts(word)
    .map((part) => sayPart(part, context))
    .join(' ');
}
