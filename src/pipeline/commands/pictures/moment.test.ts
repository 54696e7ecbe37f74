/** Moments as they are written on the command line. */
import { expect, test } from 'vitest';
import { Failure } from '../../failure.ts';
import { frameAtMoment, parseMoment } from './moment.ts';

const video = { fps: 30, durationInFrames: 3000 };

function frameOf(text: string): number {
  return frameAtMoment(parseMoment(text), video, { text, script: 'day.md' });
}

function failureOf(text: string): Failure {
  try {
    frameOf(text);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`${text} was taken`);
}

test.each([
  ['12.5s', 375],
  ['12.5', 375],
  ['0', 0],
  ['1:05', 1950],
  ['00:01:05.5', 1965],
  ['75:00s', null],
  ['40%', 1200],
  ['0.033', 1],
  ['0.067', 2],
  // The end itself shows the last frame.
  ['100s', 2999],
  ['1:40', 2999],
  ['100%', 2999],
] as const)('%s is frame %s', (text, frame) => {
  if (frame === null) expect(failureOf(text).kind).toBe('usage');
  else expect(frameOf(text)).toBe(frame);
});

test.each(['', 'soon', '-3', '1:75', '1:61:00', '12,5', '5 m', '1:2:3:4', 'NaN', '1e3'])(
  '%j is refused, with the forms that are understood',
  (text) => {
    const failure = failureOf(text);
    expect(failure.message).toContain(`--at ${text}`);
    expect(failure.hint).toContain('1:05');
  },
);

test('a time beyond the end names the script and its length', () => {
  const failure = failureOf('2:00');
  expect(failure.message).toContain('day.md');
  expect(failure.message).toContain('1:40');
  expect(failureOf('101%').kind).toBe('usage');
});
