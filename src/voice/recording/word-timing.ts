/**
 * The second step of following a recording: when each word is said, in the sentences that the search has found.
 *
 * Takes the reading with its word times, and where each sentence is said. Warps each sentence by itself, and very long
 * ones in parts. Guarantees: times are whole milliseconds of the recording, ordered, without overlap; linear time and
 * memory.
 */
import { setImmediate } from 'node:timers/promises';
import { type Features, framesOf, hopMs } from '../align/features.ts';
import { carriedTimes } from '../align/word-times.ts';
import type { Narration, WordTime } from '../narration.ts';
import { grain } from './coarse.ts';
import { isSilent, type Reference } from './reference.ts';
import type { Found } from './search.ts';

/** One time per word, in milliseconds of the recording. Null for a sentence that is not in it. */
export type HeardSentence = readonly WordTime[] | null;

/** A warp takes memory for the square of its length, so a longer sentence is cut between words. */
const maxPartMs = 20_000;
/** How far beyond what the search found the words are looked for, on each side. */
const marginFrames = 30;
/** After so many sentences the rest of the program gets its turn. */
const sentencesAtOnce = 5;

export interface WordTimingOptions {
  readonly signal: AbortSignal | null;
  /** Called with the number of sentences that have been timed, and the number of all. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * @param found one entry per sentence of the reading.
 * @returns one entry per sentence of the reading.
 * @throws the signal's reason when it is aborted.
 */
export async function timeWords(
  reading: Narration,
  reference: Reference,
  recording: Features,
  found: readonly (Found | null)[],
  { signal, onProgress }: WordTimingOptions,
): Promise<HeardSentence[]> {
  const nexts = nextStarts(found, recording.frameCount);
  const heard: HeardSentence[] = [];
  let reachedMs = 0;
  let beforeEnd = 0;
  for (const [index, { words }] of reading.clips.entries()) {
    const place = found[index] ?? null;
    if (place === null || isSilent(reference, index)) heard.push(null);
    else {
      const known = framesOf(
        reference.features,
        reference.starts[index] ?? 0,
        reference.starts[index + 1] ?? 0,
      );
      const room = { from: beforeEnd, to: nexts[index] ?? recording.frameCount };
      const times = inOrder(timesInSentence(words, known, recording, place, room), reachedMs);
      reachedMs = times.at(-1)?.endMs ?? reachedMs;
      heard.push(times);
    }
    beforeEnd = place?.end ?? beforeEnd;
    if (index % sentencesAtOnce > 0) continue;
    onProgress(index, reading.clips.length);
    await setImmediate();
    signal?.throwIfAborted();
  }
  return heard;
}

/** For each sentence, where the next one that is said begins, in frames. */
function nextStarts(found: readonly (Found | null)[], frameCount: number): number[] {
  const nexts: number[] = [];
  let next = frameCount;
  for (const one of found.toReversed()) {
    nexts.push(next);
    next = one?.start ?? next;
  }
  return nexts.reverse();
}

/** No word begins before the one before it has ended. */
function inOrder(times: readonly WordTime[], earliestMs: number): WordTime[] {
  let reachedMs = earliestMs;
  return times.map(({ startMs, endMs }) => {
    const start = Math.max(reachedMs, startMs);
    reachedMs = Math.max(start, endMs);
    return { startMs: start, endMs: reachedMs };
  });
}

/** The frames of the recording between the sentences before and after. */
interface Room {
  readonly from: number;
  readonly to: number;
}

/** @param known the frames of the sentence in the reference. */
function timesInSentence(
  words: readonly WordTime[],
  known: Features,
  recording: Features,
  place: Found,
  room: Room,
): WordTime[] {
  return partsOf(words, known.frameCount, place).flatMap((part) => {
    // Into the pauses around the sentence, but not into its neighbours.
    const heardFrom =
      part.first === 0
        ? Math.max(part.heardFrom - marginFrames, Math.min(room.from, part.heardFrom))
        : part.heardFrom;
    const heardTo =
      part.end === words.length
        ? Math.min(part.heardTo + marginFrames, Math.max(room.to, part.heardTo))
        : part.heardTo;
    const own = words.slice(part.first, part.end);
    const carried = carriedTimes(
      framesOf(known, part.knownFrom, part.knownTo),
      moved(own, -part.knownFrom * hopMs),
      framesOf(recording, heardFrom, heardTo),
    );
    return carried === null ? roughTimes(own, place) : moved(carried, heardFrom * hopMs);
  });
}

/** Words that are warped together: `first` to before `end`, in frames of the sentence and of the recording. */
interface Part {
  readonly first: number;
  readonly end: number;
  readonly knownFrom: number;
  readonly knownTo: number;
  readonly heardFrom: number;
  readonly heardTo: number;
}

/** Cuts a long sentence between words, at the places where the search has heard them. */
function partsOf(words: readonly WordTime[], frameCount: number, found: Found): Part[] {
  const parts: Part[] = [];
  let first = 0;
  let knownFrom = 0;
  for (let end = 1; end <= words.length; end += 1) {
    const isLast = end === words.length;
    const lengthMs = (words[end - 1]?.endMs ?? 0) - knownFrom * hopMs;
    if (!isLast && lengthMs < maxPartMs) continue;
    const knownTo = isLast ? frameCount : Math.round((words[end]?.startMs ?? 0) / hopMs);
    parts.push({
      ...{ first, end, knownFrom, knownTo },
      heardFrom: first === 0 ? found.start : heardAt(found, knownFrom),
      heardTo: isLast ? found.end : heardAt(found, knownTo),
    });
    first = end;
    knownFrom = knownTo;
  }
  return parts;
}

/** Where the search has heard a frame of the sentence, in frames of the recording. */
function heardAt({ path }: Found, frame: number): number {
  return (path[Math.min(path.length - 1, Math.floor(frame / grain))] ?? 0) * grain;
}

/** The times that the search has found, which are exact to a twentieth of a second. */
function roughTimes(words: readonly WordTime[], found: Found): WordTime[] {
  const at = (ms: number) => heardAt(found, ms / hopMs) * hopMs;
  return words.map(({ startMs, endMs }) => ({
    startMs: at(startMs),
    endMs: Math.max(at(startMs), at(endMs)),
  }));
}

function moved(words: readonly WordTime[], byMs: number): WordTime[] {
  return words.map(({ startMs, endMs }) => ({ startMs: startMs + byMs, endMs: endMs + byMs }));
}
