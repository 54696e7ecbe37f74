/** Rows of planned sentences with the silences between them. */
import type { Sentence } from '../../script/script.ts';
import { silenceAfterLine } from '../times/pauses.ts';
import type { PlannedSentence } from './plan.ts';

/** Sentences of one paragraph, item or quote: a caption may hold two short ones. */
export function inProse(sentences: readonly Sentence[], pauseMs: number): PlannedSentence[] {
  const last = sentences.length - 1;
  return sentences.map((sentence, at) => ({
    sentence,
    pauseAfterMs: at < last ? pauseMs : 0,
    extraMs: sentence.pauseAfterMs,
    mayShareCaption: at < last,
    verse: false,
  }));
}

/** Lines of verse: a caption holds one line. */
export function inVerse(lines: readonly Sentence[]): PlannedSentence[] {
  const last = lines.length - 1;
  return inProse(lines, 0).map((line, at) => ({
    ...line,
    pauseAfterMs: at < last ? silenceAfterLine(line.sentence.text) : 0,
    mayShareCaption: false,
    verse: true,
  }));
}

/** Adds to the usual silence after the last sentence; the row is changed in place. */
export function pauseAfterLast(row: PlannedSentence[], pauseMs: number): void {
  const last = row.pop();
  if (last) row.push({ ...last, pauseAfterMs: last.pauseAfterMs + pauseMs });
}

/** Adds to the silence that the author asks for after the last sentence; the row is changed in place. */
export function extraAfterLast(row: PlannedSentence[], extraMs: number): void {
  const last = row.pop();
  if (last) row.push({ ...last, extraMs: last.extraMs + extraMs });
}
