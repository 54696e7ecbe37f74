import { expect, test } from 'vitest';
import type { Probe } from './ffmpeg/probe.ts';
import { compareProbe } from './verify.ts';

const expected = { width: 640, height: 360, fps: 30, frames: 90, chapterCount: 1, channels: 2 };
const video = {
  codec_type: 'video',
  codec_name: 'h264',
  profile: 'High',
  pix_fmt: 'yuv420p',
  width: 640,
  height: 360,
  color_range: 'tv',
  color_space: 'bt709',
  color_transfer: 'bt709',
  color_primaries: 'bt709',
  r_frame_rate: '30/1',
  avg_frame_rate: '30/1',
  start_time: 0,
  duration: 3,
  nb_read_packets: 90,
};
const sound = {
  codec_type: 'audio',
  codec_name: 'aac',
  sample_rate: 48_000,
  channels: 2,
  start_time: 0,
  duration: 3.0002,
};
const right: Probe = {
  streams: [video, sound],
  chapters: [{ start_time: 0, end_time: 3 }],
  format: { duration: 3 },
};

test('finds nothing wrong with a video that is right', () => {
  expect(compareProbe(right, expected)).toEqual([]);
});

test.each([
  ['yuvj420p', { pix_fmt: 'yuvj420p' }],
  ['89', { nb_read_packets: 89 }],
  ['smpte170m', { color_space: 'smpte170m' }],
  ['pc', { color_range: 'pc' }],
  ['Baseline', { profile: 'Baseline' }],
  ['2.9', { duration: 2.9 }],
])('names what is wrong with the picture: %s', (wrong, change) => {
  const found = { ...right, streams: [{ ...video, ...change }, sound] };
  expect(compareProbe(found, expected).join()).toContain(wrong);
});

test('names sound that is wrong, too short or missing, and missing chapters', () => {
  const withSound = (change: object) => ({ ...right, streams: [video, { ...sound, ...change }] });
  expect(compareProbe(withSound({ channels: 1 }), expected)).toHaveLength(1);
  expect(compareProbe(withSound({ duration: 2.9 }), expected)).toHaveLength(1);
  expect(compareProbe({ ...right, streams: [video] }, expected)).toEqual(['There is no sound stream.']);
  expect(compareProbe({ ...right, chapters: [] }, expected)).toEqual(['It has 0 chapters, not 1.']);
});
