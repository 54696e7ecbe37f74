/** The sound alone: from clips to AAC, by the real ffmpeg. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resampleJob } from '../../src/render/arguments.ts';
import { type FfmpegTools, findFfmpeg, probe, runFfmpeg } from '../../src/render/ffmpeg.ts';
import { LoudnessMeter } from '../../src/render/loudness-meter.ts';
import { layClips, type SoundClip } from '../../src/render/mix.ts';
import { mixSound } from '../../src/render/sound.ts';
import { trackJob } from '../../src/render/sound-jobs.ts';
import { readMonoWav } from '../../src/render/wav.ts';
import { present } from '../../src/shared/assert.ts';
import { leftSamples, loudestMs } from './media.ts';
import { loudnormOf } from './sound-loudnorm.ts';
import { click, syllables, writeWav } from './sounds.ts';

const rate = 16_000;
let folder: string;
let ffmpeg: FfmpegTools;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-sound-'));
  ffmpeg = present(await findFfmpeg(), 'ffmpeg');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function clipOf(name: string, startMs: number, samples: Float32Array): Promise<SoundClip> {
  const file = path.join(folder, name);
  await writeWav(file, samples, rate);
  return { startMs, path: file, sampleRate: rate, sampleCount: samples.length };
}

async function mix(name: string, clips: readonly SoundClip[], seconds: number, signal?: AbortSignal) {
  const directory = path.join(folder, name);
  await mkdir(directory);
  const plan = { totalMs: seconds * 1000, clips };
  return mixSound(plan, Math.round(seconds * 48_000), { ffmpeg, directory, signal });
}

async function layAll(clips: readonly SoundClip[], sampleCount: number): Promise<Float32Array> {
  const all = new Float32Array(sampleCount);
  let at = 0;
  for await (const block of layClips({ totalMs: 0, clips }, rate, sampleCount)) {
    all.set(block, at);
    at += block.length;
  }
  expect(at).toBe(sampleCount);
  return all;
}

test('clips stand at their times, between silence, and fade in and out at their edges', async () => {
  const level = new Float32Array(1600).fill(0.5);
  const clips = [await clipOf('one.wav', 250, level), await clipOf('two.wav', 350, level)];
  const samples = await layAll(clips, rate);
  expect(samples.findIndex((sample) => sample !== 0)).toBe(4000);
  expect(samples[4000]).toBeLessThan(0.02);
  expect(samples[4800]).toBeCloseTo(0.5, 3);
  expect(samples[5599]).toBeLessThan(0.02);
  expect(samples[6400]).toBeCloseTo(0.5, 3);
  expect(samples.subarray(7200).every((sample) => sample === 0)).toBe(true);
});

test('the length is kept, whether clips end early or reach beyond', async () => {
  const clip = await clipOf('long.wav', 100, syllables(rate, 1, 0.2));
  await layAll([clip], 40_000);
  await layAll([clip], 5000);
  await layAll([{ ...clip, startMs: 9000 }], 5000);
});

test('clips that overlap, or cannot be read, are refused', async () => {
  const clip = await clipOf('a.wav', 100, syllables(rate, 0.5, 0.2));
  await expect(layAll([clip, { ...clip, startMs: 200 }], rate)).rejects.toThrow('overlaps');
  await writeFile(path.join(folder, 'bad.wav'), 'not sound');
  const bad = { ...clip, path: path.join(folder, 'bad.wav') };
  await expect(mix('bad', [bad], 1)).rejects.toThrow('bad.wav is not a WAV file');
});

test.each([
  ['quiet', 0.004],
  ['usual', 0.2],
  ['loud', 0.95],
])('%s speech comes out at -14 LUFS with its peaks below -1 dBTP', async (name, level) => {
  const clips = [
    await clipOf(`${name}-1.wav`, 400, syllables(rate, 2.5, level)),
    await clipOf(`${name}-2.wav`, 3300, syllables(rate, 2, level * 0.7)),
  ];
  const { path: file, loudness } = await mix(name, clips, 6);
  const measured = await loudnormOf(ffmpeg, file, 2);
  expect(Math.abs(measured.integratedLufs + 14)).toBeLessThanOrEqual(0.4);
  expect(measured.truePeakDbtp).toBeLessThanOrEqual(-1);
  expect(Math.abs((loudness?.integratedLufs ?? 0) - measured.integratedLufs)).toBeLessThan(0.1);
  expect(Math.abs((loudness?.truePeakDbtp ?? 0) - measured.truePeakDbtp)).toBeLessThan(0.3);
  expect((await probe(ffmpeg, file)).streams[0]?.duration).toBeCloseTo(6, 5);
});

test('speech with high peaks has them bent down, and is as loud', async () => {
  const spiky = syllables(rate, 5, 0.03).map((sample, index) => (index % 4000 === 2100 ? 0.9 : sample));
  const { path: file, loudness } = await mix('spiky', [await clipOf('spiky.wav', 300, spiky)], 6);
  const measured = await loudnormOf(ffmpeg, file, 2);
  expect(Math.abs(measured.integratedLufs + 14)).toBeLessThanOrEqual(0.4);
  expect(measured.truePeakDbtp).toBeLessThanOrEqual(-0.9);
  expect(loudness?.truePeakDbtp).toBeLessThanOrEqual(-1);
});

test.each([0.01, 0.2, 0.9])('the meter agrees with loudnorm on speech at level %d', async (level) => {
  const file = path.join(folder, `meter-${level}.wav`);
  const samples = new Float32Array(9 * rate);
  samples.set(syllables(rate, 6, level));
  const stdin = Readable.from([Buffer.from(samples.buffer)], { objectMode: false });
  await runFfmpeg(ffmpeg, resampleJob(rate, file), { stdin });
  const meter = new LoudnessMeter();
  for await (const block of readMonoWav(file)) meter.process(block);
  const own = present(meter.finish(), 'loudness');
  const other = await loudnormOf(ffmpeg, file, 1);
  expect(Math.abs(own.integratedLufs - other.integratedLufs)).toBeLessThan(0.1);
  expect(Math.abs(own.truePeakDbtp - other.truePeakDbtp)).toBeLessThan(0.3);
});

test('the track has the same sound with an ffmpeg that only has its own AAC encoder', async () => {
  const directory = path.join(folder, 'own-encoder');
  await mkdir(directory);
  const clip = await clipOf('own-encoder.wav', 400, syllables(rate, 4, 0.2));
  const tools = { ...ffmpeg, origin: 'path' } as const;
  const plan = { totalMs: 5000, clips: [clip] };
  const { path: file } = await mixSound(plan, 5 * 48_000, { ffmpeg: tools, directory });
  const measured = await loudnormOf(ffmpeg, file, 2);
  expect(Math.abs(measured.integratedLufs + 14)).toBeLessThanOrEqual(0.4);
  expect(measured.truePeakDbtp).toBeLessThanOrEqual(-1);
  expect((await probe(ffmpeg, file)).streams[0]?.duration).toBeCloseTo(5, 5);
});

test('a click is heard when it was meant to be, to 5 ms', async () => {
  const times = [1234, 3777, 9111];
  const clips = await Promise.all(times.map((ms) => clipOf(`click-${ms}.wav`, ms - 20, click(rate, 0.04))));
  const { path: file } = await mix('clicks', clips, 10);
  const samples = await leftSamples(ffmpeg, file, path.join(folder, 'clicks.wav'));
  for (const ms of times)
    expect(Math.abs(loudestMs(samples, 48_000, ms - 300, ms + 300) - ms)).toBeLessThan(5);
});

test('silence stays silence', async () => {
  const quiet = await clipOf('quiet.wav', 200, new Float32Array(8000));
  for (const [name, clips] of [
    ['none', []],
    ['zeros', [quiet]],
  ] as const) {
    const { path: file, loudness } = await mix(`silent-${name}`, clips, 2);
    expect(loudness).toBeNull();
    const samples = await leftSamples(ffmpeg, file, path.join(folder, 'silence.wav'));
    expect(samples.length).toBeGreaterThanOrEqual(96_000);
    expect(samples.every((sample) => sample === 0)).toBe(true);
  }
});

test('mixing stops when it is told to', async () => {
  const clip = await clipOf('stop.wav', 0, syllables(rate, 5, 0.2));
  await expect(mix('stop', [clip], 600, AbortSignal.timeout(150))).rejects.toMatchObject({ code: 'aborted' });
});

test.runIf(process.platform === 'linux')('a full disk is called one', async () => {
  const stdin = Readable.from([Buffer.alloc(400_000)], { objectMode: false });
  await expect(runFfmpeg(ffmpeg, trackJob(ffmpeg.origin, '/dev/full'), { stdin })).rejects.toMatchObject({
    code: 'disk-full',
  });
});
