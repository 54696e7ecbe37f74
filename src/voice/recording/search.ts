/**
 * Where in a recording each sentence of a text is said, if at all: a search over the whole recording, at a coarse
 * grain.
 *
 * Takes the features of both, with the reference cut into sentences. Gives the cheapest way through the recording in
 * which sentences are said in their order, at half to double the reference's speed. Any of them may be missing, and
 * between two of them there may be anything else: a pause, a cough, words of the reader's own, a sentence that was
 * started once before.
 */
import { type Features, featureCount, frameDistance } from '../align/features.ts';
import { type Coarse, coarsen, grain } from './coarse.ts';
import { type ForwardResult, leavesOut, type SearchOptions, searchForward } from './forward-search.ts';
import { inGap, type SearchStates, searchStates } from './search-states.ts';

/** A sentence that is said in the recording. */
export interface Found {
  /** In frames of the features. */
  readonly start: number;
  readonly end: number;
  /** The mean distance of the coarse frames in which somebody speaks; infinite where there are none. */
  readonly cost: number;
  /** How many coarse frames these are. */
  readonly spoken: number;
  /** For each coarse frame of the sentence in the reference, the coarse frame of the recording in which it is heard. */
  readonly path: Int32Array;
}

/**
 * @param starts where the sentences begin in the reference, in frames, and where the last one ends.
 * @returns one entry per sentence; null for one that is not said.
 * @throws the signal's reason when it is aborted.
 */
export async function findSentences(
  reference: Features,
  starts: readonly number[],
  recording: Features,
  options: SearchOptions,
): Promise<(Found | null)[]> {
  const { coarse: known, sizes } = coarsen(reference, starts);
  const { coarse: heard } = coarsen(recording, [0, recording.frameCount]);
  const states = searchStates(sizes);
  return traceBack(await searchForward(known, heard, states, options), known, heard, states);
}

/** Follows the cheapest way from its end back to the beginning. */
function traceBack(
  { steps, last }: ForwardResult,
  known: Coarse,
  heard: Coarse,
  { sentence, frame, gaps }: SearchStates,
): (Found | null)[] {
  const found: (Found | null)[] = Array.from({ length: gaps.length - 1 }, () => null);
  let state = last;
  let time = heard.count - 1;
  let trace: SentenceTrace | null = null;
  while (time >= 0) {
    const index = sentence[state] ?? 0;
    const gap = gaps[index] ?? 0;
    if (frame[state] !== inGap) {
      trace ??= new SentenceTrace(known, heard, (gaps[index + 1] ?? 0) - gap - 1, time);
      trace.add(state - gap - 1, frame[state] ?? 0, time);
    }
    const step = steps.get(time, state);
    if (step === leavesOut) state = gaps[index - 1] ?? 0;
    else {
      time -= 1;
      state -= step;
    }
    const hasLeft = time < 0 || sentence[state] !== index || frame[state] === inGap;
    if (trace !== null && hasLeft) {
      found[index] = trace.finish();
      trace = null;
    }
  }
  return found;
}

const notHeard = -1;

/** A sentence that is being traced back, from its last frame to its first. */
class SentenceTrace {
  readonly #known: Coarse;
  readonly #heard: Coarse;
  readonly #path: Int32Array;
  /** The coarse frame of the recording after the last one of the sentence. */
  readonly #end: number;
  #start: number;
  #sum = 0;
  #spoken = 0;

  constructor(known: Coarse, heard: Coarse, frameCount: number, lastTime: number) {
    this.#known = known;
    this.#heard = heard;
    this.#path = new Int32Array(frameCount).fill(notHeard);
    this.#end = lastTime + 1;
    this.#start = lastTime;
  }

  /** @param place the frame's place in the sentence; `own` is its place in the whole reference. */
  add(place: number, own: number, time: number): void {
    this.#path[place] = time;
    this.#start = time;
    if (this.#heard.silent[time] === 1) return;
    const a = own * featureCount;
    this.#sum += frameDistance(this.#known.values, a, this.#heard.values, time * featureCount);
    this.#spoken += 1;
  }

  finish(): Found {
    return {
      start: this.#start * grain,
      end: this.#end * grain,
      cost: this.#spoken === 0 ? Number.POSITIVE_INFINITY : this.#sum / this.#spoken,
      spoken: this.#spoken,
      path: withoutHoles(this.#path, this.#end),
    };
  }
}

/** A frame that was passed over is heard together with the next one. @param after the frame after the sentence. */
function withoutHoles(path: Int32Array, after: number): Int32Array {
  let next = after;
  const filled = path.slice();
  for (let at = path.length - 1; at >= 0; at -= 1) {
    if (filled[at] === notHeard) filled[at] = next;
    next = filled[at] ?? next;
  }
  return filled;
}
