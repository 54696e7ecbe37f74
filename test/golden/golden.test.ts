/**
 * Golden stills: every scene type at rest, in two formats, compared with pictures that somebody has looked at.
 *
 * They are drawn by the browser that comes with the packages, in the project's fonts. A still passes if the similarity
 * of its luma is at least `minSsim` and the mean difference of its colours is at most `maxOff` of 255. Another
 * version of the browser changes the edges of letters by less than that, a wrong font, size, place or colour by more.
 *
 * UPDATE_GOLDEN=1 rewrites the pictures, and removes those of scenes that are no longer there. Look at them before you
 * commit them.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { captionColumns } from '../../compositions/layout/layout.ts';
import { sampleProps, sampleScenes } from '../../compositions/samples/sample-props.ts';
import { paper } from '../../compositions/theme/shipped/paper.ts';
import type { CanvasRenderer } from '../../src/render/canvas/canvas-renderer.ts';
import { present } from '../../src/shared/assert.ts';
import type { SceneProps } from '../../src/storyboard/contract.ts';
import { tellingFrame } from '../../src/storyboard/telling-frame.ts';
import { scenesToMeasure, videoOfLength } from '../layout/texts.ts';
import { type CanvasSetup, openCanvasSetup } from '../render/canvas-setup.ts';
import { chosenFrames } from '../render/media.ts';
import { lumaOf, ssim } from '../render/ssim.ts';
import { projectRoot } from '../support/run-cli.ts';

const minSsim = 0.995;
const maxOff = 0.5;

const sizes = [
  ['wide', { width: 320, height: 180 }],
  ['phone', { width: 180, height: 320 }],
] as const;
const updates = process.env.UPDATE_GOLDEN === '1';
const folder = path.join(projectRoot, 'test', 'golden', 'stills');

let setup: CanvasSetup;
let renderer: CanvasRenderer;

beforeAll(async () => {
  setup = await openCanvasSetup();
  renderer = setup.renderer('golden');
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await renderer.close();
  await setup.close();
});

type Size = (typeof sizes)[number][1];

/** The telling frame of a scene, as a PNG. */
async function stillOf(scene: SceneProps, size: Size): Promise<Uint8Array> {
  const columns = captionColumns(size.width, size.height);
  const video = videoOfLength({ ...sampleProps, ...size, theme: paper }, scene, 'sample', columns);
  const frame = tellingFrame(present(video.scenes[0], 'the scene'), video.fps);
  const [still] = await renderer.stills(video, [frame], { type: 'png', files: [] });
  return present(still, 'a still');
}

async function compare(still: Uint8Array, golden: string, { width, height }: Size) {
  const drawn = path.join(setup.folder, path.basename(golden));
  await writeFile(drawn, still);
  const pixels = async (file: string) => {
    const [rgb] = await chosenFrames(setup.ffmpeg, file, width * height * 3, [0]);
    return present(rgb, 'its pixels');
  };
  const [mine, theirs] = [await pixels(drawn), await pixels(golden)];
  const difference = mine.reduce((sum, value, at) => sum + Math.abs(value - (theirs[at] ?? 0)), 0);
  return { likeness: ssim(lumaOf(mine), lumaOf(theirs), width), off: difference / mine.length };
}

const fileName = (scene: string, format: string) => `${scene}-${format}.png`;

const examples = sizes.flatMap(([format, size]) =>
  scenesToMeasure().map(([name, scene]) => [fileName(name, format), size, scene] as const),
);

test.each(examples)('%s looks as it did', async (file, size, scene) => {
  const still = await stillOf(scene, size);
  const golden = path.join(folder, file);
  if (updates) await writeFile(golden, still);
  const { likeness, off } = await compare(still, golden, size);
  expect(likeness).toBeGreaterThanOrEqual(minSsim);
  expect(off).toBeLessThanOrEqual(maxOff);
});

test('there is no still of a scene that is no longer there', async () => {
  const files = new Set(examples.map(([file]) => file));
  const extra = (await readdir(folder)).filter((file) => !files.has(file));
  if (updates) for (const file of extra) await rm(path.join(folder, file));
  else expect(extra).toEqual([]);
});

test('every scene is named after its type', () => {
  const entries = Object.entries(sampleScenes);
  expect(entries.filter(([name, { type }]) => name.split('-')[0] !== type)).toEqual([]);
});

test('a word that is missing is noticed', async () => {
  const [[format, size]] = sizes;
  const scene = sampleScenes.quote;
  const golden = path.join(folder, fileName('quote', format));
  if (scene?.type !== 'quote') throw new Error('not a quote');
  const [line] = scene.lines;
  const words = present(line, 'a line').words.slice(0, -1);
  const without = { ...scene, lines: [{ ...present(line, 'a line'), words }] };
  expect((await compare(await stillOf(without, size), golden, size)).likeness).toBeLessThan(minSsim);
});
