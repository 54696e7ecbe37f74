import { expect, test } from 'vitest';
import { durationText, durationTextInTenths } from './duration-text.ts';

test('times have minutes and seconds, and hours if they need them', () => {
  expect([0, 999, 59_999, 65_000, 3_599_000, 3_600_000, 3_723_000].map(durationText)).toEqual([
    '0:00',
    '0:00',
    '0:59',
    '1:05',
    '59:59',
    '1:00:00',
    '1:02:03',
  ]);
});

test('tenths of a second are shown if there are any', () => {
  expect([0, 12_500, 65_000, 3_723_000, 59_999].map(durationTextInTenths)).toEqual([
    '0:00',
    '0:12.5',
    '1:05',
    '1:02:03',
    '0:59.9',
  ]);
});
