/**
 * Finds a script's title: the frontmatter's, else the first heading, else a first line that reads as a title, else the
 * first words. A line below it that names the author is found with it.
 *
 * Guarantees: what became the title or the author is not in the drafts that are given back, so that it is read once.
 * Only first words, for want of a title, stay in them, and are not read as a title.
 */

import { wordSegmenter } from '../../languages/segmenter.ts';
import { authorIn } from '../../languages/titles/by-line.ts';
import { kana } from '../../languages/writing-systems.ts';
import { readClock } from '../clock/read-clock.ts';
import { type Draft, type HeadingDraft, placeOf, type TextDraft, type TextLine } from '../drafts/draft.ts';
import { type Flow, joinLines, type Range } from '../flow.ts';
import type { Report } from '../report.ts';
import type { ScriptKind } from '../script.ts';
import { isSaidBy, isSpeakerLine } from '../sentences/speaker-names.ts';
import { splitSentences } from '../sentences/split.ts';
import { isChapter } from './chapter-lines.ts';
import { isByLine, isInCapitals, readsAsTitle, readsAsTitleAbove } from './title-line.ts';

export interface Titled {
  readonly title: Flow;
  /** False when the title is only the text's first words, which are read in their place. */
  readonly isRead: boolean;
  /** The name in the line below the title, `by Robert Frost`; null when there is none. */
  readonly author: string | null;
  readonly rest: readonly Draft[];
}

/** What is known about the text. */
export interface TitleContext {
  readonly kind: ScriptKind;
  /** BCP 47 tag. */
  readonly language: string;
  /** Lowercase names of speakers with voices: what they say is not a title. */
  readonly speakers: ReadonlySet<string>;
}

const longestFirstWords = 60;
/** A shorter clause says too little to be a title. */
const shortestFirstClause = 15;
/** The first word of a line; of Chinese and Japanese the first character. */
const firstWord = new RegExp(`^(?:[\\p{sc=Han}${kana}]|\\S*)`, 'u');

/**
 * @param given the frontmatter's title; null when it gives none.
 * @returns null when there is nothing to read.
 */
export function findTitle(
  given: Flow | null,
  drafts: readonly Draft[],
  context: TitleContext,
  report: Report,
): Titled | null {
  const first = drafts.findIndex((draft) => draft.type === 'heading' || draft.type === 'text');
  const firstDraft = drafts[first];
  if (given !== null) {
    if (firstDraft === undefined && !drafts.some(({ type }) => type === 'table')) return null;
    return withAuthor(asWords(given), withoutRepetition(given, drafts, first, report), first);
  }
  const at = headingForTitle(drafts, first, context);
  const heading = drafts[at];
  if (heading?.type === 'heading') return withAuthor(asWords(heading.flow), drafts.toSpliced(at, 1), at);
  if (firstDraft?.type === 'text') {
    const [line] = firstDraft.lines;
    if (line !== undefined && startsWithTitle(firstDraft, drafts[first + 1], context))
      return withAuthor(asWords(line.flow), withoutFirstLine(drafts, first, firstDraft), first);
  }
  const words = firstFlow(drafts, firstDraft, context.kind);
  if (words === null) return null;
  return { title: firstWords(words, context.language), isRead: false, author: null, rest: drafts };
}

/** The flow with the first words; null for a text without words. */
function firstFlow(drafts: readonly Draft[], first: Draft | undefined, kind: ScriptKind): Flow | null {
  if (first?.type === 'heading') return first.flow;
  if (first?.type === 'text') {
    const [line] = first.lines;
    return kind === 'verse' && line !== undefined ? line.flow : joinFlows(first.lines);
  }
  const table = drafts.find((draft) => draft.type === 'table');
  return table?.rows[0]?.find(({ isBlank }) => !isBlank) ?? null;
}

/** @param at index in `rest` of what stood below the title. */
function withAuthor(title: Flow, rest: readonly Draft[], at: number): Titled {
  const draft = rest[at];
  const line = draft?.type === 'text' && draft.container === null ? draft.lines[0] : undefined;
  const name = line === undefined ? null : authorIn(line.flow.text);
  if (draft?.type !== 'text' || line === undefined || name === null)
    return { title, isRead: true, author: null, rest };
  const author = line.flow.text.slice(name).trim();
  return { title, isRead: true, author, rest: withoutFirstLine(rest, at, draft) };
}

function withoutFirstLine(drafts: readonly Draft[], at: number, draft: TextDraft): readonly Draft[] {
  const lines = draft.lines.slice(1);
  if (lines.length === 0) return drafts.toSpliced(at, 1);
  return drafts.toSpliced(at, 1, { ...draft, lines, start: placeOf(lines)?.start ?? draft.start });
}

