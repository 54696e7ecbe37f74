/**
 * Whether captions could have been broken better: what tells a mistake from a break that nobody can avoid.
 *
 * A captioner who may not change the words must accept a bad break where every other one is bad as well. Better breaks
 * give as many captions as before, with no bad break in them: the lines fit, are not of grossly different length, and
 * no caption is too short or too fast. The new end of a caption must be known to be good, because moving a bad break to
 * an unknown place improves nothing.
 */
import { lineColumns } from '../captions/columns.ts';
import type { LineRoom } from '../captions/line-room.ts';
import { isGoodBreak, type SeparatedWords, separatedWords } from './separated-words.ts';
import { captionStandard } from './standard.ts';
import {
  areWhole,
  charactersOf,
  continues,
  readingSpeed,
  type ViewedCaption,
  type ViewedWord,
} from './viewed-captions.ts';

/** Captions with a longer silence between them are not joined: the second would be read before it is heard. */
const joinedGapMs = 400;
/** If a line is a smaller part of the other than this, it is no better than the break that it would avoid. */
const minShare = 0.3;

/** What breaks are judged by. */
export interface Judge {
  readonly room: LineRoom;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** The words that a break before `words[at]` separates although they belong together; null for none. */
export function separatedAt(
  words: readonly ViewedWord[],
  at: number,
  { capitalsTellNames }: ViewedCaption,
  { language }: Judge,
): SeparatedWords | null {
  const before = words[at - 1];
  const after = words[at];
  // Two sentences may always be separated.
  if (!before || !after || before.sentence !== after.sentence) return null;
  return separatedWords(before.text, after.text, { language, capitalsTellNames });
}

/** Whether the break between two captions may be moved. After a comma or another mark it is good and stays. */
export function mayMoveBreak(before: ViewedCaption, after: ViewedCaption, judge: Judge): boolean {
  if (!continues(after, before)) return false;
  const words = [...before.words, ...after.words];
  const isBad = separatedAt(words, before.words.length, before, judge) !== null;
  return isBad || !/\p{P}$/u.test(before.words.at(-1)?.text ?? '');
}

/** Whether the caption could share one screen with the one beside it, both as a whole. */
export function canJoin(first: ViewedCaption, second: ViewedCaption, judge: Judge): boolean {
  if (first.contentType === 'verse' || first.caption.sceneIndex !== second.caption.sceneIndex) return false;
  const lastMs = Math.max(...second.words.map((word) => word.endMs));
  if (lastMs - first.caption.startMs > captionStandard.longestMs) return false;
  if (second.caption.startMs - first.caption.endMs > joinedGapMs) return false;
  if (continues(second, first)) return fitsInLines([...first.words, ...second.words], first, judge);
  return [first, second].every(({ words }) => areWhole(words) && judge.room.holds(words));
}

/** What new breaks must not be worse than: the standard, or the captions as they are. */
interface Limits {
  readonly minMs: number;
  readonly maxMs: number;
  /** Characters per second. */
  readonly speed: number;
}

/** @param captions one, or two that follow one another, to be broken into as many again. */
export function canBeBrokenBetter(captions: readonly ViewedCaption[], judge: Judge): boolean {
  const [first] = captions;
  if (!first) return false;
  const words = captions.flatMap((caption) => caption.words);
  const endMs = captions.at(-1)?.caption.endMs ?? 0;
  const limits = limitsOf(captions);
  const isGood = (start: number, end: number) => {
    const shownMs = (words[end]?.startMs ?? endMs) - (words[start]?.startMs ?? 0);
    if (shownMs < limits.minMs || shownMs > limits.maxMs) return false;
    const part = words.slice(start, end);
    return (charactersOf(part) * 1000) / shownMs <= limits.speed && fitsInLines(part, first, judge);
  };
  if (captions.length === 1) return isGood(0, words.length);
  for (let at = 1; at < words.length; at += 1) {
    if (isGoodEnd(words, at, first, judge) && isGood(0, at) && isGood(at, words.length)) return true;
  }
  return false;
}

function limitsOf(captions: readonly ViewedCaption[]): Limits {
  const lengths = captions.map(({ caption }) => caption.endMs - caption.startMs);
  return {
    minMs: Math.min(captionStandard.shortestMs, ...lengths),
    maxMs: Math.max(captionStandard.longestMs, ...lengths),
    speed: Math.max(captionStandard.fastestSpeed, ...captions.map(({ caption }) => readingSpeed(caption))),
  };
}

function isGoodEnd(
  words: readonly ViewedWord[],
  at: number,
  { capitalsTellNames }: ViewedCaption,
  { language }: Judge,
): boolean {
  const before = words[at - 1];
  const after = words[at];
  if (!before || !after || before.sentence !== after.sentence) return true;
  return isGoodBreak(before.text, after.text, { language, capitalsTellNames });
}

/** Whether words fit on one line, or on two without a bad break, each of at least two words. */
function fitsInLines(words: readonly ViewedWord[], view: ViewedCaption, judge: Judge): boolean {
  const fits = (line: readonly ViewedWord[]) => judge.room.holds(line);
  // With two sentences, the only possible break is the one between them, which is always good.
  if (words[0]?.sentence !== words.at(-1)?.sentence) return true;
  if (fits(words)) return words.length > 1;
  for (let second = 2; second < words.length - 1; second += 1) {
    const upper = words.slice(0, second);
    const lower = words.slice(second);
    if (!fits(upper) || !fits(lower)) continue;
    const widths = [lineColumns(upper), lineColumns(lower)];
    if (Math.min(...widths) < minShare * Math.max(...widths)) continue;
    if (separatedAt(words, second, view, judge) === null) return true;
  }
  return false;
}
