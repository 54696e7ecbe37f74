import { expect, test } from 'vitest';
import { qualities } from '../quality.ts';
import { assembleJob, segmentJob, segmentListText } from './video-jobs.ts';

const noTags = { title: '', language: 'und' };

/** The value that follows an option. */
function after(options: readonly string[], name: string): string | undefined {
  return options[options.indexOf(name) + 1];
}

test('a segment is converted to H.264 High in BT.709, and labelled as such', () => {
  const job = segmentJob(25, qualities.standard, '/tmp/segment.mp4');
  expect(after(job.inputs[0]?.options ?? [], '-framerate')).toBe('25');
  expect(after(job.outputOptions, '-profile:v')).toBe('high');
  expect(job.videoFilters[0]).toMatch(/ispace=bt470bg:irange=pc.*space=bt709:range=tv/);
  expect(after(job.outputOptions, '-x264-params')).toContain('transfer=bt709');
  // A whole number of ticks per frame, at any frame rate.
  expect(Number(after(job.outputOptions, '-video_track_timescale')) % 25).toBe(0);
});

test('assembling copies streams, and keeps the title as it is', () => {
  const files = { segmentList: '/w/list.txt', fps: 25, sound: '/w/sound.mp4', chapters: '/w/chapters.mkv' };
  const { inputs, outputOptions } = assembleJob(
    files,
    { title: "It's a = b", language: 'eng' },
    '/w/out.mp4',
  );
  expect(inputs.map(({ source }) => source)).toEqual(['/w/list.txt', '/w/sound.mp4', '/w/chapters.mkv']);
  expect(after(outputOptions, '-c')).toBe('copy');
  expect(after(outputOptions, '-metadata')).toBe("title=It's a = b");
  expect(after(outputOptions, '-map_chapters')).toBe('2');
  expect(after(outputOptions, '-metadata:s:a:0')).toBe('language=eng');
  const withoutChapters = assembleJob({ ...files, chapters: null }, noTags, '/o');
  expect(after(withoutChapters.outputOptions, '-map_chapters')).toBe('-1');
});

test('frames of a bare stream get the times of their places', () => {
  const files = { segmentList: null, fps: 25, sound: '/w/sound.mp4', chapters: null };
  const { inputs, outputOptions } = assembleJob(files, noTags, '/o');
  expect(inputs[0]?.source).toBe('stdin');
  expect(after(outputOptions, '-bsf:v')).toBe('setts=ts=N*1000:duration=1000:time_base=1/25000');
  expect(after(outputOptions, '-video_track_timescale')).toBe('25000');
});

test('a list of segments quotes quotation marks', () => {
  expect(segmentListText(["/it's/1.mp4", '/b/2.mp4'])).toBe("file '/it'\\''s/1.mp4'\nfile '/b/2.mp4'\n");
});
