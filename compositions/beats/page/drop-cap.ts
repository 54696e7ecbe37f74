/** A line -> its first letter, and the line without it. */
import type { LineProps, WordProps } from '../../../src/storyboard/contract.ts';

export interface DropCap {
  /** With a quotation mark before it, if there is one. */
  readonly letter: string;
  readonly rest: LineProps;
}

/** Alphabets that have capitals. Others are not set with an initial here. */
const initial = /^[“"‘'«„(]?\p{Lu}\p{M}*/u;

/** Null where the line does not begin with a capital. */
export function dropCapOf(line: LineProps): DropCap | null {
  const [first, ...others] = line.words;
  const [run, ...runs] = first?.runs ?? [];
  const letter = run === undefined ? undefined : initial.exec(run.text)?.[0];
  if (first === undefined || run === undefined || letter === undefined) return null;
  const left = run.text.slice(letter.length);
  const kept: WordProps = { ...first, runs: left === '' ? runs : [{ ...run, text: left }, ...runs] };
  return { letter, rest: { ...line, words: kept.runs.length === 0 ? others : [kept, ...others] } };
}
