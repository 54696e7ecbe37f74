/**
 * A loudness meter for a stream of samples at 48 kHz, in one channel or two, that will be heard from two loudspeakers.
 *
 * Measures as ITU-R BS.1770-5 and EBU R 128 say: https://www.itu.int/rec/R-REC-BS.1770 and
 * https://tech.ebu.ch/publications/r128. Guarantees: the blocks that the samples come in make no difference; one
 * channel measures as two channels with the same in both; memory grows by ten numbers a second and channel.
 */
import { type ChannelCount, outputSampleRate, type Planes } from './planes.ts';
import { TruePeakMeter } from './true-peak.ts';
import { WeightedPower } from './weighted-power.ts';

/** Measures of ITU-R BS.1770: loudness over all of the sound in LUFS, the highest true peak in dBTP. */
export interface Loudness {
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
}

/** Gating blocks are four tenths of a second, and overlap by three. */
const hopsPerBlock = 4;
const absoluteGateLufs = -70;
const relativeGateLu = -10;
/** BS.1770 adds up the power of left and right, and both play a channel that is alone. */
const loudspeakers = 2;

const toDb = (power: number) => 10 * Math.log10(power);
const toLufs = (power: number) => toDb(power) - 0.691;
const fromLufs = (lufs: number) => 10 ** ((lufs + 0.691) / 10);

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The power of each gating block, of both loudspeakers. @param channels the power of each tenth of a second, a list a channel */
function blocksOf(channels: readonly (readonly number[])[]): number[] {
  const hops = (channels[0] ?? []).map((_, hop) =>
    channels.reduce((total, channel) => total + (channel[hop] ?? 0), 0),
  );
  const factor = loudspeakers / channels.length;
  return hops
    .slice(hopsPerBlock - 1)
    .map((_, first) => factor * mean(hops.slice(first, first + hopsPerBlock)));
}

/** Integrated loudness in LUFS; null for silence, and for what is shorter than a gating block of 400 ms. */
export function integratedLufs(channels: readonly (readonly number[])[]): number | null {
  const blocks = blocksOf(channels).filter((power) => power > fromLufs(absoluteGateLufs));
  if (blocks.length === 0) return null;
  const gate = fromLufs(toLufs(mean(blocks)) + relativeGateLu);
  return toLufs(mean(blocks.filter((power) => power > gate)));
}

/** The loudness in LUFS of the loudest 400 ms; null for silence. */
export function loudestLufs(channels: readonly (readonly number[])[]): number | null {
  const loudest = blocksOf(channels).reduce((most, power) => Math.max(most, power), 0);
  return loudest > fromLufs(absoluteGateLufs) ? toLufs(loudest) : null;
}

export class LoudnessMeter {
  readonly #powers: readonly WeightedPower[];
  readonly #peaks: readonly TruePeakMeter[];

  constructor(channels: ChannelCount) {
    this.#powers = Array.from({ length: channels }, () => new WeightedPower(outputSampleRate));
    this.#peaks = Array.from({ length: channels }, () => new TruePeakMeter());
  }

  process(planes: Planes): void {
    for (const [channel, plane] of planes.entries()) {
      this.#powers[channel]?.process(plane);
      this.#peaks[channel]?.process(plane);
    }
  }

  /**
   * Ends the measure.
   *
   * @returns null for silence, and for sound too short to measure: below the absolute gate of -70 LUFS, or shorter
   * than a gating block of 400 ms.
   */
  finish(): Loudness | null {
    const lufs = integratedLufs(this.#powers.map(({ hops }) => hops));
    if (lufs === null) return null;
    const peak = Math.max(...this.#peaks.map((meter) => meter.finish()));
    return { integratedLufs: lufs, truePeakDbtp: 20 * Math.log10(peak) };
  }
}
