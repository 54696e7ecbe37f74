/**
 * Makes a stretch of speech longer by repeating periods of its voiced sounds, as a speaker holds a stressed vowel.
 *
 * Takes samples; gives them with the added periods. Guarantees: everything outside the stretch stays as it is; the
 * pitch stays the same; every join blends two similar periods (as in TD-PSOLA, E. Moulines and F. Charpentier, 1990),
 * so that none clicks. A stretch without voiced sounds keeps its length.
 */

/** The range of fundamental frequencies of voices. */
const lowestHz = 70;
const highestHz = 380;
/** Below this likeness, two neighbours are not periods of the same sound. */
const minLikeness = 0.85;
/** A place quieter than this share of the loudest one is not the middle of a vowel. */
const minLevel = 0.3;
/** The distance between places where periods are looked for. */
const stepMs = 5;

interface Period {
  /** The first sample of the second of two periods that are alike. */
  readonly at: number;
  readonly length: number;
  readonly likeness: number;
}

/** How alike the samples before and after a place are, from -1 to 1. */
function likenessOf(samples: Int16Array, at: number, length: number): number {
  let product = 0;
  let before = 0;
  let after = 0;
  for (let offset = 0; offset < length; offset += 1) {
    const a = samples[at - length + offset] ?? 0;
    const b = samples[at + offset] ?? 0;
    product += a * b;
    before += a * a;
    after += b * b;
  }
  return product / Math.sqrt(Math.max(1, before * after));
}

/** The two most similar neighbouring periods around a place; null where none are similar enough. */
function periodAt(samples: Int16Array, sampleRate: number, at: number): Period | null {
  let best: Period | null = null;
  const longest = Math.ceil(sampleRate / lowestHz);
  for (let length = Math.floor(sampleRate / highestHz); length <= longest; length += 1) {
    const likeness = likenessOf(samples, at, length);
    // Two periods together are as similar to their neighbours as one, so a longer one must be clearly better.
    if (likeness > minLikeness && likeness > (best?.likeness ?? 0) + (best === null ? 0 : 0.02))
      best = { at, length, likeness };
  }
  return best;
}

/** The root mean square of the samples around a place. */
function levelAt(samples: Int16Array, at: number, radius: number): number {
  let sum = 0;
  for (let index = at - radius; index < at + radius; index += 1) sum += (samples[index] ?? 0) ** 2;
  return Math.sqrt(sum / (2 * radius));
}

/**
 * The periods to repeat, in order and without overlap. The most similar ones are chosen first.
 *
 * @param wanted how many samples they may have in all.
 */
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
  const min = minLevel * Math.max(...levels, 1);
  const found = places
    .filter((_, index) => (levels[index] ?? 0) >= min)
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
 * @param from the first sample of the stretch; `to` is the one after its last.
 * @param factor how many times as long the stretch becomes at most, as only whole periods are added.
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
    // Blends from the period after the place into the one before it; then the one after it follows unchanged.
    for (let offset = 0; offset < length; offset += 1) {
      const weight = (1 - Math.cos((Math.PI * (offset + 0.5)) / length)) / 2;
      const after = samples[at + offset] ?? 0;
      const before = samples[at - length + offset] ?? 0;
      longer[written + offset] = Math.round(after * (1 - weight) + before * weight);
    }
    written += length;
    read = at;
  }
  longer.set(samples.subarray(read), written);
  return longer;
}
