/**
 * The forward pass of the search (Viterbi, 1967): frame by frame of the recording, the cheapest way to each state.
 *
 * Guarantees: time and memory are linear in the length of the recording, because only the states near the cheapest one
 * are examined; the program stays responsive.
 */
import { setImmediate } from 'node:timers/promises';
import { featureCount, frameDistance } from '../align/features.ts';
import type { Coarse } from './coarse.ts';
import { inGap, type SearchStates } from './search-states.ts';

/** How many states are examined on each side of the cheapest one: three quarters of a minute. */
const beam = 900;
/** Against sounds that are drawn out, or passed over, more than necessary. */
const costOfStanding = 0.2;
const costOfHurry = 0.2;
/** Two silences are alike, however they hiss. */
const maxInSilence = 0.3;
/** After so many frames, some tens of milliseconds, the rest of the program gets its turn. */
const framesAtOnce = 200;

const unreachable = Number.POSITIVE_INFINITY;

/** How a state was reached. The first three are also the number of states that the step moves ahead. */
const stays = 0;
const advances = 1;
const hurries = 2;
/** Into a gap from the gap before it: the sentence between the two is not said. */
export const leavesOut = 3;
type Step = typeof stays | typeof advances | typeof hurries | typeof leavesOut;

/** The decisions of the search: two bits per state, in rows as wide as the beam, one row per frame of the recording. */
class StepTable {
  readonly #width: number;
  readonly #cells: Uint8Array;
  /** The first state of each row. */
  readonly #firsts: Int32Array;

  constructor(rows: number, width: number) {
    this.#width = width;
    this.#cells = new Uint8Array(Math.ceil((rows * width) / 4));
    this.#firsts = new Int32Array(rows);
  }

  startRow(row: number, first: number): void {
    this.#firsts[row] = first;
  }

  set(row: number, state: number, step: Step): void {
    const cell = this.#cellOf(row, state);
    this.#cells[cell >> 2] = (this.#cells[cell >> 2] ?? 0) | (step << ((cell & 3) * 2));
  }

