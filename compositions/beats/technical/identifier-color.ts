/**
 * An identifier -> its colour, which it keeps throughout a video: one of the theme's colours of code, by its name.
 *
 * Guarantees: the colour is readable on the given grounds; `retries`, `retries?` and `options.retries` share one.
 */
import { present } from '../../../src/shared/assert.ts';
import { readableColor } from '../../../src/shared/contrast.ts';
import type { Theme } from '../../theme/theme.ts';

export function identifierColor(identifier: string, { code }: Theme, grounds: readonly string[]): string {
  const colors = [code.name, code.string, code.keyword, code.number];
  const color = colors[numberOf(lastName(identifier)) % colors.length];
  return readableColor(present(color, 'a colour of code'), grounds);
}

/** The name itself, without what it belongs to, what it is called with, and marks around it. */
function lastName(identifier: string): string {
  const name = identifier.replace(/\(.*$/u, '').replace(/[^\p{L}\p{N}_$.-]/gu, '');
  return name.split('.').findLast((part) => part !== '') ?? name;
}

function numberOf(name: string): number {
  let number = 7;
  for (const character of name) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return number;
}
