/** The pictures taken from video clips: which, how large and in which colours, for what cameras and programs write. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FfmpegTools, findFfmpeg } from '../../src/render/ffmpeg/tools.ts';
import { containerOf } from '../../src/render/video-clips/container.ts';
import { obtainVideoClipPictures, type VideoClipPart } from '../../src/render/video-clips/pictures.ts';
import { probeVideo, type VideoInfo } from '../../src/render/video-clips/probe.ts';
import { present } from '../../src/shared/assert.ts';
import { openStore, type Store } from '../../src/store/store.ts';
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

const run = promisify(execFile);
const frameCount = 60;
const frames = Array.from({ length: frameCount }, (_, index) => index);

let folder: string;
let tools: FfmpegTools;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-clip-'));
  tools = present(await findFfmpeg(), 'ffmpeg');
  store = openStore(path.join(folder, 'store'));
  await writeFrames(path.join(folder, 'frames'), frameCount);
});
afterAll(async () => {
  store.release();
  await rm(folder, { recursive: true, force: true });
});

const place = (name: string) => path.join(folder, name);

async function clip(name: string, encoding: readonly string[], fps = 30): Promise<string> {
  await encodeVideoClip(tools, place('frames'), fps, encoding, place(name));
  return place(name);
}

async function infoOf(file: string): Promise<{ file: VideoClipPart['file']; info: VideoInfo }> {
  const container = present(containerOf((await readFile(file)).subarray(0, 12)), 'a container');
  const info = await probeVideo(tools, { path: file, container });
  if ('type' in info) throw new Error(info.type);
  return { file: { path: file, container }, info };
}

interface Shown {
  readonly rgb: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a part, as an RGB decoder sees them, each with the frame from which it is shown. */
async function pictures(file: string, part: Partial<VideoClipPart> = {}) {
  const known = await infoOf(file);
  const { info } = known;
  const whole = { startMs: 0, endMs: info.durationMs, width: info.width, height: info.height, fps: 30 };
  const wanted = { ...known, hash: path.basename(file), ...whole, ...part };
  const { directory, startFrames } = await obtainVideoClipPictures(store, wanted, { ffmpeg: tools });
  const { width, height } = wanted;
  const shown: Shown[] = [];
  const input = ['-i', path.join(directory, '%d.jpg')];
  const args = ['-v', 'error', '-start_number', '0', ...input, '-fps_mode', 'passthrough'];
  args.push('-vf', 'scale=flags=accurate_rnd+full_chroma_int,format=rgb24', '-f', 'image2pipe');
  const { stdout } = await run(tools.ffmpegPath, [...args, '-c:v', 'rawvideo', '-'], {
    encoding: 'buffer',
    maxBuffer: 1 << 28,
  });
  for (const [index] of startFrames.entries()) {
    const bytes = width * height * 3;
    shown.push({ rgb: stdout.subarray(index * bytes, (index + 1) * bytes), width, height });
  }
  expect(await readdir(directory)).toHaveLength(startFrames.length + 1);
  return { startFrames, shown };
}

const wholeOf = ({ width, height }: Shown) => ({ x: 0, y: 0, width, height });
const numbersOf = (shown: readonly Shown[]) =>
  shown.map((picture) => numberIn(picture.rgb, picture.width, wholeOf(picture)));

const x264 = ['-c:v', 'libx264', '-crf', '8', '-g', '250'];
const bt601 = ['-vf', 'scale=out_color_matrix=bt601:flags=accurate_rnd+full_chroma_int,format=yuv420p'];
const codecs: readonly [name: string, encoding: readonly string[]][] = [
  ['h264.mp4', [...bt709, ...x264]],
  ['h264-short-groups.mov', [...bt709, ...x264, '-g', '7', '-bf', '3']],
  ['hevc.mp4', [...bt709, '-c:v', 'libx265', '-x265-params', 'log-level=error', '-crf', '8']],
  // RFC 6386: its colours are BT.601.
  ['vp8.webm', [...bt601, '-c:v', 'libvpx', '-b:v', '4M', '-auto-alt-ref', '1', '-lag-in-frames', '16']],
  ['vp9.webm', [...bt709, '-c:v', 'libvpx-vp9', '-b:v', '4M']],
  ['av1.mkv', [...bt709, '-c:v', 'libaom-av1', '-cpu-used', '8', '-crf', '16']],
  ['prores.mov', ['-c:v', 'prores_ks']],
  ['motion-jpeg.mkv', ['-c:v', 'mjpeg', '-q:v', '2']],
];

describe.each(codecs)('%s', (name, encoding) => {
  it('gives each of its frames, in order and in its colours', async () => {
    const file = await clip(name, encoding);
    const { info } = await infoOf(file);
    expect([info.width, info.height]).toEqual([videoClipWidth, videoClipHeight]);
    expect(info.durationMs).toBeCloseTo(2000, -2);
    const { startFrames, shown } = await pictures(file);
    expect(startFrames).toEqual(frames);
    expect(numbersOf(shown)).toEqual(frames);
    for (const picture of shown) {
      const colour = colourIn(picture.rgb, picture.width, wholeOf(picture));
      for (const [at, value] of colour.entries()) {
        expect(Math.abs(value - (videoClipColour[at] ?? 0)), `${name}: ${colour}`).toBeLessThanOrEqual(5);
      }
    }
  });

  it('gives the frames of a part, wherever groups of pictures begin', async () => {
    const { startFrames, shown } = await pictures(place(name), { startMs: 1100, endMs: 1500 });
    expect(numbersOf(shown)).toEqual(frames.slice(33, 45));
    expect(startFrames).toEqual(frames.slice(0, 12));
  });
});

