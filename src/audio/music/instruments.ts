/**
 * Instruments: a note -> its sound, in two channels.
 *
 * They are soft on purpose, with few and low partials and slow attacks, so that a voice stays on top. Guarantees: the
 * same note gives the same samples; each begins and ends at zero.
 */
import { raisedCosine } from '../fades.ts';
import type { InstrumentName, Note } from './score.ts';

interface Sounding {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** @param seconds for which the note is held */
type Instrument = (note: Note, seconds: number, sampleRate: number) => Sounding;

const hertzOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);

/** Adds a sine, computed by rotation: calling Math.sin for each sample would take ten times as long. */
function addSine(
  samples: Float32Array,
  hertz: number,
  sampleRate: number,
  levelAt: (second: number) => number,
  phase = 0,
): void {
  const angle = (2 * Math.PI * hertz) / sampleRate;
  const turn = 2 * Math.cos(angle);
  let before = Math.sin(phase - angle);
  let now = Math.sin(phase);
  // Levels change slowly, so only one in 48 is computed. Those between lie on a line.
  const stride = 48;
  for (let start = 0; start < samples.length; start += stride) {
    const from = levelAt(start / sampleRate);
    const slope = (levelAt((start + stride) / sampleRate) - from) / stride;
    const end = Math.min(start + stride, samples.length);
    for (let index = start; index < end; index += 1) {
      samples[index] = (samples[index] ?? 0) + now * (from + slope * (index - start));
      const next = turn * now - before;
      before = now;
      now = next;
    }
  }
}

/** A level that rises from the start and falls from `heldSeconds` on, both without a corner. */
const swell = (second: number, attack: number, heldSeconds: number, release: number): number =>
  raisedCosine(second / attack) * (1 - raisedCosine((second - heldSeconds) / release));

const lengthFor = (seconds: number, sampleRate: number) => Math.ceil(seconds * sampleRate);

/**
 * Three choirs of a few partials: one in the middle, and one on each side that is slightly out of tune with it. The
 * middle is the loudest, so that nothing cancels when both sides come from one loudspeaker.
 */
const pad: Instrument = ({ pitch, strength }, seconds, sampleRate) => {
  const attack = Math.min(1.4, seconds / 2);
  const release = 1.8;
  const hertz = hertzOf(pitch);
  const partials = [1, 0.32, 0.16, 0.06, 0.025];
  const choir = (cents: number, phase: number, share: number) => {
    const samples = new Float32Array(lengthFor(seconds + release, sampleRate));
    for (const [at, level] of partials.entries()) {
      const partial = hertz * (at + 1) * 2 ** (cents / 1200);
      addSine(
        samples,
        partial,
        sampleRate,
        // The higher partials swell and fade, each at its own pace.
        (second) =>
          0.25 *
          share *
          strength *
          level *
          swell(second, attack, seconds, release) *
          (1 - 0.25 * Math.min(1, at) * (1 + Math.sin(2 * Math.PI * (0.11 + 0.03 * at) * second + phase))),
        phase * (at + 1),
      );
    }
    return samples;
  };
  const middle = choir(0, 0.4, 0.7);
  const side = (cents: number, phase: number) =>
    choir(cents, phase, 0.45).map((sample, index) => sample + (middle[index] ?? 0));
  return { left: side(-4, 1.1), right: side(4, 1.7) };
};

const bass: Instrument = ({ pitch, strength }, seconds, sampleRate) => {
  const release = 0.9;
  const samples = new Float32Array(lengthFor(seconds + release, sampleRate));
  for (const [at, level] of [1, 0.3, 0.08].entries()) {
    addSine(
      samples,
      hertzOf(pitch) * (at + 1),
      sampleRate,
      (second) =>
        0.5 * strength * level * Math.exp(-second / 4) * swell(second, 0.12, seconds - 0.2, release),
    );
  }
  return { left: samples, right: samples };
};

