/** What the canvas renderer draws, frame by frame, and what it takes from the store instead. */
import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrawProgress } from '../../src/render/progress.ts';
import { segmentsOf } from '../../src/render/segments.ts';
import { present } from '../../src/shared/assert.ts';
import type { VideoProps } from '../../src/storyboard/contract.ts';
import { type CanvasSetup, expectNothingLeft, openCanvasSetup, segmentFiles } from './canvas-setup.ts';
import { stops, videoOf } from './canvas-videos.ts';
import { colourFrames } from './media.ts';

const [width, height] = [320, 180];

let setup: CanvasSetup;

beforeAll(async () => {
  setup = await openCanvasSetup();
});
afterAll(() => setup.close());

/** Draws a video with a new renderer. */
async function draw(store: string, props: VideoProps, jobs = 2) {
  const renderer = setup.renderer(store, { jobs });
  let last: DrawProgress = { done: 0, total: 0, cached: 0 };
  try {
    const stream = await renderer.draw(props, {
      files: [],
      onProgress: (progress) => {
        last = progress;
      },
    });
    return {
      files: stream.segments.map(({ file }) => file),
      starts: stream.segments.map(({ startFrame }) => startFrame),
      progress: last,
    };
  } finally {
    await renderer.close();
  }
}

async function framesOf(files: readonly string[]): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  for (const file of files) frames.push(...(await colourFrames(setup.ffmpeg, file, width * height * 3)));
  return frames;
}

/** The mean difference between the bytes of two pictures: 0 to 255. */
function difference(a: Buffer | undefined, b: Buffer | undefined): number {
  const [x, y] = [present(a, 'picture'), present(b, 'picture')];
  let sum = 0;
  for (let at = 0; at < x.length; at += 1) sum += Math.abs(x.readUInt8(at) - y.readUInt8(at));
  return sum / x.length;
}

describe('frames', () => {
  const length = 6;
  const scenes = stops(10, length);
  /** Each scene drawn by a page that has drawn nothing before. */
  let expected: Buffer[][];

  beforeAll(async () => {
    expected = [];
    for (const scene of scenes) {
      const { files } = await draw('alone', videoOf([scene]), 1);
      expected.push(await framesOf(files));
    }
  }, 120_000);

  test.each([1, 2])(
    'from %i pages belong to their own scene, from the first frame on',
    async (jobs) => {
      const { files, starts } = await draw(`pages-${jobs}`, videoOf(scenes), jobs);
      expect(starts).toEqual(scenes.map((_, index) => index * length));
      const frames = await framesOf(files);
      expect(frames.length).toBe(scenes.length * length);
      frames.forEach((frame, at) => {
        const scene = Math.floor(at / length);
        const distances = expected.map((frames) => difference(frame, frames[at % length]));
        const others = distances.filter((_, index) => index !== scene);
        expect(distances[scene], `frame ${at}`).toBeLessThan(0.5);
        expect(Math.min(...others), `frame ${at}`).toBeGreaterThan(2);
      });
    },
    120_000,
  );

  test('differ when the scene moves: the clock travels while it is drawn', () => {
    for (const scene of expected.slice(1)) {
      expect(difference(scene.at(0), scene.at(-1))).toBeGreaterThan(0.5);
    }
  });
});

describe('the store', () => {
  // The longest scene is drawn in two segments.
  const scenes = stops(6, 20).map((scene, index) =>
    index === 2 ? { ...scene, durationInFrames: 170 } : scene,
  );
  const props = videoOf(scenes);
  const total = props.durationInFrames;
  const store = 'shared';

  test('has everything of a video that was drawn before', async () => {
    expect((await draw(store, props)).progress).toEqual({ done: total, total, cached: 0 });
    const again = await draw(store, props);
    expect(again.progress).toEqual({ done: total, total, cached: total });
    expect(again.files.length).toBe(segmentsOf(props).length);
    expect((await framesOf(again.files)).length).toBe(total);
  }, 120_000);

  test('has every scene except the one whose text was changed', async () => {
    const changed = scenes.map((scene, index) =>
      index === 4 && scene.type === 'timetable' ? { ...scene, activity: null } : scene,
    );
    const { progress, files } = await draw(store, videoOf(changed));
    expect(progress).toEqual({ done: total, total, cached: total - 20 });
    expect(new Set([...files, ...(await draw(store, props)).files]).size).toBe(files.length + 1);
  }, 120_000);

  test('has every scene, wherever it is in the video', async () => {
    const moved = videoOf([...scenes.slice(3), ...scenes.slice(0, 3)]);
    const { progress, files, starts } = await draw(store, moved);
    expect(progress.cached).toBe(total);
    const before = (await draw(store, props)).files;
    expect(files).toEqual([...before.slice(4), ...before.slice(0, 4)]);
    expect(starts).toEqual([0, 20, 40, 60, 80, 100, 185]);
  });

  test('does not use a damaged file', async () => {
    const { files } = await draw(store, props);
    const [cut, , , flipped] = files.map((file) => present(file, 'file'));
    const sound = await framesOf(files);
    await truncate(present(cut, 'file'), 100);
    const bytes = await readFile(present(flipped, 'file'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(present(flipped, 'file'), bytes);
    const mended = await draw(store, props);
    expect(mended.progress).toEqual({ done: total, total, cached: total - 20 - 85 });
    const frames = await framesOf(mended.files);
    expect(frames.length).toBe(total);
    for (const at of [0, 19, 105, 110, 189]) {
      expect(difference(frames[at], sound[at])).toBeLessThan(0.5);
    }
  }, 120_000);

  test('serves two renders of the same video at the same time', async () => {
    const both = await Promise.all([draw('two', props), draw('two', props)]);
    for (const { files, progress } of both) {
      expect(progress.done).toBe(total);
      for (const file of files) expect((await stat(file)).size).toBeGreaterThan(0);
      expect((await framesOf(files)).length).toBe(total);
    }
    expect((await draw('two', props)).progress.cached).toBe(total);
    expect((await segmentFiles(setup, 'two')).length).toBeGreaterThanOrEqual(segmentsOf(props).length);
    await expectNothingLeft(setup, 'two');
  }, 120_000);
});
