/**
 * Speech as WAV files that are whole in memory. A file may be read in any encoding and with any number of channels;
 * what is written is mono, 16 bits.
 */
import { locateSoundIn, type WavProblem, wavHeader, wavHeaderBytes } from './wav-header.ts';
import { toMono16 } from './wav-samples.ts';

export type { WavProblem } from './wav-header.ts';

export interface Wav {
  /** In Hz. */
  readonly sampleRate: number;
  /** Mono: the mean of the channels. */
  readonly samples: Int16Array;
}

/** @returns what is wrong when the bytes are not a whole WAV file */
export function parseWav(bytes: Uint8Array): Wav | WavProblem {
  const sound = locateSoundIn(bytes);
  if ('problem' in sound) return sound;
  const { dataOffset, dataBytes, missingBytes } = sound;
  if (missingBytes > 0) {
    return { problem: `ends after ${dataBytes} of ${dataBytes + missingBytes} bytes`, isCutOff: true };
  }
  const data = bytes.subarray(dataOffset, dataOffset + dataBytes);
  return { sampleRate: sound.sampleRate, samples: toMono16(data, sound) };
}

/** @returns null when the bytes are not a whole WAV file */
export function readWav(bytes: Uint8Array): Wav | null {
  const parsed = parseWav(bytes);
  return 'problem' in parsed ? null : parsed;
}

export function writeWav({ sampleRate, samples }: Wav): Uint8Array {
  const dataBytes = samples.length * 2;
  const bytes = new Uint8Array(wavHeaderBytes + dataBytes);
  bytes.set(wavHeader({ sampleRate, channels: 1, encoding: 'pcm16' }, dataBytes));
  const view = new DataView(bytes.buffer);
  for (const [index, sample] of samples.entries()) {
    view.setInt16(wavHeaderBytes + index * 2, sample, true);
  }
  return bytes;
}
