/**
 * Reads as much of H.264's headers as is needed to number pictures: sequence parameter sets, picture parameter sets and
 * slice headers.
 *
 * Guarantees: pure; a stream into which held pictures cannot be inserted is refused with an Error that names the
 * reason. Syntax: ITU-T H.264, 7.3.2.1 (SPS), 7.3.2.2 (PPS), 7.3.3 (slice header).
 */
import { BitReader, unescapePayload } from './bits.ts';

/** nal_unit_type, table 7-1. */
export const nalType = {
  slice: 1,
  idrSlice: 5,
  supplementalInformation: 6,
  sequenceParameters: 7,
  pictureParameters: 8,
  accessUnitDelimiter: 9,
  fillerData: 12,
} as const;

export function nalTypeOf(unit: Uint8Array): number {
  return (unit[0] ?? 0) & 0x1f;
}

export interface SequenceParameters {
  readonly id: number;
  /** Bits of frame_num. */
  readonly frameNumBits: number;
  /** Bits of pic_order_cnt_lsb; null when the order follows from frame_num (pic_order_cnt_type 2). */
  readonly orderCountBits: number | null;
  /** Per picture. */
  readonly macroblocks: number;
}

export interface PictureParameters {
  readonly id: number;
  readonly sequenceId: number;
  /** How many reference pictures a slice has, unless it says otherwise. */
  readonly defaultReferences: number;
  readonly hasDeblockingControl: boolean;
}

export interface SliceHeader {
  readonly isIdr: boolean;
  /** nal_ref_idc; 0 when no later picture refers to this one. */
  readonly referenceIdc: number;
  readonly sequence: SequenceParameters;
  readonly picture: PictureParameters;
  readonly frameNum: number;
  /** The bit of the unescaped NAL unit at which frame_num begins. */
  readonly frameNumAt: number;
  /** pic_order_cnt_lsb and the bit at which it begins; null for pic_order_cnt_type 2. */
  readonly orderCount: { readonly lsb: number; readonly at: number } | null;
}

function refuseIf(condition: boolean, reason: string): void {
  if (condition) throw new Error(`Pictures cannot be held in this H.264 stream: ${reason}.`);
}

// The profiles whose SPS contains the chroma format (7.3.2.1.1).
const profilesWithChromaFormat = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

// Only where the list ends matters here (7.3.2.1.1.1).
function skipScalingList(reader: BitReader, size: number): void {
  let last = 8;
  let next = 8;
  for (let index = 0; index < size && next !== 0; index += 1) {
    next = (last + reader.signed() + 256) % 256;
    if (next !== 0) last = next;
  }
}

function skipChromaFormat(reader: BitReader): void {
  const chromaFormat = reader.unsigned();
  if (chromaFormat === 3) refuseIf(reader.flag(), 'its colour planes are coded apart');
  reader.unsigned();
  reader.unsigned();
  reader.flag();
  if (!reader.flag()) return;
  for (let list = 0; list < (chromaFormat === 3 ? 12 : 8); list += 1) {
    if (reader.flag()) skipScalingList(reader, list < 6 ? 16 : 64);
  }
}

/** @param unit a NAL unit of type 7 */
export function parseSequenceParameters(unit: Uint8Array): SequenceParameters {
  const reader = new BitReader(unescapePayload(unit));
  reader.bits(8);
  const profile = reader.bits(8);
  reader.bits(16);
  const id = reader.unsigned();
  if (profilesWithChromaFormat.has(profile)) skipChromaFormat(reader);
  const frameNumBits = reader.unsigned() + 4;
  const orderCountType = reader.unsigned();
  refuseIf(orderCountType !== 0 && orderCountType !== 2, `pic_order_cnt_type is ${orderCountType}`);
  const orderCountBits = orderCountType === 0 ? reader.unsigned() + 4 : null;
  refuseIf(reader.unsigned() === 0, 'it keeps no reference pictures');
  reader.flag();
  const width = reader.unsigned() + 1;
  const height = reader.unsigned() + 1;
  refuseIf(!reader.flag(), 'it may be interlaced (frame_mbs_only_flag is 0)');
  return { id, frameNumBits, orderCountBits, macroblocks: width * height };
}

/** @param unit a NAL unit of type 8 */
export function parsePictureParameters(unit: Uint8Array): PictureParameters {
  const reader = new BitReader(unescapePayload(unit));
  reader.bits(8);
  const id = reader.unsigned();
  const sequenceId = reader.unsigned();
  refuseIf(reader.flag(), 'it is coded with CABAC');
  refuseIf(reader.flag(), 'it has order counts for bottom fields');
  refuseIf(reader.unsigned() > 0, 'it has slice groups');
  const defaultReferences = reader.unsigned() + 1;
  reader.unsigned();
  refuseIf(reader.flag(), 'it has weighted prediction');
  reader.bits(2);
  reader.signed();
  reader.signed();
  reader.signed();
  const hasDeblockingControl = reader.flag();
  reader.flag();
  refuseIf(reader.flag(), 'it may have redundant pictures');
  return { id, sequenceId, defaultReferences, hasDeblockingControl };
}

// A P slice may only predict from the last reference picture: older ones leave the decoder's memory when a held picture
// enters it.
function checkReferences(reader: BitReader, picture: PictureParameters): void {
  const references = reader.flag() ? reader.unsigned() + 1 : picture.defaultReferences;
  refuseIf(references > 1, 'a picture refers to several pictures');
  if (!reader.flag()) return;
  for (let command = reader.unsigned(); command !== 3; command = reader.unsigned()) {
    const isPrevious = command === 0 && reader.unsigned() === 0;
    refuseIf(!isPrevious, 'a picture refers to another one than the last');
  }
}

function checkMarking(reader: BitReader, isIdr: boolean): void {
  if (isIdr) {
    reader.flag();
    refuseIf(reader.flag(), 'it has long-term reference pictures');
  } else {
    refuseIf(reader.flag(), 'it marks its reference pictures itself');
  }
}

// Longer than any header that is accepted, so that a large slice is not unescaped only for its header.
const longestHeader = 96;

/**
 * @param unit a NAL unit of type 1 or 5
 * @throws Error when it names parameter sets that are missing
 */
export function parseSliceHeader(
  unit: Uint8Array,
  sequences: ReadonlyMap<number, SequenceParameters>,
  pictures: ReadonlyMap<number, PictureParameters>,
): SliceHeader {
  const reader = new BitReader(unescapePayload(unit.subarray(0, longestHeader)));
  const referenceIdc = reader.bits(8) >> 5;
  const isIdr = nalTypeOf(unit) === nalType.idrSlice;
  reader.unsigned();
  const sliceType = reader.unsigned() % 5;
  refuseIf(sliceType === 1, 'it has B pictures');
  refuseIf(sliceType > 2, 'it has switching pictures');
  const picture = pictures.get(reader.unsigned());
  const sequence = picture && sequences.get(picture.sequenceId);
  if (picture === undefined || sequence === undefined)
    throw new Error('The H.264 stream has a slice without its parameter sets.');
  const frameNumAt = reader.position;
  const frameNum = reader.bits(sequence.frameNumBits);
  if (isIdr) reader.unsigned();
  const orderCountAt = reader.position;
  const orderCount =
    sequence.orderCountBits === null ? null : { at: orderCountAt, lsb: reader.bits(sequence.orderCountBits) };
  if (sliceType === 0) checkReferences(reader, picture);
  if (referenceIdc !== 0) checkMarking(reader, isIdr);
  return { isIdr, referenceIdc, sequence, picture, frameNum, frameNumAt, orderCount };
}