const scaled = 'scale=flags=accurate_rnd+full_chroma_int';

it.each<[string, readonly string[]]>([
  [
    'full range',
    [
      '-vf',
      `${scaled}:out_color_matrix=bt709:out_range=pc,format=yuv420p`,
      ...x264,
      '-colorspace',
      'bt709',
      '-color_range',
      'pc',
    ],
  ],
  ['BT.601', ['-vf', `${scaled}:out_color_matrix=bt601,format=yuv420p`, ...x264, '-colorspace', 'smpte170m']],
  [
    'no word of colours',
    ['-vf', `${scaled}:out_color_matrix=bt601,format=yuv420p`, ...x264, '-colorspace', 'unknown'],
  ],
  [
    'ten bits',
    [
      '-vf',
      `${scaled}:out_color_matrix=bt709,format=yuv420p10le`,
      '-c:v',
      'libx265',
      '-x265-params',
      'log-level=error',
      '-crf',
      '8',
      '-colorspace',
      'bt709',
    ],
  ],
  ['RGB', ['-c:v', 'png']],
])('has the right colours with %s', async (what, encoding) => {
  const { shown } = await pictures(await clip(`${what.replaceAll(' ', '-')}.mov`, encoding));
  const [first] = shown;
  const colour = first && colourIn(first.rgb, first.width, wholeOf(first));
  for (const [at, value] of present(colour, 'a colour').entries()) {
    expect(Math.abs(value - (videoClipColour[at] ?? 0)), String(colour)).toBeLessThanOrEqual(3);
  }
});

it('shows a video clip that is stored on its side upright, with square pixels', async () => {
  const source = await clip('upright.mp4', [...bt709, ...x264, '-aspect', '4:3']);
  const turned = place('turned.mp4');
  await run(tools.ffmpegPath, ['-v', 'error', '-display_rotation', '90', '-i', source, '-c', 'copy', turned]);
  const { info } = await infoOf(source);
  expect([info.width, info.height]).toEqual([96, 72]);
  const { info: upright } = await infoOf(turned);
  expect([upright.width, upright.height]).toEqual([72, 96]);
  const [first] = (await pictures(turned, { startMs: 600 })).shown;
  // It is turned to the left: columns became rows, the first one at the bottom, and the colour is on the right.
  const { rgb, width, height } = present(first, 'a picture');
  const isSet = (bit: number) =>
    (rgb[(Math.round(height - ((bit + 0.5) * height) / 8) * width + 18) * 3] ?? 0) > 128;
  expect(frames.slice(0, 8).map((bit) => (isSet(bit) ? 1 : 0))).toEqual([0, 1, 0, 0, 1, 0, 0, 0]);
});

it('keeps the times of a video clip with a varying frame rate', async () => {
  const file = await clip('steady.mkv', [...bt709, ...x264, '-bf', '0']);
  const varying = place('varying.mkv');
  // Ten frames at 30 per second, ten at 10 and the others at 60, in milliseconds.
  const times = 'if(lt(N,10),N*33.3,if(lt(N,20),333+(N-10)*100,1333+(N-20)*16.7))'.replaceAll(',', '\\,');
  await run(tools.ffmpegPath, [
    ...['-v', 'error', '-i', file, '-c', 'copy', '-bsf:v', `setts=ts=${times}`, varying],
  ]);
  const { startFrames, shown } = await pictures(varying);
  expect(numbersOf(shown).slice(0, 20)).toEqual(frames.slice(0, 20));
  expect(startFrames.slice(0, 10)).toEqual(frames.slice(0, 10));
  expect(startFrames.slice(10, 20)).toEqual([10, 13, 16, 19, 22, 25, 28, 31, 34, 37]);
  expect(numbersOf(shown).slice(20, 39)).toEqual(frames.slice(20, 58).filter((frame) => frame % 2 === 0));
});

it('counts from the time at which a file says that it begins', async () => {
  const file = await clip('late.mkv', [...bt709, ...x264, '-output_ts_offset', '5']);
  const { info } = await infoOf(file);
  expect(info.durationMs).toBeCloseTo(2000, -2);
  expect(numbersOf((await pictures(file, { startMs: 1000, endMs: 1200 })).shown)).toEqual(
    frames.slice(30, 36),
  );
});

it('shows fewer or more frames than the video clip has when the rates differ', async () => {
  const fast = await clip('fast.mp4', [...bt709, ...x264], 60);
  expect(numbersOf((await pictures(fast)).shown)).toEqual(frames.filter((frame) => frame % 2 === 0));
  const slow = await clip('slow.mp4', [...bt709, ...x264], 10);
  expect((await pictures(slow)).startFrames).toEqual(frames.map((frame) => frame * 3));
});

it('notices what is missing', async () => {
  const front = await clip('front.mp4', [...bt709, ...x264, '-movflags', '+faststart']);
  await truncate(front, Math.round((await stat(front)).size * 0.6));
  expect(await probeVideo(tools, { path: front, container: 'mov' })).toEqual({ type: 'truncated' });
  const webm = await clip('end.webm', [...bt709, '-c:v', 'libvpx-vp9', '-b:v', '4M']);
  await truncate(webm, Math.round((await stat(webm)).size * 0.6));
  expect(await probeVideo(tools, { path: webm, container: 'matroska' })).toEqual({ type: 'truncated' });
  const list = place('list.mp4');
  await writeFile(list, `ffconcat version 1.0\nfile '${place('frames/0.png')}'\n`);
  expect(await probeVideo(tools, { path: list, container: 'mov' })).toEqual({ type: 'unreadable' });
});
