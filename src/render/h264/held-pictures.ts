/**
 * Inserts held pictures into an H.264 stream while it is written: access units of an encoder, and how often each
 * picture is held -> Annex B bytes.
 *
 * A held picture repeats the one before. It is a P picture in which every macroblock is skipped: it takes about 15
 * bytes, and nothing is drawn or encoded for it. The encoder does not know about held pictures, so its later pictures
 * get new numbers.
 *
 * Guarantees: pure; memory does not grow with the stream; a held picture decodes to exactly the samples of the one
 * before, and the encoder's pictures decode as they would without held ones. Until a picture is held, the stream is the
 * encoder's own, byte for byte. SEI messages are passed on as they are. Rules: ITU-T H.264, 7.4.3 (frame_num), 8.2.1
 * (order counts), 8.4.1.1 (motion of skipped macroblocks), 8.7.2.1 (deblocking).
 */
import {
  BitWriter,
  escapedLength,
  escapePayload,
  overwriteBits,
  splitNalUnits,
  startCode,
  unescapePayload,
} from './bits.ts';
import {
  nalType,
  nalTypeOf,
  type PictureParameters,
  parsePictureParameters,
  parseSequenceParameters,
  parseSliceHeader,
  type SequenceParameters,
  type SliceHeader,
} from './syntax.ts';

/** A frame counts twice, for its two fields, as in encoders. The standard only demands that order counts grow. */
const orderCountsPerPicture = 2;

/** The payload of a held picture, and its header: that of the picture before, with the places of its own numbers. */
interface HeldPicture {
  readonly payload: Uint8Array;
  readonly header: SliceHeader;
}

const wrap = (value: number, bits: number): number => value % 2 ** bits;

/** One stream. It cannot be continued after an Error. */
export class HoldingStream {
  readonly #sequences = new Map<number, SequenceParameters>();
  readonly #pictures = new Map<number, PictureParameters>();
  /**
   * The encoder's last picture, and the last one that others may refer to, with the numbers that the encoder gave
   * them.
   */
  #last: SliceHeader | null = null;
  #lastReference: SliceHeader | null = null;
  /** How many held pictures there were since the last IDR picture, at which all numbers start again. */
  #heldCount = 0;
  /** What repeats the last picture; null until it is needed. */
  #heldPicture: HeldPicture | null = null;

  /**
   * Takes the encoder's next picture.
   *
   * @param accessUnit one picture with everything that belongs to it, Annex B
   * @returns the bytes to write, which may be `accessUnit` itself
   * @throws Error when it is not H.264, when a picture is missing before it, or when pictures cannot be held in such a
   *   stream: because of CABAC, interlacing, B pictures, several references, weighted prediction and others
   */
  picture(accessUnit: Uint8Array): Uint8Array {
    const units = splitNalUnits(accessUnit);
    const slices = new Map<Uint8Array, SliceHeader>();
    let first: SliceHeader | null = null;
    for (const unit of units) {
      const slice = this.#read(unit);
      if (slice === null) continue;
      if (first === null) this.#advance(slice);
      else if (!belongTogether(first, slice))
        throw new Error('The slices of the H.264 access unit are not of one picture.');
      first ??= slice;
      slices.set(unit, slice);
    }
    if (first === null) throw new Error('The H.264 access unit holds no picture.');
    if (this.#heldCount === 0) return accessUnit;
    return joinUnits(
      units.map((unit) => {
        const payload = unescapePayload(unit);
        const slice = slices.get(unit);
        if (slice !== undefined) this.#renumber(payload, slice);
        return payload;
      }),
    );
  }

  /**
   * Repeats the last picture `count` times.
   *
   * @returns the bytes to write
   * @throws Error before the first picture, and after a picture that no other may refer to
   */
  hold(count: number): Uint8Array {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`A picture cannot be held ${count} times.`);
    if (count === 0) return new Uint8Array();
    const last = this.#last;
    if (last === null) throw new Error('There is no picture yet that could be held.');
    if (last.referenceIdc === 0)
      throw new Error('The picture cannot be held: it is marked as one that no other refers to.');
    this.#heldPicture ??= heldPictureAfter(last);
    const { payload, header } = this.#heldPicture;
    const bytes = new Uint8Array(count * (startCode.length + escapedLength(payload.length)));
    let at = 0;
    for (let index = 0; index < count; index += 1) {
      this.#heldCount += 1;
      this.#renumber(payload, header);
      bytes.set(startCode, at);
      at = escapePayload(payload, bytes, at + startCode.length);
    }
    return bytes.subarray(0, at);
  }

