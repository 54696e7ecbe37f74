/**
 * What is wrong with how captions are cut: lines, bad breaks, orphans, sentences mixed.
 *
 * A captioner who may not change a word must put up with a bad break where every other one is bad as well. So
 * a break is blamed only if the caption, alone or with the one before or after it in the sentence, could be cut
 * into as many captions without any: within the columns, the lines not grossly unlike, none too short or too fast.
 * The new end of a caption must be known to be good: to move a bad break to an unknown place mends nothing.
 */
import { columnsOf, lineColumns } from '../captions/columns.ts';
import type { LineRoom } from '../captions/line-room.ts';
import { type BrokenRule, brokenRule, isGoodBreak } from './breaks.ts';
import { captionStandard } from './standard.ts';
import { counted, quoted, readingSpeed } from './times.ts';
import { charactersOf, type Finding, goesOn, type ViewedCaption, type ViewedWord } from './view.ts';

/** A word alone on a line is an orphan up to this width: "it", "them.", "oven". */
const orphanColumns = 6;
/** Captions with a longer silence between them are not joined: the second would be read before it is heard. */
const joinedGapMs = 400;
/** A line under this share of the other is no better than the break it would avoid. */
const leastShare = 0.3;

/** What the breaks of a caption are judged with. */
export interface Judge {
  readonly room: LineRoom;
  readonly language: string;
}

/** @param neighbours the captions before and after, where they are in the same scene. */
export function lineFindings(
  view: ViewedCaption,
  before: ViewedCaption | undefined,
  after: ViewedCaption | undefined,
  judge: Judge,
): Finding[] {
  const windows = [
    [view],
    ...(after && mayMove(view, after, judge) ? [[view, after]] : []),
    ...(before && mayMove(before, view, judge) ? [[before, view]] : []),
  ];
  let avoidable: boolean | null = null;
  const isAvoidable = () => {
    avoidable ??= windows.some((captions) => canBeCut(captions, judge));
    return avoidable;
  };
  const breaks = lineBreaks(view, judge);
  return [
    ...shapeFindings(view, judge),
    ...(breaks.length > 0 && isAvoidable() ? breaks : []),
    ...(goesOn(view, after) && after ? captionBreak(view, after, windows, judge) : []),
    ...orphanFindings(view, before, after, isAvoidable),
    ...strayMark(view),
    ...mixedSentences(view),
  ];
}

function shapeFindings({ caption, words }: ViewedCaption, { room }: Judge): Finding[] {
  const findings: Finding[] = [];
  if (caption.lines.length > captionStandard.lines) {
    findings.push({
      code: 'caption-too-many-lines',
      severity: 'warning',
      message: `${quoted({ words })} has ${caption.lines.length} lines; the most is ${captionStandard.lines}.`,
      hint: null,
    });
  }
  for (const line of caption.lines) {
    const shown = words.slice(line.firstWord, line.firstWord + line.wordCount);
    if (room.holds(shown)) continue;
    const columns = lineColumns(shown);
    const excess =
      columns > room.columns
        ? `has ${counted(columns, 'column')}; the most is ${room.columns}`
        : 'is wider than the plate at its font size';
    findings.push({
      code: 'caption-line-too-wide',
      // A single word cannot be broken: it is set smaller.
      severity: line.wordCount > 1 ? 'warning' : 'info',
      message: `The line “${line.text}” ${excess}.`,
      hint: line.wordCount > 1 ? null : 'Write it as two words or with a hyphen, or it is set smaller.',
    });
  }
  return findings;
}

/** The line breaks inside a caption. */
function lineBreaks(view: ViewedCaption, judge: Judge): Finding[] {
  return view.caption.lines.slice(1).flatMap(({ firstWord }) => {
    const rule = ruleAt(view.words, firstWord, view, judge);
    return rule === null ? [] : [badBreak(rule, view.words[firstWord - 1], view.words[firstWord], 'line')];
  });
}

function captionBreak(
  view: ViewedCaption,
  after: ViewedCaption,
  windows: readonly ViewedCaption[][],
  judge: Judge,
): Finding[] {
  const words = [...view.words, ...after.words];
  const rule = ruleAt(words, view.words.length, view, judge);
  if (rule === null) return [];
  const together = windows.filter((captions) => captions.includes(after));
  return together.some((captions) => canBeCut(captions, judge))
    ? [badBreak(rule, view.words.at(-1), after.words[0], 'caption')]
    : [];
}

function badBreak(
  rule: BrokenRule,
  before: ViewedWord | undefined,
  after: ViewedWord | undefined,
  what: 'line' | 'caption',
): Finding {
  return {
    code: 'caption-bad-break',
    severity: 'warning',
    message: `A ${what} breaks between “${before?.text}” and “${after?.text}”: that parts ${rule}.`,
    hint: 'A comma where a speaker would take a breath, or a shorter sentence, gives a better place.',
  };
}

function orphanFindings(
  view: ViewedCaption,
  before: ViewedCaption | undefined,
  after: ViewedCaption | undefined,
  isAvoidable: () => boolean,
): Finding[] {
  const { caption, words } = view;
  const orphan =
    caption.lines.length > 1
      ? caption.lines
          .map(({ firstWord, wordCount }) => words.slice(firstWord, firstWord + wordCount))
          .find(isOrphan)
      : isOrphan(words) && (goesOn(before, view) || goesOn(view, after))
        ? words
        : undefined;
  if (!orphan || !isAvoidable()) return [];
  const where = caption.lines.length > 1 ? 'on a line' : 'in a caption';
  return [
    {
      code: 'caption-orphan',
      severity: 'warning',
      message: `The word “${orphan[0]?.text}” stands alone ${where}.`,
      hint: 'A word more or less in the sentence lets it stand with the others.',
    },
  ];
}

