/**
 * Cuts a sentence's flow into words.
 *
 * Guarantees: no word is empty or contains white space; joined, with spaces where `spaceBefore` says so, the words are
 * the sentence; no grapheme cluster is cut; a word's runs joined are the word.
 */

import { phraseStarts } from '../../languages/japanese-phrases.ts';
import { wordSegmenter } from '../../languages/segmenter.ts';
import { primaryTag } from '../../languages/tag.ts';
import { kana, unspacedLetters } from '../../languages/writing-systems.ts';
import type { Span } from '../../shared/span.ts';
import type { Flow, Range } from '../flow.ts';
import type { StyledRun, Word } from '../script.ts';
import { invisible } from '../source.ts';

const unspacedSystem = new RegExp(`[${unspacedLetters}]`, 'u');
const openingOnly = /^[\p{Ps}\p{Pi}]+$/u;
const punctuationOnly = /^[\p{P}\p{S}\p{M}]+$/u;
const letter = /[\p{L}\p{N}]/u;
const japanese = new RegExp(`[${kana}]`, 'u');
/** Longer phrases of Japanese fit no line of a caption, so they are cut into words. Characters. */
const longestPhrase = 12;

/** @param language BCP 47 tag. @param spanOf turns offsets in the source into a span. */
export function wordsOf(flow: Flow, language: string, spanOf: (range: Range) => Span): Word[] {
  const words: Word[] = [];
  for (const match of flow.text.matchAll(/\S+/g)) {
    let spaceBefore = words.length > 0;
    for (const range of cutToken(match[0], match.index, language)) {
      const part = flow.slice(range);
      const runs = runsOf(part);
      const text = runs.map((run) => run.text).join('');
      if (text === '') continue;
      words.push({ text, spaceBefore, runs, span: spanOf(flow.sourceRange(visible(flow, range))) });
      spaceBefore = false;
    }
  }
  return words;
}

export function joinWords(words: readonly Word[]): string {
  return words.map((word) => (word.spaceBefore ? ' ' : '') + word.text).join('');
}

/** The words that a token is made of: only itself, unless its script puts no spaces between words. */
function cutToken(token: string, at: number, language: string): Range[] {
  if (!unspacedSystem.test(token)) return [{ start: at, end: at + token.length }];
  const ranges: Range[] = [];
  let pendingStart: number | null = null;
  let straightMarks = 0;
  for (const { segment, index } of unitsOf(token, language)) {
    const start = at + index;
    const end = start + segment.length;
    const last = ranges.at(-1);
    // A straight quotation mark opens and closes in turn.
    const isOpening = openingOnly.test(segment) || (segment === '"' && straightMarks % 2 === 0);
    straightMarks += segment.match(/"/g)?.length ?? 0;
    if (isOpening) pendingStart ??= start;
    else if (pendingStart === null && last !== undefined && punctuationOnly.test(segment))
      ranges[ranges.length - 1] = { start: last.start, end };
    else if (pendingStart === null && last !== undefined && continuesWord(token, index, segment))
      ranges[ranges.length - 1] = { start: last.start, end };
    else {
      ranges.push({ start: pendingStart ?? start, end });
      pendingStart = null;
    }
  }
  const last = ranges.at(-1);
  if (pendingStart !== null) {
    const end = at + token.length;
    if (last === undefined) ranges.push({ start: pendingStart, end });
    else ranges[ranges.length - 1] = { start: last.start, end };
  }
  return ranges;
}

interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** Phrases in Japanese, words in other languages. */
function* unitsOf(token: string, language: string): Generator<Segment> {
  const primary = primaryTag(language);
  const isJapanese = primary === 'ja' || (primary !== 'zh' && japanese.test(token));
  if (!isJapanese) {
    yield* segmentsOf(token, language);
    return;
  }
  let index = 0;
  for (const end of [...phraseStarts(token), token.length]) {
    const segment = token.slice(index, end);
    if (segment.length <= longestPhrase) yield { segment, index };
    else for (const word of segmentsOf(segment, 'ja')) yield { ...word, index: index + word.index };
    index = end;
  }
}

/** No word is longer. The segmenter takes quadratic time for a long text without spaces. */
const windowLength = 400;

/** The segments of `token`, found window by window. The last one of a window may be cut, so the next starts there. */
function* segmentsOf(token: string, language: string): Generator<Segment> {
  const segmenter = wordSegmenter(language);
  let start = 0;
  while (start < token.length) {
    const window = token.slice(start, start + windowLength);
    const isLast = start + windowLength >= token.length;
    const segments = [...segmenter.segment(window)];
    // One segment that fills the window leaves no place to start the next: it is taken with all that follows.
    if (!isLast && segments.length === 1) {
      yield { segment: token.slice(start), index: start };
      return;
    }
    const taken = isLast ? segments : segments.slice(0, -1);
    for (const { segment, index } of taken) yield { segment, index: start + index };
    start += taken.reduce((length, { segment }) => length + segment.length, 0);
  }
}

/** True inside the Latin parts of a Chinese text: "e-mail" and "3.5" are not cut at their marks. */
function continuesWord(token: string, index: number, segment: string): boolean {
  const before = token.slice(Math.max(0, index - 2), index);
  const isAfterMark = /[\p{L}\p{N}][-'’./@&+]$/u.test(before) && !unspacedSystem.test(before);
  return (isAfterMark || !letter.test(segment)) && !unspacedSystem.test(segment);
}

/** The range without invisible characters at its ends, so that the span is that of the word. */
function visible(flow: Flow, range: Range): Range {
  let { start, end } = range;
  while (end - start > 1 && flow.text[start] === invisible) start += 1;
  while (end - start > 1 && flow.text[end - 1] === invisible) end -= 1;
  return { start, end };
}

function runsOf(flow: Flow): StyledRun[] {
  const runs: StyledRun[] = [];
  for (const { text: raw, style } of flow.chunks) {
    const text = raw.replaceAll(invisible, '');
    if (text === '') continue;
    const last = runs.at(-1);
    const isSame =
      last !== undefined &&
      last.bold === style.bold &&
      last.italic === style.italic &&
      last.code === style.code &&
      last.color === style.color;
    if (isSame) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...style });
  }
  return runs;
}
