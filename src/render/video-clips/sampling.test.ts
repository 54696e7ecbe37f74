import { expect, it } from 'vitest';
import { shownPictures } from './sampling.ts';

/** Times of pictures at an even rate, as a container that counts in milliseconds has them. */
const rounded = (rate: number, count: number) =>
  Array.from({ length: count }, (_, index) => Math.round((index * 1000) / rate) * 1000);
const starts = (...of: Parameters<typeof shownPictures>) =>
  shownPictures(...of).map(({ startFrame }) => startFrame);
const frames = (count: number) => Array.from({ length: count }, (_, index) => index);

it.each([24, 25, 30, 50, 60])('shows each picture once when both have %i per second', (rate) => {
  expect(starts(rounded(rate, 200), 0, rate, 200)).toEqual(frames(200));
});

it('shows every second picture of a video clip at twice the rate', () => {
  const shown = shownPictures(rounded(60, 200), 0, 30, 100);
  expect(shown.map(({ timeUs }) => timeUs)).toEqual(rounded(60, 200).filter((_, index) => index % 2 === 0));
});

it('holds the pictures of a slow video clip', () => {
  expect(starts(rounded(10, 3), 0, 30, 30)).toEqual([0, 3, 6]);
});

it('shows the picture that is due when the part begins, however long ago it came', () => {
  expect(shownPictures([0, 500_000, 4_000_000], 3_000_000, 10, 20)).toEqual([
    { timeUs: 500_000, startFrame: 0 },
    { timeUs: 4_000_000, startFrame: 10 },
  ]);
});

it('begins with the first picture if that comes late', () => {
  expect(starts([80_000, 120_000], 0, 25, 10)).toEqual([0, 3]);
});

it('shows nothing when there are no pictures', () => {
  expect(shownPictures([], 0, 30, 10)).toEqual([]);
});
