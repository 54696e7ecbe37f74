/**
 * Score -> the samples of a loop, in stereo.
 *
 * Guarantees: the same score gives the same samples; the end continues in the beginning, including notes, room and
 * filters, so that the loop has no seam; nothing is above 5 kHz, where it could get between a listener and a voice.
 */
import { fromDb } from '../decibels.ts';
import { HighPass } from '../high-pass.ts';
import { type Planes, outputSampleRate as sampleRate } from '../planes.ts';
import { instruments } from './instruments.ts';
import type { Part, Score } from './score.ts';

/** Raise it whenever a change makes instruments or room sound different. */
export const synthesisVersion = '1';

const lowestHz = 45;
const highestHz = 4500;
/** The largest sample of a loop. */
const peak = 0.5;

export function loopSamples({ beats, beatsPerMinute }: Score): number {
  return Math.round((beats * 60 * sampleRate) / beatsPerMinute);
}

/**
 * Takes a second or two of computing.
 *
 * @param betweenNotes is awaited after each note, so that other work gets its turn
 */
export async function synthesise(
  score: Score,
  betweenNotes: () => Promise<void> = async () => {},
): Promise<Planes> {
  const length = loopSamples(score);
  const dry = [new Float32Array(length), new Float32Array(length)] as const;
  for (const part of score.parts) await play(part, score, dry, betweenNotes);
  const wet = inRoom(dry, score.reverb.seconds);
  const amount = fromDb(score.reverb.gainDb);
  const mixed = dry.map((plane, channel) =>
    smoothed(plane.map((sample, index) => sample + amount * (wet[channel]?.[index] ?? 0))),
  );
  const largest = mixed.reduce(
    (max, plane) => plane.reduce((size, sample) => Math.max(size, Math.abs(sample)), max),
    0,
  );
  return mixed.map((plane) => plane.map((sample) => (sample * peak) / largest));
}

async function play(
  { instrument, gainDb, pan, notes }: Part,
  { beatsPerMinute }: Score,
  [left, right]: readonly [Float32Array, Float32Array],
  betweenNotes: () => Promise<void>,
): Promise<void> {
  const beat = 60 / beatsPerMinute;
  // Of equal power wherever it is between left and right.
  const angle = ((pan + 1) * Math.PI) / 4;
  const gain = fromDb(gainDb) * Math.SQRT2;
  for (const note of notes) {
    const sounding = instruments[instrument](note, note.beats * beat, sampleRate);
    const start = Math.round(note.beat * beat * sampleRate);
    addAround(left, start, sounding.left, gain * Math.cos(angle));
    addAround(right, start, sounding.right, gain * Math.sin(angle));
    await betweenNotes();
  }
}

/** Adds samples to a loop: what reaches beyond its end continues at its beginning. */
function addAround(loop: Float32Array, start: number, samples: Float32Array, gain: number): void {
  let at = start % loop.length;
  for (const sample of samples) {
    loop[at] = (loop[at] ?? 0) + sample * gain;
    at += 1;
    if (at === loop.length) at = 0;
  }
}

/** Runs a filter twice around a loop: the second time it is in the state it would have after any number of rounds. */
function twice(loop: Float32Array, filter: (samples: Float32Array) => Float32Array): Float32Array {
  filter(loop);
  return filter(loop);
}

/** Without rumble, and dull above 4.5 kHz. */
function smoothed(loop: Float32Array): Float32Array {
  const highPass = new HighPass(lowestHz, sampleRate);
  const step = 1 - Math.exp((-2 * Math.PI * highestHz) / sampleRate);
  let first = 0;
  let second = 0;
  return twice(loop, (samples) =>
    highPass.process(samples).map((sample) => {
      first += step * (sample - first);
      second += step * (first - second);
      return second;
    }),
  );
}

/** The delays of the combs and all-passes in samples at 44.1 kHz, as in Freeverb (Jezar, 2000; public domain). */
const combDelays = [1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617];
const allPassDelays = [556, 441, 341, 225];
/** How much longer they are in the right channel, which makes the room wide. */
const spread = 23;

/** The reverberation alone. @param seconds that it takes to fall by 60 dB */
function inRoom(loops: readonly Float32Array[], seconds: number): Planes {
  const [left = new Float32Array(), right = left] = loops;
  const middle = left.map((sample, index) => (sample + (right[index] ?? 0)) / 2);
  return [0, spread].map((more) => {
    const scaled = (delay: number) => Math.round(((delay + more) * sampleRate) / 44_100);
    const combs = combDelays.map((delay) => comb(scaled(delay), seconds));
    const allPasses = allPassDelays.map((delay) => allPass(scaled(delay)));
    return twice(middle, (samples) => {
      const sum = new Float32Array(samples.length);
      for (const run of combs) run(samples, sum);
      for (const run of allPasses) run(sum);
      return sum;
    });
  });
}

/** Echoes that fall by 60 dB in `seconds`, each duller than the one before. They are added to `sum`. */
function comb(delay: number, seconds: number): (input: Float32Array, sum: Float32Array) => void {
  const ring = new Float64Array(delay);
  const feedback = 10 ** ((-3 * delay) / sampleRate / seconds);
  const dull = 0.4;
  let low = 0;
  let slot = 0;
  return (input, sum) => {
    for (let index = 0; index < input.length; index += 1) {
      const echo = ring[slot] ?? 0;
      low = echo * (1 - dull) + low * dull;
      ring[slot] = (input[index] ?? 0) + low * feedback;
      slot = slot + 1 === delay ? 0 : slot + 1;
      sum[index] = (sum[index] ?? 0) + echo / combDelays.length;
    }
  };
}

/** Blurs echoes, in place, without colouring them. */
function allPass(delay: number): (samples: Float32Array) => void {
  const ring = new Float64Array(delay);
  let slot = 0;
  return (samples) => {
    for (let index = 0; index < samples.length; index += 1) {
      const held = ring[slot] ?? 0;
      const sample = samples[index] ?? 0;
      ring[slot] = sample + held * 0.5;
      samples[index] = held - sample * 0.5;
      slot = slot + 1 === delay ? 0 : slot + 1;
    }
  };
}