  get(row: number, state: number): Step {
    const cell = this.#cellOf(row, state);
    return (((this.#cells[cell >> 2] ?? 0) >> ((cell & 3) * 2)) & 3) as Step;
  }

  #cellOf(row: number, state: number): number {
    return row * this.#width + state - (this.#firsts[row] ?? 0);
  }
}

interface SearchCosts {
  /** What it costs to leave a sentence out, in distances of frames. */
  readonly missingCost: (sentence: number) => number;
  /** What a frame of speech costs that belongs to no sentence. */
  readonly otherCost: number;
}

export interface SearchOptions extends SearchCosts {
  readonly signal: AbortSignal | null;
  readonly onProgress: (done: number, total: number) => void;
}

export interface ForwardResult {
  readonly steps: StepTable;
  /** The state in which the cheapest way ends. */
  readonly last: number;
}

/**
 * @param known the reference.
 * @param heard the recording.
 * @throws the signal's reason when it is aborted.
 */
export async function searchForward(
  known: Coarse,
  heard: Coarse,
  states: SearchStates,
  { signal, onProgress, ...costs }: SearchOptions,
): Promise<ForwardResult> {
  const search = new ForwardSearch(known, heard, states, costs);
  for (let time = 0; time < heard.count; time += 1) {
    search.step(time);
    if (time % framesAtOnce > 0) continue;
    onProgress(time, heard.count);
    await setImmediate();
    signal?.throwIfAborted();
  }
  onProgress(heard.count, heard.count);
  return search.result();
}

class ForwardSearch {
  readonly #known: Coarse;
  readonly #heard: Coarse;
  readonly #states: SearchStates;
  readonly #costs: SearchCosts;
  readonly #width: number;
  readonly #steps: StepTable;
  /** The cost of the cheapest way to each state, before the current frame and with it. Infinite outside the beam. */
  #before: Float64Array;
  #here: Float64Array;
  /** The first state of the beam. */
  #first = 0;
  /** The state that is cheapest to reach. */
  #best = 0;

  constructor(known: Coarse, heard: Coarse, states: SearchStates, costs: SearchCosts) {
    this.#known = known;
    this.#heard = heard;
    this.#states = states;
    this.#costs = costs;
    this.#width = Math.min(states.count, 2 * beam);
    this.#steps = new StepTable(heard.count, this.#width);
    this.#here = new Float64Array(states.count).fill(unreachable);
    this.#before = this.#startCosts();
  }

  /** Looks at the next frame of the recording. */
  step(time: number): void {
    this.#moveBeam();
    this.#steps.startRow(time, this.#first);
    const { frame } = this.#states;
    const here = this.#here;
    const end = this.#first + this.#width;
    const isQuiet = this.#heard.silent[time] === 1;
    let lowest = unreachable;
    for (let state = this.#first; state < end; state += 1) {
      const isGap = frame[state] === inGap;
      const step = isGap ? this.#enterGap(state, isQuiet) : this.#enterSentence(state, time, isQuiet);
      this.#steps.set(time, state, step);
      const cost = here[state] ?? unreachable;
      if (cost < lowest) {
        lowest = cost;
        this.#best = state;
      }
    }
    [this.#before, this.#here] = [here, this.#before];
  }

  /** A way ends in a gap. Of two that cost the same, the later one says more. */
  result(): ForwardResult {
    const { gaps } = this.#states;
    const before = this.#before;
    const end = this.#first + this.#width;
    let last = gaps[0] ?? 0;
    for (const gap of gaps) {
      const isInBeam = gap >= this.#first && gap < end;
      if (isInBeam && (before[gap] ?? unreachable) <= (before[last] ?? unreachable)) last = gap;
    }
    return { steps: this.#steps, last };
  }

  /** Before the first frame, a way may begin in any gap of the beam that it reaches by leaving sentences out. */
  #startCosts(): Float64Array {
    const costs = new Float64Array(this.#states.count).fill(unreachable);
    let cost = 0;
    for (const [sentence, gap] of this.#states.gaps.entries()) {
      if (gap >= this.#width) break;
      if (sentence > 0) cost += this.#costs.missingCost(sentence - 1);
      costs[gap] = cost;
    }
    return costs;
  }

  /** The beam only ever moves forwards. */
  #moveBeam(): void {
    const wanted = Math.max(this.#first, Math.min(this.#best - beam, this.#states.count - this.#width));
    this.#before.fill(unreachable, this.#first, wanted);
    this.#here.fill(unreachable, this.#first, wanted);
    this.#first = wanted;
  }

  /** Finds the cheapest way to a gap with the current frame, and how the gap was reached. */
  #enterGap(state: number, isQuiet: boolean): Step {
    const { sentence, gaps } = this.#states;
    const stay = this.#before[state] ?? unreachable;
    const advance = this.#before[state - 1] ?? unreachable;
    const along = Math.min(stay, advance) + (isQuiet ? 0 : this.#costs.otherCost);
    const left = (sentence[state] ?? 0) - 1;
    const without =
      left < 0 ? unreachable : (this.#here[gaps[left] ?? 0] ?? unreachable) + this.#costs.missingCost(left);
    if (without < along) {
      this.#here[state] = without;
      return leavesOut;
    }
    this.#here[state] = along;
    return stay <= advance ? stays : advances;
  }

  /** Finds the cheapest way to a frame of a sentence with the current frame, and how it was reached. */
  #enterSentence(state: number, time: number, isQuiet: boolean): Step {
    const { frame } = this.#states;
    const before = this.#before;
    const own = frame[state] ?? 0;
    const apart = frameDistance(
      this.#known.values,
      own * featureCount,
      this.#heard.values,
      time * featureCount,
    );
    const local = isQuiet && this.#known.silent[own] === 1 ? Math.min(apart, maxInSilence) : apart;
    const standing = isQuiet ? Math.min(maxInSilence, local) : local + costOfStanding;
    const stay = (before[state] ?? unreachable) + standing;
    const hurried = (before[state - 2] ?? unreachable) + local;
    // Running on from the sentence before passes over a gap, not over a sound.
    const hurry = frame[state - 1] === inGap ? hurried : hurried + costOfHurry;
    let cost = (before[state - 1] ?? unreachable) + local;
    let step: Step = advances;
    if (stay < cost) {
      cost = stay;
      step = stays;
    }
    if (hurry < cost) {
      cost = hurry;
      step = hurries;
    }
    this.#here[state] = cost;
    return step;
  }
}
