/**
 * The cue times of a subtitle file beside a recording -> when each word of the script is said.
 *
 * Takes the words of the cues with their times, and matches them with the words of the script. Guarantees: times are
 * ordered, without overlap; a sentence has times where at least half of its words are in the cues, and its other words
 * share the time between those.
 */
import type { WordTime } from '../narration.ts';
import { matchSequences } from './edit-script.ts';
import type { HeardSentence } from './word-timing.ts';

export interface CueWord extends WordTime {
  readonly text: string;
}

const minShare = 1 / 2;
/** How long a word without a time of its own lasts, where there is room for it. */
const wordMs = 250;

/** Matches no word of a cue. */
const unsaid = '\n';

/** Without marks and uppercase letters. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** @param sentences the words of each sentence of the script. @returns null when the cues are for another text. */
export function timesFromCues(
  sentences: readonly (readonly string[])[],
  cues: readonly CueWord[],
): HeardSentence[] | null {
  const said = cues.map(({ text }) => plain(text));
  const all = sentences.map((words) => words.map(plain));
  const first = matchSequences(all.flat(), said);
  if (first === null) return null;
  // A sentence that is not said may have matched words that belong to others: a "the" of the first sentence in the
  // title.
  const shares = sharesOf(all, first);
  const isSaid = (sentence: number) => (shares[sentence] ?? 0) >= minShare;
  const kept = all.map((words, sentence) => (isSaid(sentence) ? words : words.map(() => unsaid)));
  const matches = matchSequences(kept.flat(), said) ?? first;
  let next = 0;
  let reachedMs = 0;
  return sentences.map((words, sentence) => {
    const known = words.map((_, at) => cues[matches[next + at] ?? -1] ?? null);
    next += words.length;
    if (!isSaid(sentence) || known.every((word) => word === null)) return null;
    const times = fillTimes(known, reachedMs);
    reachedMs = times.at(-1)?.endMs ?? reachedMs;
    return times;
  });
}

/** The share of each sentence's words that are matched. Words that are only marks do not count. */
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

/** Gives the words without a time a share of the time between their neighbours, or some time before or after them. */
function fillTimes(known: readonly (WordTime | null)[], earliestMs: number): WordTime[] {
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
    const wantedMs = (end - at) * wordMs;
    const nextMs = known[end]?.startMs ?? reachedMs + wantedMs;
    const fromMs = at === 0 ? Math.max(reachedMs, nextMs - wantedMs) : reachedMs;
    const toMs = Math.max(fromMs, nextMs);
    times.push(...evenTimes(end - at, fromMs, toMs));
    reachedMs = toMs;
    at = end;
  }
  return times;
}

function evenTimes(count: number, fromMs: number, toMs: number): WordTime[] {
  const at = (word: number) => fromMs + Math.floor((word / count) * (toMs - fromMs));
  return Array.from({ length: count }, (_, word) => ({ startMs: at(word), endMs: at(word + 1) }));
}
