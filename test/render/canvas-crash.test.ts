/** Pages and browsers that die, hang or cannot draw: the video is still finished, or the error says why not. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CanvasRendererOptions } from '../../src/render/canvas/canvas-renderer.ts';
import { DrawingPool } from '../../src/render/canvas/drawing-pool.ts';
import { encoderSettings } from '../../src/render/canvas/encoder-settings.ts';
import { PageServer } from '../../src/render/canvas/page-server.ts';
import type { DrawProgress } from '../../src/render/progress.ts';
import { qualities } from '../../src/render/quality.ts';
import { present } from '../../src/shared/assert.ts';
import type { VideoProps } from '../../src/storyboard/contract.ts';
import { projectRoot } from '../support/run-cli.ts';
import {
  browserProcesses,
  type CanvasSetup,
  expectNothingLeft,
  openCanvasSetup,
  renderers,
  segmentFiles,
} from './canvas-setup.ts';
import { brokenAt, pictureScene, stops, videoOf } from './canvas-videos.ts';
import { greyFrames } from './media.ts';

const frameBytes = 320 * 180;
const length = 40;
const jobs = 2;
const props = videoOf(stops(24, length));
const total = props.durationInFrames;

let setup: CanvasSetup;
/** The frames of the video when nothing goes wrong. */
let expected: Buffer[];

beforeAll(async () => {
  setup = await openCanvasSetup();
  const renderer = setup.renderer('untroubled', { jobs });
  const { segments } = await renderer.draw(props, { files: [] });
  await renderer.close();
  expected = await framesOf(segments.map(({ file }) => file));
}, 240_000);
afterAll(() => setup.close());

async function framesOf(files: readonly string[]): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  for (const file of files) frames.push(...(await greyFrames(setup.ffmpeg, file, frameBytes)));
  return frames;
}

/** Draws the video, and does something to the browser when a third of it is there. */
async function drawTroubled(
  store: string,
  trouble: () => void,
  options: Partial<CanvasRendererOptions> = {},
) {
  const renderer = setup.renderer(store, { jobs, ...options });
  let [before, lowest] = [0, Number.POSITIVE_INFINITY];
  let finished: Promise<string[]> = Promise.resolve([]);
  const onProgress = ({ done }: DrawProgress) => {
    if (before === 0 && done > total / 3) {
      before = done;
      finished = segmentFiles(setup, store);
      trouble();
    } else if (before > 0) lowest = Math.min(lowest, done);
  };
  const { segments } = await renderer.draw(props, { files: [], onProgress });
  const files = segments.map(({ file }) => file);
  await renderer.close();
  return { files, finished: await finished, drawnAgain: before - lowest };
}

async function expectRight(files: readonly string[]): Promise<void> {
  const frames = await framesOf(files);
  expect(frames.length).toBe(total);
  frames.forEach((frame, at) => {
    const wanted = present(expected[at], `frame ${at}`);
    let sum = 0;
    for (let pixel = 0; pixel < frameBytes; pixel += 1) {
      sum += Math.abs(frame.readUInt8(pixel) - wanted.readUInt8(pixel));
    }
    expect(sum / frameBytes, `frame ${at}`).toBeLessThan(0.5);
  });
}

describe('a video is finished', () => {
  test('although the process of a page was killed; only the segment of that page is drawn again', async () => {
    const { files, finished, drawnAgain } = await drawTroubled('killed', () => {
      process.kill(present(renderers(setup)[0], 'a page').id, 'SIGKILL');
    });
    expect(finished.length).toBeGreaterThan(3);
    expect(drawnAgain).toBeLessThanOrEqual(length);
    expect(files).toEqual(expect.arrayContaining(finished));
    await expectRight(files);
    await expectNothingLeft(setup, 'killed');
  }, 120_000);

  test('although a page hung', async () => {
    const hang = () => process.kill(present(renderers(setup)[0], 'a page').id, 'SIGSTOP');
    const { files, drawnAgain } = await drawTroubled('hung', hang, { silenceMs: 4000 });
    // The browser goes with it, and so does the segment that another page had begun.
    expect(drawnAgain).toBeLessThanOrEqual(jobs * length);
    await expectRight(files);
    await expectNothingLeft(setup, 'hung');
  }, 120_000);

  test('although the whole browser was killed', async () => {
    const { files, finished, drawnAgain } = await drawTroubled('browser', () => {
      process.kill(present(browserProcesses(setup)[0], 'a browser').id, 'SIGKILL');
    });
    expect(drawnAgain).toBeLessThanOrEqual(jobs * length);
    expect(files).toEqual(expect.arrayContaining(finished));
    await expectRight(files);
    await expectNothingLeft(setup, 'browser');
  }, 120_000);
});

describe('a video cannot be drawn', () => {
  async function failureOf(store: string, video: VideoProps) {
    const renderer = setup.renderer(store, { jobs });
    try {
      return await renderer.draw(video, { files: [] }).then(
        () => null,
        (error: unknown) => error,
      );
    } finally {
      await renderer.close();
      await expectNothingLeft(setup, store);
    }
  }

  test('because a composition throws: the error names scene, frame and reason', async () => {
    const video = videoOf([...stops(2, 10), brokenAt(17, 30)]);
    expect(await failureOf('broken', video)).toMatchObject({
      code: 'browser-failed',
      message: expect.stringMatching(/^Scene 3 \(narration\) .*frame 17: .*(null|undefined)/),
    });
    const atOnce = videoOf([brokenAt(0, 30)]);
    expect(await failureOf('broken', atOnce)).toMatchObject({
      message: expect.stringMatching(/^Scene 1 \(narration\) .*frame 0: /),
    });
  }, 120_000);

  test('because a picture is missing: the error names it', async () => {
    const size = { width: 40, height: 30 };
    const picture = { src: 'media/nowhere.png', alt: '', ...size, focus: null, startFrames: null };
    const video = videoOf([...stops(1, 10), pictureScene(picture, 20)]);
    expect(await failureOf('missing', video)).toMatchObject({
      code: 'browser-failed',
      message: expect.stringMatching(/^Scene 2 \(narration\) .*frame 0: .*media\/nowhere\.png/),
    });
  }, 120_000);

  test('while another one is, with none of its pictures in it', async () => {
    const renderer = setup.renderer('beside', { jobs });
    const broken = videoOf([...stops(8, 60), brokenAt(17, 30)], { title: 'another' });
    const [failed, drawn] = await Promise.allSettled([
      renderer.draw(broken, { files: [] }),
      renderer.draw(props, { files: [] }),
    ]);
    await renderer.close();
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'browser-failed' } });
    if (drawn.status === 'rejected') throw drawn.reason;
    await expectRight(drawn.value.segments.map(({ file }) => file));
    await expectNothingLeft(setup, 'beside');
  }, 120_000);

  test('because the disk is full: the error says so, and nothing is tried again', async () => {
    const full = '/dev/full';
    const isThere = await stat(full).then(
      (info) => info.isCharacterDevice(),
      () => false,
    );
    // Only Linux has a file that is always full.
    if (!isThere) return;
    const assets = path.join(projectRoot, 'assets');
    const server = await PageServer.open({ page: setup.page.pageDirectory, assets });
    const pool = new DrawingPool({ browser: setup.browser, server, jobs: 1 });
    const encoder = encoderSettings(props, qualities.standard.browserBitrate);
    await expect(pool.draw({ props, from: 0, to: 40, encoder }, full)).rejects.toMatchObject({
      code: 'disk-full',
    });
    await pool.close();
    await server.close();
  }, 120_000);
});
