/**
 * Sound -> what two readings of a text are compared by: normalised coefficients with their slopes, frame by frame.
 *
 * Guarantees: loudness, microphone and much of the voice are taken out, as each coefficient has mean 0 and variance 1 over
 * the speech (cepstral mean and variance normalisation); typed arrays, linear time.
 */
import { coefficientCount, MfccExtractor } from './mfcc.ts';

export const hopMs = 10;
/** At 16 kHz. */
const hopSamples = 160;
/** Each coefficient, and its slope. */
export const featureCount = 2 * coefficientCount;
/** A slope is the regression over two frames on each side (the HTK book's delta coefficients). */
const slopeReach = 2;
const slopeNorm = 10;
/** Values further out are of silence or of a knock, and say nothing more. */
const mostDeviation = 3;
/** Speech is at most this much softer than its loudest parts. */
const speechRangeDb = 35;
/** What is softer is digital silence, and not the noise of a room. */
const quietestRoomDb = 60;

/** Ten seconds: what a sentence takes. */
const firstFrames = 1000;

export interface Features {
  readonly frameCount: number;
  /** Frame by frame, `featureCount` of each. */
  readonly values: Float32Array;
  /** 1 for a frame in which nobody speaks. */
  readonly silent: Uint8Array;
}

/** Some of the frames; nothing is copied. */
export function framesOf({ values, silent, frameCount }: Features, from: number, to: number): Features {
  const start = Math.max(0, Math.min(frameCount, from));
  const end = Math.max(start, Math.min(frameCount, to));
  return {
    frameCount: end - start,
    values: values.subarray(start * featureCount, end * featureCount),
    silent: silent.subarray(start, end),
  };
}

/** Sound that comes in blocks. */
export class FeatureStream {
  #cepstra = new Float32Array(firstFrames * coefficientCount);
  #energies = new Float32Array(firstFrames);
  #frameCount = 0;
  readonly #extractor = new MfccExtractor(hopSamples, (coefficients, energyDb) => {
    if (this.#frameCount === this.#energies.length) this.#grow();
    this.#cepstra.set(coefficients, this.#frameCount * coefficientCount);
    this.#energies[this.#frameCount++] = energyDb;
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
    const cepstra = new Float32Array(this.#cepstra.length * 2);
    cepstra.set(this.#cepstra);
    this.#cepstra = cepstra;
    const energies = new Float32Array(this.#energies.length * 2);
    energies.set(this.#energies);
    this.#energies = energies;
  }
}

/** @param samples at 16 kHz. */
export function featuresOf(samples: Int16Array): Features {
  const stream = new FeatureStream();
  stream.process(samples);
  return stream.finish();
}

/** What is below a quarter of the way from the noise of the room to the loudest speech. */
function silentFrames(energies: Float32Array): Uint8Array {
  const sorted = energies.slice().sort();
  const quantile = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  const loud = quantile(0.95);
  const room = Math.max(quantile(0.02), loud - quietestRoomDb);
  const threshold = Math.max(loud - speechRangeDb, room + (loud - room) / 4);
  return Uint8Array.from(energies, (energy) => (energy < threshold ? 1 : 0));
}

function normalise(cepstra: Float32Array, silent: Uint8Array): void {
  for (let row = 0; row < coefficientCount; row += 1) {
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (let frame = 0; frame < silent.length; frame += 1) {
      if (silent[frame] === 1) continue;
      const value = cepstra[frame * coefficientCount + row] as number;
      count += 1;
      sum += value;
      squares += value * value;
    }
    const mean = count === 0 ? 0 : sum / count;
    const variance = count === 0 ? 0 : squares / count - mean * mean;
    const deviation = variance > 0 ? Math.sqrt(variance) : 1;
    for (let at = row; at < cepstra.length; at += coefficientCount) {
      const value = ((cepstra[at] as number) - mean) / deviation;
      cepstra[at] = Math.max(-mostDeviation, Math.min(mostDeviation, value));
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
        slope += step * ((cepstra[after] as number) - (cepstra[before] as number));
      }
      const at = frame * featureCount + row;
      values[at] = cepstra[frame * coefficientCount + row] as number;
      values[at + coefficientCount] = slope / slopeNorm;
    }
  }
  return values;
}
