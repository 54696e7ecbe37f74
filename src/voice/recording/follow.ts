/**
 * Script + recording -> when each word is said in it.
 *
 * Takes the embedded voice's reading of the script, whose times are known, and the recording's features. First the
 * sentences are looked for in all of the recording, then each is warped by itself. Guarantees: times are whole
 * milliseconds of the recording, ordered, without overlap; linear time and memory.
 */

import { setImmediate } from 'node:timers/promises';
import { type Features, framesOf, hopMs } from '../align/features.ts';
import { carriedTimes } from '../align/word-times.ts';
import type { Narration, WordTime } from '../narration.ts';
import { grain } from './coarse.ts';
import { inFalseOrder, isSilent, type Reference, readReference } from './reference.ts';
import { type Found, findSentences } from './search.ts';

/** One time a word, in milliseconds of the recording. Null for a sentence that is not in it. */
export type HeardSentence = readonly WordTime[] | null;

export interface FollowOptions {
  /** Whether readers often leave a sentence out: a title, a heading. */
  readonly isOftenUnread: (sentence: number) => boolean;
  readonly signal: AbortSignal | null;
  /** Called with a part from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/**
 * Distances of what is said to what was expected are 1.7 to 3.3 on the average of a sentence, by how unlike the two voices
 * are (2.7 to 3.1 for a man of LibriVox); of what is something else they are 2.9 to 3.9 (3.4 to 3.6 for him). Within one
 * recording, right and wrong are apart further: what costs this much more than the better sentences is not of the text.
 */
const mostCostOfOther = 3.4;
const leastCostOfOther = 2.4;
const costAboveGood = 0.6;
/** A heading is short, and what is nearly like it may be a false start of something else. */
const costAboveGoodOfUnread = 0.3;
const leastCostOfFalseStart = 2.1;
/**
 * A recording is of the text if the text gains more than this many times what its words gain in false orders, and more than
 * this a frame of speech besides. Of the right text the gain is 0.45 to 1.2 a frame, and that of a false order hardly anything;
 * of a wrong text both are the same on the average, up to 0.4, but any one order may gain a third or thrice of that.
 */
const leastTimesControl = 2;
const leastGain = 0.1;
/** With so much more than twice what the first order gains, no other has to be tried. */
const clearGain = 0.3;
const controls = 3;
/** Of about seven frames of the search: a sentence is only given up where the recording says so clearly. */
const costOfMissing = 20;
const costOfUnread = 5;
/** More of a sentence is warped in parts. */
const mostPartMs = 20_000;
/** How much more than what the search found is looked at, on each side. */
const marginFrames = 30;
const sentencesAtOnce = 5;
const passes = 2 + controls;

/** Words that are warped together: `first` to before `end`, in frames of the sentence and of the recording. */
interface Part {
  readonly first: number;
  readonly end: number;
  readonly knownFrom: number;
  readonly knownTo: number;
  readonly heardFrom: number;
  readonly heardTo: number;
}

/** A sentence of a minute would take a square of a minute: it is cut between words where the search has them. */
function partsOf(words: readonly WordTime[], frameCount: number, found: Found): Part[] {
  const heardAt = (frame: number) =>
    (found.path[Math.min(found.path.length - 1, Math.floor(frame / grain))] ?? 0) * grain;
  const parts: Part[] = [];
  let first = 0;
  let knownFrom = 0;
  for (let at = 1; at <= words.length; at += 1) {
    const isLast = at === words.length;
    const reachedMs = (words[at - 1]?.endMs ?? 0) - knownFrom * hopMs;
    if (!isLast && reachedMs < mostPartMs) continue;
    const knownTo = isLast ? frameCount : Math.round((words[at]?.startMs ?? 0) / hopMs);
    parts.push({
      ...{ first, end: at, knownFrom, knownTo },
      heardFrom: first === 0 ? found.start : heardAt(knownFrom),
      heardTo: isLast ? found.end : heardAt(knownTo),
    });
    first = at;
    knownFrom = knownTo;
  }
  return parts;
}

function moved(words: readonly WordTime[], byMs: number): WordTime[] {
  return words.map(({ startMs, endMs }) => ({ startMs: startMs + byMs, endMs: endMs + byMs }));
}

/** What the search found, word by word: a twentieth of a second exact. */
function roughTimes(words: readonly WordTime[], found: Found): WordTime[] {
  const at = (ms: number) =>
    (found.path[Math.min(found.path.length - 1, Math.floor(ms / hopMs / grain))] ?? 0) * grain * hopMs;
  return words.map(({ startMs, endMs }) => ({
    startMs: at(startMs),
    endMs: Math.max(at(startMs), at(endMs)),
  }));
}

export interface Followed {
  readonly heard: readonly HeardSentence[];
  /** False where the text fits the recording no better than any other would. */
  readonly isOfText: boolean;
}

/** How much better what was found fits than what would be something else. */
function gainOf(found: readonly (Found | null)[], costOfOther: number): number {
  return found.reduce(
    (sum, one) => sum + (one === null ? 0 : Math.max(0, costOfOther - one.cost) * one.spoken),
    0,
  );
}

/** How many frames somebody speaks in. */
function speechIn({ silent }: Features): number {
  return silent.reduce((sum, quiet) => sum + 1 - quiet, 0);
}

/** What the better third of the sentences cost. */
function goodCost(found: readonly (Found | null)[]): number {
  const costs = found
    .flatMap((one) => (one === null || one.spoken === 0 ? [] : [one.cost]))
    .sort((a, b) => a - b);
  return costs[Math.floor(costs.length / 3)] ?? Number.POSITIVE_INFINITY;
}

/** @throws the signal's reason when it is aborted; errors of the disk. */
export async function followRecording(
  reading: Narration,
  recording: Features,
  options: FollowOptions,
): Promise<Followed> {
  const { isOftenUnread, signal, onProgress } = options;
  const reference = await readReference(reading, signal);
  const search = ({ features, starts }: Reference, otherCost: number, pass: number) =>
    findSentences(features, recording, {
      ...{ starts, otherCost, signal },
      missingCost: (sentence) =>
        isSilent(reference, sentence) ? 0 : isOftenUnread(sentence) ? costOfUnread : costOfMissing,
      onProgress: (done, total) => onProgress((0.9 * (pass + done / total)) / passes),
    });
  const first = await search(reference, mostCostOfOther, 0);
  const good = goodCost(first);
  const costOfOther = Math.min(mostCostOfOther, Math.max(leastCostOfOther, good + costAboveGood));
  const second = costOfOther < mostCostOfOther ? await search(reference, costOfOther, 1) : first;
  const mostOfUnread = Math.max(leastCostOfFalseStart, good + costAboveGoodOfUnread);
  const found = second.map((one, sentence) =>
    one !== null && isOftenUnread(sentence) && one.cost > mostOfUnread ? null : one,
  );
  const frames = Math.min(speechIn(reference.features), speechIn(recording)) / grain;
  const gain = gainOf(found, costOfOther);
  let above = gain;
  let controlGain = 0;
  for (let order = 1; order <= controls && above > leastGain * frames; order += 1) {
    const control = await search(inFalseOrder(reading, reference, order), costOfOther, 1 + order);
    controlGain += gainOf(control, costOfOther);
    above = gain - (leastTimesControl * controlGain) / order;
    if (order === 1 && above > clearGain * frames) break;
  }
  const isOfText = above > leastGain * frames;
  return { heard: await timeWords(reading, reference, recording, found, options), isOfText };
}

/** One a sentence of the script. */
async function timeWords(
  reading: Narration,
  reference: Reference,
  recording: Features,
  found: readonly (Found | null)[],
  { signal, onProgress }: FollowOptions,
): Promise<HeardSentence[]> {
  const { features, starts } = reference;
  const nexts = nextStarts(found, recording.frameCount);
  const heard: HeardSentence[] = [];
  let reachedMs = 0;
  let before = 0;
  for (const [index, { words }] of reading.clips.entries()) {
    const place = found[index] ?? null;
    if (place === null || isSilent(reference, index)) heard.push(null);
    else {
      const from = starts[index] as number;
      const known = framesOf(features, from, starts[index + 1] as number);
      const after = nexts[index] as number;
      const times = partsOf(words, known.frameCount, place).flatMap((part) => {
        const isFirst = part.first === 0;
        const isLast = part.end === words.length;
        // Into the pauses around the sentence, but not into its neighbours.
        const heardFrom = isFirst
          ? Math.max(part.heardFrom - marginFrames, Math.min(before, part.heardFrom))
          : part.heardFrom;
        const heardTo = isLast
          ? Math.min(part.heardTo + marginFrames, Math.max(after, part.heardTo))
          : part.heardTo;
        const own = words.slice(part.first, part.end);
        const carried = carriedTimes(
          framesOf(known, part.knownFrom, part.knownTo),
          moved(own, -part.knownFrom * hopMs),
          framesOf(recording, heardFrom, heardTo),
        );
        return carried === null ? roughTimes(own, place) : moved(carried, heardFrom * hopMs);
      });
      heard.push(
        times.map(({ startMs, endMs }) => {
          const start = Math.max(reachedMs, startMs);
          reachedMs = Math.max(start, endMs);
          return { startMs: start, endMs: reachedMs };
        }),
      );
    }
    before = place?.end ?? before;
    if (index % sentencesAtOnce === 0) {
      onProgress(0.9 + (0.1 * index) / reading.clips.length);
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  onProgress(1);
  return heard;
}

/** For each sentence where the next one that is said begins, in frames. */
function nextStarts(found: readonly (Found | null)[], frameCount: number): number[] {
  let next = frameCount;
  return found
    .map((_, at) => found.length - 1 - at)
    .map((at) => {
      const after = next;
      next = found[at]?.start ?? next;
      return after;
    })
    .reverse();
}
