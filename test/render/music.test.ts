/** Music, effects and speech together, measured in the finished AAC. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoudnessMeter } from '../../src/audio/loudness/meter.ts';
import type { Planes } from '../../src/audio/planes.ts';
import { probe } from '../../src/render/ffmpeg/probe.ts';
import { type FfmpegTools, findFfmpeg } from '../../src/render/ffmpeg/tools.ts';
import { decoded } from '../../src/render/sound/decode.ts';
import { decodeStreamJob } from '../../src/render/sound/ffmpeg-jobs.ts';
import { mixSound } from '../../src/render/sound/mix-sound.ts';
import { obtainSound } from '../../src/render/sound/obtain-sound.ts';
import type { SoundClip, SoundFile, SoundPlan } from '../../src/render/sound/plan.ts';
import { layClips } from '../../src/render/sound/speech.ts';
import { present } from '../../src/shared/assert.ts';
import { openStore } from '../../src/store/store.ts';
import { loudestMs } from './media.ts';
import { loudnormOf } from './sound-loudnorm.ts';
import { click, planOf, syllables, writeWav } from './sounds.ts';

const rate = 48_000;
const speechRate = 16_000;
const musicHertz = 440;
let folder: string;
let ffmpeg: FfmpegTools;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-music-'));
  ffmpeg = present(await findFfmpeg(), 'ffmpeg');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tone = (hertz: number, seconds: number, level: number, sampleRate: number) =>
  Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, index) => level * Math.sin((2 * Math.PI * hertz * index) / sampleRate),
  );

function noise(seconds: number, level: number): Float32Array {
  let state = 99;
  let low = 0;
  return Float32Array.from({ length: Math.round(seconds * rate) }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    low += 0.2 * ((state / 0x40000000 - 1) * level - low);
    return low;
  });
}

async function soundFile(name: string, samples: Float32Array, sampleRate = rate): Promise<SoundFile> {
  const file = path.join(folder, name);
  await writeWav(file, samples, sampleRate);
  return { path: file, contentHash: name.padEnd(32, '0') };
}

/** A voice at 2 kHz, which a narrow filter can separate from music at 440 Hz. */
async function voice(name: string, startMs: number, seconds: number): Promise<SoundClip> {
  const samples = tone(2000, seconds, 0.3, speechRate).map(
    (sample, index) => sample * Math.sin((Math.PI * 4 * index) / speechRate) ** 2,
  );
  const file = path.join(folder, name);
  await writeWav(file, samples, speechRate);
  const place = { startMs, path: file, firstSample: 0 };
  return { ...place, sampleRate: speechRate, sampleCount: samples.length, voice: 'test' };
}

async function mix(name: string, plan: SoundPlan, seconds: number) {
  const directory = path.join(folder, name);
  await mkdir(directory);
  const store = openStore(path.join(folder, 'store'));
  return mixSound(plan, Math.round(seconds * rate), { ffmpeg, directory, store });
}

async function heard(file: string): Promise<Planes> {
  const blocks: Planes[] = [];
  for await (const block of decoded(ffmpeg, decodeStreamJob(file))) blocks.push(block);
  return [0, 1].map((channel) => Float32Array.from(blocks.flatMap((block) => [...(block[channel] ?? [])])));
}

/** The level of one frequency around a time, in dB relative to full scale. */
function levelAt(samples: Float32Array, hertz: number, ms: number, windowMs = 50): number {
  const length = Math.round((windowMs * rate) / 1000);
  const first = Math.round((ms * rate) / 1000 - length / 2);
  let real = 0;
  let imaginary = 0;
  for (let index = 0; index < length; index += 1) {
    const window = 1 - Math.cos((2 * Math.PI * (index + 0.5)) / length);
    const angle = (2 * Math.PI * hertz * index) / rate;
    real += window * (samples[first + index] ?? 0) * Math.cos(angle);
    imaginary += window * (samples[first + index] ?? 0) * Math.sin(angle);
  }
  return 20 * Math.log10((2 * Math.hypot(real, imaginary)) / length + 1e-12);
}

const rmsDb = (samples: Float32Array) =>
  10 * Math.log10(samples.reduce((total, sample) => total + sample * sample, 0) / samples.length + 1e-20);

