/**
 * What is to be said of a recording that is not quite its text.
 *
 * Takes the script's sentences with the times that were found, and where in the recording somebody speaks. Gives
 * diagnostics with the line of the script and the time of the recording.
 */
import type { Sentence } from '../../script/script.ts';
import { clockText } from '../../shared/clock-text.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { joinSpans } from '../../shared/span.ts';
import { type Features, hopMs } from '../align/features.ts';
import type { HeardSentence } from './follow.ts';

/** With less of the text in it, and less of it from the text, a recording is of another text. */
const leastShare = 0.4;
/** More speech than this between two sentences is more than a false start. */
const mostOtherMs = 4000;
/** How much of a sentence is named. */
const mostNamed = 48;

function named({ text }: Sentence): string {
  return text.length <= mostNamed ? `“${text}”` : `“${text.slice(0, mostNamed).trimEnd()}…”`;
}

/** How long somebody speaks between two times, in milliseconds. */
function speechBetween({ silent }: Features, fromMs: number, toMs: number): number {
  let frames = 0;
  const end = Math.min(silent.length, Math.floor(toMs / hopMs));
  for (let at = Math.max(0, Math.ceil(fromMs / hopMs)); at < end; at += 1) if (silent[at] === 0) frames += 1;
  return frames * hopMs;
}

/** Neighbours in the script that are not in the recording, and the times between which they would be. */
interface Absence {
  readonly sentences: readonly Sentence[];
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
      absences.push({ sentences: missing, fromMs, toMs: words[0]?.startMs ?? fromMs, isAtEnd: false });
    missing = [];
    fromMs = words.at(-1)?.endMs ?? fromMs;
  }
  if (missing.length > 0) absences.push({ sentences: missing, fromMs, toMs: endMs, isAtEnd: true });
  return absences;
}

export interface Verdict {
  readonly diagnostics: readonly Diagnostic[];
  /** False where the recording is of another text altogether. */
  readonly isOfText: boolean;
}

/** @param isOftenUnread says of which sentences nobody need be told that they are not read. */
export function judgeRecording(
  sentences: readonly Sentence[],
  heard: readonly HeardSentence[],
  sound: Features,
  isOftenUnread: (sentence: number) => boolean,
): Verdict {
  const countOf = (chosen: readonly Sentence[]) => chosen.reduce((sum, { words }) => sum + words.length, 0);
  const expected = sentences.filter(({ index }) => !isOftenUnread(index));
  const wanted = expected.length > 0 ? expected : sentences;
  const present = wanted.filter(({ index }) => heard[index] != null);
  const endMs = sound.frameCount * hopMs;
  const isTextRead = countOf(present) >= leastShare * countOf(wanted);
  const ofTextMs = heard.reduce(
    (sum, words) => sum + speechBetween(sound, words?.[0]?.startMs ?? 0, words?.at(-1)?.endMs ?? 0),
    0,
  );
  if (!isTextRead && ofTextMs < leastShare * speechBetween(sound, 0, endMs))
    return { diagnostics: [], isOfText: false };

  const diagnostics: Diagnostic[] = [];
  const told = new Set<number>();
  for (const { sentences: all, fromMs, toMs, isAtEnd } of absencesOf(sentences, heard, endMs)) {
    const missing = all.filter(({ index }) => !isOftenUnread(index));
    const [first] = missing;
    const last = missing.at(-1);
    if (first === undefined || last === undefined) continue;
    const otherMs = speechBetween(sound, fromMs, toMs);
    const saysOther = otherMs > mostOtherMs / 2;
    told.add(fromMs);
    const what =
      missing.length === 1 ? named(first) : `${missing.length} sentences, from ${named(first)} on,`;
    const verb = missing.length === 1 ? 'is' : 'are';
    const message = isAtEnd
      ? saysOther
        ? `From ${clockText(fromMs)} on, the recording is not of this text: ${what} ${verb} not in it.`
        : `The recording ends at ${clockText(endMs)}, before the text does: ${what} ${verb} not in it.`
      : `${what} ${verb} not in the recording${saysOther ? `, which says something else from ${clockText(fromMs)} to ${clockText(toMs)}` : `: it goes on at ${clockText(toMs)} with what follows`}.`;
    diagnostics.push({
      code: isAtEnd && saysOther ? 'recording-differs' : 'not-in-recording',
      severity: 'warning',
      message,
      span: joinSpans(first.span, last.span),
      hint: 'It is shown, but not heard. Read it as it is written, or write it as it is read.',
    });
  }
  let reachedMs = 0;
  let before: Sentence | null = null;
  const tellOther = (toMs: number) => {
    const otherMs = speechBetween(sound, reachedMs, toMs);
    if (otherMs <= mostOtherMs || told.has(reachedMs)) return;
    diagnostics.push({
      code: 'not-in-text',
      severity: 'warning',
      message: `From ${clockText(reachedMs)} to ${clockText(toMs)} the recording says something that the text does not${before === null ? '' : `, after ${named(before)}`}.`,
      span: before?.span ?? null,
      hint: 'It is heard without captions. Cut it from the recording, or write it into the text.',
    });
  };
  for (const [index, words] of heard.entries()) {
    if (words === null) continue;
    tellOther(words[0]?.startMs ?? reachedMs);
    reachedMs = words.at(-1)?.endMs ?? reachedMs;
    before = sentences[index] ?? null;
  }
  tellOther(endMs);
  return { diagnostics, isOfText: true };
}
