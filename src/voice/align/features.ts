/**
 * Sound -> what two readings of a text are compared by: normalised coefficients with their slopes, frame by frame.
 *
 * Guarantees: the effects of loudness, of the microphone and of much of the voice are removed, as each coefficient has
 * mean 0 and variance 1 over the speech (cepstral mean and variance normalisation); linear time.
 */
import { coefficientCount, MfccExtractor } from './mfcc.ts';

/** How far apart two frames are. */
export const hopMs = 10;
/** At 16 kHz. */
const hopSamples = 160;
/** How many values a frame has: each coefficient, then the slope of each. */
export const featureCount = 2 * coefficientCount;
/** A slope is the regression over two frames on each side (the HTK book's delta coefficients). */
const slopeReach = 2;
const slopeNorm = 10;
/** Values further out come from silence or from a knock, and say nothing. */
const maxDeviation = 3;
/** Speech is at most this much quieter than its loudest parts. */
const speechRangeDb = 35;
/** What is further below the loudest parts is digital silence, not the noise of a room. */
const quietestRoomDb = 60;

/** Room for ten seconds at first, which is enough for most sentences. */
const firstFrames = 1000;

export interface Features {
  readonly frameCount: number;
  /** Frame by frame, `featureCount` values each. */
  readonly values: Float32Array;
  /** 1 for a frame in which nobody speaks. */
  readonly silent: Uint8Array;
}

/**
 * The Euclidean distance between two frames.
 *
 * @param aStart index of the first value of a frame of `a`; `bStart` likewise.
 */
export function frameDistance(a: Float32Array, aStart: number, b: Float32Array, bStart: number): number {
  let sum = 0;
  for (let at = 0; at < featureCount; at += 1) {
    const difference = (a[aStart + at] ?? 0) - (b[bStart + at] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}

/** The frames `from` to before `to`, kept inside the sound. Nothing is copied. */
export function framesOf({ values, silent, frameCount }: Features, from: number, to: number): Features {
  const start = Math.max(0, Math.min(frameCount, from));
  const end = Math.max(start, Math.min(frameCount, to));
  return {
    frameCount: end - start,
    values: values.subarray(start * featureCount, end * featureCount),
    silent: silent.subarray(start, end),
  };
}

/** The features of sound that comes in blocks. */
export class FeatureStream {
  #cepstra = new Float32Array(firstFrames * coefficientCount);
  #energies = new Float32Array(firstFrames);
  #frameCount = 0;
  readonly #extractor = new MfccExtractor(hopSamples, (coefficients, energyDb) => {
    if (this.#frameCount === this.#energies.length) this.#grow();
    this.#cepstra.set(coefficients, this.#frameCount * coefficientCount);
    this.#energies[this.#frameCount] = energyDb;
    this.#frameCount += 1;
  });

  /** @param samples at 16 kHz. */
  process(samples: Int16Array): void {
    this.#extractor.process(samples);
  }

  finish(): Features {
    const frameCount = this.#frameCount;
    const cepstra = this.#cepstra.subarray(0, frameCount * coefficientCount);
    const energies = this.#energies.subarray(0, frameCount);
    const silent = silentFrames(energies);
    normalise(cepstra, silent);
    return { frameCount, values: withSlopes(cepstra, frameCount), silent };
  }

  #grow(): void {
    this.#cepstra = doubled(this.#cepstra);
    this.#energies = doubled(this.#energies);
  }
}

function doubled(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const longer = new Float32Array(values.length * 2);
  longer.set(values);
  return longer;
}

/** @param samples at 16 kHz. */
export function featuresOf(samples: Int16Array): Features {
  const stream = new FeatureStream();
  stream.process(samples);
  return stream.finish();
}

/** A frame is silent below a quarter of the way from the noise of the room to the loudest speech. */
function silentFrames(energies: Float32Array): Uint8Array {
  const sorted = energies.slice().sort();
  const quantile = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  const loud = quantile(0.95);
  const room = Math.max(quantile(0.02), loud - quietestRoomDb);
  const threshold = Math.max(loud - speechRangeDb, room + (loud - room) / 4);
  return Uint8Array.from(energies, (energy) => (energy < threshold ? 1 : 0));
}

/** Gives each coefficient mean 0 and variance 1 over the speech, in place. */
function normalise(cepstra: Float32Array, silent: Uint8Array): void {
  for (let row = 0; row < coefficientCount; row += 1) {
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (let frame = 0; frame < silent.length; frame += 1) {
      if (silent[frame] === 1) continue;
      const value = cepstra[frame * coefficientCount + row] ?? 0;
      count += 1;
      sum += value;
      squares += value * value;
    }
    const mean = count === 0 ? 0 : sum / count;
    const variance = count === 0 ? 0 : squares / count - mean * mean;
    const deviation = variance > 0 ? Math.sqrt(variance) : 1;
    for (let at = row; at < cepstra.length; at += coefficientCount) {
      const value = ((cepstra[at] ?? 0) - mean) / deviation;
      cepstra[at] = Math.max(-maxDeviation, Math.min(maxDeviation, value));
    }
  }
}

function withSlopes(cepstra: Float32Array, frameCount: number): Float32Array {
  const values = new Float32Array(frameCount * featureCount);
  const last = frameCount - 1;
  for (let frame = 0; frame < frameCount; frame += 1) {
    for (let row = 0; row < coefficientCount; row += 1) {
      let slope = 0;
      for (let step = 1; step <= slopeReach; step += 1) {
        const after = Math.min(last, frame + step) * coefficientCount + row;
        const before = Math.max(0, frame - step) * coefficientCount + row;
        slope += step * ((cepstra[after] ?? 0) - (cepstra[before] ?? 0));
      }
      const at = frame * featureCount + row;
      values[at] = cepstra[frame * coefficientCount + row] ?? 0;
      values[at + coefficientCount] = slope / slopeNorm;
    }
  }
  return values;
}