test('music is down when words begin, stays down between them, and comes back in a long pause', async () => {
  const file = await soundFile('duck.wav', tone(musicHertz, 20, 0.2, rate));
  const clips = [await voice('duck-1.wav', 4000, 3), await voice('duck-2.wav', 9000, 2)];
  const speech = [
    { startMs: 4000, endMs: 5000 },
    { startMs: 5500, endMs: 7000 },
    { startMs: 9000, endMs: 11_000 },
  ];
  const { path: track } = await mix('duck', planOf(clips, { speech, music: { type: 'file', file } }), 16);
  const [left = new Float32Array(), right = left] = await heard(track);
  const at = (ms: number, windowMs = 50) => levelAt(left, musicHertz, ms, windowMs);
  const open = at(3000, 400);
  const under = at(6000, 400);
  expect(open - under).toBeGreaterThan(7.5);
  expect(open - under).toBeLessThan(8.5);
  const meter = new LoudnessMeter(2);
  meter.process([left.subarray(4 * rate, 7 * rate), right.subarray(4 * rate, 7 * rate)]);
  const spoken = present(meter.finish(), 'loudness').integratedLufs;
  // At 440 Hz, the loudness of a tone in LUFS is 0.7 below its level in dB relative to full scale.
  expect(spoken - (under - 0.7)).toBeGreaterThan(19);
  expect(spoken - (under - 0.7)).toBeLessThan(21);
  // It begins to fall 120 ms before the first word, and has fallen when the word begins.
  expect(Math.abs(at(3860, 30) - open)).toBeLessThan(1);
  expect(Math.abs(at(3940, 30) - (open + under) / 2)).toBeLessThan(1.5);
  expect(Math.abs(at(4015, 30) - under)).toBeLessThan(1);
  expect(Math.abs(at(5250, 100) - under)).toBeLessThan(0.7);
  expect(Math.abs(at(7200, 50) - (open + under) / 2)).toBeLessThan(1.5);
  expect(Math.abs(at(8000, 400) - open)).toBeLessThan(0.7);
  // It begins and ends without a step.
  expect(at(30) - open).toBeLessThan(-20);
  expect(at(15_970) - open).toBeLessThan(-20);
  expect(at(14_500)).toBeLessThan(open - 2);
}, 60_000);

test('a file is looped without a step or a hole', async () => {
  // The silence that files have at both ends would be a hole.
  const samples = new Float32Array(6 * rate);
  samples.set(noise(5, 0.5), rate / 2);
  const file = await soundFile('loop.wav', samples);
  const { path: track } = await mix('loop', planOf([], { music: { type: 'file', file } }), 20);
  const [left = new Float32Array()] = await heard(track);
  const levels = Array.from({ length: 140 }, (_, at) =>
    rmsDb(left.subarray(rate * (2 + at / 10), rate * (2.1 + at / 10))),
  );
  expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(4);
}, 60_000);

test('music from the project is in stereo, and the whole is as loud as it should be', async () => {
  const samples = syllables(speechRate, 6, 0.2);
  const voicePath = path.join(folder, 'bed-voice.wav');
  await writeWav(voicePath, samples, speechRate);
  const clip = { startMs: 3000, path: voicePath, firstSample: 0, sampleRate: speechRate };
  const clips = [{ ...clip, sampleCount: samples.length, voice: 'test' }];
  const speech = [{ startMs: 3000, endMs: 9000 }];
  const music = { type: 'bed', name: 'calm' } as const;
  const { path: track, loudness } = await mix('bed', planOf(clips, { speech, music }), 14);
  const measured = await loudnormOf(ffmpeg, track, 2);
  expect(Math.abs(measured.integratedLufs + 14)).toBeLessThanOrEqual(0.5);
  expect(measured.truePeakDbtp).toBeLessThanOrEqual(-1);
  expect(Math.abs((loudness?.integratedLufs ?? 0) - measured.integratedLufs)).toBeLessThan(0.1);
  const [left = new Float32Array(), right = new Float32Array()] = await heard(track);
  const sides = left.subarray(rate, 2 * rate).map((sample, index) => sample - (right[rate + index] ?? 0));
  expect(rmsDb(sides) - rmsDb(left.subarray(rate, 2 * rate))).toBeGreaterThan(-20);

  const mono = planOf(clips, { speech, music, channels: 1, loudnessLufs: -16 });
  const { path: alone } = await mix('bed-mono', mono, 14);
  expect((await probe(ffmpeg, alone)).streams[0]?.channels).toBe(1);
  const other = await loudnormOf(ffmpeg, alone, 1);
  expect(Math.abs(other.integratedLufs + 16)).toBeLessThanOrEqual(0.5);
}, 60_000);

