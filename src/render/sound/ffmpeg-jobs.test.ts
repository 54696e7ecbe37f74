import { expect, test } from 'vitest';
import { trackJob } from './ffmpeg-jobs.ts';

/** The value that follows an option. */
function after(options: readonly string[], name: string): string | undefined {
  return options[options.indexOf(name) + 1];
}

test('one channel becomes two equal ones at full level', () => {
  const fromMono = trackJob('path', { from: 1, to: 2 }, '/tmp/sound.mp4');
  expect(fromMono.audioFilters).toEqual(['pan=stereo|c0=c0|c1=c0']);
  const stereo = trackJob('path', { from: 2, to: 2 }, '/tmp/sound.mp4');
  expect(stereo.audioFilters).toEqual([]);
  expect(after(stereo.inputs[0]?.options ?? [], '-ac')).toBe('2');
});

test.each([
  ['remotion', 'libfdk_aac'],
  ['path', 'aac'],
] as const)('the ffmpeg from %s encodes with %s', (origin, codec) => {
  const { outputOptions } = trackJob(origin, { from: 1, to: 1 }, '/tmp/sound.mp4');
  expect(after(outputOptions, '-c:a')).toBe(codec);
});
