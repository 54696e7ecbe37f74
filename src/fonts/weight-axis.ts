/**
 * The weight axis of a variable font: how much wider a glyph gets with its weight (OpenType `fvar`, `avar` and
 * `HVAR`).
 *
 * Guarantees: all other axes stand at their default; a font without these tables has one width a glyph.
 */

/** @returns what is added to a glyph's advance at this weight, in font units. */
export type AdvanceChange = (glyph: number, weight: number) => number;

const none: AdvanceChange = () => 0;

export function readWeightAxis(tables: ReadonlyMap<string, DataView>): AdvanceChange {
  const fvar = tables.get('fvar');
  const hvar = tables.get('HVAR');
  if (!fvar || !hvar) return none;
  const axes = readAxes(fvar);
  const index = axes.findIndex(({ tag }) => tag === 'wght');
  const axis = axes[index];
  if (!axis) return none;
  const toPosition = readAvar(tables.get('avar'), index);
  const deltas = new DeltaStore(hvar, index);
  return (glyph, weight) => deltas.deltaOf(glyph, toPosition(normalized(weight, axis)));
}

interface Axis {
  readonly tag: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
}

function fixed(view: DataView, at: number): number {
  return view.getInt32(at) / 65_536;
}

function f2dot14(view: DataView, at: number): number {
  return view.getInt16(at) / 16_384;
}

function readAxes(fvar: DataView): Axis[] {
  const start = fvar.getUint16(4);
  const size = fvar.getUint16(10);
  return Array.from({ length: fvar.getUint16(8) }, (_, index) => {
    const at = start + index * size;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => fvar.getUint8(at + byte)));
    return { tag, min: fixed(fvar, at + 4), default: fixed(fvar, at + 8), max: fixed(fvar, at + 12) };
  });
}

/** From the axis' own numbers to -1 … 1, with 0 for the default. */
function normalized(value: number, axis: Axis): number {
  if (value < axis.default) return Math.max(-1, (value - axis.default) / (axis.default - axis.min));
  if (value > axis.default) return Math.min(1, (value - axis.default) / (axis.max - axis.default));
  return 0;
}

/** The bends that `avar` lays into an axis. */
function readAvar(avar: DataView | undefined, axisIndex: number): (position: number) => number {
  if (!avar) return (position) => position;
  let at = 8;
  for (let axis = 0; axis < axisIndex; axis += 1) at += 2 + avar.getUint16(at) * 4;
  const points = Array.from({ length: avar.getUint16(at) }, (_, index) => ({
    from: f2dot14(avar, at + 2 + index * 4),
    to: f2dot14(avar, at + 4 + index * 4),
  }));
  return (position) => {
    const above = points.findIndex(({ from }) => from >= position);
    const right = points[above];
    const left = points[above - 1];
    if (!right || !left) return right?.to ?? position;
    return left.to + ((right.to - left.to) * (position - left.from)) / (right.from - left.from);
  };
}

/** `HVAR` with its item variation store, of which only the regions along one axis count. */
class DeltaStore {
  readonly #view: DataView;
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

  deltaOf(glyph: number, position: number): number {
    if (position === 0) return 0;
    const view = this.#view;
    const { outer, inner } = this.#indexOf(glyph);
    if (outer >= view.getUint16(this.#store + 6)) return 0;
    const data = this.#store + view.getUint32(this.#store + 8 + outer * 4);
    if (inner >= view.getUint16(data)) return 0;
    const wordCount = view.getUint16(data + 2);
    const regionCount = view.getUint16(data + 4);
    const isLong = (wordCount & 0x8000) !== 0;
    const words = wordCount & 0x7fff;
    const narrow = isLong ? 2 : 1;
    const row = data + 6 + regionCount * 2 + inner * (words * narrow * 2 + (regionCount - words) * narrow);
    let sum = 0;
    let at = row;
    for (let column = 0; column < regionCount; column += 1) {
      const bytes = column < words ? narrow * 2 : narrow;
      const value = bytes === 4 ? view.getInt32(at) : bytes === 2 ? view.getInt16(at) : view.getInt8(at);
      at += bytes;
      sum += value * this.#share(view.getUint16(data + 6 + column * 2), position);
    }
    return sum;
  }

  #indexOf(glyph: number): { outer: number; inner: number } {
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

  /** How much a region counts at a position on the axis, the other axes being at their default. */
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

function triangle(position: number, start: number, peak: number, end: number): number {
  if (position === peak) return 1;
  if (position <= start || position >= end) return 0;
  return position < peak ? (position - start) / (peak - start) : (end - position) / (end - peak);
}
