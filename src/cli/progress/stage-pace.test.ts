import { expect, it } from 'vitest';
import { StagePace } from './stage-pace.ts';

const event = {
  type: 'progress',
  script: 'a.md',
  videoIndex: 0,
  videoCount: 2,
  total: 100,
  cached: 0,
} as const;

it('lets through the first and last event of each stage of each video, and one per interval between them', () => {
  const pace = new StagePace(250);
  const due = (videoIndex: number, stage: 'frames' | 'sound', done: number, nowMs: number) =>
    pace.isDue({ ...event, videoIndex, stage, done }, nowMs);
  expect(due(0, 'frames', 0, 0)).toBe(true);
  expect(due(0, 'sound', 0, 1)).toBe(true);
  expect(due(1, 'frames', 0, 2)).toBe(true);
  const frames = Array.from({ length: 99 }, (_, index) => due(0, 'frames', index + 1, (index + 1) * 10));
  expect(frames.filter(Boolean)).toHaveLength(3);
  expect(due(0, 'frames', 100, 1000)).toBe(true);
  expect(due(0, 'frames', 100, 2000)).toBe(false);
  expect(due(1, 'frames', 100, 1000)).toBe(true);
});

it('gives one line to a stage that ends at once', () => {
  const pace = new StagePace(250);
  expect(pace.isDue({ ...event, stage: 'speech', done: 0, total: 0 }, 0)).toBe(true);
  expect(pace.isDue({ ...event, stage: 'speech', done: 0, total: 0 }, 9000)).toBe(false);
});
