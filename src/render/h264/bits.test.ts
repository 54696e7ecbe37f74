import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annexB } from '../../../test/support/h264-streams.ts';
import { BitReader, BitWriter, overwriteBits, splitNalUnits, unescapePayload } from './bits.ts';

// Bytes that need emulation prevention. A payload neither begins nor ends with a zero.
const payload = fc
  .array(fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 255), { maxLength: 40 })
  .map((bytes) => Uint8Array.of(0x65, ...bytes, 0x80));

test('payloads come back from a byte stream, and contain no start codes in it', () => {
  fc.assert(
    fc.property(fc.array(payload, { minLength: 1, maxLength: 4 }), (payloads) => {
      const stream = annexB(payloads);
      expect(splitNalUnits(stream).map(unescapePayload)).toEqual(payloads);
      const forbidden = Buffer.from(stream)
        .toString('hex')
        .match(/../g)
        ?.join(' ')
        .match(/00 00 0[012]/g);
      expect(forbidden?.length).toBe(payloads.length);
    }),
  );
});

test('units are found after short and long start codes, without the zeros between them', () => {
  const stream = Uint8Array.of(0, 0, 1, 0x67, 7, 0, 0, 0, 0, 1, 0x68, 0, 1, 0, 0, 1, 0x65, 9, 0, 0);
  expect(splitNalUnits(stream)).toEqual([
    Uint8Array.of(0x67, 7),
    Uint8Array.of(0x68, 0, 1),
    Uint8Array.of(0x65, 9),
  ]);
});

test('numbers are read as they were written, and can be overwritten', () => {
  const unsigned = [0, 1, 2, 254, 255, 8160, 2 ** 20];
  const signed = [0, 1, -1, 26, -14];
  const writer = new BitWriter().bits(5, 3);
  for (const value of unsigned) writer.unsigned(value);
  for (const value of signed) writer.signed(value);
  const bytes = writer.bits(0x1234, 16).flag(true).finish();
  overwriteBits(bytes, writer.position - 17, 16, 0xa5c3);
  const reader = new BitReader(bytes);
  expect(reader.bits(3)).toBe(5);
  expect(unsigned.map(() => reader.unsigned())).toEqual(unsigned);
  expect(signed.map(() => reader.signed())).toEqual(signed);
  expect([reader.bits(16), reader.flag()]).toEqual([0xa5c3, true]);
});
