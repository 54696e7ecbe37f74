/**
 * HTML's character references, which WebVTT has as well: `&rsquo;`, `&#8217;`, `&#x2019;`.
 *
 * Guarantees: each is decoded once, so `&amp;lt;` is `&lt;`; what refers to no character stays as it is written.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** One reference. The longest name of HTML has 31 letters. For use with the flag `i`. */
export const characterReference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/;

const everyReference = new RegExp(characterReference, 'gi');

/** The text with all its references decoded. */
export function decodeReferences(text: string): string {
  return text.replace(everyReference, decodeReference);
}

/** @param reference with `&` and `;`. */
export function decodeReference(reference: string): string {
  const name = reference.slice(1, -1);
  const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16)) ?? reference;
  if (decimal !== undefined) return characterOf(Number(decimal)) ?? reference;
  // Names are case-sensitive (`&eacute;`, `&Eacute;`), but people also write `&NBSP;`.
  return (
    decodeNamedCharacterReference(name) || decodeNamedCharacterReference(name.toLowerCase()) || reference
  );
}

function characterOf(code: number): string | null {
  const isControl = code < 0x20;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isControl || isSurrogate || code > 0x10ffff ? null : String.fromCodePoint(code);
}
