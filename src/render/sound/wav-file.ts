/**
 * Reads the samples of a WAV file (RIFF, PCM, 16 or 24 bits) from front to back, in blocks; all, or a range.
 *
 * Guarantees: memory does not grow with the length of the file; samples are between -1 and 1. Layout of the
 * file: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { Planes } from '../../audio/planes.ts';
import { present } from '../../shared/assert.ts';

/** A part of a file, in samples of each channel. */
export interface SampleRange {
  readonly firstSample: number;
  readonly sampleCount: number;
}

interface WavFormat {
  readonly sampleRate: number;
  readonly channels: number;
  readonly bitsPerSample: 16 | 24;
  readonly dataOffset: number;
  /** Samples of each channel. */
  readonly sampleCount: number;
}

const blockSamples = 16_384;
const unknownLength = 0xffffffff;

/** The samples that are stored in `bytes`, little-endian, as numbers from -1 to 1. */
export function toPlanes(bytes: Buffer, bitsPerSample: 16 | 24, channels: number): Planes {
  const length = Math.floor(bytes.length / (bitsPerSample / 8) / channels);
  const planes = Array.from({ length: channels }, () => new Float32Array(length));
  // Shifted to the top of 32 bits a sample has its sign, and the scale is the same for both sizes.
  const scale = 1 / 2 ** 31;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    for (const plane of planes) {
      const low = bitsPerSample === 24 ? (bytes[at++] ?? 0) << 8 : 0;
      const middle = (bytes[at++] ?? 0) << 16;
      const high = (bytes[at++] ?? 0) << 24;
      plane[index] = (high | middle | low) * scale;
    }
  }
  return planes;
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** @throws Error when it is not a WAV file of a kind that can be read. */
async function readFormat(file: FileHandle, name: string): Promise<WavFormat> {
  const { size } = await file.stat();
  const riff = await readExactly(file, 0, 12);
  if (riff.length < 12 || riff.toString('latin1', 0, 4) !== 'RIFF' || riff.toString('latin1', 8) !== 'WAVE')
    throw new Error(`${name} is not a WAV file.`);
  let fmt: Buffer | null = null;
  for (let at = 12; at + 8 <= size; ) {
    const head = await readExactly(file, at, 8);
    const id = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (id === 'fmt ') fmt = await readExactly(file, at + 8, Math.min(length, 40));
    if (id === 'data' && fmt !== null && fmt.length >= 16) {
      const bitsPerSample = fmt.readUInt16LE(14);
      const channels = fmt.readUInt16LE(2);
      if (bitsPerSample !== 16 && bitsPerSample !== 24)
        throw new Error(`${name} has ${bitsPerSample} bits a sample; 16 or 24 can be read.`);
      // A writer that streamed left a length that is too large: where it is the largest, the file may be even longer.
      const bytes = length === unknownLength ? size - at - 8 : Math.min(length, size - at - 8);
      const sampleCount = Math.floor(bytes / ((bitsPerSample / 8) * channels));
      return { sampleRate: fmt.readUInt32LE(4), channels, bitsPerSample, dataOffset: at + 8, sampleCount };
    }
    // Chunks are padded to even lengths.
    at += 8 + length + (length % 2);
  }
  throw new Error(`${name} holds no sound.`);
}

/**
 * The samples of a WAV file, block by block.
 *
 * @throws Error when it cannot be read, or ends before the range does.
 */
export async function* readWav(name: string, range?: SampleRange): AsyncGenerator<Planes> {
  const file = await open(name);
  try {
    const format = await readFormat(file, name);
    const frameBytes = (format.bitsPerSample / 8) * format.channels;
    const first = range?.firstSample ?? 0;
    const end = range === undefined ? format.sampleCount : first + range.sampleCount;
    for (let at = first; at < end; ) {
      const count = Math.min(blockSamples, end - at, Math.max(0, format.sampleCount - at));
      const bytes = await readExactly(file, format.dataOffset + at * frameBytes, count * frameBytes);
      const planes = toPlanes(bytes, format.bitsPerSample, format.channels);
      const length = planes[0]?.length ?? 0;
      if (length === 0) throw new Error(`${name} ends early.`);
      yield planes;
      at += length;
    }
  } finally {
    await file.close();
  }
}

/** The same for a file with one channel. @throws Error also when it has more. */
export async function* readMonoWav(name: string, range?: SampleRange): AsyncGenerator<Float32Array> {
  for await (const planes of readWav(name, range)) {
    if (planes.length !== 1) throw new Error(`${name} has ${planes.length} channels; 1 is expected.`);
    yield present(planes[0], 'the channel');
  }
}
