/** Video clips and magnified pictures, drawn by both renderers: which frame is shown, and where. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { containBox, layoutFor } from '../../compositions/layout/layout.ts';
import { pictureBox } from '../../compositions/scenes/picture-box.ts';
import { compositions } from '../../src/package/parts.ts';
import type { MediaFile } from '../../src/render/media-files.ts';
import { ensureBundle } from '../../src/render/remotion/bundle.ts';
import { RemotionRenderer } from '../../src/render/remotion/remotion-renderer.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { obtainVideoClipPictures } from '../../src/render/video-clips/pictures.ts';
import { probeVideo } from '../../src/render/video-clips/probe.ts';
import { present } from '../../src/shared/assert.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { MediaProps, RegionProps, VideoProps } from '../../src/storyboard/contract.ts';
import {
  bt709,
  colourIn,
  encodeVideoClip,
  numberIn,
  videoClipColour,
  videoClipHeight,
  videoClipWidth,
  writeFrames,
} from '../support/numbered-video-clip.ts';
import { cacheDirectory } from '../support/run-cli.ts';
import { type CanvasSetup, openCanvasSetup } from './canvas-setup.ts';
import { pictureScene, videoOf } from './canvas-videos.ts';
import { chosenFrames } from './media.ts';
import { png } from './png.ts';

const [width, height] = [320, 180];
const frameBytes = width * height * 3;
const fps = 30;
/** The length of the video clip, and of the scenes that show it. */
const [clipFrames, sceneFrames] = [60, 90];
/** Before and after these frames, the scene comes and goes. */
const [entered, leaving] = [12, 81];

let setup: CanvasSetup;
let store: Store;
let renderers: Record<'canvas' | 'remotion', Renderer>;

beforeAll(async () => {
  setup = await openCanvasSetup();
  store = openStore(path.join(setup.folder, 'store-clips'));
  const shared = openStore(path.join(cacheDirectory, 'store'));
  const { directory, key } = await ensureBundle({ project: compositions, store: shared });
  const { browser, ffmpeg } = setup;
  renderers = {
    canvas: setup.renderer('drawn'),
    remotion: new RemotionRenderer({
      ...{ bundleDirectory: directory, bundleKey: key, browser, ffmpeg, store },
      ...{ jobs: 2, quality: 'standard' },
    }),
  };
  shared.release();
}, 120_000);
afterAll(async () => {
  await renderers.canvas.close();
  await renderers.remotion.close();
  store.release();
  await setup.close();
});

/** Where a picture of this shape is in a scene without captions. */
const placeOf = (picture: { width: number; height: number }) =>
  containBox(picture.width, picture.height, pictureBox('narration', false, layoutFor(width, height)));

describe('a video clip', () => {
  const place = placeOf({ width: videoClipWidth, height: videoClipHeight });
  let props: VideoProps;
  let files: MediaFile[];

  beforeAll(async () => {
    const source = path.join(setup.folder, 'numbers.mp4');
    await writeFrames(path.join(setup.folder, 'frames'), clipFrames);
    const encoding = [...bt709, '-c:v', 'libx264', '-crf', '8'];
    await encodeVideoClip(setup.ffmpeg, path.join(setup.folder, 'frames'), fps, encoding, source);
    const file = { path: source, container: 'mov' } as const;
    const info = await probeVideo(setup.ffmpeg, file);
    if ('type' in info) throw new Error(info.type);
    const part = { file, info, hash: 'numbers', startMs: 0, endMs: info.durationMs, fps };
    const size = { width: videoClipWidth, height: videoClipHeight };
    const options = { ffmpeg: setup.ffmpeg };
    const taken = await obtainVideoClipPictures(store, { ...part, ...size }, options);
    const src = `media/${taken.key}`;
    const picture: MediaProps = { src, alt: '', ...size, focus: null, startFrames: [...taken.startFrames] };
    files = [{ absolutePath: taken.directory, publicPath: src }];
    props = videoOf([pictureScene(picture, sceneFrames)], { width, height, fps });
  });

  it.each(['canvas', 'remotion'] as const)(
    'shows its own frame in each frame and rests on its last, drawn by %s',
    async (renderer) => {
      const { segments } = await renderers[renderer].draw(props, { files });
      const [segment] = segments;
      expect(segments).toHaveLength(1);
      const wanted = Array.from({ length: leaving - entered }, (_, index) => entered + index);
      const frames = await chosenFrames(setup.ffmpeg, present(segment, 'a segment').file, frameBytes, wanted);
      expect(frames.map((rgb) => numberIn(rgb, width, place))).toEqual(
        wanted.map((frame) => Math.min(frame, clipFrames - 1)),
      );
      for (const rgb of frames) {
        for (const [at, value] of colourIn(rgb, width, place).entries()) {
          expect(Math.abs(value - (videoClipColour[at] ?? 0))).toBeLessThanOrEqual(6);
        }
      }
    },
    120_000,
  );

  it.each(['canvas', 'remotion'] as const)(
    'is in a still as in the video, drawn by %s',
    async (renderer) => {
      const [still] = await renderers[renderer].stills(props, [37], { type: 'png', files });
      const file = path.join(setup.folder, `${renderer}-37.png`);
      await writeFile(file, present(still, 'a still'));
      const [rgb] = await chosenFrames(setup.ffmpeg, file, frameBytes, [0]);
      expect(numberIn(present(rgb, 'its pixels'), width, place)).toBe(37);
    },
    60_000,
  );
});

