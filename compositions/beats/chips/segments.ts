/**
 * A line -> its parts: chips and the words between them; and its rows, where it is set like a file in an editor.
 *
 * Guarantees: every word is in exactly one part and in one row, in order.
 */
import type { Composition, LineProps, WordProps } from '../../../src/storyboard/contract.ts';

export type Chip = Composition<'chips'>['chips'][number];

export interface Segment {
  readonly line: LineProps;
  /** The index of its first word in the whole line. */
  readonly firstWord: number;
  /** Null for words that are no chip. */
  readonly kind: Chip['kind'] | null;
}

export function segmentsOf(line: LineProps, chips: readonly Chip[]): Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  const add = (from: number, to: number, kind: Chip['kind'] | null) => {
    if (to > from) segments.push({ line: partOf(line, from, to), firstWord: from, kind });
    next = Math.max(next, to);
  };
  for (const { firstWord, wordCount, kind } of chips) {
    // A line that was cut shorter may have lost chips.
    if (firstWord < next || firstWord >= line.words.length) continue;
    add(next, firstWord, null);
    add(firstWord, Math.min(firstWord + wordCount, line.words.length), kind);
  }
  add(next, line.words.length, null);
  return segments;
}

/** @param to exclusive. */
export function partOf(line: LineProps, from: number, to: number): LineProps {
  const words = line.words.slice(from, to);
  return {
    words,
    startFrame: words[0]?.startFrame ?? line.startFrame,
    endFrame: words.at(-1)?.endFrame ?? line.endFrame,
  };
}

export function textOfWord({ runs }: WordProps): string {
  return runs.map(({ text }) => text).join('');
}

/** The text of a chip without the punctuation around it. */
export function nameOf(line: LineProps): string {
  const code = line.words.map(({ runs }) =>
    runs
      .filter((run) => run.code)
      .map(({ text }) => text)
      .join(''),
  );
  const joined = code.filter((text) => text !== '').join(' ');
  if (joined !== '') return joined;
  return line.words
    .map(textOfWord)
    .join(' ')
    .replace(/[.,;:!?]+$/u, '');
}

/** In words. A row breaks earlier where a clause ends. */
const longestRow = 8;
const shortestRow = 4;

/** @returns ranges of words. */
export function rowsOf(line: LineProps, chips: readonly Chip[]): { from: number; to: number }[] {
  const rows: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 1; at < line.words.length; at += 1) {
    const inChip = chips.some(({ firstWord, wordCount }) => firstWord < at && at < firstWord + wordCount);
    const count = at - from;
    const before = line.words[at - 1];
    const endsClause = before !== undefined && /[,;:–—.!?]["”')\]]*$/u.test(textOfWord(before));
    const word = line.words[at];
    const opensClause = word !== undefined && opening.test(textOfWord(word));
    const isEnd =
      count >= longestRow ||
      (endsClause && count >= shortestRow - 1) ||
      (opensClause && count >= shortestRow);
    const left = line.words.length - at;
    if (isEnd && !inChip && left > 1) {
      rows.push({ from, to: at });
      from = at;
    }
  }
  if (line.words.length > from) rows.push({ from, to: line.words.length });
  return rows;
}

const opening =
  /^(?:and|or|but|which|that|because|when|if|so|unless|until|where|while|with|without|for|from|by|in|to|as|before|after|instead)$/iu;
