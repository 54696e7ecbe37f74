/**
 * What to report about a recording that is not quite its text.
 *
 * Takes the script's sentences with the times that were found, and where in the recording somebody speaks. Gives
 * diagnostics with the line of the script and the time in the recording.
 */
import type { Sentence } from '../../script/script.ts';
import { present } from '../../shared/assert.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { durationText } from '../../shared/duration-text.ts';
import { joinSpans } from '../../shared/span.ts';
import { type Features, hopMs } from '../align/features.ts';
import type { HeardSentence } from './word-timing.ts';

/** With less than this of the text in it, and less than this of it from the text, a recording is of another text. */
const minShare = 0.4;
/** More speech than this between two sentences is more than a false start. */
const maxOtherMs = 4000;
/** How much of a sentence is quoted. */
const maxQuoted = 48;

export interface Verdict {
  readonly diagnostics: readonly Diagnostic[];
  /** False where the recording is of another text altogether. */
  readonly isOfText: boolean;
}

/** @param isOftenUnread whether nobody needs to know that a sentence is not read. */
export function judgeRecording(
  sentences: readonly Sentence[],
  heard: readonly HeardSentence[],
  sound: Features,
  isOftenUnread: (sentence: number) => boolean,
): Verdict {
  if (!isMostlyOfText(sentences, heard, sound, isOftenUnread)) return { diagnostics: [], isOfText: false };
  const endMs = sound.frameCount * hopMs;
  const absences = absencesOf(sentences, heard, endMs).flatMap(({ missing, ...place }): Absence[] => {
    const wanted = missing.filter(({ index }) => !isOftenUnread(index));
    return wanted.length === 0 ? [] : [{ ...place, missing: wanted }];
  });
  // Where sentences are missing, what is said instead is reported with them.
  const reported = new Set(absences.map(({ fromMs }) => fromMs));
  const additions = pausesOf(sentences, heard, endMs).filter(
    ({ fromMs, toMs }) => speechBetween(sound, fromMs, toMs) > maxOtherMs && !reported.has(fromMs),
  );
  const diagnostics = [
    ...absences.map((absence) => absenceDiagnostic(absence, sound)),
    ...additions.map(additionDiagnostic),
  ];
  return { diagnostics, isOfText: true };
}

/** Whether enough of the text is in the recording, or enough of the recording from the text. */
function isMostlyOfText(
  sentences: readonly Sentence[],
  heard: readonly HeardSentence[],
  sound: Features,
  isOftenUnread: (sentence: number) => boolean,
): boolean {
  const wordsIn = (chosen: readonly Sentence[]) => chosen.reduce((sum, { words }) => sum + words.length, 0);
  const expected = sentences.filter(({ index }) => !isOftenUnread(index));
  const wanted = expected.length > 0 ? expected : sentences;
  const read = wanted.filter(({ index }) => heard[index] != null);
  if (wordsIn(read) >= minShare * wordsIn(wanted)) return true;
  const ofTextMs = heard.reduce(
    (sum, words) => sum + speechBetween(sound, words?.[0]?.startMs ?? 0, words?.at(-1)?.endMs ?? 0),
    0,
  );
  return ofTextMs >= minShare * speechBetween(sound, 0, sound.frameCount * hopMs);
}

/** How long somebody speaks between two times, in milliseconds. */
function speechBetween({ silent }: Features, fromMs: number, toMs: number): number {
  const frames = silent.subarray(
    Math.max(0, Math.ceil(fromMs / hopMs)),
    Math.max(0, Math.floor(toMs / hopMs)),
  );
  return frames.reduce((count, quiet) => count + 1 - quiet, 0) * hopMs;
}

/** Neighbours in the script that are not in the recording, and the times between which they would be. */
interface Absence {
  readonly missing: readonly Sentence[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly isAtEnd: boolean;
}

function absencesOf(
  sentences: readonly Sentence[],
  heard: readonly HeardSentence[],
  endMs: number,
): Absence[] {
  const absences: Absence[] = [];
  let missing: Sentence[] = [];
  let fromMs = 0;
  for (const [index, sentence] of sentences.entries()) {
    const words = heard[index] ?? null;
    if (words === null) {
      missing.push(sentence);
      continue;
    }
    if (missing.length > 0)
      absences.push({ missing, fromMs, toMs: words[0]?.startMs ?? fromMs, isAtEnd: false });
    missing = [];
    fromMs = words.at(-1)?.endMs ?? fromMs;
  }
  if (missing.length > 0) absences.push({ missing, fromMs, toMs: endMs, isAtEnd: true });
  return absences;
}

/** What is between two sentences that are heard, before the first or after the last. */
interface Pause {
  readonly fromMs: number;
  readonly toMs: number;
  /** The sentence before it; null before the first. */
  readonly before: Sentence | null;
}

function pausesOf(sentences: readonly Sentence[], heard: readonly HeardSentence[], endMs: number): Pause[] {
  const pauses: Pause[] = [];
  let fromMs = 0;
  let before: Sentence | null = null;
  for (const [index, words] of heard.entries()) {
    if (words === null) continue;
    pauses.push({ fromMs, toMs: words[0]?.startMs ?? fromMs, before });
    fromMs = words.at(-1)?.endMs ?? fromMs;
    before = sentences[index] ?? null;
  }
  return [...pauses, { fromMs, toMs: endMs, before }];
}

function quoted({ text }: Sentence): string {
  return text.length <= maxQuoted ? `“${text}”` : `“${text.slice(0, maxQuoted).trimEnd()}…”`;
}

/** @param absence has at least one sentence. */
function absenceDiagnostic(absence: Absence, sound: Features): Diagnostic {
  const { missing, fromMs, toMs, isAtEnd } = absence;
  const saysOther = speechBetween(sound, fromMs, toMs) > maxOtherMs / 2;
  const first = present(missing[0], 'a missing sentence');
  const last = present(missing.at(-1), 'a missing sentence');
  const what =
    missing.length === 1
      ? `${quoted(first)} is not in`
      : `${missing.length} sentences, from ${quoted(first)} on, are not in`;
  return {
    code: isAtEnd && saysOther ? 'recording-differs' : 'not-in-recording',
    severity: 'warning',
    message: isAtEnd ? absentAtEnd(absence, what, saysOther) : absentWithin(absence, what, saysOther),
    span: joinSpans(first.span, last.span),
    hint: 'The text is shown, but not heard. Read it as it is written, or write it as it is read.',
  };
}

/** @param what the sentences, up to "are not in". */
function absentAtEnd({ fromMs, toMs }: Absence, what: string, saysOther: boolean): string {
  return saysOther
    ? `From ${durationText(fromMs)} on, the recording is not of this text: ${what} it.`
    : `The recording ends at ${durationText(toMs)}, before the text does: ${what} it.`;
}

/** @param what the sentences, up to "are not in". */
function absentWithin({ fromMs, toMs }: Absence, what: string, saysOther: boolean): string {
  return saysOther
    ? `${what} the recording, which says something else from ${durationText(fromMs)} to ${durationText(toMs)}.`
    : `${what} the recording, which continues at ${durationText(toMs)} with what follows.`;
}

function additionDiagnostic({ fromMs, toMs, before }: Pause): Diagnostic {
  const place = before === null ? '' : `, after ${quoted(before)}`;
  return {
    code: 'not-in-text',
    severity: 'warning',
    message: `From ${durationText(fromMs)} to ${durationText(toMs)} the recording says something that is not in the text${place}.`,
    span: before?.span ?? null,
    hint: 'It is heard without captions. Cut it from the recording, or write it into the text.',
  };
}
