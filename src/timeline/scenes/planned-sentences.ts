/**
 * Rows of planned sentences, with the silences between them. No function changes the row it is given.
 */
import type { Sentence } from '../../script/script.ts';
import { silenceAfterLine } from '../times/pauses.ts';
import type { PlannedSentence } from './planned-scene.ts';

/** Sentences of one paragraph, item or quote. A caption may hold two short ones. */
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

/** Lines of verse. Each has its own caption. */
export function inVerse(lines: readonly Sentence[]): PlannedSentence[] {
  const last = lines.length - 1;
  return inProse(lines, 0).map((line, at) => ({
    ...line,
    pauseAfterMs: at < last ? silenceAfterLine(line.sentence.text) : 0,
    mayShareCaption: false,
    verse: true,
  }));
}

/** Groups of sentences as one row, with a silence between the groups. */
export function joined(groups: readonly (readonly PlannedSentence[])[], pauseMs: number): PlannedSentence[] {
  const spoken = groups.filter((group) => group.length > 0);
  return spoken.flatMap((group, at) => (at < spoken.length - 1 ? pausedAfter(group, pauseMs) : group));
}

/** Adds to the usual silence after the last sentence. */
function pausedAfter(row: readonly PlannedSentence[], pauseMs: number): PlannedSentence[] {
  return withLast(row, (last) => ({ ...last, pauseAfterMs: last.pauseAfterMs + pauseMs }));
}

/** Adds to the silence that the author asks for after the last sentence. */
export function extraAfter(row: readonly PlannedSentence[], extraMs: number): PlannedSentence[] {
  return withLast(row, (last) => ({ ...last, extraMs: last.extraMs + extraMs }));
}

function withLast(
  row: readonly PlannedSentence[],
  change: (last: PlannedSentence) => PlannedSentence,
): PlannedSentence[] {
  return row.map((sentence, at) => (at === row.length - 1 ? change(sentence) : sentence));
}
