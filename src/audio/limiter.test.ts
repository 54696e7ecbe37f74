import { expect, test } from 'vitest';
import { fromDb } from './decibels.ts';
import { Limiter } from './limiter.ts';

const sampleRate = 48_000;

function tone(seconds: number, level: number, hertz = 220): Float32Array {
  const count = Math.round(seconds * sampleRate);
  return Float32Array.from(
    { length: count },
    (_, index) => level * Math.sin((2 * Math.PI * hertz * index) / sampleRate),
  );
}

function run(samples: Float32Array, gainDb: number, ceilingDb: number, block: number): number[] {
  return runBoth([samples], gainDb, ceilingDb, block)[0] ?? [];
}

function runBoth(planes: readonly Float32Array[], gainDb: number, ceilingDb: number, block: number) {
  const limiter = new Limiter({ sampleRate, channels: planes.length, gainDb, ceilingDb });
  const out = planes.map((): number[] => []);
  const take = (settled: readonly Float32Array[]) => {
    for (const [channel, plane] of settled.entries()) out[channel]?.push(...plane);
  };
  for (let at = 0; at < (planes[0]?.length ?? 0); at += block)
    take(limiter.process(planes.map((plane) => plane.subarray(at, at + block))));
  take(limiter.finish());
  return out;
}

test('only multiplies what stays below the ceiling, and shifts nothing', () => {
  const samples = tone(0.2, 0.1);
  const out = run(samples, 6, -2, 1000);
  expect(out).toHaveLength(samples.length);
  out.forEach((value, index) => {
    expect(value).toBeCloseTo((samples[index] ?? 0) * fromDb(6), 5);
  });
});

test('lets nothing above the ceiling through, not even a single click', () => {
  const samples = tone(0.5, 0.2);
  samples[5000] = 1;
  samples[5001] = -1;
  samples[samples.length - 1] = 1;
  const out = run(samples, 14, -3, 777);
  expect(Math.max(...out.map(Math.abs))).toBeLessThanOrEqual(fromDb(-3) + 1e-9);
});

test('turns a loud tone down without changing its shape', () => {
  const out = run(tone(1, 0.5), 12, -2, 4096).slice(24_000, 36_000);
  // Once it has settled it is a tone again, as large as the ceiling and as round as before.
  const peak = Math.max(...out.map(Math.abs));
  expect(peak).toBeGreaterThan(fromDb(-2) * 0.97);
  const mean = out.reduce((total, value) => total + value * value, 0) / out.length;
  expect(Math.sqrt(mean) / peak).toBeCloseTo(Math.SQRT1_2, 1);
});

test('gives the same result for blocks of any size, and for less sound than it looks ahead', () => {
  const samples = tone(0.1, 0.9, 97);
  expect(run(samples, 9, -2, 64)).toEqual(run(samples, 9, -2, samples.length));
  expect(run(samples.subarray(0, 50), 0, -2, 7)).toHaveLength(50);
});

test('is back to the plain gain two seconds after a loud part, and ready for the next', () => {
  const samples = tone(5, 0.1);
  samples.set(tone(0.3, 0.9), sampleRate);
  samples.set(tone(0.3, 0.9), 4 * sampleRate);
  const out = run(samples, 6, -2, 1000);
  expect(out.every((value) => Math.abs(value) <= fromDb(-2) + 1e-7)).toBe(true);
  const settled = out.slice(3.4 * sampleRate, 3.9 * sampleRate);
  settled.forEach((value, index) => {
    expect(value).toBeCloseTo((samples[3.4 * sampleRate + index] ?? 0) * fromDb(6), 5);
  });
  const others = run(samples, 6, -2, 9999);
  expect(out.every((value, index) => value === others[index])).toBe(true);
});

test('gives both channels the same gain, so that what is in the middle stays there', () => {
  const middle = tone(1, 0.2, 500);
  const left = middle.map((sample, index) => sample + (index > 20_000 && index < 22_000 ? 0.7 : 0));
  const [bent = [], right = []] = runBoth([left, middle], 6, -3, 1000);
  expect(Math.max(...bent)).toBeLessThanOrEqual(fromDb(-3) + 1e-7);
  bent.forEach((value, index) => {
    // Where only the left was too loud, the right is quieter by as much.
    const gain = (right[index] ?? 0) / ((middle[index] ?? 0) || Number.NaN);
    if (!Number.isNaN(gain)) expect(value).toBeCloseTo((left[index] ?? 0) * gain, 4);
  });
  expect(right[21_030] ?? 0).toBeCloseTo(
    (middle[21_030] ?? 0) * ((bent[21_030] ?? 0) / (left[21_030] ?? 1)),
    5,
  );
});
