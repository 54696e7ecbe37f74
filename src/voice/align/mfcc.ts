/**
 * Sound -> mel-frequency cepstral coefficients (Davis and Mermelstein, 1980): what is said, little of who says it.
 *
 * Frames of 25 ms under a Hamming window, a pre-emphasis of 0.97, 26 triangular mel filters, and the first 13 terms of
 * the cosine transform of their logarithms, as in HTK ("The HTK Book", chapter 5). Guarantees: sound may come in blocks
 * of any length and gives the same frames as in one; memory is that of a frame, and of what is given out.
 */
import { PowerSpectrum } from '../../audio/fft.ts';

/** What sound must have: all that tells sounds of speech apart is below 8 kHz. */
export const featureSampleRate = 16_000;
export const coefficientCount = 13;

const windowSamples = 400;
const fftSize = 512;
const filterCount = 26;
const lowestHz = 80;
const highestHz = 7600;
const preEmphasis = 0.97;
const lifter = 22;
/** Of 16-bit samples: below it is digital silence. */
const leastPower = 1;

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

/** Row by row, a cosine for each filter, with HTK's lifter in it. */
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

/** The time of a frame is its middle: the first frame's is this, in seconds. */
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

  /** @param onFrame is given the same array each time; the energy is that of the frame, in dB of 16-bit samples. */
  constructor(hopSamples: number, onFrame: (coefficients: Float64Array, energyDb: number) => void) {
    this.#hopSamples = hopSamples;
    this.#onFrame = onFrame;
  }

  /** @param samples at 16 kHz. */
  process(samples: Int16Array): void {
    const waiting = this.#waiting;
    for (let at = 0; at < samples.length; at += 1) {
      if (this.#skip > 0) {
        this.#skip -= 1;
        continue;
      }
      waiting[this.#waitingCount++] = samples[at] as number;
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
    let before = waiting[0] as number;
    for (let at = 0; at < windowSamples; at += 1) {
      const sample = waiting[at] as number;
      energy += sample * sample;
      frame[at] = (sample - preEmphasis * before) * (this.#window[at] as number);
      before = sample;
    }
    this.#spectrum.transform(frame, this.#power);
    for (let index = 0; index < filterCount; index += 1) {
      const { firstBin, weights } = this.#filters[index] as Filter;
      let sum = 0;
      for (let at = 0; at < weights.length; at += 1)
        sum += (weights[at] as number) * (this.#power[firstBin + at] as number);
      this.#logs[index] = Math.log(Math.max(sum / fftSize, leastPower));
    }
    for (let row = 0; row < coefficientCount; row += 1) {
      let sum = 0;
      for (let index = 0; index < filterCount; index += 1)
        sum += (this.#cosines[row * filterCount + index] as number) * (this.#logs[index] as number);
      this.#coefficients[row] = sum;
    }
    this.#onFrame(this.#coefficients, 10 * Math.log10(Math.max(energy / windowSamples, leastPower)));
  }
}
