/**
 * Finds a script's title: the frontmatter's, else the first heading, else a first line that reads as a title,
 * else the first words. A line below it that names the author is found with it.
 *
 * Guarantees: what became the title or the author is not in the drafts that are given back, so that it is read
 * once; only first words, for want of anything better, stay in them, and are then no title to be read.
 */

import { wordSegmenter } from '../../languages/segmenter.ts';
import { readClock } from '../clock/clock-time.ts';
import type { Draft, HeadingDraft, TextDraft, TextLine } from '../drafts/draft.ts';
import { type Flow, joinLines, type Range } from '../flow.ts';
import type { Report } from '../report.ts';
import type { ScriptKind } from '../script.ts';
import { splitSentences } from '../sentences/sentences.ts';
import { isSpeakerLine, speakerNameOf } from './line-shapes.ts';
import { authorIn, isByLine, isInCapitals, readsAsTitle, readsAsTitleAbove } from './title-line.ts';

export interface Titled {
  readonly title: Flow;
  /** False when the title is only the text's first words, which the text itself says. */
  readonly isRead: boolean;
  /** The name in the line below the title, `by Robert Frost`; null when there is none. */
  readonly author: string | null;
  readonly rest: readonly Draft[];
}

const longestFirstWords = 60;
/** A clause shorter than this says too little to be a title. */
const shortestFirstClause = 15;

/**
 * @param fromFrontmatter the frontmatter's title. Null when there is nothing to read at all.
 * @param speakers names that are speakers', in small letters: what they say is no title.
 */
export function findTitle(
  fromFrontmatter: Flow | null,
  drafts: readonly Draft[],
  kind: ScriptKind,
  language: string,
  speakers: ReadonlySet<string>,
  report: Report,
): Titled | null {
  const first = drafts.findIndex((draft) => draft.type === 'heading' || draft.type === 'text');
  const firstDraft = drafts[first];
  if (fromFrontmatter !== null) {
    const rest = withoutRepetition(fromFrontmatter, drafts, first, report);
    return withAuthor(asWords(fromFrontmatter), rest, first);
  }
  const heading = headingForTitle(drafts, first, kind, language);
  const headingDraft = drafts[heading];
  if (headingDraft?.type === 'heading')
    return withAuthor(asWords(headingDraft.flow), drafts.toSpliced(heading, 1), heading);
  if (firstDraft?.type === 'text') {
    const [line] = firstDraft.lines;
    const isSpeech = speakers.has(
      speakerNameOf(line?.flow.text ?? '', speakers)?.speaker.toLowerCase() ?? '',
    );
    if (line !== undefined && !isSpeech && startsWithTitle(firstDraft, drafts[first + 1], kind, language))
      return withAuthor(asWords(line.flow), withoutFirstLine(drafts, first, firstDraft), first);
    const flow = kind === 'verse' && line !== undefined ? line.flow : joinFlows(firstDraft.lines);
    return { title: firstWords(flow, language), isRead: false, author: null, rest: drafts };
  }
  const cell = drafts.find((draft) => draft.type === 'table')?.rows[0]?.find(({ isBlank }) => !isBlank);
  if (firstDraft === undefined && cell !== undefined)
    return { title: firstWords(cell, language), isRead: false, author: null, rest: drafts };
  if (firstDraft?.type !== 'heading') return null;
  return { title: firstWords(firstDraft.flow, language), isRead: false, author: null, rest: drafts };
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
  return drafts.toSpliced(at, 1, { ...draft, lines, start: lines[0]?.flow.chunks[0]?.start ?? draft.start });
}

