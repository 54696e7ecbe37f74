/**
 * The bits of H.264: Annex B byte streams, emulation prevention, fixed-length and Exp-Golomb codes.
 *
 * Guarantees: pure; `unescapePayload` reverses `escapePayload`. Rules: ITU-T H.264, 7.3.1 (NAL units), 9.1
 * (Exp-Golomb), Annex B (start codes).
 */

/** Written before every NAL unit: the long form, which is allowed everywhere (B.1.2). */
export const startCode = Uint8Array.of(0, 0, 0, 1);

/**
 * The NAL units of a byte stream, without start codes and the zeros around them.
 *
 * @throws Error when it does not begin with a start code
 */
export function splitNalUnits(stream: Uint8Array): Uint8Array[] {
  const units: Uint8Array[] = [];
  let start = -1;
  const close = (end: number) => {
    let last = end;
    // A NAL unit never ends with a zero (7.4.1), so these are padding or belong to the next start code.
    while (last > start && stream[last - 1] === 0) last -= 1;
    if (last > start) units.push(stream.subarray(start, last));
  };
  for (let one = stream.indexOf(1, 2); one !== -1; one = stream.indexOf(1, one + 1)) {
    if (stream[one - 1] !== 0 || stream[one - 2] !== 0) continue;
    if (start !== -1) close(one - 2);
    else if (stream.subarray(0, one).some((byte) => byte !== 0)) break;
    start = one + 1;
  }
  if (start === -1) throw new Error('This is not an H.264 byte stream: it does not begin with a start code.');
  close(stream.length);
  return units;
}

/** Removes the emulation prevention bytes from a NAL unit, or from the beginning of one. */
export function unescapePayload(unit: Uint8Array): Uint8Array {
  const payload = new Uint8Array(unit.length);
  let length = 0;
  let zeros = 0;
  for (const byte of unit) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    payload[length] = byte;
    length += 1;
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return payload.subarray(0, length);
}

/**
 * Writes a payload with emulation prevention bytes into `target`, which must have room for `escapedLength` bytes.
 *
 * @returns the place after it
 */
export function escapePayload(payload: Uint8Array, target: Uint8Array, offset: number): number {
  let at = offset;
  let zeros = 0;
  for (const byte of payload) {
    if (zeros === 2 && byte <= 3) {
      target[at] = 3;
      at += 1;
      zeros = 0;
    }
    target[at] = byte;
    at += 1;
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return at;
}

/** The largest number of bytes that a payload of this length takes with its emulation prevention bytes. */
export const escapedLength = (length: number): number => length + Math.floor(length / 2);

/** Writes `value` into the `width` bits that begin at the bit `position`. */
export function overwriteBits(bytes: Uint8Array, position: number, width: number, value: number): void {
  for (let bit = 0; bit < width; bit += 1) {
    const index = (position + bit) >> 3;
    const mask = 0x80 >> ((position + bit) & 7);
    const isSet = ((value >> (width - 1 - bit)) & 1) === 1;
    bytes[index] = isSet ? (bytes[index] ?? 0) | mask : (bytes[index] ?? 0) & ~mask;
  }
}

/** Reads a payload from its beginning to its end. Every method throws an Error when there is nothing left. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** The next bit. */
  position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** u(n), up to 32 bits. */
  bits(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) {
      const byte = this.#bytes[this.position >> 3];
      if (byte === undefined) throw new Error('The H.264 stream ends within a header.');
      value = value * 2 + ((byte >> (7 - (this.position & 7))) & 1);
      this.position += 1;
    }
    return value;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  /** ue(v) */
  unsigned(): number {
    let zeros = 0;
    while (!this.flag()) {
      zeros += 1;
      if (zeros > 32) throw new Error('The H.264 stream has a number in a header that is too long.');
    }
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  /** se(v) */
  signed(): number {
    const code = this.unsigned();
    // From 0, so that 0 is not read as -0.
    return code % 2 === 1 ? (code + 1) / 2 : 0 - code / 2;
  }
}

/** Writes a short payload from its beginning to its end. */
export class BitWriter {
  readonly #bits: number[] = [];

  get position(): number {
    return this.#bits.length;
  }

  /** u(n), up to 31 bits. */
  bits(value: number, width: number): this {
    for (let bit = width - 1; bit >= 0; bit -= 1) this.#bits.push((value >> bit) & 1);
    return this;
  }

  flag(value: boolean): this {
    return this.bits(value ? 1 : 0, 1);
  }

  /** ue(v), up to 2^30. */
  unsigned(value: number): this {
    const width = 32 - Math.clz32(value + 1);
    return this.bits(0, width - 1).bits(value + 1, width);
  }

  /** se(v) */
  signed(value: number): this {
    return this.unsigned(value > 0 ? 2 * value - 1 : -2 * value);
  }

  /** @returns what was written, followed by rbsp_trailing_bits */
  finish(): Uint8Array {
    const bytes = new Uint8Array((this.position >> 3) + 1);
    this.#bits.forEach((bit, position) => {
      overwriteBits(bytes, position, 1, bit);
    });
    overwriteBits(bytes, this.position, 1, 1);
    return bytes;
  }
}
