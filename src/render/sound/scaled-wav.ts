/**
 * Sound on its way, kept as WAV files of 24 bits at the finished sound's rate: what is decoded, what is composed, what is
 * mixed.
 *
 * Guarantees: samples up to 12 dB above full scale are kept, and come back as they were to 24 bits; memory is flat in
 * the length of the file, also of one beyond 4 GB.
 */
import { open } from 'node:fs/promises';
import { lengthOf, outputSampleRate, type Planes } from '../../audio/planes.ts';
import { readWav, type SampleRange } from './wav-file.ts';

/** How much smaller the stored samples are. */
export const storedScale = 1 / 4;

const headerBytes = 44;
const largest = 2 ** 23 - 1;
/** What is written where a length does not fit: readers take the file's own. */
const unknownLength = 0xffffffff;

function headerOf(channels: number, dataBytes: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  const frameBytes = channels * 3;
  const fits = dataBytes + headerBytes < unknownLength;
  header.write('RIFF', 0);
  header.writeUInt32LE(fits ? dataBytes + headerBytes - 8 : unknownLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(outputSampleRate, 24);
  header.writeUInt32LE(outputSampleRate * frameBytes, 28);
  header.writeUInt16LE(frameBytes, 32);
  header.writeUInt16LE(24, 34);
  header.write('data', 36);
  header.writeUInt32LE(fits ? dataBytes : unknownLength, 40);
  return header;
}

function toBytes(planes: Planes): Buffer {
  const length = lengthOf(planes);
  const bytes = Buffer.allocUnsafe(length * planes.length * 3);
  const scale = storedScale * 2 ** 23;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    for (const plane of planes) {
      const value = Math.max(-largest, Math.min(largest, Math.round((plane[index] ?? 0) * scale)));
      bytes[at] = value;
      bytes[at + 1] = value >> 8;
      bytes[at + 2] = value >> 16;
      at += 3;
    }
  }
  return bytes;
}

export async function writeScaled(
  name: string,
  channels: number,
  blocks: AsyncIterable<Planes> | Iterable<Planes>,
): Promise<void> {
  const file = await open(name, 'w');
  try {
    let dataBytes = 0;
    await file.write(headerOf(channels, 0), 0, headerBytes, 0);
    for await (const block of blocks) {
      const bytes = toBytes(block);
      for (let done = 0; done < bytes.length; ) {
        const position = headerBytes + dataBytes + done;
        done += (await file.write(bytes, done, bytes.length - done, position)).bytesWritten;
      }
      dataBytes += bytes.length;
    }
    await file.write(headerOf(channels, dataBytes), 0, headerBytes, 0);
  } finally {
    await file.close();
  }
}

/** Stored samples as they were before, in place. */
export function unscaled(planes: Planes): Planes {
  for (const plane of planes)
    for (let index = 0; index < plane.length; index += 1) plane[index] = (plane[index] ?? 0) / storedScale;
  return planes;
}

/** @throws Error when the file cannot be read, or ends before the range does. */
export async function* readScaled(name: string, range?: SampleRange): AsyncGenerator<Planes> {
  for await (const planes of readWav(name, range)) yield unscaled(planes);
}
