/**
 * Sound on its way to the finished track: what was decoded, composed or mixed, in WAV files of 24 bits at 48 kHz.
 *
 * Guarantees: samples of up to 12 dB above full scale are kept, and come back as they were, to 24 bits; memory does not
 * grow with the length of the file.
 */
import type { Planes, SampleRange } from '../../audio/planes.ts';
import { readWavFile, writeWavFile } from './wav-file.ts';

/** What samples are multiplied by in a file, so that it can hold those above full scale. */
export const headroomGain = 1 / 4;

export function writeWithHeadroom(
  name: string,
  channels: number,
  blocks: AsyncIterable<Planes> | Iterable<Planes>,
): Promise<void> {
  return writeWavFile(name, blocks, { channels, gain: headroomGain });
}

/** @throws Error when the file cannot be read, or ends before the range does */
export function readWithHeadroom(name: string, range?: SampleRange): AsyncGenerator<Planes> {
  return readWavFile(name, { range, gain: 1 / headroomGain });
}
