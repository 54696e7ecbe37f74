/**
 * A loudness meter for a stream of samples at 48 kHz, in one channel or two, played on two loudspeakers.
 *
 * Measures as ITU-R BS.1770-5 and EBU R 128 prescribe: https://www.itu.int/rec/R-REC-BS.1770 and
 * https://tech.ebu.ch/publications/r128. Guarantees: the size of the blocks makes no difference; one channel measures
 * the same as two channels that are equal; memory grows by ten numbers per second and channel.
 */
import { toDb } from '../decibels.ts';
import { type ChannelCount, outputSampleRate, type Planes } from '../planes.ts';
import { TruePeakMeter } from './true-peak.ts';
import { WeightedPower } from './weighted-power.ts';

/** As ITU-R BS.1770 defines them. */
export interface Loudness {
  /** The loudness of the whole sound. */
  readonly integratedLufs: number;
  /** The highest true peak. */
  readonly truePeakDbtp: number;
}

/** The power of each tenth of a second, one list per channel, as `WeightedPower` measures it. */
export type PowerHops = readonly (readonly number[])[];

/** A gating block is four tenths of a second long, and the next one begins a tenth later. */
const hopsPerBlock = 4;
const absoluteGateLufs = -70;
const relativeGateLu = -10;
/** BS.1770 adds up the power of left and right, and a single channel is played on both. */
const loudspeakers = 2;

const toLufs = (power: number) => 10 * Math.log10(power) - 0.691;
const fromLufs = (lufs: number) => 10 ** ((lufs + 0.691) / 10);

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The power of each gating block, from both loudspeakers together. */
function blocksOf(channels: PowerHops): number[] {
  const hops = (channels[0] ?? []).map((_, hop) =>
    channels.reduce((total, channel) => total + (channel[hop] ?? 0), 0),
  );
  const factor = loudspeakers / channels.length;
  return hops
    .slice(hopsPerBlock - 1)
    .map((_, first) => factor * mean(hops.slice(first, first + hopsPerBlock)));
}

/** @returns null for silence, and for sound shorter than a gating block of 400 ms */
export function integratedLufs(channels: PowerHops): number | null {
  const blocks = blocksOf(channels).filter((power) => power > fromLufs(absoluteGateLufs));
  if (blocks.length === 0) return null;
  const gate = fromLufs(toLufs(mean(blocks)) + relativeGateLu);
  return toLufs(mean(blocks.filter((power) => power > gate)));
}

/** @returns the loudness of the loudest 400 ms; null for silence */
export function loudestLufs(channels: PowerHops): number | null {
  const loudest = blocksOf(channels).reduce((max, power) => Math.max(max, power), 0);
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
   * Ends the measurement.
   *
   * @returns null for silence, which is everything below the absolute gate of -70 LUFS, and for sound shorter than a
   *   gating block of 400 ms
   */
  finish(): Loudness | null {
    const lufs = integratedLufs(this.#powers.map(({ hops }) => hops));
    if (lufs === null) return null;
    const peak = Math.max(...this.#peaks.map((meter) => meter.finish()));
    return { integratedLufs: lufs, truePeakDbtp: toDb(peak) };
  }
}
