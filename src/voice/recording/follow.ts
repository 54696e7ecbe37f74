/**
 * Script + recording -> when each word is said in it.
 *
 * Takes the embedded voice's reading of the script, whose times are known, and the recording's features. First the
 * sentences are looked for in all of the recording, then each is warped by itself. Guarantees: times are whole
 * milliseconds of the recording, ordered, without overlap; linear time and memory.
 */

import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { present } from '../../shared/assert.ts';
import { FeatureStream, type Features, framesOf, hopMs } from '../align/features.ts';
import { featureSampleRate } from '../align/mfcc.ts';
import { resample } from '../align/resample.ts';
import { carriedTimes } from '../align/word-times.ts';
import type { Narration, WordTime } from '../types.ts';
import { readWav } from '../wav.ts';
import { type Found, findSentences, grain } from './search.ts';

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
/** A text gains more than this many times what it gains backwards, if the recording is of it. */
const leastGain = 5;
/** Of about seven frames of the search: a sentence is only given up where the recording says so clearly. */
const costOfMissing = 20;
const costOfUnread = 5;
/** More of a sentence is warped in parts. */
const mostPartMs = 20_000;
/** How much more than what the search found is looked at, on each side. */
const marginFrames = 30;
const sentencesAtOnce = 5;
const passes = 3;

interface Reference {
  readonly features: Features;
  /** Where each sentence begins, in frames, and where the last one ends. */
  readonly starts: readonly number[];
}

/** The reading as one sound. A sentence that has none takes no time. */
async function readReference({ clips }: Narration, signal: AbortSignal | null): Promise<Reference> {
  const stream = new FeatureStream();
  const starts: number[] = [];
  let sampleCount = 0;
  const hopSamples = (featureSampleRate * hopMs) / 1000;
  for (const { audio } of clips) {
    starts.push(sampleCount / hopSamples);
    if (audio === null) continue;
    signal?.throwIfAborted();
    const wav = present(readWav(await readFile(audio.path)), 'the sound of a clip');
    const samples = resample(wav.samples, wav.sampleRate, featureSampleRate);
    // In whole frames, so that each sentence begins with one.
    const whole = new Int16Array(Math.ceil(samples.length / hopSamples) * hopSamples);
    whole.set(samples);
    stream.process(whole);
    sampleCount += whole.length;
  }
  const features = stream.finish();
  return {
    features,
    starts: [...starts, sampleCount / hopSamples].map((at) => Math.min(at, features.frameCount)),
  };
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

/** A sentence of a minute would take a square of a minute: it is cut between words where the search has them. */
function partsOf(words: readonly WordTime[], frameCount: number, found: Found): Part[] {
  const heardAt = (frame: number) =>
    (found.path[Math.min(found.path.length - 1, Math.floor(frame / grain))] ?? 0) * grain;
  const parts: Part[] = [];
  let first = 0;
  let knownFrom = 0;
  for (let at = 1; at <= words.length; at++) {
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
  const { features, starts } = reference;
  const search = (otherCost: number, pass: number, backwards: boolean) =>
    findSentences(features, recording, {
      ...{ starts, otherCost, backwards, signal },
      missingCost: (sentence) =>
        isSilent(starts, sentence) ? 0 : isOftenUnread(sentence) ? costOfUnread : costOfMissing,
      onProgress: (done, total) => onProgress((0.9 * (pass + done / total)) / passes),
    });
  const first = await search(mostCostOfOther, 0, false);
  const good = goodCost(first);
  const costOfOther = Math.min(mostCostOfOther, Math.max(leastCostOfOther, good + costAboveGood));
  const second = costOfOther < mostCostOfOther ? await search(costOfOther, 1, false) : first;
  const found = second.map((one, sentence) =>
    one !== null && isOftenUnread(sentence) && one.cost > good + costAboveGoodOfUnread ? null : one,
  );
  const decoy = await search(costOfOther, 2, true);
  const isOfText = gainOf(found, costOfOther) > leastGain * gainOf(decoy, costOfOther);
  return { heard: await timeWords(reading, reference, recording, found, options), isOfText };
}

/** One a sentence of the script. */
async function timeWords(
  reading: Narration,
  { features, starts }: Reference,
  recording: Features,
  found: readonly (Found | null)[],
  { signal, onProgress }: FollowOptions,
): Promise<HeardSentence[]> {
  const nexts = nextStarts(found, recording.frameCount);
  const heard: HeardSentence[] = [];
  let reachedMs = 0;
  let before = 0;
  for (const [index, { words }] of reading.clips.entries()) {
    const place = found[index] ?? null;
    if (place === null || isSilent(starts, index)) heard.push(null);
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

function isSilent(starts: readonly number[], sentence: number): boolean {
  return starts[sentence + 1] === starts[sentence];
}
