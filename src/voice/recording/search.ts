/**
 * Where in a recording each sentence of a text is said, if it is: a search over all of it, at a coarse grain.
 *
 * Takes the features of both, the reference's cut into sentences. Gives the cheapest way through the recording (Viterbi,
 * 1967) in which sentences are said in their order at half to double the reference's speed, any of them may be missing, and between two of them
 * there may be anything else: a pause, a cough, words of the reader's own, a sentence that was begun once before.
 * Guarantees: time and memory are linear in the length, as only what is near the best way so far is looked at; the
 * program goes on meanwhile.
 */
import { setImmediate } from 'node:timers/promises';
import { type Features, featureCount } from '../align/features.ts';
import { type Coarse, coarsen, distanceBetween, grain } from './coarse.ts';

/** On each side of the best way so far, in frames of the search: three quarters of a minute. */
const beam = 900;
/** Against sounds that are drawn out, and passed over, more than they need to be. */
const costOfStanding = 0.2;
const costOfHurry = 0.2;
/** Two silences are the same, however they hiss. */
const mostInSilence = 0.3;
/** After so many the rest of the program has its turn: some tens of milliseconds. */
const framesAtOnce = 200;
const betweenSentences = -1;

export interface Found {
  /** In frames of the features. */
  readonly start: number;
  readonly end: number;
  /** Mean distance of the frames that are spoken, and how many of the search's these are. */
  readonly cost: number;
  readonly spoken: number;
  /** For each frame of the search that the reference has for the sentence, the frame of the search where it is heard. */
  readonly path: Int32Array;
}

