import { expect, test } from 'vitest';
import { firstCorrection, isOnTarget, missBy, nextCorrection, parseLoudness } from './loudness.ts';

const printed = (integrated: string, peak: string) => `size= 1
[Parsed_loudnorm_0 @ 0x55]
{
  "input_i" : "${integrated}",
  "input_tp" : "${peak}",
  "input_lra" : "0.00"
}
[out#0/null] video:0KiB`;

test('reads the report of the filter', () => {
  expect(parseLoudness(printed('-23.52', '-4.03'))).toEqual({ integratedLufs: -23.52, truePeakDbtp: -4.03 });
});

test('takes silence, and what is too short to measure, as no loudness', () => {
  expect(parseLoudness(printed('-inf', '-inf'))).toBeNull();
  expect(parseLoudness(printed('-70.00', '-inf'))).toBeNull();
});

test('says so when there is no report', () => {
  expect(() => parseLoudness('nothing here')).toThrow('no loudness report');
});

test('raises by what is missing, but never noise without end', () => {
  expect(firstCorrection({ integratedLufs: -24, truePeakDbtp: -6 })).toEqual({ gainDb: 10, ceilingDb: -2 });
  expect(firstCorrection({ integratedLufs: -69, truePeakDbtp: -50 }).gainDb).toBe(40);
});

test('mends a result that is too quiet, too loud or too high', () => {
  const last = { gainDb: 10, ceilingDb: -2 };
  expect(nextCorrection(last, { integratedLufs: -15, truePeakDbtp: -1.5 }).gainDb).toBeGreaterThan(11);
  expect(nextCorrection(last, { integratedLufs: -13, truePeakDbtp: -1.5 }).gainDb).toBe(9);
  expect(nextCorrection(last, { integratedLufs: -14, truePeakDbtp: -0.4 }).ceilingDb).toBeCloseTo(-2.8);
});

test('counts a peak that is too high for more than any loudness', () => {
  expect(isOnTarget({ integratedLufs: -14.2, truePeakDbtp: -1.1 })).toBe(true);
  expect(isOnTarget({ integratedLufs: -14, truePeakDbtp: -0.9 })).toBe(false);
  const high = missBy({ integratedLufs: -14, truePeakDbtp: -0.9 });
  expect(high).toBeGreaterThan(missBy({ integratedLufs: -16, truePeakDbtp: -1.2 }));
});
