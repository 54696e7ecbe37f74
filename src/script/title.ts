/**
 * Finds a script's title: the frontmatter's, else the first heading, else the first short line, else the first
 * words.
 *
 * Guarantees: what became the title is not in the drafts that are given back, so that it is read once; only
 * first words, for want of anything better, stand in both places.
 */
import { readClock } from './clock-time.ts';
import type { Draft, TextDraft } from './draft.ts';
import { Flow, joinLines, type Range } from './flow.ts';
import type { Report } from './report.ts';
import { wordSegmenter } from './segmenter.ts';
import { splitSentences } from './sentences.ts';
import type { ScriptKind } from './types.ts';

export interface Titled {
  readonly title: Flow;
  readonly rest: readonly Draft[];
}

const LONGEST_TITLE_LINE = 80;
const LONGEST_FIRST_WORDS = 60;

/** @param given the frontmatter's title. Null when there is nothing to read at all. */
export function findTitle(
  given: Flow | null,
  drafts: readonly Draft[],
  kind: ScriptKind,
  language: string,
  report: Report,
): Titled | null {
  const first = drafts.findIndex((draft) => draft.type === 'heading' || draft.type === 'text');
  if (given !== null) return { title: asWords(given), rest: withoutRepetition(given, drafts, first, report) };
  const heading = headingForTitle(drafts, first, kind);
  const headingDraft = drafts[heading];
  if (headingDraft?.type === 'heading')
    return { title: asWords(headingDraft.flow), rest: drafts.toSpliced(heading, 1) };
  const firstDraft = drafts[first];
  if (firstDraft?.type === 'text' && isTitleLine(firstDraft, drafts[first + 1]))
    return {
      title: asWords(joinLines(firstDraft.lines.map((line) => line.flow))),
      rest: drafts.toSpliced(first, 1),
    };
  if (firstDraft === undefined) return null;
  const flow =
    firstDraft.type === 'text'
      ? joinLines(firstDraft.lines.map((line) => line.flow))
      : firstDraft.type === 'heading'
        ? firstDraft.flow
        : new Flow([]);
  return { title: firstWords(flow, language), rest: drafts };
}

/** The first heading, unless other text came first: then only one of depth 1 can be meant for the whole. */
function headingForTitle(drafts: readonly Draft[], first: number, kind: ScriptKind): number {
  const isHeading = (draft: Draft | undefined): boolean =>
    draft?.type === 'heading' && !(kind === 'timetable' && readClock(draft.flow.text) !== null);
  if (isHeading(drafts[first])) return first;
  return drafts.findIndex((draft) => draft.type === 'heading' && draft.depth === 1 && isHeading(draft));
}

function isTitleLine(draft: TextDraft, next: Draft | undefined): boolean {
  if (draft.container !== null || draft.lines.length !== 1) return false;
  const text = draft.lines[0]?.flow.text ?? '';
  // A short line above a list or a quote introduces it.
  const introduces = text.endsWith(':') && next !== undefined;
  return text.length <= LONGEST_TITLE_LINE && !introduces;
}

function withoutRepetition(
  given: Flow,
  drafts: readonly Draft[],
  first: number,
  report: Report,
): readonly Draft[] {
  const draft = drafts[first];
  if (draft === undefined || (draft.type !== 'heading' && draft.type !== 'text')) return drafts;
  if (draft.type === 'text' && (draft.lines.length !== 1 || draft.container !== null)) return drafts;
  const text = draft.type === 'heading' ? draft.flow.text : (draft.lines[0]?.flow.text ?? '');
  if (!isNearlyEqual(given.text, text)) return drafts;
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
  let end = text.length;
  if (end > LONGEST_FIRST_WORDS) {
    const space = text.slice(0, LONGEST_FIRST_WORDS + 1).search(/\s\S*$/);
    const segments = [...wordSegmenter(language).segment(text.slice(0, 200))];
    const fitting = segments.filter(
      (segment) => segment.index + segment.segment.length <= LONGEST_FIRST_WORDS,
    );
    const last = fitting.at(-1);
    end = space > 0 ? space : last === undefined ? text.length : last.index + last.segment.length;
  }
  const shown = text.slice(0, end).replace(/[\s,;:.–—-]{1,20}$/, '');
  return flow.slice({ start: sentence.start, end: sentence.start + (shown === '' ? end : shown.length) });
}
