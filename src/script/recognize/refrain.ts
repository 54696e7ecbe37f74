/**
 * Marks the stanzas that come back, word for word or nearly: refrains change a word, their punctuation, a last line.
 *
 * Guarantees: a stanza is marked exactly when another one is like it; a stanza of one line only when another is equal
 * to it; time grows with the length of the text, because each stanza is compared with at most `maxCandidates` others.
 */
import type { Section, Sentence, Stanza } from '../script.ts';

/** Stanzas are alike when this share of the lines of the longer one is nearly equal, in order. */
const likeShare = 0.75;
/** Lines are nearly equal when at most this share of the words of the longer one differs (by edit distance). */
const wordChanges = 0.25;
/** Lines with more words are only compared whole. */
const longestCompared = 40;
const maxCandidates = 8;

/** A line's words in lowercase, without punctuation. */
type Line = readonly string[];

/** All stanzas with the same words. */
interface Wording {
  readonly lines: readonly Line[];
  count: number;
  /** True when a nearly equal wording was found. */
  hasLike: boolean;
}

export function withRefrains(sections: readonly Section[]): Section[] {
  const wordings = wordingsOf(sections);
  markAlike([...new Set(wordings.values())]);
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.type !== 'stanza') return block;
      const wording = wordings.get(block);
      return { ...block, refrain: wording !== undefined && (wording.count > 1 || wording.hasLike) };
    }),
  }));
}

/** The wording of each stanza that has words. */
function wordingsOf(sections: readonly Section[]): ReadonlyMap<Stanza, Wording> {
  const byWords = new Map<string, Wording>();
  const found = new Map<Stanza, Wording>();
  for (const stanza of sections.flatMap((section) => section.blocks)) {
    if (stanza.type !== 'stanza') continue;
    const lines = stanza.sentences.map(wordsOf).filter((line) => line.length > 0);
    const words = lines.map((line) => line.join(' ')).join('\n');
    if (words === '') continue;
    const wording = byWords.get(words) ?? { lines, count: 0, hasLike: false };
    wording.count += 1;
    byWords.set(words, wording);
    found.set(stanza, wording);
  }
  return found;
}

function wordsOf(sentence: Sentence): Line {
  return sentence.text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
}

function markAlike(wordings: readonly Wording[]): void {
  const byKey = new Map<string, Wording[]>();
  for (const wording of wordings) {
    if (wording.lines.length < 2) continue;
    const keys = new Set(wording.lines.flatMap(keysOf));
    for (const candidate of candidatesFor(keys, byKey))
      if (areAlike(wording.lines, candidate.lines)) {
        wording.hasLike = true;
        candidate.hasLike = true;
      }
    for (const key of keys) {
      const known = byKey.get(key) ?? [];
      if (known.length < maxCandidates) byKey.set(key, [...known, wording]);
    }
  }
}

function candidatesFor(
  keys: ReadonlySet<string>,
  byKey: ReadonlyMap<string, readonly Wording[]>,
): ReadonlySet<Wording> {
  const candidates = new Set<Wording>();
  for (const key of keys)
    for (const candidate of byKey.get(key) ?? []) {
      if (candidates.size >= maxCandidates) return candidates;
      candidates.add(candidate);
    }
  return candidates;
}

/** Stanzas that are alike share at least one of these: a whole line, or the first or second half of one. */
function keysOf(line: Line): string[] {
  const middle = line.length >> 1;
  const halves =
    line.length < 4 ? [] : [`${line.slice(0, middle).join(' ')}…`, `…${line.slice(middle).join(' ')}`];
  return [line.join(' '), ...halves];
}

function areAlike(a: readonly Line[], b: readonly Line[]): boolean {
  const needed = Math.max(a.length, b.length) * likeShare;
  if (Math.min(a.length, b.length) < needed) return false;
  let equal = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (areNearlyEqual(a[i], b[j])) {
      equal += 1;
      i += 1;
      j += 1;
    } else if (areNearlyEqual(a[i], b[j + 1])) j += 1;
    else if (areNearlyEqual(a[i + 1], b[j])) i += 1;
    else {
      i += 1;
      j += 1;
    }
  }
  return equal >= needed;
}

function areNearlyEqual(a: Line | undefined, b: Line | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const longest = Math.max(a.length, b.length);
  const allowed = longest * wordChanges;
  if (longest - Math.min(a.length, b.length) > allowed) return false;
  if (longest > longestCompared) return a.join(' ') === b.join(' ');
  return editDistance(a, b) <= allowed;
}

/** How many words must be inserted, deleted or replaced to turn `a` into `b`. */
function editDistance(a: Line, b: Line): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, word] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const change = (row[j] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
