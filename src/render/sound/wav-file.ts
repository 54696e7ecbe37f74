/**
 * WAV files of any length, read and written in blocks.
 *
 * Guarantees: memory does not grow with the length of a file, even beyond 4 GB; samples are numbers of which 1 is full
 * scale.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { lengthOf, outputSampleRate, type Planes, type SampleRange } from '../../audio/planes.ts';
import {
  frameBytesOf,
  locateSound,
  type WavSound,
  wavHeader,
  wavHeaderBytes,
} from '../../audio/wav-header.ts';
import { toPcm24, toPlanes } from '../../audio/wav-samples.ts';
import { present } from '../../shared/assert.ts';

const blockSamples = 16_384;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** Where the sound is. A file whose end is missing is taken as it is. @throws Error when it cannot be read */
async function soundOf(file: FileHandle, name: string): Promise<WavSound> {
  const search = locateSound((await file.stat()).size);
  let step = search.next();
  while (!step.done) step = search.next(await readAt(file, step.value.at, step.value.length));
  if ('problem' in step.value) throw new Error(`${name} ${step.value.problem}.`);
  return step.value;
}

/**
 * The samples of a WAV file, block by block.
 *
 * @param options.range what is read of it; all where it is not given
 * @param options.gain what every sample is multiplied by
 * @throws Error when it cannot be read, or ends before the range does
 */
export async function* readWavFile(
  name: string,
  options: { readonly range?: SampleRange | undefined; readonly gain?: number } = {},
): AsyncGenerator<Planes> {
  const { range, gain } = options;
  const file = await open(name);
  try {
    const sound = await soundOf(file, name);
    const frameBytes = frameBytesOf(sound);
    const available = Math.floor(sound.dataBytes / frameBytes);
    const first = range?.firstSample ?? 0;
    const end = range === undefined ? available : first + range.sampleCount;
    for (let at = first; at < end; ) {
      const count = Math.max(0, Math.min(blockSamples, end - at, available - at));
      const bytes = await readAt(file, sound.dataOffset + at * frameBytes, count * frameBytes);
      const planes = toPlanes(bytes, sound, gain);
      const length = lengthOf(planes);
      if (length === 0) throw new Error(`${name} ends early.`);
      yield planes;
      at += length;
    }
  } finally {
    await file.close();
  }
}

/** The samples of a WAV file with one channel. @throws Error also when it has more */
export async function* readMonoWav(name: string, range?: SampleRange): AsyncGenerator<Float32Array> {
  for await (const planes of readWavFile(name, { range })) {
    if (planes.length !== 1) throw new Error(`${name} has ${planes.length} channels; 1 is expected.`);
    yield present(planes[0], 'the channel');
  }
}

/**
 * Writes samples at the finished sound's rate into a WAV file of 24 bits. What is beyond full scale is clipped.
 *
 * @param options.gain what every sample is multiplied by
 */
export async function writeWavFile(
  name: string,
  blocks: AsyncIterable<Planes> | Iterable<Planes>,
  options: { readonly channels: number; readonly gain: number },
): Promise<void> {
  const { channels, gain } = options;
  const format = { sampleRate: outputSampleRate, channels, encoding: 'pcm24' } as const;
  const file = await open(name, 'w');
  try {
    let dataBytes = 0;
    for await (const block of blocks) {
      const bytes = toPcm24(block, gain);
      await writeAt(file, bytes, wavHeaderBytes + dataBytes);
      dataBytes += bytes.length;
    }
    // Only now is the length known.
    await writeAt(file, wavHeader(format, dataBytes), 0);
  } finally {
    await file.close();
  }
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}
