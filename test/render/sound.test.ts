/** The sound alone: from clips to AAC, with the real ffmpeg. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoudnessMeter } from '../../src/audio/loudness/meter.ts';
import { polyphaseFilter, Resampler } from '../../src/audio/resampler.ts';
import { probe } from '../../src/render/ffmpeg/probe.ts';
import { runFfmpeg } from '../../src/render/ffmpeg/run.ts';
import { type FfmpegTools, findFfmpeg } from '../../src/render/ffmpeg/tools.ts';
import { trackJob } from '../../src/render/sound/ffmpeg-jobs.ts';
import { mixSound } from '../../src/render/sound/mix-sound.ts';
import type { SoundClip, SoundPlan } from '../../src/render/sound/plan.ts';
import { layClips, voiceGainsOf } from '../../src/render/sound/speech.ts';
import { present } from '../../src/shared/assert.ts';
import { openStore } from '../../src/store/store.ts';
import { leftSamples, loudestMs } from './media.ts';
import { loudnormOf } from './sound-loudnorm.ts';
import { click, planOf, syllables, writeWav } from './sounds.ts';

const rate = 16_000;
const outRate = 48_000;
let folder: string;
let ffmpeg: FfmpegTools;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-sound-'));
  ffmpeg = present(await findFfmpeg(), 'ffmpeg');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function clipOf(
  name: string,
  startMs: number,
  samples: Float32Array,
  { sampleRate = rate, voice = 'test' as string | null } = {},
): Promise<SoundClip> {
  const file = path.join(folder, name);
  await writeWav(file, samples, sampleRate);
  return { startMs, path: file, firstSample: 0, sampleRate, sampleCount: samples.length, voice };
}

async function mixPlan(name: string, plan: SoundPlan, seconds: number, signal?: AbortSignal) {
  const directory = path.join(folder, name);
  await mkdir(directory);
  const store = openStore(path.join(folder, 'store'));
  return mixSound(plan, Math.round(seconds * outRate), { ffmpeg, directory, store, signal });
}

const mix = (name: string, clips: readonly SoundClip[], seconds: number, signal?: AbortSignal) =>
  mixPlan(name, planOf(clips), seconds, signal);

/** The timeline in which every clip keeps its own level. */
async function layAll(clips: readonly SoundClip[], sampleCount: number): Promise<Float32Array> {
  const all = new Float32Array(sampleCount);
  let at = 0;
  for await (const block of layClips(clips, new Map(), sampleCount)) {
    all.set(block, at);
    at += block.length;
  }
  expect(at).toBe(sampleCount);
  return all;
}

const tone = (hertz: number, seconds: number, level: number, sampleRate = rate) =>
  Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, index) => level * Math.cos((2 * Math.PI * hertz * index) / sampleRate),
  );

const rmsDb = (samples: Float32Array) =>
  10 * Math.log10(samples.reduce((total, sample) => total + sample * sample, 0) / samples.length + 1e-20);

const between = (samples: Float32Array, fromMs: number, toMs: number) =>
  samples.subarray(Math.round((fromMs * outRate) / 1000), Math.round((toMs * outRate) / 1000));

test('clips of any rate are at their times, with silence between them, and fade in and out', async () => {
  const level = new Float32Array(1600).fill(0.5);
  const other = { sampleRate: 22_050 };
  const clips = [
    await clipOf('one.wav', 250, level),
    await clipOf('two.wav', 350, new Float32Array(2205).fill(0.5), other),
  ];
  const samples = await layAll(clips, outRate);
  const isAudible = (sample: number) => Math.abs(sample) > 1e-7;
  expect(samples.findIndex(isAudible)).toBe(12_000);
  expect(samples[12_010]).toBeLessThan(0.02);
  expect(samples[14_400]).toBeCloseTo(0.5, 2);
  expect(samples[16_795]).toBeLessThan(0.02);
  expect(samples[19_200]).toBeCloseTo(0.5, 2);
  expect(samples.findLastIndex(isAudible)).toBe(21_599);
});

