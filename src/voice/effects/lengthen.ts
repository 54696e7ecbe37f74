/**
 * A stretch of speech made longer: periods of its voiced sounds are said once more, as a speaker holds a stressed vowel.
 *
 * Takes samples; gives them with the added ones. Guarantees: what is outside of the stretch stays as it is; the pitch
 * stays; every join is a blend of two periods that are alike (as in TD-PSOLA, E. Moulines and F. Charpentier, 1990), so
 * none clicks. A stretch in which nothing is voiced stays as long as it is.
 */

/** The fundamental frequency of voices. */
const lowestHz = 70;
const highestHz = 380;
/** Less alike, two neighbours are no periods of the same sound. */
const leastLikeness = 0.85;
/** Softer than this, beside the loudest, a place is no vowel's middle. */
const leastLevel = 0.3;
/** Such steps are looked at for periods. */
const stepMs = 5;

interface Period {
  /** The first sample of the second of two periods that are alike. */
  readonly at: number;
  readonly length: number;
  readonly likeness: number;
}

/** How alike the samples before and behind a place are, from -1 to 1. */
function likenessOf(samples: Int16Array, at: number, length: number): number {
  let product = 0;
  let before = 0;
  let behind = 0;
  for (let offset = 0; offset < length; offset += 1) {
    const a = samples[at - length + offset] ?? 0;
    const b = samples[at + offset] ?? 0;
    product += a * b;
    before += a * a;
    behind += b * b;
  }
  return product / Math.sqrt(Math.max(1, before * behind));
}

function periodAt(samples: Int16Array, sampleRate: number, at: number): Period | null {
  let best: Period | null = null;
  const longest = Math.ceil(sampleRate / lowestHz);
  for (let length = Math.floor(sampleRate / highestHz); length <= longest; length += 1) {
    const likeness = likenessOf(samples, at, length);
    // Twice the period is as alike as the period.
    if (likeness > leastLikeness && likeness > (best?.likeness ?? 0) + (best === null ? 0 : 0.02))
      best = { at, length, likeness };
  }
  return best;
}

function levelAt(samples: Int16Array, at: number, radius: number): number {
  let sum = 0;
  for (let index = at - radius; index < at + radius; index += 1) sum += (samples[index] ?? 0) ** 2;
  return Math.sqrt(sum / (2 * radius));
}

/** Periods to say again, in order, none over another, spread over the stretch. */
function periodsFor(
  samples: Int16Array,
  sampleRate: number,
  from: number,
  to: number,
  wanted: number,
): Period[] {
  const step = Math.round((stepMs * sampleRate) / 1000);
  const longest = Math.ceil(sampleRate / lowestHz);
  const places: number[] = [];
  for (let at = from + longest; at + longest <= to; at += step) places.push(at);
  const levels = places.map((at) => levelAt(samples, at, step));
  const least = leastLevel * Math.max(...levels, 1);
  const found = places
    .filter((_, index) => (levels[index] ?? 0) >= least)
    .flatMap((at) => periodAt(samples, sampleRate, at) ?? [])
    .sort((a, b) => b.likeness - a.likeness);
  const taken: Period[] = [];
  let added = 0;
  for (const period of found) {
    const isClose = taken.some(({ at }) => Math.abs(at - period.at) < longest);
    if (isClose || added + period.length > wanted) continue;
    taken.push(period);
    added += period.length;
  }
  return taken.sort((a, b) => a.at - b.at);
}

/**
 * @param from first sample of the stretch, and `to` the one behind its last.
 * @param factor how many times as long it is to be, at most: whole periods are added.
 */
export function lengthened(
  samples: Int16Array,
  sampleRate: number,
  from: number,
  to: number,
  factor: number,
): Int16Array {
  const periods = periodsFor(samples, sampleRate, from, to, (to - from) * (factor - 1));
  const added = periods.reduce((sum, { length }) => sum + length, 0);
  const longer = new Int16Array(samples.length + added);
  let read = 0;
  let written = 0;
  for (const { at, length } of periods) {
    longer.set(samples.subarray(read, at), written);
    written += at - read;
    // From the period behind the place to the one before it, after which that behind comes whole.
    for (let offset = 0; offset < length; offset += 1) {
      const weight = (1 - Math.cos((Math.PI * (offset + 0.5)) / length)) / 2;
      const behind = samples[at + offset] ?? 0;
      const before = samples[at - length + offset] ?? 0;
      longer[written + offset] = Math.round(behind * (1 - weight) + before * weight);
    }
    written += length;
    read = at;
  }
  longer.set(samples.subarray(read), written);
  return longer;
}