/** A short word alone, unless it is a sentence of its own or set apart by the author: "Well," may stand alone. */
function isOrphan(words: readonly ViewedWord[]): boolean {
  const [word] = words;
  if (words.length !== 1 || !word || columnsOf(word.text) > orphanColumns) return false;
  return word.isLast ? !word.isFirst : !/\p{P}$/u.test(word.text);
}

/** Whether no sentence of a caption goes on in another. */
function isWhole(words: readonly ViewedWord[]): boolean {
  return words[0]?.isFirst === true && words.at(-1)?.isLast === true;
}

/** Two sentences may share a caption only when both are in it whole. */
function mixedSentences(view: ViewedCaption): Finding[] {
  const first = view.words[0]?.sentence;
  const last = view.words.at(-1);
  if (first === undefined || last === undefined || first === last.sentence || isWhole(view.words)) return [];
  return [
    {
      code: 'caption-across-sentences',
      severity: 'warning',
      message: `${quoted(view)} has a part of one sentence with words of another.`,
      hint: null,
    },
  ];
}

/** A sentence's closing quote that was taken for a sentence of its own. */
function strayMark({ words }: ViewedCaption): Finding[] {
  const [word] = words;
  if (!word?.isFirst || !/^[»”’)\]」』）】]+$/u.test(word.text)) return [];
  return [
    {
      code: 'caption-stray-mark',
      severity: 'warning',
      message: `A caption starts with “${word.text}”, which closes the one before.`,
      hint: 'Put the mark directly after the word that it closes.',
    },
  ];
}

/** A break between captions that stands after a comma or its like is a good one, and stays. */
function mayMove(before: ViewedCaption, after: ViewedCaption, judge: Judge): boolean {
  if (!goesOn(before, after)) return false;
  const words = [...before.words, ...after.words];
  const isBad = ruleAt(words, before.words.length, before, judge) !== null;
  return isBad || !/\p{P}$/u.test(before.words.at(-1)?.text ?? '');
}

/** Whether the caption could stand on one screen with the one beside it, both whole. */
export function canJoin(first: ViewedCaption, second: ViewedCaption, judge: Judge): boolean {
  if (first.contentType === 'verse' || first.caption.sceneIndex !== second.caption.sceneIndex) return false;
  const lastMs = Math.max(...second.words.map((word) => word.endMs));
  if (lastMs - first.caption.startMs > captionStandard.longestMs) return false;
  if (second.caption.startMs - first.caption.endMs > joinedGapMs) return false;
  if (goesOn(first, second)) return canBeSet([...first.words, ...second.words], first, judge);
  return [first, second].every(({ words }) => isWhole(words) && judge.room.holds(words));
}

/** Two sentences may always be parted. */
function isGoodAt(
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

function ruleAt(
  words: readonly ViewedWord[],
  at: number,
  { capitalsTellNames }: ViewedCaption,
  { language }: Judge,
): BrokenRule | null {
  const before = words[at - 1];
  const after = words[at];
  if (!before || !after || before.sentence !== after.sentence) return null;
  return brokenRule(before.text, after.text, { language, capitalsTellNames });
}

/** What a new cut may not be worse than: the standard, or the captions as they are. */
interface Limits {
  readonly leastMs: number;
  readonly mostMs: number;
  readonly speed: number;
}

/** Whether the captions' words can be cut into as many captions with nothing to blame. */
function canBeCut(captions: readonly ViewedCaption[], judge: Judge): boolean {
  const [first] = captions;
  if (!first) return false;
  const words = captions.flatMap((caption) => caption.words);
  const endMs = captions.at(-1)?.caption.endMs ?? 0;
  const lengths = captions.map(({ caption }) => caption.endMs - caption.startMs);
  const limits: Limits = {
    leastMs: Math.min(captionStandard.shortestMs, ...lengths),
    mostMs: Math.max(captionStandard.longestMs, ...lengths),
    speed: Math.max(captionStandard.fastestSpeed, ...captions.map(readingSpeed)),
  };
  const good = (start: number, end: number) => {
    const shownMs = (words[end]?.startMs ?? endMs) - (words[start]?.startMs ?? 0);
    if (shownMs < limits.leastMs || shownMs > limits.mostMs) return false;
    const part = words.slice(start, end);
    return (charactersOf(part) * 1000) / shownMs <= limits.speed && canBeSet(part, first, judge);
  };
  if (captions.length === 1) return good(0, words.length);
  for (let cut = 1; cut < words.length; cut += 1) {
    if (isGoodAt(words, cut, first, judge) && good(0, cut) && good(cut, words.length)) return true;
  }
  return false;
}

/** Whether words fit on one line, or on two without a bad break, of two words or more each. */
function canBeSet(words: readonly ViewedWord[], view: ViewedCaption, judge: Judge): boolean {
  const fits = (line: readonly ViewedWord[]) => judge.room.holds(line);
  // Of two sentences, only the break between them comes into question, and that parts nothing.
  if (words[0]?.sentence !== words.at(-1)?.sentence) return true;
  if (fits(words)) return words.length > 1;
  for (let second = 2; second < words.length - 1; second += 1) {
    const upper = words.slice(0, second);
    const lower = words.slice(second);
    if (!fits(upper) || !fits(lower)) continue;
    const widths = [lineColumns(upper), lineColumns(lower)];
    if (Math.min(...widths) < leastShare * Math.max(...widths)) continue;
    if (ruleAt(words, second, view, judge) === null) return true;
  }
  return false;
}
