/**
 * Sound -> mel-frequency cepstral coefficients (Davis and Mermelstein, 1980), which hold what is said and little of who
 * says it.
 *
 * Frames of 25 ms under a Hamming window, a pre-emphasis of 0.97, 26 triangular mel filters, and the first 13 terms of
 * the cosine transform of their logarithms, as in HTK ("The HTK Book", chapter 5). Guarantees: sound may come in blocks
 * of any length and gives the same frames as in one piece; only one frame is held in memory.
 */
import { PowerSpectrum } from '../../audio/fft.ts';

/** The sample rate that sound must have: everything that distinguishes the sounds of speech is below 8 kHz. */
export const featureSampleRate = 16_000;
export const coefficientCount = 13;

const windowSamples = 400;
const fftSize = 512;
const filterCount = 26;
const lowestHz = 80;
const highestHz = 7600;
const preEmphasis = 0.97;
const lifter = 22;
/** In 16-bit samples. Anything below is digital silence. */
const minPower = 1;

const melOf = (hertz: number) => 1127 * Math.log(1 + hertz / 700);
const hertzOf = (mel: number) => 700 * (Math.exp(mel / 1127) - 1);

interface Filter {
  readonly firstBin: number;
  readonly weights: Float64Array;
}

function melFilters(): Filter[] {
  const low = melOf(lowestHz);
  const step = (melOf(highestHz) - low) / (filterCount + 1);
  const binOf = (index: number) => (hertzOf(low + index * step) * fftSize) / featureSampleRate;
  return Array.from({ length: filterCount }, (_, index) => {
    const [from, peak, to] = [binOf(index), binOf(index + 1), binOf(index + 2)];
    const firstBin = Math.ceil(from);
    const weights = Float64Array.from({ length: Math.floor(to) - firstBin + 1 }, (_, at) => {
      const bin = firstBin + at;
      return Math.max(0, bin <= peak ? (bin - from) / (peak - from) : (to - bin) / (to - peak));
    });
    return { firstBin, weights };
  });
}

/** Row by row, a cosine for each filter, multiplied by HTK's lifter. */
function cosineTransform(): Float64Array {
  const table = new Float64Array(coefficientCount * filterCount);
  for (let row = 0; row < coefficientCount; row += 1) {
    const lift = row === 0 ? 1 : 1 + (lifter / 2) * Math.sin((Math.PI * row) / lifter);
    for (let filter = 0; filter < filterCount; filter += 1)
      table[row * filterCount + filter] =
        lift * Math.sqrt(2 / filterCount) * Math.cos((Math.PI * row * (filter + 0.5)) / filterCount);
  }
  return table;
}

/** The time of the first frame, in seconds: a frame's time is its middle. */
export const firstFrameSeconds = windowSamples / 2 / featureSampleRate;

export class MfccExtractor {
  readonly #hopSamples: number;
  readonly #onFrame: (coefficients: Float64Array, energyDb: number) => void;
  readonly #spectrum = new PowerSpectrum(fftSize);
  readonly #filters = melFilters();
  readonly #cosines = cosineTransform();
  readonly #window = Float64Array.from(
    { length: windowSamples },
    (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (windowSamples - 1)),
  );
  readonly #waiting = new Float64Array(windowSamples);
  #waitingCount = 0;
  #skip = 0;
  readonly #frame = new Float64Array(fftSize);
  readonly #power = new Float64Array(fftSize / 2 + 1);
  readonly #logs = new Float64Array(filterCount);
  readonly #coefficients = new Float64Array(coefficientCount);

  /** @param onFrame gets the same array each time, and the energy of the frame in dB relative to one 16-bit step. */
  constructor(hopSamples: number, onFrame: (coefficients: Float64Array, energyDb: number) => void) {
    this.#hopSamples = hopSamples;
    this.#onFrame = onFrame;
  }

  /** @param samples at 16 kHz. */
  process(samples: Int16Array): void {
    const waiting = this.#waiting;
    for (const sample of samples) {
      if (this.#skip > 0) {
        this.#skip -= 1;
        continue;
      }
      waiting[this.#waitingCount] = sample;
      this.#waitingCount += 1;
      if (this.#waitingCount < windowSamples) continue;
      this.#finishFrame();
      waiting.copyWithin(0, this.#hopSamples);
      this.#waitingCount = Math.max(0, windowSamples - this.#hopSamples);
      this.#skip = Math.max(0, this.#hopSamples - windowSamples);
    }
  }

  #finishFrame(): void {
    const waiting = this.#waiting;
    const frame = this.#frame;
    let energy = 0;
    let before = waiting[0] ?? 0;
    for (let at = 0; at < windowSamples; at += 1) {
      const sample = waiting[at] ?? 0;
      energy += sample * sample;
      frame[at] = (sample - preEmphasis * before) * (this.#window[at] ?? 0);
      before = sample;
    }
    this.#spectrum.transform(frame, this.#power);
    let index = 0;
    for (const { firstBin, weights } of this.#filters) {
      let sum = 0;
      for (let at = 0; at < weights.length; at += 1)
        sum += (weights[at] ?? 0) * (this.#power[firstBin + at] ?? 0);
      this.#logs[index] = Math.log(Math.max(sum / fftSize, minPower));
      index += 1;
    }
    for (let row = 0; row < coefficientCount; row += 1) {
      let sum = 0;
      for (let index = 0; index < filterCount; index += 1)
        sum += (this.#cosines[row * filterCount + index] ?? 0) * (this.#logs[index] ?? 0);
      this.#coefficients[row] = sum;
    }
    this.#onFrame(this.#coefficients, 10 * Math.log10(Math.max(energy / windowSamples, minPower)));
  }
}
