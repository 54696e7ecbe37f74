import { expect, test } from 'vitest';
import { locateSound, locateSoundIn, wavHeader, wavHeaderBytes } from './wav-header.ts';

const format = { sampleRate: 48_000, channels: 2, encoding: 'pcm24' } as const;

test('a header is read as it was written', () => {
  const bytes = new Uint8Array(wavHeaderBytes + 600);
  bytes.set(wavHeader(format, 600));
  expect(locateSoundIn(bytes)).toEqual({
    ...format,
    dataOffset: wavHeaderBytes,
    dataBytes: 600,
    missingBytes: 0,
  });
});

test('a length of more than 32 bits is written as unknown, and still found', () => {
  const dataBytes = 5_000_000_004;
  const header = wavHeader(format, dataBytes);
  const search = locateSound(wavHeaderBytes + dataBytes);
  let step = search.next();
  while (!step.done) step = search.next(header.subarray(step.value.at, step.value.at + step.value.length));
  expect(step.value).toMatchObject({ dataBytes, missingBytes: 0 });
});

test('only the parts of the file that matter are asked for', () => {
  const header = wavHeader(format, 600);
  const asked: number[] = [];
  const search = locateSound(Number.POSITIVE_INFINITY);
  let step = search.next();
  while (!step.done) {
    asked.push(step.value.length);
    step = search.next(header.subarray(step.value.at, step.value.at + step.value.length));
  }
  expect(asked).toEqual([12, 8, 16, 8]);
});

test('a file that ends within its sound says how much is missing', () => {
  const bytes = new Uint8Array(wavHeaderBytes + 100);
  bytes.set(wavHeader(format, 600));
  expect(locateSoundIn(bytes)).toMatchObject({ dataBytes: 100, missingBytes: 500 });
});
