/**
 * Planned scenes with their times -> captions.
 *
 * Guarantees: every word of every sentence is in exactly one caption, in order; a caption has one or two lines
 * that fit the room of a line (a wider word stands alone); it comes in with its first word, stays to its last, stays
 * inside its scene and overlaps no other; between two captions there is no gap or one that is seen.
 */
import { isSpacedBetween } from '../../script/flow.ts';
import { assert, present } from '../../shared/assert.ts';
import { joinSpans, type Span } from '../../shared/span.ts';
import type { PlannedScene, PlannedSentence } from '../scenes/plan.ts';
import type { Caption, CaptionLine, TimedWord } from '../timeline.ts';
import type { Placed } from '../times/place.ts';
import { lineText } from './columns.ts';
import { type Cut, cutIntoCaptions, longestCaptionMs, shortestCaptionMs } from './line-breaks.ts';
import type { LineRoom } from './line-room.ts';

/** A caption stays this long after its last word, up to its longest time: 12 frames at 30 a second. */
const lingerMs = 400;
/** A gap of less than two frames is a flicker; 84 ms are two frames from 24 frames a second up. */
const smallestGapMs = 84;
/** Two sentences that follow one another slower than this are two captions. */
const sharedGapMs = 700;
/** A sentence that is over sooner than this is hard to read as a caption of its own. */
const hurriedMs = 1500;

/** A caption without its times on screen. */
interface Draft {
  readonly sceneIndex: number;
  readonly words: readonly TimedWord[];
  readonly lines: readonly CaptionLine[];
  readonly span: Span;
}

export function captionsOf(
  planned: readonly PlannedScene[],
  placed: Placed,
  language: string,
  room: LineRoom,
): Caption[] {
  const drafts: Draft[] = [];
  planned.forEach(({ spoken }, sceneIndex) => {
    for (let at = 0; at < spoken.length; at += 1) {
      const sentence = present(spoken[at], 'a planned sentence');
      const words = wordsOf(sentence, placed);
      const following = spoken[at + 1];
      const shared = following && shareCaption(sentence, words, wordsOf(following, placed), room);
      if (shared) {
        const span = joinSpans(sentence.sentence.span, following.sentence.span);
        drafts.push({ sceneIndex, ...shared, span });
        at += 1;
        continue;
      }
      const options = { room, language, keepTogether: sentence.verse };
      for (const cut of cutIntoCaptions(words, options)) {
        drafts.push({ sceneIndex, ...setLines(words, cut), span: sentence.sentence.span });
      }
    }
  });
  return timeCaptions(drafts, placed);
}

function wordsOf(planned: PlannedSentence, placed: Placed): readonly TimedWord[] {
  const { index } = planned.sentence;
  return present(placed.sentences[index], `the time of sentence ${index}`).words;
}

/** Two short sentences in one caption: both whole on one line, or each on a line of its own. */
function shareCaption(
  sentence: PlannedSentence,
  first: readonly TimedWord[],
  second: readonly TimedWord[],
  room: LineRoom,
): { words: TimedWord[]; lines: CaptionLine[] } | null {
  if (!sentence.mayShareCaption) return null;
  const start = startOf(first);
  const middle = startOf(second);
  const end = endOf(second);
  const hurried = Math.min(middle - start, end - middle) < hurriedMs;
  if (!hurried || middle - endOf(first) > sharedGapMs || end - start > longestCaptionMs) return null;
  // Every word takes a column: no need to measure what has more words than columns.
  if (first.length > room.columns || second.length > room.columns) return null;
  const words = [...first, ...afterSentence(first, second)];
  const starts = room.holds(words) ? [0] : [0, first.length];
  if (starts.length === 2 && !(room.holds(first) && room.holds(second))) return null;
  return setLines(words, { starts, end: words.length });
}

/** A sentence's first word has no space before it, until another sentence stands there. */
function afterSentence(before: readonly TimedWord[], after: readonly TimedWord[]): TimedWord[] {
  const end = before.at(-1)?.text ?? '';
  return after.map((word, at) =>
    at === 0 ? { ...word, spaceBefore: isSpacedBetween(end, word.text) } : word,
  );
}

function setLines(
  sentence: readonly TimedWord[],
  { starts, end }: Cut,
): { words: TimedWord[]; lines: CaptionLine[] } {
  const offset = present(starts[0], 'a first line');
  const lines = starts.map((start, line): CaptionLine => {
    const words = sentence.slice(start, starts[line + 1] ?? end);
    return { text: lineText(words), firstWord: start - offset, wordCount: words.length };
  });
  return { words: sentence.slice(offset, end), lines };
}

function timeCaptions(drafts: readonly Draft[], placed: Placed): Caption[] {
  const starts = startTimes(drafts, placed);
  return drafts.map((draft, at): Caption => {
    const startMs = present(starts[at], 'a start');
    const next = drafts[at + 1];
    const sceneEnd = present(placed.scenes[draft.sceneIndex], 'the scene of a caption').endMs;
    const nextStart = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    const latest = Math.min(sceneEnd, nextStart);
    const spokenTo = endOf(draft.words);
    const lingersTo = Math.min(spokenTo + lingerMs, Math.max(spokenTo, startMs + longestCaptionMs));
    const wanted = Math.max(lingersTo, startMs + shortestCaptionMs);
    let endMs = Math.min(latest, wanted);
    if (next?.sceneIndex === draft.sceneIndex && nextStart - endMs < smallestGapMs) endMs = latest;
    assert(endMs > startMs, 'a caption is shown');
    return {
      startMs,
      endMs,
      sceneIndex: draft.sceneIndex,
      lines: draft.lines,
      words: draft.words,
      span: draft.span,
    };
  });
}

/**
 * A caption starts with its first word. Words that are not spoken have no length, so captions of nothing else
 * start where the next one does: these share the time up to the next caption that is spoken or later, and take
 * a millisecond each where there is none.
 */
function startTimes(drafts: readonly Draft[], placed: Placed): number[] {
  const starts: number[] = [];
  for (let at = 0; at < drafts.length; ) {
    const draft = present(drafts[at], 'a caption');
    const wanted = startOf(draft.words);
    let after = at + 1;
    while (isSilentAt(wanted, drafts[after])) after += 1;
    const next = drafts[after];
    const sceneEnd = present(placed.scenes[draft.sceneIndex], 'the scene of a caption').endMs;
    const until = next?.sceneIndex === draft.sceneIndex ? startOf(next.words) : sceneEnd;
    const start = Math.max(wanted, (starts.at(-1) ?? -1) + 1);
    const share = Math.max(1, Math.floor((until - start) / (after - at)));
    for (let member = at; member < after; member += 1) starts.push(start + (member - at) * share);
    at = after;
  }
  return starts;
}

function isSilentAt(timeMs: number, draft: Draft | undefined): boolean {
  return draft !== undefined && startOf(draft.words) === timeMs && endOf(draft.words) === timeMs;
}

function startOf(words: readonly TimedWord[]): number {
  return present(words[0], 'a first word').startMs;
}

function endOf(words: readonly TimedWord[]): number {
  return words.reduce((latest, word) => Math.max(latest, word.endMs), 0);
}
