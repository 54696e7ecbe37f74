/**
 * The times of a subtitle file beside a recording -> when each word of the script is said.
 *
 * Takes the words of the cues with their times; matches them with the script's words by the shortest edit script (Myers,
 * "An O(ND) Difference Algorithm", 1986). Guarantees: times are ordered, without overlap; a sentence has times where at least
 * half of its words are in the cues, its other words share the time between.
 */
import type { WordTime } from '../narration.ts';
import type { HeardSentence } from './follow.ts';

export interface CueWord extends WordTime {
  readonly text: string;
}

/** With more edits the two are different texts; the trace would take more memory than that is worth. */
const mostEdits = 3000;
const leastShare = 1 / 2;
/** What a word takes that has no time of its own, where there is room. */
const wordMs = 250;

/** Like no word of a cue. */
const unsaid = '\n';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** For each item of `a` the index of its match in `b`, or -1. Null when they are too different. */
function matchesOf(a: readonly string[], b: readonly string[]): Int32Array | null {
  const most = Math.min(a.length + b.length, mostEdits);
  const reached = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reached[middle + diagonal + 1] as number;
      const beside = reached[middle + diagonal - 1] as number;
      let x = diagonal === -edits || (diagonal !== edits && beside < below) ? below : beside + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reached[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return waysBack(trace, a.length, b.length);
    }
  }
  return null;
}

function waysBack(trace: readonly Int32Array[], aLength: number, bLength: number): Int32Array {
  const matches = new Int32Array(aLength).fill(-1);
  let x = aLength;
  let y = bLength;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reached = trace[edits] as Int32Array;
    const at = (diagonal: number) => reached[edits + 1 + diagonal] as number;
    const diagonal = x - y;
    const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const from = isDown ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : at(from);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) matches[--x] = --y;
    x = fromX;
    y = fromY;
  }
  return matches;
}

/** @param sentences the words of each sentence of the script. @returns null for cues of another text. */
export function timesFromCues(
  sentences: readonly (readonly string[])[],
  cues: readonly CueWord[],
): HeardSentence[] | null {
  const said = cues.map(({ text }) => plain(text));
  const all = sentences.map((words) => words.map(plain));
  const first = matchesOf(all.flat(), said);
  if (first === null) return null;
  // What is not said must not have taken words of what is: a title, a "the" of the first sentence.
  const shares = sharesOf(all, first);
  const kept = all.map((words, at) => words.map((word) => ((shares[at] ?? 0) < leastShare ? unsaid : word)));
  const matches = matchesOf(kept.flat(), said) ?? first;
  let next = 0;
  let reachedMs = 0;
  return sentences.map((words, sentence) => {
    const known = words.map((_, at) => cues[matches[next + at] ?? -1] ?? null);
    next += words.length;
    const found = known.filter((word) => word !== null).length;
    if (found === 0 || (shares[sentence] ?? 0) < leastShare) return null;
    const times = filled(known, reachedMs);
    reachedMs = times.at(-1)?.endMs ?? reachedMs;
    return times;
  });
}

/** How much of each sentence is matched; words of mere marks do not count. */
function sharesOf(sentences: readonly (readonly string[])[], matches: Int32Array): number[] {
  let next = 0;
  return sentences.map((words) => {
    const start = next;
    next += words.length;
    const counted = words.filter((word) => word !== '').length;
    const found = words.filter((word, at) => word !== '' && (matches[start + at] ?? -1) !== -1).length;
    return counted === 0 ? 0 : found / counted;
  });
}

/** The words without a time between, before or after those that have one. */
function filled(known: readonly (WordTime | null)[], earliestMs: number): WordTime[] {
  const times: WordTime[] = [];
  let reachedMs = earliestMs;
  for (let at = 0; at < known.length; ) {
    const own = known[at];
    if (own) {
      const startMs = Math.max(reachedMs, own.startMs);
      reachedMs = Math.max(startMs, own.endMs);
      times.push({ startMs, endMs: reachedMs });
      at += 1;
      continue;
    }
    let end = at;
    while (end < known.length && !known[end]) end += 1;
    const count = end - at;
    const nextMs = known[end]?.startMs ?? reachedMs + count * wordMs;
    const fromMs = at === 0 ? Math.max(reachedMs, nextMs - count * wordMs) : reachedMs;
    const length = Math.max(0, nextMs - fromMs);
    for (let word = 0; word < count; word += 1)
      times.push({
        startMs: fromMs + Math.floor((word / count) * length),
        endMs: fromMs + Math.floor(((word + 1) / count) * length),
      });
    reachedMs = fromMs + length;
    at = end;
  }
  return times;
}
