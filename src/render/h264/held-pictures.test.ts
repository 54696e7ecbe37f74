/** Streams by x264 and streams made by hand, with held pictures in them, decoded by the project's own ffmpeg. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  annexB,
  beginSlice,
  parameterSets,
  pcmFrameBytes,
  pcmSlice,
  type SliceNumbers,
  type StreamFields,
} from '../../../test/support/h264-streams.ts';
import { present } from '../../shared/assert.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import { type FfmpegTools, findFfmpeg } from '../ffmpeg/tools.ts';
import { splitNalUnits, startCode } from './bits.ts';
import { HoldingStream } from './held-pictures.ts';
import { nalTypeOf, parsePictureParameters, parseSequenceParameters, parseSliceHeader } from './syntax.ts';

const run = promisify(execFile);
let folder: string;
let tools: FfmpegTools;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-h264-'));
  tools = present(await findFfmpeg(), 'ffmpeg');
});
afterAll(() => rm(folder, { recursive: true }));

/** Every picture of a stream as it is stored, without conversion. Any complaint of ffmpeg fails the test. */
async function decode(stream: Uint8Array, frameBytes: number): Promise<Buffer[]> {
  const file = path.join(folder, 'decode.h264');
  await writeFile(file, stream);
  const args = ['-v', 'error', '-f', 'h264', '-i', file, '-fps_mode', 'passthrough'];
  const { stdout, stderr } = await run(
    tools.ffmpegPath,
    [...args, '-f', 'image2pipe', '-c:v', 'rawvideo', '-pix_fmt', 'yuv420p', '-'],
    { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 },
  );
  expect(stderr.toString()).toBe('');
  return Array.from({ length: stdout.length / frameBytes }, (_, index) =>
    stdout.subarray(index * frameBytes, (index + 1) * frameBytes),
  );
}

/** The stream in which each picture is held as often as `holds` says. */
function withHolds(pictures: readonly Uint8Array[], holds: Readonly<Record<number, number>>): Uint8Array {
  const stream = new HoldingStream();
  return Buffer.concat(
    pictures.flatMap((picture, index) => [stream.picture(picture), stream.hold(holds[index] ?? 0)]),
  );
}

/** Expects the stream to show the same frames as without holds, each as often as it should. */
async function expectHeld(
  pictures: readonly Uint8Array[],
  holds: Readonly<Record<number, number>>,
  frameBytes: number,
): Promise<void> {
  const own = await decode(Buffer.concat(pictures), frameBytes);
  expect(own).toHaveLength(pictures.length);
  const expected = own.flatMap((frame, index) => Array<Buffer>(1 + (holds[index] ?? 0)).fill(frame));
  const found = await decode(withHolds(pictures, holds), frameBytes);
  expect(found).toHaveLength(expected.length);
  expect(found.findIndex((frame, index) => !frame.equals(present(expected[index], 'frame')))).toBe(-1);
}

const isSlice = (unit: Uint8Array) => nalTypeOf(unit) === 1 || nalTypeOf(unit) === 5;

