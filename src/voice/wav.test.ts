import { describe, expect, it } from 'vitest';
import { readWav, writeWav } from './wav.ts';

const wav = { sampleRate: 16_000, samples: Int16Array.of(0, 1, -1, 32_767, -32_768) };

describe('wav', () => {
  it('gives back what was written', () => {
    expect(readWav(writeWav(wav))).toEqual(wav);
  });

  it('has the header that players expect', () => {
    const bytes = writeWav(wav);
    expect(bytes.length).toBe(44 + 10);
    expect(Buffer.from(bytes).toString('latin1', 0, 4)).toBe('RIFF');
    expect(Buffer.from(bytes).readUInt32LE(4)).toBe(bytes.length - 8);
    expect(Buffer.from(bytes).readUInt32LE(28)).toBe(32_000);
  });

  it('skips chunks that it does not know', () => {
    const bytes = Buffer.from(writeWav(wav));
    const list = Buffer.concat([Buffer.from('LIST'), Buffer.from([3, 0, 0, 0]), Buffer.from('abc\0')]);
    expect(readWav(Buffer.concat([bytes.subarray(0, 36), list, bytes.subarray(36)]))).toEqual(wav);
  });

  it('gives null for what is cut off, or is no mono 16-bit PCM', () => {
    const bytes = writeWav(wav);
    const stereo = Buffer.from(bytes);
    stereo.writeUInt16LE(2, 22);
    expect(readWav(bytes.subarray(0, bytes.length - 1))).toBeNull();
    expect(readWav(bytes.subarray(0, 20))).toBeNull();
    expect(readWav(stereo)).toBeNull();
    expect(readWav(new Uint8Array(100))).toBeNull();
  });
});
