import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameAt, frameSeenAt, framesCovering } from './frames.ts';

it('does not drift: many short lengths end where one long length does', () => {
  // 1,001 ms is 30.03 frames; rounding each length would lose 3 frames in 100.
  const boundaries = Array.from({ length: 101 }, (_, index) => frameAt(index * 1001, 30));
  const lengths = boundaries.slice(1).map((boundary, index) => boundary - (boundaries[index] ?? 0));
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(3003);
});

it('stays within half a frame of the time', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.constantFrom(24, 25, 30, 50, 60), (ms, fps) => {
      expect(Math.abs((frameAt(ms, fps) * 1000) / fps - ms)).toBeLessThanOrEqual(500 / fps + 1e-6);
    }),
  );
});

it('gives a scene on the 200 ms grid the same length wherever it stands', () => {
  for (const fps of [25, 30, 50, 60]) {
    const lengths = [0, 200, 1400, 59_800].map((start) => frameAt(start + 3400, fps) - frameAt(start, fps));
    expect(new Set(lengths).size).toBe(1);
  }
});

it('gives the frame that is seen at a time, and how many frames cover a length', () => {
  expect([0, 32, 33, 34, 66, 67].map((ms) => frameSeenAt(ms, 30))).toEqual([0, 0, 1, 1, 2, 2]);
  expect([0, 1, 33, 34, 1000].map((ms) => framesCovering(ms, 30))).toEqual([0, 1, 1, 2, 30]);
});