describe('what x264 encodes', () => {
  const width = 160;
  const height = 96;
  const frameBytes = (width * height * 3) / 2;
  const frames = 24;

  /** A PNG with a pattern that moves, and with detail that takes coefficients in every macroblock. */
  function png(index: number): Buffer {
    const chunk = (type: string, body: Buffer) => {
      const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
      const ends = Buffer.alloc(8);
      ends.writeUInt32BE(body.length, 0);
      ends.writeUInt32BE(crc32(named), 4);
      return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
    };
    const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 0, 0, 0, 0]);
    const rows = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        rows[y * (width + 1) + x + 1] =
          128 + 60 * Math.sin((x + 3 * index) / 7) + 60 * Math.cos((y * x) / 90 - index);
    const signature = Buffer.from('89504e470d0a1a0a', 'hex');
    const body = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
    return Buffer.concat([signature, ...body]);
  }

  async function encode(parameters: string): Promise<Uint8Array> {
    const output = path.join(folder, 'encode.h264');
    await runFfmpeg(
      tools,
      {
        inputs: [{ source: 'stdin', options: ['-f', 'image2pipe', '-c:v', 'png', '-framerate', '30'] }],
        videoFilters: [],
        audioFilters: [],
        outputOptions: [
          ...['-y', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-crf', '24'],
          ...['-x264-params', `ref=1:weightp=0:${parameters}`, '-f', 'h264'],
        ],
        output,
      },
      { stdin: Readable.from(Array.from({ length: frames }, (_, index) => png(index))) },
    );
    return await readFile(output);
  }

  /** A picture begins with its first slice (first_mb_in_slice 0) or with what comes before that. */
  function accessUnits(stream: Uint8Array): Uint8Array[] {
    const pictures: Uint8Array[][] = [[]];
    for (const unit of splitNalUnits(stream)) {
      const begins = !isSlice(unit) || (present(unit[1], 'byte') & 0x80) !== 0;
      if (begins && pictures.at(-1)?.some(isSlice)) pictures.push([]);
      pictures.at(-1)?.push(unit);
    }
    return pictures.map((units) => Buffer.concat(units.flatMap((unit) => [startCode, unit])));
  }

  const plain = 'cabac=0:bframes=0';
  // Allows B pictures, so that order counts are written, and then uses none.
  const ordered = 'cabac=0:bframes=1:b-adapt=1:b-bias=-100';
  const idrs = 'keyint=5:min-keyint=5:scenecut=0';
  test.each([
    { parameters: plain, orderCounts: false, slices: 1, idrPictures: 1 },
    { parameters: ordered, orderCounts: true, slices: 1, idrPictures: 1 },
    { parameters: `${plain}:slices=4`, orderCounts: false, slices: 4, idrPictures: 1 },
    { parameters: `${ordered}:slices=4`, orderCounts: true, slices: 4, idrPictures: 1 },
    { parameters: `${plain}:${idrs}`, orderCounts: false, slices: 1, idrPictures: 5 },
    { parameters: `${ordered}:${idrs}:aud=1`, orderCounts: true, slices: 1, idrPictures: 5 },
    { parameters: `${plain}:no-deblock=1`, orderCounts: false, slices: 1, idrPictures: 1 },
  ])('is shown as it is, and held: $parameters', async (expected) => {
    const stream = await encode(expected.parameters);
    const units = splitNalUnits(stream);
    expect(units.filter((unit) => nalTypeOf(unit) === 5)).toHaveLength(
      expected.idrPictures * expected.slices,
    );
    expect(units.filter(isSlice)).toHaveLength(frames * expected.slices);
    const sequence = present(
      units.find((unit) => nalTypeOf(unit) === 7),
      'SPS',
    );
    const { frameNumBits, orderCountBits } = parseSequenceParameters(sequence);
    // The numbers wrap around many times in the holds below.
    expect(frameNumBits).toBe(4);
    expect(orderCountBits).toBe(expected.orderCounts ? 4 : null);
    const pictures = accessUnits(stream);
    expect(pictures).toHaveLength(frames);
    await expectHeld(pictures, { 0: 1, 3: 16, 4: 15, 7: 1, 8: 300, 17: 33, 23: 5 }, frameBytes);
  });

  test('stays the same, byte for byte, as long as nothing is held', async () => {
    const pictures = accessUnits(await encode(plain));
    expect(withHolds(pictures, {})).toEqual(Buffer.concat(pictures));
  });

  test.each([
    ['CABAC', 'cabac=1:bframes=0'],
    ['B pictures', 'cabac=0:bframes=2:b-adapt=0'],
    ['interlaced', 'cabac=0:bframes=0:fake-interlaced=1'],
    ['several pictures', 'cabac=0:bframes=0:ref=3'],
    ['weighted', 'cabac=0:bframes=0:weightp=1'],
  ])('is refused where pictures cannot be held: %s', async (reason, parameters) => {
    const pictures = accessUnits(await encode(parameters));
    expect(() => withHolds(pictures, {})).toThrow(new RegExp(`cannot be held.*${reason}`));
  });
});

