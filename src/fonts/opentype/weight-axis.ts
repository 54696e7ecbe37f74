/**
 * The weight axis of a variable font: how much wider a glyph gets with its weight (OpenType `fvar`, `avar`, `HVAR`).
 *
 * Guarantees: all other axes are at their default; in a font without these tables the weight changes nothing.
 */
import { AdvanceDeltas } from './advance-deltas.ts';
import { f2dot14, fixed } from './fixed-point.ts';

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
  const deltas = new AdvanceDeltas(hvar, index);
  return (glyph, weight) => deltas.deltaOf(glyph, toPosition(normalized(weight, axis)));
}

interface Axis {
  readonly tag: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
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

/** From the axis's own numbers to -1 … 1, with 0 for the default. */
function normalized(value: number, axis: Axis): number {
  if (value < axis.default) return Math.max(-1, (value - axis.default) / (axis.default - axis.min));
  if (value > axis.default) return Math.min(1, (value - axis.default) / (axis.max - axis.default));
  return 0;
}

/** `avar` bends an axis: it moves normalized positions, linearly between the points that it lists. */
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
