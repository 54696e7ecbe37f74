/** The memory of a render does not grow with the length of its video. Only on Linux: memory is read from /proc. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { familyKilobytes } from '../support/process-family.ts';
import { type CanvasSetup, openCanvasSetup } from './canvas-setup.ts';
import { stops, videoOf } from './canvas-videos.ts';

const minutes = 30;
const fps = 10;
const secondsAScene = 5;
/** What uncollected garbage may take. Ten kilobytes that are lost with each frame would be more. */
const marginMegabytes = 60;
const pollMs = 100;

let setup: CanvasSetup;

beforeAll(async () => {
  setup = await openCanvasSetup();
});
afterAll(() => setup.close());

test(`${minutes} minutes end with no more memory than they had in the middle`, async () => {
  const scenes = stops((minutes * 60) / secondsAScene, fps * secondsAScene);
  const props = videoOf(scenes, { width: 160, height: 90, fps });
  const renderer = setup.renderer('long', { jobs: 2 });
  const samples: { readonly part: number; readonly megabytes: number }[] = [];
  let done = 0;
  const timer = setInterval(() => {
    samples.push({
      part: Math.floor((3 * done) / props.durationInFrames),
      megabytes: familyKilobytes(process.pid) / 1024,
    });
  }, pollMs);
  try {
    await renderer.draw(props, {
      files: [],
      onProgress: (progress) => {
        done = progress.done;
      },
    });
  } finally {
    clearInterval(timer);
    await renderer.close();
  }
  const peakOf = (third: number) =>
    Math.max(...samples.filter(({ part }) => part === third).map(({ megabytes }) => megabytes));
  expect(samples.filter(({ part }) => part === 2).length).toBeGreaterThan(5);
  // In the first third, the caches of the pages for fonts and compiled code fill up: at most 200 MB per page.
  expect(peakOf(2)).toBeLessThan(peakOf(1) + marginMegabytes);
}, 180_000);
