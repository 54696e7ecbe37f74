/** A small render with the browser and the ffmpeg that a bare machine has, opened again. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../compositions/theme/shipped/paper.ts';
import { type BrowserChoice, findBrowser, packedBrowser } from '../../src/render/browser/find-browser.ts';
import { probe } from '../../src/render/ffmpeg/probe.ts';
import { type FfmpegTools, findFfmpeg } from '../../src/render/ffmpeg/tools.ts';
import { ensureBundle } from '../../src/render/remotion/bundle.ts';
import { RemotionRenderer } from '../../src/render/remotion/remotion-renderer.ts';
import {
  type RenderJob,
  type RenderOptions,
  type RenderResult,
  renderVideo,
} from '../../src/render/render-video.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import type { SoundPlan } from '../../src/render/sound/plan.ts';
import { verifyVideo } from '../../src/render/verify.ts';
import { present } from '../../src/shared/assert.ts';
import { openStore } from '../../src/store/store.ts';
import { noMarks, usualCaptions, type VideoProps } from '../../src/storyboard/contract.ts';
import { colourFrames, greyFrames, leftSamples, loudestMs } from './media.ts';
import { png } from './png.ts';
import { loudnormOf } from './sound-loudnorm.ts';
import { click, planOf, syllables, writeWav } from './sounds.ts';

const rulerFolder = fileURLToPath(new URL('../ruler', import.meta.url));
const rulerProject = {
  entryPoint: path.join(rulerFolder, 'compositions', 'index.ts'),
  rootDir: rulerFolder,
  publicDir: path.join(rulerFolder, 'assets'),
  build: null,
};
const width = 320;
const height = 180;
const fps = 30;
const scenes = [
  { frames: 40, colour: [200, 50, 30] },
  { frames: 1, colour: [18, 52, 86] },
  { frames: 2, colour: [245, 239, 224] },
  { frames: 33, colour: [30, 100, 200] },
  { frames: 15, colour: [40, 160, 60] },
];
const frameCount = scenes.reduce((total, scene) => total + scene.frames, 0);
const clickMs = 2600;

let folder: string;
let browser: BrowserChoice;
let ffmpeg: FfmpegTools;
let bundleDirectory: string;
let sound: SoundPlan;

const picture = { publicPath: 'media/plain.png', colour: [150, 20, 170] };

function rulerProps(changes: Partial<VideoProps> = {}): VideoProps {
  return {
    fps,
    width,
    height,
    durationInFrames: frameCount,
    language: 'de',
    direction: 'ltr',
    title: 'ruler',
    theme: paper,
    captions: usualCaptions,
    brand: noMarks,
    sound: null,
    fonts: [],
    scenes: scenes.map(({ frames, colour }, index) => ({
      type: 'title',
      level: 'section',
      kind: 'titled',
      heading: { words: [], startFrame: 0, endFrame: 1 },
      key: [],
      subtitle: null,
      label: null,
      numeral: null,
      place: null,
      ground: 0,
      isTale: false,
      scenery: null,
      actors: [],
      details: [`rgb(${colour.join(',')})`, ...(index === 3 ? [picture.publicPath] : [])],
      tags: [],
      illustration: null,
      durationInFrames: frames,
      captions: [],
    })),
    ...changes,
  };
}

const metadata = {
  title: String.raw`Der Tag: A = B; \#1`,
  chapters: [
    { startMs: 0, endMs: 1366, title: 'Größe ; "eins"' },
    // The video is 3033 ms long.
    { startMs: 1366, endMs: 3034, title: 'Zwei\n[CHAPTER]' },
  ],
};

function jobIn(directory: string, changes: Partial<RenderJob> = {}): RenderJob {
  return {
    props: rulerProps(),
    files: [],
    sound,
    metadata,
    posterFrame: 50,
    outputFile: path.join(directory, 'video.mp4'),
    posterFile: path.join(directory, 'video.jpg'),
    texts: [{ file: path.join(directory, 'video.srt'), text: 'subtitles' }],
    ...changes,
  };
}

async function freshOptions(name: string, changes: Partial<RenderOptions> = {}): Promise<RenderOptions> {
  const workDirectory = path.join(folder, `work-${name}`);
  await mkdir(workDirectory, { recursive: true });
  const store = openStore(path.join(folder, `store-${name}`));
  const renderer = new RemotionRenderer({
    bundleDirectory,
    bundleKey: 'ruler',
    browser,
    ffmpeg,
    store,
    jobs: 2,
    quality: 'standard',
  });
  return { renderer, ffmpeg, store, workDirectory, ...changes };
}

/** Programs of a render that are still children of this process. */
async function toolsAtWork(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '-e',
    `const fs = require('node:fs');
     for (const id of fs.readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name))) {
       try {
         const parent = /^PPid:\\s+(\\d+)/m.exec(fs.readFileSync('/proc/' + id + '/status', 'utf8'))[1];
         if (parent === '${process.pid}' && id !== String(process.pid)) console.log(id);
       } catch {}
     }`,
  ]);
  const children = await Promise.all(
    stdout
      .trim()
      .split('\n')
      .map((id) => readlink(`/proc/${id}/exe`).catch(() => '')),
  );
  return children.filter((program) => /ffmpeg|chrom/.test(path.basename(program)));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-render-'));
  ffmpeg = present(await findFfmpeg(), 'ffmpeg');
  // The browser that a bare machine has, or else the one that can be found.
  const cacheDirectory = fileURLToPath(new URL('../../out/.cache', import.meta.url));
  browser = present(
    (await packedBrowser(cacheDirectory)) ?? (await findBrowser({ cacheDirectory })),
    'a browser',
  );
  const store = openStore(path.join(folder, 'store'));
  bundleDirectory = (await ensureBundle({ project: rulerProject, store })).directory;
  expect((await ensureBundle({ project: rulerProject, store })).hit).toBe(true);

  const rate = 16_000;
  const clips = [
    { name: 'speech.wav', startMs: 300, samples: syllables(rate, 1.9, 0.15) },
    { name: 'click.wav', startMs: clickMs - 20, samples: click(rate, 0.04) },
  ];
  for (const { name, samples } of clips) await writeWav(path.join(folder, name), samples, rate);
  sound = planOf(
    clips.map(({ name, startMs, samples }) => ({
      startMs,
      path: path.join(folder, name),
      firstSample: 0,
      sampleRate: rate,
      sampleCount: samples.length,
      voice: 'test',
    })),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a finished video', () => {
  let directory: string;
  let job: RenderJob;
  let result: RenderResult;
  const progress: string[] = [];

  beforeAll(async () => {
    directory = path.join(folder, 'finished');
    const absolutePath = path.join(folder, 'plain.png');
    await writeFile(
      absolutePath,
      png(8, 8, () => picture.colour),
    );
    job = jobIn(directory, { files: [{ absolutePath, publicPath: picture.publicPath }] });
    const options = await freshOptions('finished', {
      onProgress: ({ stage, done, total }) => done === total && progress.push(stage),
    });
    result = await renderVideo(job, options);
    expect(await readdir(options.workDirectory)).toEqual([]);
  });

  test('has the right streams, tags, chapters and lengths', async () => {
    const expected = { width, height, fps, frames: frameCount, chapterCount: 2, channels: 2 };
    expect(await verifyVideo(ffmpeg, job.outputFile, expected)).toEqual([]);
    expect(await verifyVideo(ffmpeg, job.outputFile, { ...expected, frames: frameCount + 2 })).not.toEqual(
      [],
    );
    const { streams, chapters, format } = await probe(ffmpeg, job.outputFile);
    expect(format.tags?.title).toBe(metadata.title);
    expect(
      chapters.map(({ start_time, end_time, tags }) => ({ start_time, end_time, title: tags?.title })),
    ).toEqual([
      { start_time: 0, end_time: 1.366, title: metadata.chapters[0]?.title },
      { start_time: 1.366, end_time: 3.033, title: metadata.chapters[1]?.title },
    ]);
    expect(streams.slice(0, 2).map(({ tags }) => tags?.language)).toEqual(['deu', 'deu']);
    expect(result.frames).toBe(frameCount);
    expect(progress.sort()).toEqual(['assemble', 'frames', 'sound']);
    expect((await readdir(directory)).sort()).toEqual(['video.jpg', 'video.mp4', 'video.srt']);
  });

  test('shows frame n of the composition as its frame n, across all segments', async () => {
    const frames = await greyFrames(ffmpeg, job.outputFile, width * height);
    const numbers = frames.map((frame) =>
      Array.from({ length: 16 }, (_, bit) => {
        const column = Math.round((bit + 0.5) * (width / 16));
        return (frame[40 * width + column] ?? 0) > 128 ? 2 ** bit : 0;
      }).reduce((total, value) => total + value, 0),
    );
    expect(numbers).toEqual(Array.from({ length: frameCount }, (_, index) => index));
  });

  test('has the right colours, even in a picture that was published after bundling', async () => {
    const frames = await colourFrames(ffmpeg, job.outputFile, width * height * 3);
    const colourAt = (frame: number, x: number, y: number) => {
      const at = (y * width + x) * 3;
      return [...present(frames[frame], `frame ${frame}`).subarray(at, at + 3)];
    };
    const expectNear = (found: number[], wanted: number[]) => {
      const worst = Math.max(...found.map((value, index) => Math.abs(value - (wanted[index] ?? 0))));
      expect(worst, `${found} is not ${wanted}`).toBeLessThanOrEqual(3);
    };
    let start = 0;
    for (const { frames: length, colour } of scenes) {
      expectNear(colourAt(start, 250, 140), colour);
      start += length;
    }
    expectNear(colourAt(50, 60, 140), picture.colour);
  });

  test('is as loud as promised, and reports it', async () => {
    const measured = await loudnormOf(ffmpeg, job.outputFile, 2);
    expect(measured.integratedLufs).toBeGreaterThan(-15);
    expect(measured.integratedLufs).toBeLessThan(-13);
    expect(measured.truePeakDbtp).toBeLessThanOrEqual(-1);
    const said = present(result.loudness, 'loudness');
    expect(Math.abs(said.integratedLufs - measured.integratedLufs)).toBeLessThan(0.1);
    expect(Math.abs(said.truePeakDbtp - measured.truePeakDbtp)).toBeLessThan(0.3);
  });

  test('has its sound in the right place to within 5 ms, and as much sound as picture', async () => {
    const samples = await leftSamples(ffmpeg, job.outputFile, path.join(folder, 'decoded.wav'));
    const track = (await probe(ffmpeg, job.outputFile)).streams[1];
    expect(track?.duration).toBeCloseTo(frameCount / fps, 5);
    // Decoders give whole AAC frames, so the samples may go on after the end of the track.
    expect(samples.length).toBeGreaterThanOrEqual((frameCount * 48_000) / fps);
    expect(samples.length).toBeLessThan((frameCount * 48_000) / fps + 1024);
    expect(Math.abs(loudestMs(samples, 48_000, 2400, 2800) - clickMs)).toBeLessThan(5);
  });

  test('has its texts and its poster next to it, and nothing else', async () => {
    const names = ['video.jpg', 'video.mp4', 'video.srt'];
    expect((await readdir(path.dirname(job.outputFile))).sort()).toEqual(names);
    const [text] = job.texts;
    expect(await readFile(text?.file ?? '', 'utf8')).toBe(text?.text);
    const jpeg = await readFile(job.posterFile);
    expect([...jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  });
});

describe('a render that does not finish', () => {
  test('leaves nothing when it is stopped', async () => {
    const directory = path.join(folder, 'stopped');
    const stop = new AbortController();
    const options = await freshOptions('stopped', {
      signal: stop.signal,
      onProgress: ({ stage, done }) => stage === 'frames' && done === 20 && stop.abort(),
    });
    await expect(renderVideo(jobIn(directory), options)).rejects.toMatchObject({ code: 'aborted' });
    expect(await readdir(directory)).toEqual([]);
    expect(await readdir(options.workDirectory)).toEqual([]);
    await expect.poll(toolsAtWork, { timeout: 3000 }).toEqual([]);
  });

  test('lets an interrupt reach whoever listens for it, so that the process can still tidy up', async () => {
    const directory = path.join(folder, 'interrupted');
    const stop = new AbortController();
    const options = await freshOptions('interrupted', {
      signal: stop.signal,
      onProgress: ({ stage, done }) =>
        stage === 'frames' && done === 5 && process.kill(process.pid, 'SIGINT'),
    });
    const onInterrupt = () => stop.abort();
    process.on('SIGINT', onInterrupt);
    try {
      await expect(renderVideo(jobIn(directory), options)).rejects.toMatchObject({ code: 'aborted' });
    } finally {
      process.off('SIGINT', onInterrupt);
    }
    expect(await readdir(directory)).toEqual([]);
    expect(await readdir(options.workDirectory)).toEqual([]);
  });

  test('names the frame that the page could not draw', async () => {
    const directory = path.join(folder, 'broken');
    const options = await freshOptions('broken');
    const job = jobIn(directory, { props: rulerProps({ title: 'fail-at-12' }) });
    await expect(renderVideo(job, options)).rejects.toMatchObject({
      code: 'browser-failed',
      message: expect.stringMatching(/Frame 12 cannot be drawn.*The ruler breaks at 12/),
    });
    expect(await readdir(directory)).toEqual([]);
    expect(await readdir(options.workDirectory)).toEqual([]);
    await expect.poll(toolsAtWork, { timeout: 3000 }).toEqual([]);
  });

  test('reports at once that the output cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const job = jobIn(path.join(file, 'inside'));
    const options = await freshOptions('unwritable');
    await expect(renderVideo(job, options)).rejects.toMatchObject({ code: 'output-unwritable' });
    expect(await readdir(options.workDirectory)).toEqual([]);
  });

  test('keeps the video that was there before', async () => {
    const directory = path.join(folder, 'before');
    await mkdir(directory);
    const job = jobIn(directory, { posterFrame: 0 });
    await writeFile(job.outputFile, 'the old one');
    const options = await freshOptions('before');
    const { renderer } = options;
    const incomplete: Renderer = {
      name: renderer.name,
      async draw(props, drawOptions) {
        const video = await renderer.draw(props, drawOptions);
        return { ...video, segments: video.segments.slice(0, -1) };
      },
      stills: (...request) => renderer.stills(...request),
      close: () => renderer.close(),
    };
    await expect(renderVideo(job, { ...options, renderer: incomplete })).rejects.toMatchObject({
      code: 'verify-failed',
    });
    expect(await readFile(job.outputFile, 'utf8')).toBe('the old one');
    expect(await readdir(directory)).toEqual(['video.mp4']);
  });
});

test('a video without a voice has a silent track of its length', async () => {
  const directory = path.join(folder, 'silent');
  const job = jobIn(directory, { sound: planOf([]), metadata: { title: '', chapters: [] } });
  const result = await renderVideo(job, await freshOptions('silent'));
  expect(result.loudness).toBeNull();
  const samples = await leftSamples(ffmpeg, job.outputFile, path.join(folder, 'silence.wav'));
  expect(samples.length).toBeGreaterThanOrEqual((frameCount * 48_000) / fps);
  expect(samples.every((sample) => sample === 0)).toBe(true);
});
