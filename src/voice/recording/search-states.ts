/**
 * The states of the search, in the order in which a reader passes them: before each sentence a gap, in which anything
 * may be heard, then one state for each coarse frame of the sentence; and a gap after the last sentence.
 */
export interface SearchStates {
  readonly count: number;
  /** The sentence that a state belongs to, or that its gap comes before. */
  readonly sentence: Int32Array;
  /** The coarse frame of the reference; `inGap` for a gap. */
  readonly frame: Int32Array;
  /** The gap before each sentence, and the last one. */
  readonly gaps: Int32Array;
}

export const inGap = -1;

/** @param sizes how many coarse frames each sentence has. */
export function searchStates(sizes: readonly number[]): SearchStates {
  const count = sizes.reduce((sum, size) => sum + size + 1, 1);
  const sentence = new Int32Array(count).fill(sizes.length);
  const frame = new Int32Array(count).fill(inGap);
  const gaps = new Int32Array(sizes.length + 1).fill(count - 1);
  let state = 0;
  let nextFrame = 0;
  for (const [index, size] of sizes.entries()) {
    const end = state + 1 + size;
    gaps[index] = state;
    sentence.fill(index, state, end);
    for (let own = state + 1; own < end; own += 1) {
      frame[own] = nextFrame;
      nextFrame += 1;
    }
    state = end;
  }
  return { count, sentence, frame, gaps };
}
