/** Rows of planned sentences with the silences between them. */
import type { Sentence } from '../script/types.ts';
import type { PlannedSentence } from './plan.ts';

/** Sentences of one paragraph, item or quote: a caption may hold two short ones. */
export function inProse(sentences: readonly Sentence[], pauseMs: number): PlannedSentence[] {
  const last = sentences.length - 1;
  return sentences.map((sentence, at) => ({
    sentence,
    pauseAfterMs: at < last ? pauseMs : 0,
    mayShareCaption: at < last,
    verse: false,
  }));
}

/** Lines of verse: a caption holds one line. */
export function inVerse(lines: readonly Sentence[], pauseMs: number): PlannedSentence[] {
  return inProse(lines, pauseMs).map((line) => ({ ...line, mayShareCaption: false, verse: true }));
}

/** Adds to the silence after the last sentence; the row is changed in place. */
export function pauseAfterLast(row: PlannedSentence[], pauseMs: number): void {
  const last = row.pop();
  if (last) row.push({ ...last, pauseAfterMs: last.pauseAfterMs + pauseMs });
}