test('clips that end or begin anywhere in a wave make no click', async () => {
  const waves = (phase: number) =>
    tone(180, 0.4371, 0.5).map((_, index) => 0.5 * Math.cos((2 * Math.PI * 180 * index) / rate + phase));
  const clips = await Promise.all(
    [0, 1, 2, 3, 4].map((at) => clipOf(`join-${at}.wav`, 100 + at * 438, waves(at))),
  );
  const samples = await layAll(clips, 3 * outRate);
  // How much a tone of 180 Hz changes from sample to sample, and how much its slope does.
  const omega = (2 * Math.PI * 180) / outRate;
  let step = 0;
  let bend = 0;
  for (let index = 2; index < samples.length; index += 1) {
    const [before = 0, last = 0, now = 0] = samples.subarray(index - 2, index + 1);
    step = Math.max(step, Math.abs(now - last));
    bend = Math.max(bend, Math.abs(now - 2 * last + before));
  }
  expect(step).toBeLessThan(0.5 * omega * 1.5);
  expect(bend).toBeLessThan(0.5 * omega * omega * 15);
});

test('parts that follow one another in a recording are heard as one piece', async () => {
  const whole = await clipOf('whole.wav', 500, tone(220, 2, 0.3), { voice: null });
  const parts = [0, 9000, 21_000].map((firstSample, at, all) => ({
    ...whole,
    startMs: 500 + Math.round((firstSample * 1000) / rate),
    firstSample,
    sampleCount: (all[at + 1] ?? whole.sampleCount) - firstSample,
  }));
  expect(await layAll(parts, 3 * outRate)).toEqual(await layAll([whole], 3 * outRate));
});

test('a part of a file is where it should be, with its own samples', async () => {
  const samples = new Float32Array(rate);
  samples[8000] = 0.9;
  const clip = await clipOf('range.wav', 1000, samples);
  const laid = await layAll([{ ...clip, firstSample: 7500, sampleCount: 1000 }], 2 * outRate);
  expect(loudestMs(laid, outRate, 0, 2000)).toBeCloseTo(1000 + 500 / 16, 1);
});

test('every voice is as loud as the others, and its quiet sentence stays quiet', async () => {
  const clips = [
    await clipOf('soft.wav', 0, syllables(rate, 2, 0.05), { voice: 'soft' }),
    await clipOf('soft-quiet.wav', 2000, syllables(rate, 2, 0.02), { voice: 'soft' }),
    await clipOf('strong.wav', 4000, syllables(22_050, 2, 0.6), { voice: 'strong', sampleRate: 22_050 }),
  ];
  const gains = await voiceGainsOf(clips, -20);
  const all = new Float32Array(6 * outRate);
  let at = 0;
  for await (const block of layClips(clips, gains, all.length)) {
    all.set(block, at);
    at += block.length;
  }
  const loudnessOf = (samples: Float32Array) => {
    const meter = new LoudnessMeter(1);
    meter.process([samples]);
    return present(meter.finish(), 'loudness').integratedLufs;
  };
  expect(loudnessOf(between(all, 0, 4000))).toBeCloseTo(-20, 0);
  expect(loudnessOf(between(all, 4000, 6000))).toBeCloseTo(-20, 0);
  expect(rmsDb(between(all, 0, 2000)) - rmsDb(between(all, 2000, 4000))).toBeCloseTo(8, 0);
});

test('between sentences there is the air of a room, far below the voice; a recording keeps its own room', async () => {
  const samples = syllables(rate, 2, 0.2);
  const clips = [await clipOf('air-1.wav', 500, samples), await clipOf('air-2.wav', 4500, samples)];
  const { path: file } = await mix('air', clips, 7);
  const heard = await leftSamples(ffmpeg, file, path.join(folder, 'air.wav'));
  const level = rmsDb(between(heard, 3000, 4000));
  expect(level).toBeGreaterThan(-73);
  expect(level).toBeLessThan(-67);
  const { path: recorded } = await mix(
    'recorded',
    clips.map((clip) => ({ ...clip, voice: null })),
    7,
  );
  const own = await leftSamples(ffmpeg, recorded, path.join(folder, 'recorded.wav'));
  expect(rmsDb(between(own, 3000, 4000))).toBeLessThan(-90);
});

