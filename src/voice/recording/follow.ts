/**
 * A reading of a text + a recording -> when each word is said in the recording, and whether the recording is of the
 * text.
 *
 * Takes the embedded voice's reading, whose word times are known, and the recording's features. First the whole
 * recording is searched for the sentences; then each sentence is warped by itself. Guarantees: times are whole
 * milliseconds of the recording, ordered, without overlap; linear time and memory.
 */
import type { Features } from '../align/features.ts';
import type { Narration } from '../narration.ts';
import { grain } from './coarse.ts';
import { inFalseOrder, isSilent, type Reference, readReference } from './reference.ts';
import { type Found, findSentences } from './search.ts';
import { type HeardSentence, timeWords } from './word-timing.ts';

export interface FollowOptions {
  /** Whether readers often leave a sentence out: a title, a heading. */
  readonly isOftenUnread: (sentence: number) => boolean;
  readonly signal: AbortSignal | null;
  /** Called with the share that is done, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

export interface Followed {
  /** One entry per sentence of the reading. */
  readonly heard: readonly HeardSentence[];
  /** False where the text fits the recording no better than another text would. */
  readonly isOfText: boolean;
}

/**
 * How far what is said is from what was expected: the mean distance over a sentence is 1.7 to 3.3, depending on how
 * unlike the two voices are (2.7 to 3.1 for a man of LibriVox). For something else it is 2.9 to 3.9 (3.4 to 3.6 for
 * that man). Within one recording, right and wrong are further apart: what costs this much more than the better
 * sentences is not part of the text.
 */
const maxCostOfOther = 3.4;
const minCostOfOther = 2.4;
const costAboveGood = 0.6;
/** A heading is short, and what nearly matches it may be the false start of another sentence. */
const costAboveGoodOfUnread = 0.3;
const minCostOfFalseStart = 2.1;
/**
 * A recording is of the text if the text gains more than `minTimesControl` times what its words gain in false orders,
 * plus `minGain` per frame of speech. The right text gains 0.45 to 1.2 per frame and its false orders hardly
 * anything; for a wrong text both are equal on average, up to 0.4, but a single order may gain a third or three times
 * as much.
 */
const minTimesControl = 2;
const minGain = 0.1;
/** With this much more than twice what the first false order gains, no other order has to be tried. */
const clearGain = 0.3;
const maxControls = 3;
/** As much as about seven coarse frames: a sentence is given up only where the recording clearly lacks it. */
const costOfMissing = 20;
const costOfUnread = 5;
/** The most searches that may be needed, for progress: two for the text, then the controls. */
const maxSearches = 2 + maxControls;
/** The share of the work that the searches are. */
const searchShare = 0.9;

/** @throws the signal's reason when it is aborted; errors of the disk. */
export async function followRecording(
  reading: Narration,
  recording: Features,
  options: FollowOptions,
): Promise<Followed> {
  const { isOftenUnread, signal, onProgress } = options;
  const reference = await readReference(reading, signal);
  const search: Search = ({ features, starts }, otherCost, number) =>
    findSentences(features, starts, recording, {
      ...{ otherCost, signal },
      missingCost: (sentence) => missingCost(reference, sentence, isOftenUnread),
      onProgress: (done, total) => onProgress((searchShare * (number + done / total)) / maxSearches),
    });

  const first = await search(reference, maxCostOfOther, 0);
  const good = goodCost(first);
  const costOfOther = Math.min(maxCostOfOther, Math.max(minCostOfOther, good + costAboveGood));
  const second = costOfOther < maxCostOfOther ? await search(reference, costOfOther, 1) : first;
  const maxOfUnread = Math.max(minCostOfFalseStart, good + costAboveGoodOfUnread);
  const found = second.map((one, sentence) =>
    one !== null && isOftenUnread(sentence) && one.cost > maxOfUnread ? null : one,
  );

  const spokenFrames = Math.min(speechIn(reference.features), speechIn(recording)) / grain;
  const isOfText = await gainsEnough(
    gainOf(found, costOfOther),
    (order) => search(inFalseOrder(reading, reference, order), costOfOther, 1 + order),
    costOfOther,
    spokenFrames,
  );
  const heard = await timeWords(reading, reference, recording, found, {
    signal,
    onProgress: (done, total) => onProgress(searchShare + ((1 - searchShare) * done) / total),
  });
  onProgress(1);
  return { heard, isOfText };
}

/** @param number which of the searches it is, from 0, for progress. */
type Search = (reference: Reference, otherCost: number, number: number) => Promise<(Found | null)[]>;

function missingCost(
  reference: Reference,
  sentence: number,
  isOftenUnread: FollowOptions['isOftenUnread'],
): number {
  if (isSilent(reference, sentence)) return 0;
  return isOftenUnread(sentence) ? costOfUnread : costOfMissing;
}

/** What the better third of the sentences cost at most. */
function goodCost(found: readonly (Found | null)[]): number {
  const costs = found
    .flatMap((one) => (one === null || one.spoken === 0 ? [] : [one.cost]))
    .sort((a, b) => a - b);
  return costs[Math.floor(costs.length / 3)] ?? Number.POSITIVE_INFINITY;
}

/** How much better what was found fits than something else would. */
function gainOf(found: readonly (Found | null)[], costOfOther: number): number {
  return found.reduce(
    (sum, one) => sum + (one === null ? 0 : Math.max(0, costOfOther - one.cost) * one.spoken),
    0,
  );
}

/** In how many frames somebody speaks. */
function speechIn({ silent }: Features): number {
  return silent.reduce((sum, quiet) => sum + 1 - quiet, 0);
}

/**
 * Whether the text gains clearly more than its own words in false orders. Stops as soon as the answer is clear.
 *
 * @param gain what the text gains.
 * @param searchInOrder searches for the words in a false order, from 1.
 */
async function gainsEnough(
  gain: number,
  searchInOrder: (order: number) => Promise<(Found | null)[]>,
  costOfOther: number,
  spokenFrames: number,
): Promise<boolean> {
  const min = minGain * spokenFrames;
  let above = gain;
  let controlGain = 0;
  for (let order = 1; order <= maxControls && above > min; order += 1) {
    controlGain += gainOf(await searchInOrder(order), costOfOther);
    above = gain - (minTimesControl * controlGain) / order;
    if (order === 1 && above > clearGain * spokenFrames) break;
  }
  return above > min;
}
