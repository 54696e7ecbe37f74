/**
 * A line -> its parts: chips and the words between them; and its rows, where it is set like a file in an editor.
 *
 * Guarantees: every word is in exactly one part and in one row, in order.
 */
import type { Composition, LineProps, WordProps } from '../../../src/storyboard/contract.ts';

export type Chip = Composition<'chips'>['chips'][number];

export interface Segment {
  /** Without `lead` and `trail`. */
  readonly line: LineProps;
  /** Punctuation that touches a chip and is not part of it. */
  readonly lead: string;
  readonly trail: string;
  /** The index of its first word in the whole line. */
  readonly firstWord: number;
  /** Null for words that are no chip. */
  readonly kind: Chip['kind'] | null;
}

export function segmentsOf(line: LineProps, chips: readonly Chip[]): Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  const add = (from: number, to: number, kind: Chip['kind'] | null) => {
    if (to > from) segments.push({ ...bared(partOf(line, from, to), kind !== null), firstWord: from, kind });
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

/** A chip without the punctuation around it: runs that are not code, where there is code. */
export function bared(line: LineProps, isChip: boolean): Pick<Segment, 'line' | 'lead' | 'trail'> {
  const words = [...line.words];
  const [first] = words;
  if (!isChip || first === undefined) return { line, lead: '', trail: '' };
  const hasCode = words.some(({ runs }) => runs.some((run) => run.code));
  const cut = (text: string, isAtEnd: boolean) =>
    (isAtEnd ? /[.,;:!?)\]}"'”’]+$/u : /^[([{"'“‘]+/u).exec(text)?.[0].length ?? 0;
  let lead = '';
  let trail = '';
  if (hasCode) {
    const from = first.runs.findIndex((run) => run.code);
    lead = textOfRuns(first.runs.slice(0, Math.max(0, from)));
    words[0] = { ...first, runs: first.runs.slice(Math.max(0, from)) };
    const last = words.at(-1) ?? first;
    const to = last.runs.findLastIndex((run) => run.code);
    trail = to === -1 ? '' : textOfRuns(last.runs.slice(to + 1));
    if (to !== -1) words[words.length - 1] = { ...last, runs: last.runs.slice(0, to + 1) };
  } else {
    const head = first.runs[0];
    const start = cut(head?.text ?? '', false);
    if (head !== undefined && start > 0 && start < head.text.length) {
      lead = head.text.slice(0, start);
      words[0] = { ...first, runs: [{ ...head, text: head.text.slice(start) }, ...first.runs.slice(1)] };
    }
    const last = words.at(-1) ?? first;
    const tail = last.runs.at(-1);
    const end = /\(.*\)$/u.test(tail?.text ?? '') ? 0 : cut(tail?.text ?? '', true);
    if (tail !== undefined && end > 0 && end < tail.text.length) {
      trail = tail.text.slice(-end);
      words[words.length - 1] = {
        ...last,
        runs: [...last.runs.slice(0, -1), { ...tail, text: tail.text.slice(0, -end) }],
      };
    }
  }
  return { line: { ...line, words }, lead, trail };
}

function textOfRuns(runs: WordProps['runs']): string {
  return runs.map(({ text }) => text).join('');
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
