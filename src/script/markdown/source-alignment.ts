/**
 * Finds the way back from the value of a Markdown text node to its source: through escapes, character references, and
 * the marks at line starts that the value no longer has.
 */
import type { Unstyled } from '../flow.ts';
import { matchAt } from '../patterns.ts';

/** What Markdown's parser may have decoded. */
const referencePattern = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/**
 * @param value the node's text.
 * @param start, end the place of the node in `source`.
 * @returns pieces that, joined, are `value`. Takes linear time.
 */
export function alignToSource(value: string, source: string, start: number, end: number): Unstyled[] {
  if (source.slice(start, end) === value) return [{ text: value, start, end, exact: true }];
  const pieces: Unstyled[] = [];
  let pieceStart = 0;
  let at = start;
  let index = 0;
  const close = (): void => {
    if (index > pieceStart)
      pieces.push({
        text: value.slice(pieceStart, index),
        start: at - (index - pieceStart),
        end: at,
        exact: true,
      });
  };
  while (index < value.length && at < end) {
    const reference = source[at] === '&' ? referenceAt(source, at, value, index) : null;
    if (reference !== null) {
      close();
      const text = value.slice(index, index + reference.valueLength);
      pieces.push({ text, start: at, end: at + reference.length, exact: false });
      index += reference.valueLength;
      pieceStart = index;
      at += reference.length;
    } else if (source[at] === value[index] && !(source[at] === '\\' && isEscape(source, at, value, index))) {
      index += 1;
      at += 1;
    } else {
      close();
      pieceStart = index;
      at += 1;
    }
  }
  close();
  if (index < value.length) pieces.push({ text: value.slice(index), start: at, end: at, exact: false });
  return pieces;
}

/** True when the backslash in the source is a mark, and not the one in the value. */
function isEscape(source: string, at: number, value: string, index: number): boolean {
  return source[at + 1] === '\\' && value[index + 1] !== '\\';
}

function referenceAt(
  source: string,
  at: number,
  value: string,
  index: number,
): { length: number; valueLength: number } | null {
  const reference = matchAt(referencePattern, source, at)?.[0];
  if (reference === undefined || value.startsWith(reference, index)) return null;
  const next = source[at + reference.length];
  const isPair = (value.codePointAt(index) ?? 0) > 0xffff;
  // A few names stand for two characters; what follows shows it.
  const isDouble = !isPair && next !== undefined && value[index + 1] !== next && value[index + 2] === next;
  return { length: reference.length, valueLength: isPair || isDouble ? 2 : 1 };
}
