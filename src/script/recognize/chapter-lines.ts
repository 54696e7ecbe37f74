/**
 * Lines that number the parts of a text, as headings: `Chapter IV`, `PART TWO`, and numerals alone that count from one.
 *
 * Guarantees: only a line of its own, or the first line above a text, becomes a heading; a numeral alone does so only
 * as one of a row from 1 upwards; no word is lost.
 */
import { type ChapterHeading, chapterHeading } from '../../languages/titles/chapter-heading.ts';
import { type Draft, type HeadingDraft, type TextDraft, withLines } from '../drafts/draft.ts';
import { joinLines } from '../flow.ts';

const longestLine = 70;
/** Headings found in plain text have this depth. */
const depth = 2;

/** @param language BCP 47 tag. */
export function withChapterHeadings(drafts: readonly Draft[], language: string): readonly Draft[] {
  const found = drafts.map((draft) => (draft.type === 'text' ? chapterAbove(draft, language) : null));
  const bare = found.flatMap((chapter, index) => (chapter?.isBare ? [{ index, value: chapter.value }] : []));
  const counted = new Set(rowFromOne(bare));
  return drafts.flatMap((draft, index): Draft[] => {
    const chapter = found[index];
    if (draft.type !== 'text' || !chapter || (chapter.isBare && !counted.has(index))) return [draft];
    const lines = draft.lines.slice(chapter.lines);
    const flow = joinLines(draft.lines.slice(0, chapter.lines).map((line) => line.flow));
    const { start, end } = withLines(draft, draft.lines.slice(0, chapter.lines));
    const heading: HeadingDraft = { type: 'heading', depth, flow, start, end };
    return lines.length === 0 ? [heading] : [heading, withLines(draft, lines)];
  });
}

/** Whether a heading numbers a part of the text: such a one is not the title of the whole. */
export function isChapter(draft: Draft, language: string): boolean {
  if (draft.type !== 'heading') return false;
  const chapter = chapterHeading(wordsOf(draft.flow.text), language);
  return chapter !== null && !chapter.isPlain;
}

interface Found {
  /** How many lines of the draft are the heading. */
  readonly lines: number;
  /** A numeral alone. */
  readonly isBare: boolean;
  readonly value: number;
}

function chapterAbove({ lines, container }: TextDraft, language: string): Found | null {
  const [first, second] = lines.map(({ flow }) => flow.text);
  if (container !== null || first === undefined || first.length > longestLine) return null;
  const words = wordsOf(first);
  const chapter = chapterHeading(words, language);
  if (chapter === null || chapter.isPlain || /[,;]$/u.test(first)) return null;
  const isBare = words.length === 1;
  const isLabelOnly = chapter.label === words.length;
  // The title of a chapter may stand on the line below its number.
  const hasTitle = isLabelOnly && !isBare && lines.length === 2 && isTitle(second);
  if (!isLabelOnly && lines.length > 1) return null;
  return { lines: hasTitle ? 2 : 1, isBare, value: countOf(chapter) };
}

function isTitle(text = ''): boolean {
  return text.length <= longestLine && /^[“"‘'«]?[\p{Lu}\p{N}]/u.test(text) && !/[,;]$|[.!?].*\s/u.test(text);
}

/** The indexes of those that count from one, if there are at least two. */
function rowFromOne(found: readonly { readonly index: number; readonly value: number }[]): number[] {
  const row: number[] = [];
  for (const { index, value } of found) if (value === row.length + 1) row.push(index);
  return row.length > 1 ? row : [];
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function countOf({ numeral }: ChapterHeading): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const digits = [...numeral].map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