  /** Remembers parameter sets. @returns the header if the unit is a slice */
  #read(unit: Uint8Array): SliceHeader | null {
    const type = nalTypeOf(unit);
    switch (type) {
      case nalType.sequenceParameters: {
        const parameters = parseSequenceParameters(unit);
        this.#sequences.set(parameters.id, parameters);
        return null;
      }
      case nalType.pictureParameters: {
        const parameters = parsePictureParameters(unit);
        this.#pictures.set(parameters.id, parameters);
        return null;
      }
      case nalType.supplementalInformation:
      case nalType.accessUnitDelimiter:
      case nalType.fillerData:
        return null;
      case nalType.slice:
      case nalType.idrSlice:
        return parseSliceHeader(unit, this.#sequences, this.#pictures);
      default:
        throw new Error(`Pictures cannot be held in this H.264 stream: it has NAL units of type ${type}.`);
    }
  }

  /** Goes on to the picture that begins with this slice. */
  #advance(slice: SliceHeader): void {
    if (slice.isIdr) {
      if (slice.frameNum !== 0)
        throw new Error('The H.264 stream has an IDR picture whose frame_num is not 0.');
      this.#heldCount = 0;
    } else {
      this.#checkOrder(slice);
    }
    this.#last = slice;
    if (slice.referenceIdc !== 0) this.#lastReference = slice;
    this.#heldPicture = null;
  }

  #checkOrder(slice: SliceHeader): void {
    const reference = this.#lastReference;
    if (reference === null) throw new Error('The H.264 stream does not begin with an IDR picture.');
    // This also holds after a picture that is not a reference, because it leaves frame_num as it is (7.4.3).
    const expected = wrap(reference.frameNum + 1, slice.sequence.frameNumBits);
    if (slice.frameNum !== expected)
      throw new Error(
        `A picture is missing in the H.264 stream: frame_num is ${slice.frameNum}, not ${expected}.`,
      );
    const previous = this.#last;
    if (slice.orderCount === null || !previous?.orderCount || !reference.orderCount) return;
    // Order counts are stored as the difference from that of the last reference picture (8.2.1.1).
    const range = 2 ** (slice.sequence.orderCountBits ?? 0);
    const since = (from: number, to: number) => ((to - from + range * 1.5) % range) - range / 2;
    const { lsb } = reference.orderCount;
    if (since(lsb, slice.orderCount.lsb) <= since(lsb, previous.orderCount.lsb))
      throw new Error('Pictures cannot be held in this H.264 stream: they are not shown in coding order.');
  }

  /** Writes the numbers that a slice has after the held pictures. */
  #renumber(payload: Uint8Array, slice: SliceHeader): void {
    const { frameNumBits, orderCountBits } = slice.sequence;
    const frameNum = wrap(slice.frameNum + this.#heldCount, frameNumBits);
    overwriteBits(payload, slice.frameNumAt, frameNumBits, frameNum);
    if (slice.orderCount === null || orderCountBits === null) return;
    const orderCount = slice.orderCount.lsb + this.#heldCount * orderCountsPerPicture;
    overwriteBits(payload, slice.orderCount.at, orderCountBits, wrap(orderCount, orderCountBits));
  }
}

// Compares what 7.4.1.2.4 compares to find the first slice of the next picture, as far as these streams contain it.
function belongTogether(one: SliceHeader, other: SliceHeader): boolean {
  return (
    one.frameNum === other.frameNum &&
    one.orderCount?.lsb === other.orderCount?.lsb &&
    one.isIdr === other.isIdr &&
    one.referenceIdc === other.referenceIdc
  );
}

/** One slice over the whole picture in which every macroblock is skipped. Its numbers have yet to be written. */
function heldPictureAfter(last: SliceHeader): HeldPicture {
  const { sequence, picture } = last;
  const writer = new BitWriter();
  writer.flag(false).bits(last.referenceIdc, 2).bits(nalType.slice, 5);
  // first_mb_in_slice, slice_type P, pic_parameter_set_id
  writer.unsigned(0).unsigned(0).unsigned(picture.id);
  const frameNumAt = writer.position;
  writer.bits(0, sequence.frameNumBits);
  const orderCountAt = writer.position;
  writer.bits(0, sequence.orderCountBits ?? 0);
  // num_ref_idx_active_override_flag: one reference picture
  if (picture.defaultReferences === 1) writer.flag(false);
  else writer.flag(true).unsigned(0);
  // ref_pic_list_modification_flag_l0, adaptive_ref_pic_marking_mode_flag, slice_qp_delta
  writer.flag(false).flag(false).signed(0);
  // disable_deblocking_filter_idc: off. Without the field it is on, and has strength 0 here (8.7.2.1).
  if (picture.hasDeblockingControl) writer.unsigned(1);
  // mb_skip_run
  writer.unsigned(sequence.macroblocks);
  const orderCount = last.orderCount && { lsb: last.orderCount.lsb, at: orderCountAt };
  return { payload: writer.finish(), header: { ...last, frameNumAt, orderCount } };
}

function joinUnits(payloads: readonly Uint8Array[]): Uint8Array {
  const room = payloads.reduce((sum, { length }) => sum + startCode.length + escapedLength(length), 0);
  const bytes = new Uint8Array(room);
  let at = 0;
  for (const payload of payloads) {
    bytes.set(startCode, at);
    at = escapePayload(payload, bytes, at + startCode.length);
  }
  return bytes.subarray(0, at);
}
