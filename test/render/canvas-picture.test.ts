/** The canvas renderer draws what Remotion draws: frames of every scene type by both, compared. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderFrames, selectComposition } from '@remotion/renderer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleProps } from '../../compositions/samples/sample-props.ts';
import { day } from '../../compositions/theme/shipped/day.ts';
import { compositions } from '../../src/package/parts.ts';
import { ensureBundle, publishMedia } from '../../src/render/remotion/bundle.ts';
import { compositionId } from '../../src/render/remotion/frames.ts';
import { present } from '../../src/shared/assert.ts';
import { openStore } from '../../src/store/store.ts';
import { type SceneProps, sceneSchema } from '../../src/storyboard/contract.ts';
import { cacheDirectory } from '../support/run-cli.ts';
import { sampleSceneProps } from '../support/sample-scene.ts';
import { type CanvasSetup, openCanvasSetup } from './canvas-setup.ts';
import { pictureScene, stops, videoOf } from './canvas-videos.ts';
import { chosenFrames } from './media.ts';
import { png } from './png.ts';
import { lumaOf, ssim } from './ssim.ts';

const [width, height] = [640, 360];
const frameBytes = width * height * 3;
/** The length of each scene, in frames. */
const length = 66;
/** The first one, one while things come in, and one when everything has come to rest. */
const comparedFrames = [0, 7, 48];
/**
 * By how many of 255 levels a plain colour may be off. The first frame is a key frame, which OpenH264 quantizes by at
 * least 22, whatever the bitrate (see its RcCalculateIdrQp): up to 2.1 levels of chroma near an edge.
 */
const maxOff = (frame: number) => (frame === 0 ? 4 : 3);

const size = { width: 96, height: 64 };
const picture = { src: 'media/canvas-picture-test.png', alt: '', ...size, focus: null, startFrames: null };
const [stop] = stops(1, length);
const userScenes = await mkdtemp(path.join(tmpdir(), 'scriptreel-canvas-picture-'));
const userScene = await sampleSceneProps(userScenes, []);
const scenes: SceneProps[] = [
  ...sampleProps.scenes,
  present(userScene.scenes[0], 'a scene of a user'),
  pictureScene(picture, length),
  { ...present(stop, 'a stop'), type: 'timetable', picture } as SceneProps,
].map((scene) => ({ ...scene, durationInFrames: length }));
const wanted = scenes.flatMap((_, index) => comparedFrames.map((frame) => index * length + frame));

let setup: CanvasSetup;

beforeAll(async () => {
  setup = await openCanvasSetup();
});
afterAll(async () => {
  await setup.close();
  await rm(userScenes, { recursive: true });
});

test('every scene type is among the scenes that are compared', () => {
  const types = sceneSchema.options.map(({ shape }) => shape.type.value);
  expect([...new Set(scenes.map(({ type }) => type))].sort()).toEqual([...types].sort());
  const levels = scenes.flatMap((scene) => (scene.type === 'title' ? [scene.level] : []));
  expect([...new Set(levels)].sort()).toEqual(['script', 'section']);
});

/** Frames as Remotion draws them, without loss, in RGB. */
async function stockFrames(props: ReturnType<typeof videoOf>, files: Parameters<typeof publishMedia>[1]) {
  const store = openStore(path.join(cacheDirectory, 'store'));
  const { directory } = await ensureBundle({ project: compositions, store });
  await publishMedia(directory, files);
  const browser = {
    serveUrl: directory,
    browserExecutable: setup.browser.executable,
    chromeMode: setup.browser.chromeMode,
    logLevel: 'error',
    inputProps: props,
    timeoutInMilliseconds: 120_000,
  } as const;
  const outputDir = path.join(setup.folder, 'stock');
  await mkdir(outputDir);
  const names = new Map<number, string>();
  await renderFrames({
    ...browser,
    composition: await selectComposition({ ...browser, id: compositionId }),
    imageFormat: 'png',
    outputDir: null,
    frames: wanted,
    concurrency: 2,
    muted: true,
    onStart: () => undefined,
    onFrameUpdate: () => undefined,
    onFrameBuffer: async (buffer, frame) => {
      const file = path.join(outputDir, `${frame}.png`);
      await writeFile(file, buffer);
      names.set(frame, file);
    },
  });
  store.release();
  const frames: Buffer[] = [];
  for (const frame of wanted) {
    const file = present(names.get(frame), `frame ${frame}`);
    frames.push(present((await chosenFrames(setup.ffmpeg, file, frameBytes, [0]))[0], `frame ${frame}`));
  }
  return frames;
}