test('effects begin at their times to within 10 ms, with their gain, and the end cuts them off softly', async () => {
  const strike = new Float32Array(rate);
  strike.set(click(rate, 0.004));
  const file = await soundFile('strike.wav', strike);
  const ringing = await soundFile('ringing.wav', tone(900, 5, 0.3, rate));
  const effects = [
    { startMs: 1234, file, gainDb: -12 },
    { startMs: 5678, file, gainDb: -24 },
    { startMs: 8000, file: ringing, gainDb: -6 },
  ];
  const clips = [await voice('effect-voice.wav', 2500, 2.5)];
  const { path: track } = await mix('effects', planOf(clips, { effects }), 10);
  const [left = new Float32Array()] = await heard(track);
  expect(Math.abs(loudestMs(left, rate, 700, 1800) - 1236)).toBeLessThan(10);
  expect(Math.abs(loudestMs(left, rate, 5200, 6200) - 5680)).toBeLessThan(10);
  const peak = (ms: number) =>
    20 *
    Math.log10(left.subarray((ms - 20) * 48, (ms + 20) * 48).reduce((m, s) => Math.max(m, Math.abs(s)), 0));
  expect(peak(1236) - peak(5680)).toBeGreaterThan(10);
  expect(peak(1236) - peak(5680)).toBeLessThan(14);
  expect(levelAt(left, 900, 7950)).toBeLessThan(-60);
  // The loudest 400 ms of the voice are a little above -14 LUFS. A tone of that loudness has about the same level.
  expect(Math.abs(levelAt(left, 900, 9000, 200) + 20)).toBeLessThan(3);
  expect(levelAt(left, 900, 9985, 20)).toBeLessThan(levelAt(left, 900, 9000, 20) - 15);
}, 60_000);

test('the same sound is mixed once, and again when its music, loudness or channels change', async () => {
  const file = await soundFile('key.wav', tone(musicHertz, 3, 0.2, rate));
  const store = openStore(path.join(folder, 'key-store'));
  const obtain = (others: Partial<SoundPlan>) =>
    obtainSound(store, planOf([], { music: { type: 'file', file }, ...others }), 4 * rate, {
      ffmpeg,
      directory: folder,
    });
  const first = await obtain({});
  expect((await obtain({})).path).toBe(first.path);
  const moved = { ...file, path: '/elsewhere/key.wav' };
  expect((await obtain({ music: { type: 'file', file: moved } })).path).toBe(first.path);
  const others = [
    await obtain({ loudnessLufs: -20 }),
    await obtain({ channels: 1 }),
    await obtain({ music: { type: 'bed', name: 'night' } }),
    await obtain({ effects: [{ startMs: 1000, gainDb: 0, file }] }),
  ];
  expect(new Set([first, ...others].map((sound) => sound.path)).size).toBe(5);
}, 60_000);

test('after an hour, a clip still begins at exactly the right sample', async () => {
  const early = await voice('early.wav', 100, 0.5);
  const file = path.join(folder, 'late.wav');
  const clicking = click(speechRate, 0.04);
  await writeWav(file, clicking, speechRate);
  const late = { ...early, path: file, startMs: 3_599_123, sampleCount: clicking.length };
  let at = 0;
  let largest = 0;
  let place = 0;
  for await (const block of layClips([early, late], new Map(), 3600 * rate)) {
    for (let index = 0; at > rate && index < block.length; index += 1) {
      if (Math.abs(block[index] ?? 0) <= largest) continue;
      largest = Math.abs(block[index] ?? 0);
      place = at + index;
    }
    at += block.length;
  }
  expect(at).toBe(3600 * rate);
  expect(place).toBe(((3_599_123 + 20) * rate) / 1000);
}, 60_000);
