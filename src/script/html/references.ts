/**
 * Decodes the character references of HTML: `&lt;`, `&eacute;`, `&#8364;`, `&#x20ac;`.
 *
 * Takes text as written between tags or in an attribute; gives the characters that are meant. Guarantees: each
 * reference is decoded once (`&amp;lt;` gives `&lt;`); a reference without its semicolon, or with a name that HTML does
 * not know, stays as written; a number that is not a character gives U+FFFD, as in CommonMark.
 *
 * The text of Markdown needs none of this: its parser decodes references, and leaves those in code alone.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/** A decimal number, a hexadecimal number or a name, of the lengths that CommonMark allows. */
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;

export function decodeReferences(text: string): string {
  return text.replace(reference, (written: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
    if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16);
    return decodeNamedCharacterReference(name ?? '') || written;
  });
}
