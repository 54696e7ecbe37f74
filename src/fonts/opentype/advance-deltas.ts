/**
 * `HVAR` with its item variation store (OpenType): how much a glyph's advance changes along one axis.
 *
 * A glyph has a row of deltas, one for each region of the variation space. How much a region counts depends on the
 * position on its axes: fully at its peak, not at all outside it, and in proportion in between.
 */
import { f2dot14 } from './fixed-point.ts';

export class AdvanceDeltas {
  readonly #view: DataView;
  /** Offsets of the item variation store, its region list, and the map from glyphs to rows (0 for none). */
  readonly #store: number;
  readonly #regions: number;
  readonly #map: number;
  readonly #axisIndex: number;
  readonly #axisCount: number;

  constructor(hvar: DataView, axisIndex: number) {
    this.#view = hvar;
    this.#store = hvar.getUint32(4);
    this.#map = hvar.getUint32(8);
    this.#regions = this.#store + hvar.getUint32(this.#store + 2);
    this.#axisCount = hvar.getUint16(this.#regions);
    this.#axisIndex = axisIndex;
  }

  /** @param position on the axis, from -1 to 1. @returns font units. */
  deltaOf(glyph: number, position: number): number {
    if (position === 0) return 0;
    const { outer, inner } = this.#rowOf(glyph);
    if (outer >= this.#view.getUint16(this.#store + 6)) return 0;
    const data = this.#store + this.#view.getUint32(this.#store + 8 + outer * 4);
    if (inner >= this.#view.getUint16(data)) return 0;
    return this.#sumOfRow(data, inner, position);
  }

  /** The first deltas of a row are twice as wide as the others: 2 bytes and 1, or with the long flag 4 and 2. */
  #sumOfRow(data: number, row: number, position: number): number {
    const view = this.#view;
    const wordCount = view.getUint16(data + 2);
    const regionCount = view.getUint16(data + 4);
    const isLong = (wordCount & 0x8000) !== 0;
    const words = wordCount & 0x7fff;
    const narrow = isLong ? 2 : 1;
    const rowBytes = words * narrow * 2 + (regionCount - words) * narrow;
    let at = data + 6 + regionCount * 2 + row * rowBytes;
    let sum = 0;
    for (let column = 0; column < regionCount; column += 1) {
      const bytes = column < words ? narrow * 2 : narrow;
      const region = view.getUint16(data + 6 + column * 2);
      sum += this.#integer(at, bytes) * this.#share(region, position);
      at += bytes;
    }
    return sum;
  }

  #integer(at: number, bytes: number): number {
    if (bytes === 4) return this.#view.getInt32(at);
    return bytes === 2 ? this.#view.getInt16(at) : this.#view.getInt8(at);
  }

  /** Which row of which part of the store a glyph has. */
  #rowOf(glyph: number): { outer: number; inner: number } {
    if (this.#map === 0) return { outer: 0, inner: glyph };
    const view = this.#view;
    const isLong = view.getUint8(this.#map) === 1;
    const format = view.getUint8(this.#map + 1);
    const count = isLong ? view.getUint32(this.#map + 2) : view.getUint16(this.#map + 2);
    const size = ((format >> 4) & 3) + 1;
    const innerBits = (format & 15) + 1;
    const start = this.#map + (isLong ? 6 : 4) + Math.min(glyph, count - 1) * size;
    let entry = 0;
    for (let byte = 0; byte < size; byte += 1) entry = entry * 256 + view.getUint8(start + byte);
    return { outer: Math.floor(entry / 2 ** innerBits), inner: entry % 2 ** innerBits };
  }

  /** How much a region counts at a position on our axis, with the other axes at their default. */
  #share(region: number, position: number): number {
    let share = 1;
    for (let axis = 0; axis < this.#axisCount; axis += 1) {
      const at = this.#regions + 4 + (region * this.#axisCount + axis) * 6;
      const peak = f2dot14(this.#view, at + 2);
      if (peak === 0) continue;
      if (axis !== this.#axisIndex) return 0;
      share = triangle(position, f2dot14(this.#view, at), peak, f2dot14(this.#view, at + 4));
    }
    return share;
  }
}

/** 1 at the peak, 0 at and beyond both ends, linear in between. */
function triangle(position: number, start: number, peak: number, end: number): number {
  if (position === peak) return 1;
  if (position <= start || position >= end) return 0;
  return position < peak ? (position - start) / (peak - start) : (end - position) / (end - peak);
}
