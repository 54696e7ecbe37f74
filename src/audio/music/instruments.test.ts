import { expect, test } from 'vitest';
import { instruments } from './instruments.ts';
import type { InstrumentName } from './score.ts';

const rate = 48_000;
const names = Object.keys(instruments) as InstrumentName[];

/** How strong a frequency is in the second from 0.2 s on. */
function strengthOf(samples: Float32Array, hertz: number): number {
  let real = 0;
  let imaginary = 0;
  for (let index = 0; index < rate; index += 1) {
    const window = 1 - Math.cos((2 * Math.PI * index) / rate);
    const angle = (2 * Math.PI * hertz * index) / rate;
    real += window * (samples[index + rate / 5] ?? 0) * Math.cos(angle);
    imaginary += window * (samples[index + rate / 5] ?? 0) * Math.sin(angle);
  }
  return Math.hypot(real, imaginary);
}

test.each(names.flatMap((name) => [50, 69, 81].map((pitch) => [name, pitch] as const)))(
  'the %s is in tune at note %i to within 5 cents',
  (name, pitch) => {
    const { left, right } = instruments[name]({ beat: 0, beats: 2, pitch, strength: 0.8 }, 2, rate);
    const both = left.map((sample, index) => sample + (right[index] ?? 0));
    const cents = Array.from({ length: 41 }, (_, at) => at - 20);
    const hertz = 440 * 2 ** ((pitch - 69) / 12);
    const strengths = cents.map((cent) => strengthOf(both, hertz * 2 ** (cent / 1200)));
    const best = cents[strengths.indexOf(Math.max(...strengths))] ?? 99;
    expect(Math.abs(best)).toBeLessThanOrEqual(5);
  },
);

test.each(names)('a note of the %s begins and ends at zero, without a click', (name) => {
  const { left } = instruments[name]({ beat: 0, beats: 2, pitch: 64, strength: 1 }, 2, rate);
  expect(Math.abs(left[0] ?? 1)).toBeLessThan(1e-3);
  expect(Math.abs(left.at(-1) ?? 1)).toBeLessThan(1e-3);
  expect(left.every((sample) => Number.isFinite(sample) && Math.abs(sample) < 2)).toBe(true);
});
