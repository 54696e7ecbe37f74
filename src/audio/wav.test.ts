import { describe, expect, it } from 'vitest';
import { parseWav, readWav, writeWav } from './wav.ts';

const wav = { sampleRate: 16_000, samples: Int16Array.of(0, 1, -1, 32_767, -32_768) };

interface WavFields {
  readonly format: number;
  readonly bits: number;
  readonly values: readonly number[];
  readonly channels?: number;
  readonly sampleRate?: number;
  readonly isExtensible?: boolean;
}

/** A WAV file in any encoding. */
function wavOf({ format, bits, values, channels = 1, sampleRate = 24_000, isExtensible = false }: WavFields) {
  const step = bits / 8;
  const header = Buffer.alloc(isExtensible ? 68 : 44);
  const sound = Buffer.alloc(values.length * step);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(header.length - 8 + sound.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(header.length - 28, 16);
  header.writeUInt16LE(isExtensible ? 0xfffe : format, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt16LE(step * channels, 32);
  header.writeUInt16LE(bits, 34);
  if (isExtensible) header.writeUInt16LE(format, 44);
  header.write('data', header.length - 8, 'latin1');
  header.writeUInt32LE(sound.length, header.length - 4);
  for (const [index, value] of values.entries()) {
    if (format === 3 && bits === 32) sound.writeFloatLE(value, index * step);
    else if (format === 3) sound.writeDoubleLE(value, index * step);
    else if (bits === 8) sound.writeUInt8(value, index);
    else sound.writeIntLE(value, index * step, step);
  }
  return Buffer.concat([header, sound]);
}

describe('wav', () => {
  it('reads what was written', () => {
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

  it.each([
    ['8 bits', 1, 8, [128, 129, 127, 255, 0], [0, 256, -256, 32_512, -32_768]],
    ['24 bits', 1, 24, [0, 256, -256, 8_388_607, -8_388_608], [0, 1, -1, 32_767, -32_768]],
    ['32 bits', 1, 32, [0, 65_536, -65_536, 2_147_483_647, -2_147_483_648], [0, 1, -1, 32_767, -32_768]],
    ['32-bit float', 3, 32, [0, 0.5, -0.5, 1.5, Number.NaN], [0, 16_384, -16_384, 32_767, 0]],
    ['64-bit float', 3, 64, [0, 0.5, -0.5, -2], [0, 16_384, -16_384, -32_768]],
  ] as const)('reads %s', (_, format, bits, values, samples) => {
    expect(readWav(wavOf({ format, bits, values }))?.samples).toEqual(Int16Array.from(samples));
    expect(readWav(wavOf({ format, bits, values, isExtensible: true }))?.samples).toEqual(
      Int16Array.from(samples),
    );
  });

  it('makes one channel out of several', () => {
    const bytes = wavOf({ format: 1, bits: 16, channels: 2, values: [100, 300, -500, -700] });
    expect(readWav(bytes)).toEqual({ sampleRate: 24_000, samples: Int16Array.of(200, -600) });
  });

  it.each([0, 0xffff_ffff, 0x7fff_ffff, 2_000_000_000])(
    'reads a stream that claims to have %i bytes',
    (size) => {
      const bytes = Buffer.from(writeWav(wav));
      bytes.writeUInt32LE(0xffff_ffff, 4);
      bytes.writeUInt32LE(size, 40);
      expect(readWav(bytes)).toEqual(wav);
    },
  );

  it('does not take the chunks after the sound for sound', () => {
    const list = Buffer.concat([Buffer.from('LIST'), Buffer.from([4, 0, 0, 0]), Buffer.from('abcd')]);
    expect(readWav(Buffer.concat([writeWav(wav), list]))).toEqual(wav);
  });

  it('reports what is wrong with files that it cannot read', () => {
    const bytes = Buffer.from(writeWav(wav));
    expect(parseWav(bytes.subarray(0, -1))).toEqual({ problem: 'ends after 9 of 10 bytes', isCutOff: true });
    expect(parseWav(bytes.subarray(0, 30))).toMatchObject({ isCutOff: true });
    expect(parseWav(bytes.subarray(0, 36))).toMatchObject({ isCutOff: true });
    expect(parseWav(new Uint8Array(100))).toEqual({ problem: 'is not a WAV file', isCutOff: false });
    expect(parseWav(new Uint8Array(0))).toEqual({ problem: 'is not a WAV file', isCutOff: false });
    expect(parseWav(wavOf({ format: 1, bits: 16, values: [1], sampleRate: 3 }))).toEqual({
      problem: 'has a header that says 3 Hz',
      isCutOff: false,
    });
    // A-law
    expect(parseWav(wavOf({ format: 6, bits: 8, values: [1] }))).toMatchObject({
      problem: expect.stringContaining('format 6'),
    });
  });
});