/** @param next what follows the draft. */
function startsWithTitle(
  draft: TextDraft,
  next: Draft | undefined,
  kind: ScriptKind,
  language: string,
): boolean {
  const [first, second] = draft.lines.map((line) => line.flow.text);
  if (draft.container !== null || first === undefined) return false;
  if (second === undefined) {
    const nextLine = next?.type === 'text' ? next.lines[0]?.flow.text : undefined;
    if (nextLine !== undefined && isSpeakerLine(first) && isSpeakerLine(nextLine)) return false;
    return readsAsTitle(first, language) && (next !== undefined || !/[.!?]$/.test(first));
  }
  if (!readsAsTitleAbove(first, second, language)) return false;
  if (isByLine(second) || (isInCapitals(first) && !isInCapitals(second))) return true;
  // A line that an editor broke, or the first of a poem, is as long as the others.
  const longest = draft.lines.reduce((length, { flow }) => Math.max(length, flow.text.length), 0);
  const nextWord = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\S*)/u.exec(second)?.[0].length ?? 0;
  const isShort = first.length + 1 + nextWord <= longest * 0.75;
  return kind !== 'verse' && isShort && /^\P{Ll}/u.test(second) && /[.!?。！？]/u.test(second);
}

/** The first heading, unless other text came first: then only one of depth 1 can be meant for the whole. */
function headingForTitle(
  drafts: readonly Draft[],
  first: number,
  kind: ScriptKind,
  language: string,
): number {
  const isHeading = (draft: Draft | undefined): boolean =>
    draft?.type === 'heading' && !(kind === 'timetable' && isStop(draft, language));
  if (isHeading(drafts[first])) return first;
  return drafts.findIndex((draft) => draft.type === 'heading' && draft.depth === 1 && isHeading(draft));
}

/** "My day (9:00 – 17:00)" above the whole text is its title. */
function isStop({ flow, depth }: HeadingDraft, language: string): boolean {
  const clock = readClock(flow.text, { language, isTimetable: true });
  return clock !== null && (depth > 1 || clock.time.start < clock.words.start);
}

function withoutRepetition(
  fromFrontmatter: Flow,
  drafts: readonly Draft[],
  first: number,
  report: Report,
): readonly Draft[] {
  const draft = drafts[first];
  if (draft === undefined || (draft.type !== 'heading' && draft.type !== 'text')) return drafts;
  if (draft.type === 'text' && (draft.lines.length !== 1 || draft.container !== null)) return drafts;
  const text = draft.type === 'heading' ? draft.flow.text : (draft.lines[0]?.flow.text ?? '');
  if (!isNearlyEqual(fromFrontmatter.text, text)) return drafts;
  const where = { start: draft.start, end: draft.end };
  report.add('info', 'title-repeated', where, 'This repeats the title: it is shown once.', null);
  return drafts.toSpliced(first, 1);
}

/** Equal but for case, punctuation and a plural's ending. */
function isNearlyEqual(a: string, b: string): boolean {
  const key = (text: string): string =>
    (
      text
        .toLowerCase()
        .normalize('NFKC')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .map((word) => (word.length > 3 ? word.replace(/(?:ies|es|s|y)$/, '') : word))
      .join(' ');
  return key(a) === key(b) && key(a) !== '';
}

/** An identifier such as `A_Day_In_Life` or `my-first-video` as the words that it is made of. */
function asWords(flow: Flow): Flow {
  const text = flow.text.trim();
  const isSnake = /^[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)+$/u.test(text);
  const isKebab = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){2,}$/u.test(text);
  if (!isSnake && !isKebab) return flow;
  return flow.mapText((part) => part.replaceAll(isSnake ? '_' : '-', ' '));
}

function firstWords(flow: Flow, language: string): Flow {
  const sentences = splitSentences(flow.text, language);
  // A full stop that an address left behind is no title.
  const isWorded = ({ start, end }: Range) => /[\p{L}\p{N}]/u.test(flow.text.slice(start, end));
  const sentence = sentences.find(isWorded) ?? sentences[0] ?? { start: 0, end: flow.text.length };
  const text = flow.text.slice(sentence.start, sentence.end);
  const end = text.length > longestFirstWords ? lengthOfFirstWords(text, language) : text.length;
  const shown = text.slice(0, end).replace(/[\s,;:.–—-]{1,20}$/, '');
  return flow.slice({ start: sentence.start, end: sentence.start + (shown === '' ? end : shown.length) });
}

/** Where to cut a long sentence: behind a clause, else behind a word. */
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