/** @param next what follows the draft. */
function startsWithTitle(draft: TextDraft, next: Draft | undefined, context: TitleContext): boolean {
  const { kind, language, speakers } = context;
  const [first, second] = draft.lines.map((line) => line.flow.text);
  if (draft.container !== null || first === undefined || isSaidBy(speakers, first)) return false;
  if (second === undefined) {
    const nextLine = next?.type === 'text' ? next.lines[0]?.flow.text : undefined;
    if (nextLine !== undefined && isSpeakerLine(first) && isSpeakerLine(nextLine)) return false;
    return readsAsTitle(first, language) && (next !== undefined || !/[.!?]$/.test(first));
  }
  if (!readsAsTitleAbove(first, second, language)) return false;
  if (isByLine(second) || (isInCapitals(first) && !isInCapitals(second))) return true;
  // A line that an editor broke, or the first of a poem, is as long as the others.
  const longest = draft.lines.reduce((length, { flow }) => Math.max(length, flow.text.length), 0);
  const nextWord = firstWord.exec(second)?.[0].length ?? 0;
  const isShort = first.length + 1 + nextWord <= longest * 0.75;
  return kind !== 'verse' && isShort && /^\P{Ll}/u.test(second) && /[.!?。！？]/u.test(second);
}

/**
 * The index of the first heading, unless other text comes first: then only a heading of depth 1 can be meant for the
 * whole text. -1 for none.
 */
function headingForTitle(drafts: readonly Draft[], first: number, { kind, language }: TitleContext): number {
  // One chapter of several is not the whole; the only one may be.
  const hasChapters = drafts.filter((draft) => isChapter(draft, language)).length > 1;
  const isHeading = (draft: Draft | undefined): boolean =>
    draft?.type === 'heading' &&
    !(kind === 'timetable' && isStop(draft, language)) &&
    !(hasChapters && isChapter(draft, language));
  if (isHeading(drafts[first])) return first;
  return drafts.findIndex((draft) => draft.type === 'heading' && draft.depth === 1 && isHeading(draft));
}

/** "My day (9:00 – 17:00)" above the whole text is its title. */
function isStop({ flow, depth }: HeadingDraft, language: string): boolean {
  const clock = readClock(flow.text, { language, isTimetable: true });
  return clock !== null && (depth > 1 || clock.time.start < clock.words.start);
}

/** The drafts without a first one that says the title again, which is reported. */
function withoutRepetition(
  title: Flow,
  drafts: readonly Draft[],
  first: number,
  report: Report,
): readonly Draft[] {
  const draft = drafts[first];
  if (draft === undefined || (draft.type !== 'heading' && draft.type !== 'text')) return drafts;
  if (draft.type === 'text' && (draft.lines.length !== 1 || draft.container !== null)) return drafts;
  const text = draft.type === 'heading' ? draft.flow.text : (draft.lines[0]?.flow.text ?? '');
  if (!isNearlyEqual(title.text, text)) return drafts;
  report.add('info', 'title-repeated', draft, 'This repeats the title, which is shown only once.', null);
  return drafts.toSpliced(first, 1);
}

/** Equal except for case, punctuation and the ending of a plural. */
function isNearlyEqual(a: string, b: string): boolean {
  return stemsOf(a) === stemsOf(b) && stemsOf(a) !== '';
}

function stemsOf(text: string): string {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/(?:ies|es|s|y)$/, '') : word)).join(' ');
}

/** An identifier such as `A_Day_In_Life` or `my-first-video` as the words it is made of. */
function asWords(flow: Flow): Flow {
  const text = flow.text.trim();
  const isSnake = /^[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)+$/u.test(text);
  const isKebab = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){2,}$/u.test(text);
  if (!isSnake && !isKebab) return flow;
  return flow.mapText((part) => part.replaceAll(isSnake ? '_' : '-', ' '));
}

function firstWords(flow: Flow, language: string): Flow {
  const sentences = splitSentences(flow.text, language);
  // A full stop that is left of an address is not a title.
  const isWorded = ({ start, end }: Range) => /[\p{L}\p{N}]/u.test(flow.text.slice(start, end));
  const sentence = sentences.find(isWorded) ?? sentences[0] ?? { start: 0, end: flow.text.length };
  const text = flow.text.slice(sentence.start, sentence.end);
  const end = text.length > longestFirstWords ? lengthOfFirstWords(text, language) : text.length;
  const shown = text.slice(0, end).replace(/[\s,;:.–—-]{1,20}$/, '');
  return flow.slice({ start: sentence.start, end: sentence.start + (shown === '' ? end : shown.length) });
}

/** Where to cut a long sentence: after a clause, else after a word. */
function lengthOfFirstWords(text: string, language: string): number {
  const start = text.slice(0, longestFirstWords + 1);
  const clause = start.search(/[,;:，；：、][^,;:，；：、]*$/u);
  if (clause >= shortestFirstClause) return clause;
  const space = start.search(/\s\S*$/);
  if (space > 0) return space;
  const segments = [...wordSegmenter(language).segment(text.slice(0, 200))];
  const last = segments.findLast(({ index, segment }) => index + segment.length <= longestFirstWords);
  return last === undefined ? text.length : last.index + last.segment.length;
}

function joinFlows(lines: readonly TextLine[]): Flow {
  return joinLines(lines.map((line) => line.flow));
}