export interface SearchOptions {
  /** Where the sentences begin in the reference, in frames, and where the last one ends. */
  readonly starts: readonly number[];
  /** What it costs to leave a sentence out, in distances of frames. */
  readonly missingCost: (sentence: number) => number;
  /** What a frame of speech costs that is of no sentence. */
  readonly otherCost: number;
  readonly signal: AbortSignal | null;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * The states, in order: before each sentence one in which anything may be heard, then one a frame of the sentence; and
 * one for what comes after the last.
 */
interface States {
  readonly count: number;
  /** The sentence that a state is of, or comes before. */
  readonly sentence: Int32Array;
  /** The frame of the coarse reference. */
  readonly frame: Int32Array;
  /** The state before each sentence, and the last. */
  readonly gaps: Int32Array;
}

function statesOf(sizes: readonly number[]): States {
  const count = sizes.reduce((sum, size) => sum + size + 1, 1);
  const sentence = new Int32Array(count);
  const frame = new Int32Array(count).fill(betweenSentences);
  const gaps = new Int32Array(sizes.length + 1);
  let state = 0;
  let next = 0;
  for (const [index, size] of sizes.entries()) {
    gaps[index] = state;
    sentence[state++] = index;
    for (let at = 0; at < size; at += 1) {
      sentence[state] = index;
      frame[state++] = next++;
    }
  }
  gaps[sizes.length] = state;
  sentence[state] = sizes.length;
  return { count, sentence, frame, gaps };
}

const stays = 0;
const advances = 1;
const hurries = 2;
/** Into a gap from the gap before it: the sentence between them is not said. */
const leavesOut = 3;

/** One a sentence; null for one that is not said. @throws the signal's reason when it is aborted. */
export async function findSentences(
  reference: Features,
  recording: Features,
  options: SearchOptions,
): Promise<(Found | null)[]> {
  const { coarse: known, sizes } = coarsen(reference, options.starts);
  const { coarse: heard } = coarsen(recording, [0, recording.frameCount]);
  const states = statesOf(sizes);
  return waysBack(await searchForward(known, heard, states, options), known, heard, states);
}

/** The decisions of the search: two bits a cell, a row for each frame that is heard, as wide as the beam. */
interface Search {
  readonly width: number;
  readonly steps: Uint8Array;
  /** The first state of each row. */
  readonly firsts: Int32Array;
  /** Where the cheapest way ends. */
  readonly last: number;
}

async function searchForward(
  known: Coarse,
  heard: Coarse,
  states: States,
  { missingCost, otherCost, signal, onProgress }: SearchOptions,
): Promise<Search> {
  const { count, sentence, frame, gaps } = states;
  const width = Math.min(count, 2 * beam);
  const steps = new Uint8Array(Math.ceil((heard.count * width) / 4));
  const firsts = new Int32Array(heard.count);
  // Outside of the beam everything is out of reach.
  let before = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let here = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  before[0] = 0;
  for (let at = 1; at < gaps.length && (gaps[at] as number) < width; at += 1)
    before[gaps[at] as number] = (before[gaps[at - 1] as number] as number) + missingCost(at - 1);
  let first = 0;
  let best = 0;
  for (let time = 0; time < heard.count; time += 1) {
    const wanted = Math.max(first, Math.min(best - beam, count - width));
    before.fill(Number.POSITIVE_INFINITY, first, wanted);
    here.fill(Number.POSITIVE_INFINITY, first, wanted);
    first = wanted;
    firsts[time] = first;
    const isQuiet = heard.silent[time] === 1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let state = first; state < first + width; state += 1) {
      const own = frame[state] as number;
      const stay = before[state] as number;
      const next = state > first ? (before[state - 1] as number) : Number.POSITIVE_INFINITY;
      let cost: number;
      let step: number;
      if (own === betweenSentences) {
        cost = Math.min(stay, next) + (isQuiet ? 0 : otherCost);
        step = stay <= next ? stays : advances;
        const left = (sentence[state] as number) - 1;
        const from = left < 0 ? -1 : (gaps[left] as number);
        const without = from < first ? Number.POSITIVE_INFINITY : (here[from] as number) + missingCost(left);
        if (without < cost) {
          cost = without;
          step = leavesOut;
        }
      } else {
        const apart = distanceBetween(known.values, own * featureCount, heard.values, time * featureCount);
        const local = isQuiet && known.silent[own] === 1 ? Math.min(apart, mostInSilence) : apart;
        const standing = stay + (isQuiet ? Math.min(mostInSilence, local) : local + costOfStanding);
        const hurried =
          (state > first + 1 ? (before[state - 2] as number) : Number.POSITIVE_INFINITY) + local;
        // What runs on from the sentence before has no gap to pass.
        const hurrying = frame[state - 1] === betweenSentences ? hurried : hurried + costOfHurry;
        cost = next + local;
        step = advances;
        if (standing < cost) {
          cost = standing;
          step = stays;
        }
        if (hurrying < cost) {
          cost = hurrying;
          step = hurries;
        }
      }
      here[state] = cost;
      if (cost < lowest) {
        lowest = cost;
        best = state;
      }
      const cell = time * width + state - first;
      steps[cell >> 2] = (steps[cell >> 2] as number) | (step << ((cell & 3) * 2));
    }
    [before, here] = [here, before];
    if (time % framesAtOnce === 0) {
      onProgress(time, heard.count);
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  onProgress(heard.count, heard.count);
  let last = gaps[0] as number;
  for (const gap of gaps) {
    if (gap < first || gap >= first + width) continue;
    // The later of two that cost the same says more.
    if (!((before[gap] as number) > (before[last] as number))) last = gap;
  }
  return { width, steps, firsts, last };
}

function waysBack(
  { width, steps, firsts, last }: Search,
  known: Coarse,
  heard: Coarse,
  states: States,
): (Found | null)[] {
  const { sentence, frame, gaps } = states;
  const found: (Found | null)[] = Array.from({ length: gaps.length - 1 }, () => null);
  let state = last;
  let time = heard.count - 1;
  let end = -1;
  let path = new Int32Array(0);
  let sum = 0;
  let count = 0;
  while (time >= 0) {
    const own = frame[state] as number;
    const at = sentence[state] as number;
    if (own !== betweenSentences) {
      const inSentence = state - (gaps[at] as number) - 1;
      if (end === -1) {
        end = time;
        sum = 0;
        count = 0;
        path = new Int32Array((gaps[at + 1] as number) - (gaps[at] as number) - 1).fill(-1);
      }
      path[inSentence] = time;
      if (heard.silent[time] === 0) {
        sum += distanceBetween(known.values, own * featureCount, heard.values, time * featureCount);
        count += 1;
      }
    }
    const cell = time * width + state - (firsts[time] as number);
    const step = ((steps[cell >> 2] as number) >> ((cell & 3) * 2)) & 3;
    const start = time;
    if (step === leavesOut) state = gaps[at - 1] as number;
    else {
      time -= 1;
      state -= step === stays ? 0 : step;
    }
    if (
      own !== betweenSentences &&
      (time < 0 || sentence[state] !== at || frame[state] === betweenSentences)
    ) {
      found[at] = {
        start: start * grain,
        end: (end + 1) * grain,
        cost: count === 0 ? Number.POSITIVE_INFINITY : sum / count,
        spoken: count,
        path: withoutHoles(path, end + 1),
      };
      end = -1;
    }
  }
  return found;
}

/** Frames that were hurried over are heard when the next one is. */
function withoutHoles(path: Int32Array, after: number): Int32Array {
  let next = after;
  for (let at = path.length - 1; at >= 0; at -= 1) {
    if (path[at] === -1) path[at] = next;
    else next = path[at] as number;
  }
  return path;
}
