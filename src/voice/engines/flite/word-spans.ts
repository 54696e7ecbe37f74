/**
 * Which phones of an utterance belong to which word.
 *
 * Takes the phones as spoken and the phones of each word said alone. The two differ a little, because words adapt to
 * their neighbours ("the" before a vowel). Matches them by the cheapest edits from one to the other (Wagner and
 * Fischer, 1974). Guarantees: the spans are in order and do not overlap.
 */
import { type Phone, silencePhone } from './program.ts';

/** When a word is said, in seconds. */
export interface WordSpan {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const vowels = new Set('aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw'.split(' '));

const costOfMissing = 1;
const costOfExtra = 1;
/** Silence between words costs nothing: words said alone have none. */
const costOfSilence = 0.001;

function costOfSwap(expected: string, spoken: string): number {
  if (expected === spoken) return 0;
  // Vowels weaken into one another, so one vowel for another is far likelier than a vowel for a consonant.
  if (vowels.has(expected) && vowels.has(spoken)) return 0.5;
  return vowels.has(expected) || vowels.has(spoken) ? 1.9 : 1;
}

type Step = 'swap' | 'missing' | 'extra';

/** The table of edit costs: a row for each expected phone, a column for each spoken one, and one more of each. */
class EditTable {
  readonly #expected: readonly string[];
  readonly #spoken: readonly string[];
  readonly #width: number;
  readonly #costs: Float64Array;

  constructor(expected: readonly string[], spoken: readonly string[]) {
    this.#expected = expected;
    this.#spoken = spoken;
    this.#width = spoken.length + 1;
    this.#costs = new Float64Array((expected.length + 1) * this.#width);
    for (let row = 0; row <= expected.length; row += 1)
      for (let column = row === 0 ? 1 : 0; column < this.#width; column += 1)
        this.#costs[row * this.#width + column] = this.stepAt(row, column).cost;
  }

  /** The cheapest last step to a cell, and what it costs to get there. */
  stepAt(row: number, column: number): { step: Step; cost: number } {
    const here = row * this.#width + column;
    const expected = this.#expected[row - 1] ?? '';
    const spoken = this.#spoken[column - 1] ?? '';
    const unreachable = Number.POSITIVE_INFINITY;
    const mayMatch = row > 0 && column > 0 && spoken !== silencePhone;
    const swap = mayMatch ? this.#costAt(here - this.#width - 1) + costOfSwap(expected, spoken) : unreachable;
    const missing = row > 0 ? this.#costAt(here - this.#width) + costOfMissing : unreachable;
    const costOfPhone = spoken === silencePhone ? costOfSilence : costOfExtra;
    const extra = column > 0 ? this.#costAt(here - 1) + costOfPhone : unreachable;
    if (swap <= missing && swap <= extra) return { step: 'swap', cost: swap };
    return missing <= extra ? { step: 'missing', cost: missing } : { step: 'extra', cost: extra };
  }

  #costAt(cell: number): number {
    return this.#costs[cell] ?? 0;
  }
}

/** For each expected phone, the index of the spoken phone it became; null when it was swallowed. */
function matchPhones(expected: readonly string[], spoken: readonly string[]): (number | null)[] {
  const table = new EditTable(expected, spoken);
  const matches: (number | null)[] = expected.map(() => null);
  let row = expected.length;
  let column = spoken.length;
  while (row > 0 || column > 0) {
    const { step } = table.stepAt(row, column);
    if (step !== 'missing') column -= 1;
    if (step !== 'extra') row -= 1;
    if (step === 'swap') matches[row] = column;
  }
  return matches;
}

/** Indexes of a word's phones, both inclusive. */
interface PhoneRange {
  readonly first: number;
  readonly last: number;
}

function rangesOf(
  wordPhones: readonly (readonly string[])[],
  matches: readonly (number | null)[],
): (PhoneRange | null)[] {
  let at = 0;
  return wordPhones.map((word) => {
    const own = matches.slice(at, at + word.length).filter((match) => match !== null);
    at += word.length;
    const first = own[0];
    const last = own.at(-1);
    return first === undefined || last === undefined ? null : { first, last };
  });
}

/**
 * When each word is said.
 *
 * @param phones of the utterance.
 * @param wordPhones the phones of each word said alone.
 * @returns one span per word; null where none of its phones was spoken.
 */
export function wordSpans(
  phones: readonly Phone[],
  wordPhones: readonly (readonly string[])[],
): (WordSpan | null)[] {
  const matches = matchPhones(
    wordPhones.flat(),
    phones.map((phone) => phone.name),
  );
  const ranges = rangesOf(wordPhones, matches);
  const starts = new Set(ranges.map((range) => range?.first));
  // Extra phones at the end of a word belong to it, up to the next word or silence.
  const isExtra = (index: number) =>
    !starts.has(index) && phones[index] !== undefined && phones[index]?.name !== silencePhone;
  return ranges.map((range) => {
    if (range === null) return null;
    let last = range.last;
    while (isExtra(last + 1)) last += 1;
    const startSeconds = phones[range.first]?.startSeconds ?? 0;
    return { startSeconds, endSeconds: phones[last]?.endSeconds ?? startSeconds };
  });
}
