import { expect, test } from 'vitest';
import { polyphaseFilter, Resampler, resample as resampleWhole } from './resampler.ts';

function resample(samples: Float32Array, from: number, to: number, block = 4096): Float32Array {
  const resampler = new Resampler(polyphaseFilter(from, to));
  const out: number[] = [];
  for (let at = 0; at < samples.length; at += block)
    out.push(...resampler.process(samples.subarray(at, at + block)));
  out.push(...resampler.finish());
  return Float32Array.from(out);
}

const sine = (hertz: number, rate: number, count: number) =>
  Float32Array.from({ length: count }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / rate));

/** The level of one frequency in the middle of some samples, in decibels; 0 for a sine at full scale. */
function levelAt(samples: Float32Array, hertz: number, rate: number): number {
  let real = 0;
  let imaginary = 0;
  let weight = 0;
  for (let index = 0; index < samples.length; index += 1) {
    // The Blackman-Harris window: what leaks from a strong frequency stays 92 dB below it.
    const turn = (2 * Math.PI * index) / (samples.length - 1);
    const window =
      0.35875 - 0.48829 * Math.cos(turn) + 0.14128 * Math.cos(2 * turn) - 0.01168 * Math.cos(3 * turn);
    const angle = (2 * Math.PI * hertz * index) / rate;
    real += window * (samples[index] ?? 0) * Math.cos(angle);
    imaginary += window * (samples[index] ?? 0) * Math.sin(angle);
    weight += window / 2;
  }
  return 20 * Math.log10(Math.hypot(real, imaginary) / weight + 1e-12);
}

test.each([
  [16_000, 48_000],
  [22_050, 48_000],
  [24_000, 48_000],
  [44_100, 48_000],
  [96_000, 48_000],
])('from %i to %i Hz the band is kept, and no image of it appears', (from, to) => {
  const halfRate = Math.min(from, to) / 2;
  for (const share of [0.02, 0.3, 0.7, 0.91]) {
    const hertz = share * halfRate;
    const out = resample(sine(hertz, from, from), from, to).subarray(to / 4, (3 * to) / 4);
    expect(Math.abs(levelAt(out, hertz, to))).toBeLessThan(0.02);
    // The images of a tone are around the multiples of the input's rate.
    const images = [from - hertz, from + hertz, 2 * from - hertz].filter((image) => image < to / 2);
    for (const image of images) expect(levelAt(out, image, to)).toBeLessThan(-85);
  }
});

test('what a lower rate cannot hold is left out and not folded down', () => {
  const out = resample(sine(30_000, 96_000, 96_000), 96_000, 48_000).subarray(12_000, 36_000);
  expect(levelAt(out, 18_000, 48_000)).toBeLessThan(-85);
});

test.each([16_000, 22_050, 44_100, 48_001])(
  'from %i Hz nothing is shifted, and the length is right',
  (rate) => {
    const count = Math.round(rate * 0.31);
    const out = resample(sine(300, rate, count), rate, 48_000);
    expect(out.length).toBe(Math.ceil((count * 48_000) / rate));
    const expected = sine(300, 48_000, out.length);
    const worst = out
      .subarray(1000, out.length - 1000)
      .reduce((max, sample, index) => Math.max(max, Math.abs(sample - (expected[index + 1000] ?? 0))), 0);
    expect(worst).toBeLessThan(2e-4);
  },
);

test('the size of the blocks makes no difference, even with one sample each', () => {
  const samples = sine(1234, 22_050, 3000);
  expect(resample(samples, 22_050, 48_000, 1)).toEqual(resample(samples, 22_050, 48_000, 3000));
  expect(resample(samples.subarray(0, 3), 22_050, 48_000)).toHaveLength(7);
});

test.each([8000, 22_050, 44_100, 48_000])('a whole sound from %i Hz is good enough to measure', (rate) => {
  const tone = (hertz: number) => Int16Array.from(sine(hertz, rate, rate), (sample) => sample * 16_384);
  const levelOf = (hertz: number, measuredHz = hertz) => {
    const out = resampleWhole(tone(hertz), rate, 16_000);
    expect(out).toHaveLength(16_000);
    return levelAt(
      Float32Array.from(out, (sample) => sample / 16_384).subarray(4000, 12_000),
      measuredHz,
      16_000,
    );
  };
  expect(Math.abs(levelOf(0.8 * Math.min(rate, 16_000) * 0.5))).toBeLessThan(0.05);
  // A tone above the half-rate is not folded down to 16 kHz minus its frequency.
  if (rate > 18_000) expect(levelOf(9000, 7000)).toBeLessThan(-58);
});

test('a whole sound at the same rate stays as it is, and loud sound is clipped', () => {
  const samples = Int16Array.of(1, 2, 3);
  expect(resampleWhole(samples, 16_000, 16_000)).toBe(samples);
  const square = Int16Array.from({ length: 4000 }, (_, index) => (index % 40 < 20 ? 32_767 : -32_768));
  expect(Math.max(...resampleWhole(square, 48_000, 16_000))).toBe(32_767);
});