describe('a picture', () => {
  const size = { width: 400, height: 200 };
  const place = placeOf(size);
  const mark: RegionProps = { x: 0.1, y: 0.1, width: 0.05, height: 0.1 };
  const isMark = (x: number, y: number) =>
    x >= mark.x && x < mark.x + mark.width && y >= mark.y && y < mark.y + mark.height;

  /** The centre of what is red, in pixels of the frame. */
  function middleOfMark(rgb: Buffer): { x: number; y: number } {
    const sum = { x: 0, y: 0, count: 0 };
    for (let at = 0; at < rgb.length; at += 3) {
      const redness = Math.max(0, (rgb[at] ?? 0) - Math.max(rgb[at + 1] ?? 0, rgb[at + 2] ?? 0) - 60);
      sum.x += redness * (((at / 3) % width) + 0.5);
      sum.y += redness * (Math.floor(at / 3 / width) + 0.5);
      sum.count += redness;
    }
    return { x: sum.x / sum.count, y: sum.y / sum.count };
  }

  async function drawn(focus: RegionProps | null) {
    const file = path.join(setup.folder, 'mark.png');
    await mkdir(setup.folder, { recursive: true });
    const colourAt = (x: number, y: number) =>
      isMark((x + 0.5) / size.width, (y + 0.5) / size.height) ? [230, 20, 20] : [20, 60, 200];
    await writeFile(file, png(size.width, size.height, colourAt));
    const picture: MediaProps = { src: 'media/mark.png', alt: '', ...size, focus, startFrames: null };
    const props = videoOf([pictureScene(picture, sceneFrames)], { width, height, fps });
    const files = [{ absolutePath: file, publicPath: picture.src }];
    const stills = await renderers.canvas.stills(props, [entered, leaving], { type: 'png', files });
    const frames: Buffer[] = [];
    for (const [index, still] of stills.entries()) {
      const written = path.join(setup.folder, `mark-${index}.png`);
      await writeFile(written, still);
      const [rgb] = await chosenFrames(setup.ffmpeg, written, frameBytes, [0]);
      frames.push(present(rgb, 'pixels'));
    }
    const [before, after] = frames.map(middleOfMark);
    return { frames, before: present(before, 'a mark'), after: present(after, 'a mark') };
  }

  const inside = (rgb: Buffer, x: number, y: number) => {
    const at = (Math.round(place.y + y * place.height) * width + Math.round(place.x + x * place.width)) * 3;
    return (rgb[at + 2] ?? 0) > 150 && (rgb[at] ?? 0) < 80;
  };

  it('is magnified towards its focus, which stays where it is, and fills its frame', async () => {
    const { frames, before, after } = await drawn(mark);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(0.6);
    for (const rgb of frames) {
      for (const [x, y] of [
        [0.5, 0.01],
        [0.5, 0.98],
        [0.01, 0.5],
        [0.985, 0.5],
      ] as const) {
        expect(inside(rgb, x, y)).toBe(true);
      }
    }
  }, 60_000);

  it('is magnified around its centre when it has no focus', async () => {
    const { before, after } = await drawn(null);
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    const growth = (from: number, to: number, middle: number) => (to - middle) / (from - middle);
    expect(growth(before.x, after.x, x)).toBeGreaterThan(1.03);
    expect(growth(before.y, after.y, y)).toBeGreaterThan(1.03);
    expect(before.x - after.x).toBeGreaterThan(3);
  }, 60_000);
});
