import { expect, test } from 'vitest';
import { betweenSpeechLu, LevelCurve, musicLevels, passagesOf, underSpeechLu } from './ducking.ts';

const range = (startMs: number, endMs: number) => ({ startMs, endMs });
const levelsAt = (speech: Parameters<typeof musicLevels>[0], times: readonly number[]) => {
  const curve = new LevelCurve(musicLevels(speech));
  return times.map((ms) => curve.at(ms));
};

test('gaps shorter than 700 ms belong to a passage, longer ones do not', () => {
  const words = [range(1000, 1400), range(1400, 2000), range(2699, 3000), range(3700, 4000)];
  expect(passagesOf(words)).toEqual([range(1000, 3000), range(3700, 4000)]);
});

test('the music is down when the first word begins, and up again 400 ms after the last', () => {
  const levels = levelsAt([range(1000, 2000)], [0, 880, 940, 1000, 1500, 2000, 2200, 2400, 9000]);
  const middle = -(underSpeechLu + betweenSpeechLu) / 2;
  expect(levels.map((level) => Number(level.toFixed(6)))).toEqual([
    ...[-betweenSpeechLu, -betweenSpeechLu, middle],
    ...[-underSpeechLu, -underSpeechLu, -underSpeechLu],
    ...[middle, -betweenSpeechLu, -betweenSpeechLu],
  ]);
});

test('the music does not move between words', () => {
  const words = Array.from({ length: 50 }, (_, at) => range(500 + at * 400, 700 + at * 400));
  const times = Array.from({ length: 1900 }, (_, at) => 500 + at * 10);
  expect(new Set(levelsAt(words, times))).toEqual(new Set([-underSpeechLu]));
});

test('without speech the music is as loud as speech would be', () => {
  expect(levelsAt([], [0, 5000])).toEqual([0, 0]);
});
