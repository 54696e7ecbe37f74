/** The signals and tolerances are those of EBU Tech 3341, https://tech.ebu.ch/publications/tech3341. */
import { expect, test } from 'vitest';
import { integratedLufs, LoudnessMeter, loudestLufs } from './meter.ts';
import { highPassFor, shelfFor, WeightedPower } from './weighted-power.ts';

const sampleRate = 48_000;

/** A sine; the phase in degrees. */
function sine(seconds: number, level: number, hertz: number, phase = 0): Float32Array {
  const start = (phase * Math.PI) / 180;
  return Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, index) => level * Math.sin((2 * Math.PI * hertz * index) / sampleRate + start),
  );
}

function measure(parts: readonly Float32Array[], block = 16_384) {
  const meter = new LoudnessMeter(1);
  for (const part of parts)
    for (let at = 0; at < part.length; at += block) meter.process([part.subarray(at, at + block)]);
  return meter.finish();
}

function measureBoth(left: Float32Array, right: Float32Array) {
  const meter = new LoudnessMeter(2);
  meter.process([left, right]);
  return meter.finish();
}

test('a sine of 997 Hz at full scale has -3.01 LUFS in one channel, so 0 in two', () => {
  expect(measure([sine(5, 1, 997)])?.integratedLufs).toBeCloseTo(0, 2);
});

test.each([
  [1, [[20, -23]], -23],
  [2, [[20, -33]], -33],
  [
    3,
    [
      [10, -36],
      [60, -23],
      [10, -36],
    ],
    -23,
  ],
  [
    4,
    [
      [10, -72],
      [10, -36],
      [60, -23],
      [10, -36],
      [10, -72],
    ],
    -23,
  ],
  [
    5,
    [
      [20, -26],
      [20.1, -20],
      [20, -26],
    ],
    -23,
  ],
] as const)('Tech 3341, case %d: the loudness is right to within 0.1 LU', (_, tones, expected) => {
  const parts = tones.map(([seconds, decibels]) => sine(seconds, 10 ** (decibels / 20), 1000));
  expect(Math.abs((measure(parts)?.integratedLufs ?? 0) - expected)).toBeLessThanOrEqual(0.1);
});

test.each([
  [15, 4, 0.5, 0, -6],
  [16, 4, 0.5, 45, -6],
  [17, 6, 0.5, 60, -6],
  [18, 8, 0.5, 67.5, -6],
  [19, 4, 1.41, 45, 3],
] as const)(
  'Tech 3341, case %d: the true peak is right to within +0.2 and -0.4 dB',
  (_, divisor, level, phase, expected) => {
    const tone = sine(2, level, sampleRate / divisor, phase);
    // As in the published signals, the tone fades in and out: an edge would be a higher peak.
    const ramp = sampleRate / 10;
    const swelling = tone.map(
      (sample, index) => sample * Math.min(1, index / ramp, (tone.length - 1 - index) / ramp),
    );
    const peak = measure([swelling])?.truePeakDbtp ?? 0;
    expect(peak).toBeLessThanOrEqual(expected + 0.2);
    expect(peak).toBeGreaterThanOrEqual(expected - 0.4);
  },
);

test('finds a peak anywhere, even in the very first and the very last sample', () => {
  const places = [0, 5000, 47_999];
  for (const place of places) {
    const samples = sine(1, 0.01, 440);
    samples[place] = 0.8;
    expect(measure([samples], 100)?.truePeakDbtp).toBeGreaterThan(-2);
  }
});

test('measures the same for blocks of any size', () => {
  const samples = sine(2, 0.3, 440).map((sample, index) => sample * Math.sin(index / 9000));
  const whole = measure([samples], samples.length);
  expect(measure([samples], 7)).toEqual(whole);
  expect(measure([samples], 4800)).toEqual(whole);
});

test('has no loudness for silence, and for what is too short to measure', () => {
  expect(measure([])).toBeNull();
  expect(measure([new Float32Array(sampleRate)])).toBeNull();
  expect(measure([sine(2, 0.0001, 1000)])).toBeNull();
  expect(measure([sine(0.39, 0.5, 1000)])).toBeNull();
});

test('one channel measures like two equal ones; with one of the two silent it is 3 LU quieter', () => {
  const tone = sine(5, 0.5, 1000);
  const alone = measure([tone])?.integratedLufs ?? 0;
  expect(measureBoth(tone, tone)?.integratedLufs).toBeCloseTo(alone, 6);
  expect(measureBoth(tone, new Float32Array(tone.length))?.integratedLufs).toBeCloseTo(alone - 3.01, 2);
  expect(measureBoth(new Float32Array(tone.length), sine(5, 0.9, 1000))?.truePeakDbtp).toBeCloseTo(-0.92, 1);
});

test('the filters for 48 kHz are those printed in the standard', () => {
  const printed = [
    1.53512485958697, -2.69169619940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
  ];
  const { b, a } = shelfFor(48_000);
  [...b, ...a].forEach((value, index) => {
    expect(value).toBeCloseTo(printed[index] ?? 0, 7);
  });
  expect(highPassFor(48_000).a[0]).toBeCloseTo(-1.99004745483398, 9);
  expect(highPassFor(48_000).a[1]).toBeCloseTo(0.99007225036621, 9);
});

test.each([16_000, 22_050, 44_100])('a tone has the same loudness at %i Hz', (rate) => {
  const power = new WeightedPower(rate);
  power.process(
    Float32Array.from({ length: rate * 3 }, (_, index) => Math.sin((2 * Math.PI * 997 * index) / rate)),
  );
  expect(integratedLufs([power.hops])).toBeCloseTo(0, 1);
});

test('finds the loudest 400 ms', () => {
  const power = new WeightedPower(sampleRate);
  for (const level of [0.01, 0.5, 0.02]) power.process(sine(1, level, 997));
  expect(loudestLufs([power.hops])).toBeCloseTo(-6.02, 1);
  expect(loudestLufs([[0, 0, 0, 0, 0]])).toBeNull();
});