/** A struck bar of wood: its tone, and another two octaves higher that dies away at once. */
const mallet: Instrument = ({ pitch, strength }, _seconds, sampleRate) => {
  const length = 1.6;
  const samples = new Float32Array(lengthFor(length, sampleRate));
  const hertz = hertzOf(pitch);
  const end = (second: number) => 1 - raisedCosine((second - length + 0.3) / 0.3);
  const partial = (ratio: number, level: number, decay: number) =>
    addSine(
      samples,
      hertz * ratio,
      sampleRate,
      (second) => strength * level * raisedCosine(second / 0.006) * Math.exp(-second / decay) * end(second),
    );
  partial(1, 0.5, 0.32);
  partial(4, 0.06 * Math.min(1, 400 / hertz), 0.06);
  return { left: samples, right: samples };
};

/** Frequency modulation (J. Chowning, 1973): a modulator an octave higher, whose index falls as the bell rings out. */
const bell: Instrument = ({ pitch, strength }, _seconds, sampleRate) => {
  const length = 5;
  const samples = new Float32Array(lengthFor(length, sampleRate));
  const angle = (2 * Math.PI * hertzOf(pitch)) / sampleRate;
  for (let index = 0; index < samples.length; index += 1) {
    const second = index / sampleRate;
    const depth = 0.9 * Math.exp(-second / 0.7);
    const level =
      0.5 *
      strength *
      raisedCosine(second / 0.012) *
      Math.exp(-second / 1.3) *
      (1 - raisedCosine((second - length + 0.5) / 0.5));
    samples[index] = level * Math.sin(angle * index + depth * Math.sin(2 * angle * index));
  }
  return { left: samples, right: samples };
};

/**
 * A plucked string (K. Karplus, A. Strong, 1983, with the tuning of D. Jaffe and J. Smith): noise that circulates in a
 * delay line as long as the wave, and passes a low-pass in each round.
 */
const pluck: Instrument = ({ pitch, strength }, _seconds, sampleRate) => {
  const length = 3;
  const samples = new Float32Array(lengthFor(length, sampleRate));
  const hertz = hertzOf(pitch);
  // The low-pass delays by half a sample, the all-pass by what is then missing to a whole wave.
  const period = sampleRate / hertz - 0.5;
  const delay = Math.floor(period - 0.1);
  const missing = period - delay;
  const allPass = (1 - missing) / (1 + missing);
  const string = new Float64Array(delay);
  let state = pitch * 7919 + 17;
  let soft = 0;
  let softer = 0;
  let mean = 0;
  // Plucked by a finger, not by a plectrum: there is little above 1.2 kHz.
  const step = 1 - Math.exp((-2 * Math.PI * 1200) / sampleRate);
  // The first round is only there to let the filters settle, so that the two ends of the string fit together.
  for (let index = 0; index < 2 * delay; index += 1) {
    if (index === delay) state = pitch * 7919 + 17;
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    soft += step * (state / 2 ** 31 - soft);
    softer += step * (soft - softer);
    string[index % delay] = softer;
  }
  for (const value of string) mean += value / delay;
  for (let slot = 0; slot < delay; slot += 1) string[slot] = (string[slot] ?? 0) - mean;
  const power = string.reduce((total, value) => total + value ** 2, 0) / delay;
  const level = (0.3 * strength) / Math.sqrt(power);
  const loss = 0.5 ** (1 / (hertz * 0.5));
  let last = 0;
  let passed = 0;
  let before = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const slot = index % delay;
    const value = string[slot] ?? 0;
    const averaged = (loss * (value + last)) / 2;
    last = value;
    passed = allPass * averaged + before - allPass * passed;
    before = averaged;
    string[slot] = passed;
    const second = index / sampleRate;
    samples[index] =
      level * value * raisedCosine(second / 0.004) * (1 - raisedCosine((second - length + 0.4) / 0.4));
  }
  return { left: samples, right: samples };
};

export const instruments: Readonly<Record<InstrumentName, Instrument>> = { pad, bass, mallet, bell, pluck };
