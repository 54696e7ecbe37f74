import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lengthOf, type SampleRange } from '../../audio/planes.ts';
import { writeWav } from '../../audio/wav.ts';
import { readMonoWav, readWavFile, writeWavFile } from './wav-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-wav-'));
});
afterAll(() => rm(folder, { recursive: true }));

const place = (name: string) => path.join(folder, name);
const samples = Int16Array.from({ length: 40_000 }, (_, index) => (index * 7) % 32_768);

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(place(name), bytes);
  return place(name);
}

async function monoOf(name: string, range?: SampleRange): Promise<number[]> {
  const all: number[] = [];
  for await (const block of readMonoWav(name, range)) for (const sample of block) all.push(sample * 2 ** 15);
  return all;
}

test('a file is read from its beginning to its end, or in part', async () => {
  const name = await fileOf('whole.wav', writeWav({ sampleRate: 16_000, samples }));
  expect(await monoOf(name)).toEqual([...samples]);
  const part = { firstSample: 16_000, sampleCount: 20_000 };
  expect(await monoOf(name, part)).toEqual([...samples.subarray(16_000, 36_000)]);
});

test('long chunks before the sound and chunks after it are passed over', async () => {
  const wav = Buffer.from(writeWav({ sampleRate: 16_000, samples }));
  const list = Buffer.alloc(8 + 100_002);
  list.write('LIST');
  // An odd length, which a byte of padding follows.
  list.writeUInt32LE(100_001, 4);
  const name = await fileOf('list.wav', Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36), list]));
  expect(await monoOf(name)).toEqual([...samples]);
});

test('of a file that was cut off, what is there can be read, and no more', async () => {
  const wav = writeWav({ sampleRate: 16_000, samples });
  const name = await fileOf('cut.wav', wav.subarray(0, wav.length - 20_001));
  expect(await monoOf(name)).toEqual([...samples.subarray(0, samples.length - 10_001)]);
  await expect(monoOf(name, { firstSample: 0, sampleCount: samples.length })).rejects.toThrow('ends early');
});

test.each([0, 0xffff_ffff, 0x7fff_ffff])(
  'a file that claims to have %i bytes goes on to its end',
  async (size) => {
    const wav = Buffer.from(writeWav({ sampleRate: 16_000, samples }));
    wav.writeUInt32LE(size, 40);
    expect(await monoOf(await fileOf('streamed.wav', wav))).toEqual([...samples]);
  },
);

test('what cannot be read is named', async () => {
  await expect(monoOf(await fileOf('text.wav', Buffer.from('no sound')))).rejects.toThrow(
    'text.wav is not a WAV file.',
  );
  await writeWavFile(place('stereo.wav'), [[new Float32Array(9), new Float32Array(9)]], {
    channels: 2,
    gain: 1,
  });
  await expect(monoOf(place('stereo.wav'))).rejects.toThrow('has 2 channels; 1 is expected');
});

test('24 bits come back as they were, also from above full scale', async () => {
  const left = Float32Array.from({ length: 20_000 }, (_, index) => Math.fround(3 * Math.sin(index)));
  const right = left.map((sample) => -sample / 2);
  const blocks = [0, 7000, 20_000].slice(0, 2).map((from, at) => {
    const to = at === 0 ? 7000 : 20_000;
    return [left.subarray(from, to), right.subarray(from, to)];
  });
  await writeWavFile(place('loud.wav'), blocks, { channels: 2, gain: 1 / 4 });
  let at = 0;
  for await (const [first = left, second = right] of readWavFile(place('loud.wav'), { gain: 4 })) {
    for (let index = 0; index < first.length; index += 1) {
      expect(Math.abs((first[index] ?? 0) - (left[at + index] ?? 0))).toBeLessThan(4 / 2 ** 23);
      expect(Math.abs((second[index] ?? 0) - (right[at + index] ?? 0))).toBeLessThan(4 / 2 ** 23);
    }
    at += lengthOf([first]);
  }
  expect(at).toBe(left.length);
});