test('rumble below the voice is removed, and the voice is not', async () => {
  const rumbling = tone(20, 4, 0.3).map(
    (sample, index) => sample + 0.1 * Math.cos((2 * Math.PI * 200 * index) / rate),
  );
  const { path: file } = await mix('rumble', [await clipOf('rumble.wav', 0, rumbling)], 4);
  const heard = between(await leftSamples(ffmpeg, file, path.join(folder, 'rumble-out.wav')), 1000, 3000);
  const levelOf = (hertz: number) => {
    let real = 0;
    let imaginary = 0;
    heard.forEach((sample, index) => {
      real += sample * Math.cos((2 * Math.PI * hertz * index) / outRate);
      imaginary += sample * Math.sin((2 * Math.PI * hertz * index) / outRate);
    });
    return 20 * Math.log10(Math.hypot(real, imaginary));
  };
  // It was 10 dB above the voice.
  expect(levelOf(20) - levelOf(200)).toBeLessThan(-10);
});

test('the length is kept, whether clips end before or after it', async () => {
  const clip = await clipOf('long.wav', 100, syllables(rate, 1, 0.2));
  await layAll([clip], 120_000);
  await layAll([clip], 15_000);
  await layAll([{ ...clip, startMs: 9000 }], 15_000);
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

test('high peaks of speech are turned down, and it is as loud', async () => {
  const spiky = syllables(rate, 5, 0.03).map((sample, index) => (index % 4000 === 2100 ? 0.9 : sample));
  const { path: file, loudness } = await mix('spiky', [await clipOf('spiky.wav', 300, spiky)], 6);
  const measured = await loudnormOf(ffmpeg, file, 2);
  expect(Math.abs(measured.integratedLufs + 14)).toBeLessThanOrEqual(0.4);
  expect(measured.truePeakDbtp).toBeLessThanOrEqual(-0.9);
  expect(loudness?.truePeakDbtp).toBeLessThanOrEqual(-1);
});

test.each([
  ['stereo', 2, -16],
  ['stereo', 2, -23],
  ['mono', 1, -14],
] as const)('%s comes out with its channels, at %d channels and %d LUFS', async (name, channels, lufs) => {
  const clip = await clipOf(`${name}${lufs}.wav`, 300, syllables(rate, 5, 0.2));
  const plan = planOf([clip], { channels, loudnessLufs: lufs });
  const { path: file, loudness } = await mixPlan(`${name}${lufs}`, plan, 6);
  expect((await probe(ffmpeg, file)).streams[0]?.channels).toBe(channels);
  const measured = await loudnormOf(ffmpeg, file, channels);
  expect(Math.abs(measured.integratedLufs - lufs)).toBeLessThanOrEqual(0.4);
  expect(measured.truePeakDbtp).toBeLessThanOrEqual(-1);
  expect(Math.abs((loudness?.integratedLufs ?? 0) - measured.integratedLufs)).toBeLessThan(0.1);
});

test.each([0.01, 0.2, 0.5])('the meter agrees with loudnorm on speech at level %d', async (level) => {
  const file = path.join(folder, `meter-${level}.wav`);
  const samples = new Float32Array(9 * outRate);
  // Only as much bandwidth as speech has: loudnorm works at 192 kHz, where it weights 20 kHz differently.
  samples.set(new Resampler(polyphaseFilter(rate, outRate)).process(syllables(rate, 6, level)));
  await writeWav(file, samples, outRate);
  const meter = new LoudnessMeter(1);
  meter.process([samples]);
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
  const store = openStore(path.join(folder, 'store'));
  const { path: file } = await mixSound(planOf([clip]), 5 * outRate, { ffmpeg: tools, directory, store });
  const measured = await loudnormOf(ffmpeg, file, 2);
  expect(Math.abs(measured.integratedLufs + 14)).toBeLessThanOrEqual(0.4);
  expect(measured.truePeakDbtp).toBeLessThanOrEqual(-1);
  expect((await probe(ffmpeg, file)).streams[0]?.duration).toBeCloseTo(5, 5);
});

test('a click is heard at its time to within 5 ms', async () => {
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

test('mixing stops when it is aborted', async () => {
  const clip = await clipOf('stop.wav', 0, syllables(rate, 5, 0.2));
  await expect(mix('stop', [clip], 600, AbortSignal.timeout(150))).rejects.toMatchObject({ code: 'aborted' });
});

test.runIf(process.platform === 'linux')('a full disk is called one', async () => {
  const stdin = Readable.from([Buffer.alloc(400_000)], { objectMode: false });
  await expect(
    runFfmpeg(ffmpeg, trackJob(ffmpeg.origin, { from: 1, to: 2 }, '/dev/full'), { stdin }),
  ).rejects.toMatchObject({
    code: 'disk-full',
  });
});
