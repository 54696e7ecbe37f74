/**
 * Which phones of an utterance belong to which word.
 *
 * Takes the phones as spoken and the phones of each word said alone; the two differ a little, because words
 * lean on their neighbours ("the" before a vowel). Gives each word its phones by the cheapest edits from one
 * to the other (Wagner and Fischer, 1974). Guarantees: in order, without overlap.
 */
import { type Phone, silencePhone } from './program.ts';

/** Times of a word in seconds; null when none of its phones was spoken. */
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
  // Vowels weaken into one another, so a vowel for a vowel is far likelier than for a consonant.
  if (vowels.has(expected) && vowels.has(spoken)) return 0.5;
  return vowels.has(expected) || vowels.has(spoken) ? 1.9 : 1;
}

type Step = 'swap' | 'missing' | 'extra';

/** For each expected phone the index of the spoken phone it became, or null. */
function matchPhones(expected: readonly string[], spoken: readonly string[]): (number | null)[] {
  const width = spoken.length + 1;
  const costs = new Float64Array((expected.length + 1) * width);
  const extraCost = (name: string) => (name === silencePhone ? costOfSilence : costOfExtra);
  const stepAt = (row: number, column: number): { step: Step; cost: number } => {
    const here = row * width + column;
    const swap =
      row > 0 && column > 0 && spoken[column - 1] !== silencePhone
        ? (costs[here - width - 1] ?? 0) + costOfSwap(expected[row - 1] ?? '', spoken[column - 1] ?? '')
        : Number.POSITIVE_INFINITY;
    const missing = row > 0 ? (costs[here - width] ?? 0) + costOfMissing : Number.POSITIVE_INFINITY;
    const extra =
      column > 0 ? (costs[here - 1] ?? 0) + extraCost(spoken[column - 1] ?? '') : Number.POSITIVE_INFINITY;
    if (swap <= missing && swap <= extra) return { step: 'swap', cost: swap };
    return missing <= extra ? { step: 'missing', cost: missing } : { step: 'extra', cost: extra };
  };
  for (let row = 0; row <= expected.length; row += 1)
    for (let column = row === 0 ? 1 : 0; column < width; column += 1)
      costs[row * width + column] = stepAt(row, column).cost;

  const matches: (number | null)[] = expected.map(() => null);
  let row = expected.length;
  let column = spoken.length;
  while (row > 0 || column > 0) {
    const { step } = stepAt(row, column);
    if (step !== 'missing') column -= 1;
    if (step !== 'extra') row -= 1;
    if (step === 'swap') matches[row] = column;
  }
  return matches;
}

/** @param wordPhones phones of each word said alone. */
export function alignWords(
  phones: readonly Phone[],
  wordPhones: readonly (readonly string[])[],
): (WordSpan | null)[] {
  const matches = matchPhones(
    wordPhones.flat(),
    phones.map((phone) => phone.name),
  );
  const ranges: ({ first: number; last: number } | null)[] = [];
  let at = 0;
  for (const word of wordPhones) {
    const own = matches.slice(at, at + word.length).filter((match) => match !== null);
    at += word.length;
    const first = own[0];
    const last = own.at(-1);
    ranges.push(first === undefined || last === undefined ? null : { first, last });
  }
  // Extra phones at a word's end are its own: they take no silence with them.
  const starts = new Set(ranges.map((range) => range?.first));
  return ranges.map((range) => {
    if (range === null) return null;
    let last = range.last;
    while (!starts.has(last + 1) && phones[last + 1] !== undefined && phones[last + 1]?.name !== silencePhone)
      last += 1;
    const startSeconds = phones[range.first]?.startSeconds ?? 0;
    return { startSeconds, endSeconds: phones[last]?.endSeconds ?? startSeconds };
  });
}
