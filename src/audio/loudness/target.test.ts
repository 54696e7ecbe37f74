import { expect, test } from 'vitest';
import {
  firstAim,
  firstCorrection,
  isOnAim,
  missBy,
  nextAim,
  nextCorrection,
  targetOf,
  trackToleranceLu,
} from './target.ts';

const target = targetOf(-14);
const aim = firstAim(target);

test('raises by what is missing, but does not raise noise without end', () => {
  expect(firstCorrection({ integratedLufs: -24, truePeakDbtp: -6 }, target)).toEqual({
    gainDb: 10,
    ceilingDb: -2,
  });
  expect(firstCorrection({ integratedLufs: -69, truePeakDbtp: -50 }, target).gainDb).toBe(40);
});

test('corrects samples that are too quiet or too loud, or have too high a peak', () => {
  const last = { gainDb: 10, ceilingDb: -2 };
  const next = (integratedLufs: number, truePeakDbtp: number) =>
    nextCorrection(last, { integratedLufs, truePeakDbtp }, aim);
  expect(next(-15, -1.7).gainDb).toBeGreaterThan(11);
  expect(next(-13, -1.7)).toEqual({ gainDb: 9, ceilingDb: -2 });
  expect(next(-14, -0.9).ceilingDb).toBeCloseTo(-2.8);
});

test('aims higher or lower by what the encoder changed', () => {
  const lower = nextAim(aim, { integratedLufs: -13.5, truePeakDbtp: -0.6 }, target);
  expect(lower.integratedLufs).toBeCloseTo(-14.5);
  expect(lower.truePeakDbtp).toBeCloseTo(-2.1);
  expect(nextAim(aim, { integratedLufs: -14, truePeakDbtp: -3 }, target)).toEqual(aim);
});

test('counts a peak that is too high for more than any loudness', () => {
  expect(isOnAim({ integratedLufs: -14.2, truePeakDbtp: -1.1 }, target, trackToleranceLu)).toBe(true);
  expect(isOnAim({ integratedLufs: -14, truePeakDbtp: -0.9 }, target, trackToleranceLu)).toBe(false);
  const high = missBy({ integratedLufs: -14, truePeakDbtp: -0.9 }, target);
  expect(high).toBeGreaterThan(missBy({ integratedLufs: -16, truePeakDbtp: -1.2 }, target));
});