describe('hand-made streams', () => {
  const idr = { idr: true, frameNum: 0, orderCount: 0 };
  const first = (fields: StreamFields = {}) =>
    annexB([...parameterSets(fields), pcmSlice(idr, (index) => index % 251)]);
  const next = (slice: SliceNumbers, sample: (index: number) => number = () => 0) =>
    annexB([pcmSlice(slice, sample)]);

  test('numbers of 15 and 16 bits wrap around, with zeros that need emulation prevention', async () => {
    const pictures = [
      first(),
      next({ frameNum: 1, orderCount: 2 }, (index) => index % 4),
      next({ frameNum: 2, orderCount: 4 }),
      next({ frameNum: 3, orderCount: 6 }, (index) => 255 - (index % 7)),
    ];
    await expectHeld(pictures, { 0: 2 ** 15 - 3, 1: 1, 2: 300, 3: 2 }, pcmFrameBytes);
  });

  test('all pictures are numbered in one row, the held ones and those of an encoder that leaves gaps', () => {
    const sets = parameterSets({}).map((payload) => annexB([payload]).subarray(startCode.length));
    const sequences = new Map([[0, parseSequenceParameters(present(sets[0], 'SPS'))]]);
    const pictures = new Map([[0, parsePictureParameters(present(sets[1], 'PPS'))]]);
    const numbersOf = (stream: Uint8Array) =>
      splitNalUnits(stream)
        .filter(isSlice)
        .map((unit) => parseSliceHeader(unit, sequences, pictures))
        .map((slice) => [slice.frameNum, slice.orderCount?.lsb]);
    const stream = new HoldingStream();
    expect(numbersOf(stream.picture(first()))).toEqual([[0, 0]]);
    expect(numbersOf(stream.hold(2))).toEqual([1, 2].map((held) => [held, 2 * held]));
    expect(numbersOf(stream.picture(next({ frameNum: 1, orderCount: 5 })))).toEqual([[3, 9]]);
    expect(numbersOf(stream.hold(2 ** 15)).slice(-3)).toEqual([
      [1, 9 - 4],
      [2, 9 - 2],
      [3, 9],
    ]);
    expect(numbersOf(stream.picture(next({ frameNum: 2, orderCount: 7 })))).toEqual([[4, 11]]);
    expect(numbersOf(stream.picture(first()))).toEqual([[0, 0]]);
    expect(numbersOf(stream.hold(1))).toEqual([[1, 2]]);
  });

  test('a held picture takes a few bytes', () => {
    const stream = new HoldingStream();
    stream.picture(first());
    expect(stream.hold(1000).length).toBeLessThan(20 * 1000);
    expect(stream.hold(0)).toHaveLength(0);
  });

  test('pictures that no other refers to do not count, and cannot be held', async () => {
    const pictures = [
      first(),
      next({ frameNum: 1, orderCount: 2, referenceIdc: 0 }, () => 90),
      next({ frameNum: 1, orderCount: 4 }, () => 180),
      next({ frameNum: 2, orderCount: 7 }, () => 30),
    ];
    await expectHeld(pictures, { 0: 20, 2: 9, 3: 1 }, pcmFrameBytes);
    expect(() => withHolds(pictures, { 1: 1 })).toThrow('no other refers to');
  });

  test.each<[string, StreamFields]>([
    ['pic_order_cnt_type is 1', { orderCountType: 1 }],
    ['no reference pictures', { references: 0 }],
    ['colour planes', { chromaFormat: 3 }],
    ['bottom fields', { bottomOrderCounts: true }],
    ['slice groups', { sliceGroups: 1 }],
    ['weighted', { weighted: true }],
    ['redundant', { redundant: true }],
  ])('a stream is refused where pictures cannot be held: %s', (reason, fields) => {
    expect(() => new HoldingStream().picture(first(fields))).toThrow(reason);
  });

  const numbers = { frameNum: 1, orderCount: 2 };
  test.each<[string, Uint8Array]>([
    ['frame_num is 2, not 1', next({ frameNum: 2, orderCount: 2 })],
    ['not shown in coding order', next({ frameNum: 1, orderCount: 2 ** 16 - 2 })],
    ['B pictures', annexB([beginSlice(numbers, 6).finish()])],
    ['switching pictures', annexB([beginSlice(numbers, 3).finish()])],
    ['refers to several', annexB([beginSlice(numbers, 5).flag(false).finish()])],
    [
      'another one than the last',
      annexB([beginSlice(numbers, 0).flag(true).unsigned(0).flag(true).unsigned(0).unsigned(1).finish()]),
    ],
    [
      'marks its reference pictures',
      annexB([beginSlice(numbers, 0).flag(true).unsigned(0).flag(false).flag(true).finish()]),
    ],
    ['long-term', annexB([beginSlice(idr, 2).bits(0b01, 2).finish()])],
    ['frame_num is not 0', next({ ...idr, frameNum: 1 })],
    ['not of one picture', Buffer.concat([next(numbers), next({ frameNum: 1, orderCount: 4 })])],
    ['NAL units of type 2', annexB([Uint8Array.of(0x22, 0x80)])],
    ['ends within a header', annexB([Uint8Array.of(0x21, 0x80)])],
    ['holds no picture', annexB(parameterSets({}))],
    ['does not begin with a start code', Uint8Array.of(0, 0, 9, 0, 0, 1, 0x21)],
  ])('a picture is refused: %s', (reason, picture) => {
    const stream = new HoldingStream();
    stream.picture(first());
    expect(() => stream.picture(picture)).toThrow(reason);
  });

  test('nothing can be held before there is a picture, nor half a time', () => {
    expect(() => new HoldingStream().hold(1)).toThrow('no picture yet');
    expect(() => new HoldingStream().picture(next(numbers))).toThrow('without its parameter sets');
    const late = annexB([...parameterSets({}), pcmSlice(numbers, () => 0)]);
    expect(() => new HoldingStream().picture(late)).toThrow('does not begin with an IDR picture');
    const stream = new HoldingStream();
    stream.picture(first());
    expect(() => stream.hold(0.5)).toThrow(RangeError);
    expect(() => stream.hold(-1)).toThrow(RangeError);
  });
});
