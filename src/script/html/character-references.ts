/**
 * Decodes the character references of HTML, which WebVTT has as well: `&lt;`, `&eacute;`, `&#8364;`, `&#x20ac;`.
 *
 * Takes text as written between tags, in an attribute or in a cue; gives the characters that are meant. Guarantees:
 * each reference is decoded once (`&amp;lt;` gives `&lt;`); a reference without its semicolon, or with a name that HTML
 * does not know, stays as written; a number that is not a character gives U+FFFD, as in CommonMark.
 *
 * The text of Markdown needs none of this: its parser decodes references, and leaves those in code alone.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/**
 * One reference: a decimal number, a hexadecimal number or a name, of the lengths that CommonMark allows. The longest
 * name of HTML has 31 letters. For use with the flag `i`.
 */
export const characterReference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/;

const everyReference = new RegExp(characterReference, 'gi');

/** The text with all its references decoded. */
export function decodeReferences(text: string): string {
  return text.replace(everyReference, decodeReference);
}

/** @param reference with `&` and `;`. */
export function decodeReference(reference: string): string {
  const name = reference.slice(1, -1);
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16);
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
  // Names are case-sensitive (`&eacute;`, `&Eacute;`), but people also write `&NBSP;`.
  return (
    decodeNamedCharacterReference(name) || decodeNamedCharacterReference(name.toLowerCase()) || reference
  );
}
