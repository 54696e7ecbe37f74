/**
 * H.264 streams made by hand, 16 by 16 pixels: I pictures of bare samples, with numbers as long as those of the
 * encoder in the browser (frame_num 15 bits, pic_order_cnt_lsb 16 bits).
 */
import { BitWriter, escapedLength, escapePayload, startCode } from '../../src/render/h264/bits.ts';

/** The samples of a picture, 4:2:0. */
export const pcmFrameBytes = 384;

/** Payloads as a byte stream. */
export function annexB(payloads: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    payloads.flatMap((payload) => {
      const unit = new Uint8Array(escapedLength(payload.length));
      return [startCode, unit.subarray(0, escapePayload(payload, unit, 0))];
    }),
  );
}

/** What a stream may have that is unusual. */
export interface StreamFields {
  orderCountType?: number;
  references?: number;
  chromaFormat?: number;
  bottomOrderCounts?: boolean;
  sliceGroups?: number;
  weighted?: boolean;
  redundant?: boolean;
}

/** SPS and PPS, as payloads. */
export function parameterSets(fields: StreamFields): Uint8Array[] {
  const sequence = new BitWriter().bits(0x67, 8);
  if (fields.chromaFormat === undefined) sequence.bits(66, 8).bits(0xc0, 8).bits(30, 8).unsigned(0);
  else sequence.bits(244, 8).bits(0, 8).bits(30, 8).unsigned(0).unsigned(fields.chromaFormat).flag(true);
  sequence.unsigned(11).unsigned(fields.orderCountType ?? 0);
  if ((fields.orderCountType ?? 0) === 0) sequence.unsigned(12);
  sequence.unsigned(fields.references ?? 1).flag(false);
  sequence.unsigned(0).unsigned(0).flag(true).flag(true).flag(false).flag(false);
  const picture = new BitWriter().bits(0x68, 8).unsigned(0).unsigned(0);
  picture
    .flag(false)
    .flag(fields.bottomOrderCounts ?? false)
    .unsigned(fields.sliceGroups ?? 0);
  // Two references by default, so that the held pictures and the P slices must say that they have one.
  picture
    .unsigned(1)
    .unsigned(0)
    .flag(fields.weighted ?? false)
    .bits(0, 2);
  picture.signed(0).signed(0).signed(0).flag(true).flag(false);
  picture.flag(fields.redundant ?? false);
  return [sequence.finish(), picture.finish()];
}

/** What a slice header says of its picture. */
export interface SliceNumbers {
  idr?: boolean;
  referenceIdc?: number;
  frameNum: number;
  orderCount: number;
}

/** A slice's payload as far as its order count, of `slice_type` `type`. */
export const beginSlice = (slice: SliceNumbers, type: number) => {
  const writer = new BitWriter().flag(false).bits(slice.referenceIdc ?? 1, 2);
  writer.bits(slice.idr ? 5 : 1, 5).unsigned(0);
  writer.unsigned(type).unsigned(0).bits(slice.frameNum, 15);
  if (slice.idr) writer.unsigned(0);
  return writer.bits(slice.orderCount, 16);
};

/** An I picture of bare samples (I_PCM), as a payload. */
export function pcmSlice(slice: SliceNumbers, sample: (index: number) => number): Uint8Array {
  const writer = beginSlice(slice, 2);
  if (slice.idr) writer.bits(0, 2);
  else if (slice.referenceIdc !== 0) writer.flag(false);
  writer.signed(0).unsigned(1).unsigned(25);
  writer.bits(0, (8 - (writer.position % 8)) % 8);
  for (let index = 0; index < pcmFrameBytes; index += 1) writer.bits(sample(index), 8);
  return writer.finish();
}