/** The width of a square whose colour is compared, and of the square around it that has to be plain as well. */
const [patch, ground] = [8, 24];

/** Red, green and blue of all pixels in a square. */
function pixelsOf(rgb: Buffer, x: number, y: number, side: number): Buffer {
  const rows = Array.from({ length: side }, (_, row) => {
    const from = ((y + row) * width + x) * 3;
    return rgb.subarray(from, from + side * 3);
  });
  return Buffer.concat(rows);
}

function meanColour(pixels: Buffer): number[] {
  const sums = [0, 0, 0];
  pixels.forEach((value, at) => {
    sums[at % 3] = (sums[at % 3] ?? 0) + value;
  });
  return sums.map((sum) => (sum * 3) / pixels.length);
}

/**
 * By how much colours are off at most, over all squares that are plain in the first picture. No encoder keeps the
 * colour near an edge, so the squares are in the middle of larger ones that are plain.
 */
function compareColours(rgb: Buffer, other: Buffer): { off: number; squares: number } {
  let [off, squares] = [0, 0];
  const margin = (ground - patch) / 2;
  for (let y = 0; y + ground <= height; y += patch) {
    for (let x = 0; x + ground <= width; x += patch) {
      const pixels = pixelsOf(rgb, x, y, ground);
      if (pixels.some((value, at) => value !== pixels[at % 3])) continue;
      squares += 1;
      const found = meanColour(pixelsOf(other, x + margin, y + margin, patch));
      off = Math.max(off, ...found.map((value, at) => Math.abs(value - (pixels[at] ?? 0))));
    }
  }
  return { off, squares };
}

let stock: Buffer[];
let ours: Buffer[];

beforeAll(async () => {
  const absolutePath = path.join(setup.folder, 'picture.png');
  const colourAt = (x: number, y: number) => (x < 48 ? [200, 60, 20] : [x * 2, 255 - y * 3, y * 2]);
  await writeFile(absolutePath, png(picture.width, picture.height, colourAt));
  const files = [{ absolutePath, publicPath: picture.src }, ...userScene.files];
  const props = videoOf(scenes, { width, height, theme: day });
  const renderer = setup.renderer('picture');
  const { segments } = await renderer.draw(props, { files });
  await renderer.close();
  ours = [];
  for (const { file } of segments) {
    ours.push(...(await chosenFrames(setup.ffmpeg, file, frameBytes, comparedFrames)));
  }
  stock = await stockFrames(props, files);
}, 240_000);

test.each(
  scenes.flatMap((scene, index) =>
    comparedFrames.map(
      (frame, at) => [index, scene.type, frame, index * comparedFrames.length + at] as const,
    ),
  ),
)('scene %i, %s, looks the same in frame %i', (_index, _type, frame, at) => {
  const [theirs, mine] = [present(stock[at], 'stock'), present(ours[at], 'ours')];
  expect(ssim(lumaOf(theirs), lumaOf(mine), width)).toBeGreaterThanOrEqual(0.99);
  expect(compareColours(theirs, mine).off).toBeLessThanOrEqual(maxOff(frame));
});

test('there are plain colours to compare', () => {
  const squares = stock.map((frame) => compareColours(frame, frame).squares);
  expect(squares.filter((count) => count > 0).length).toBeGreaterThan(10);
});
