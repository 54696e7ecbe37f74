/** The fixed-point numbers of OpenType. */

/** `Fixed`: 16 bits before the point, 16 after it. */
export function fixed(view: DataView, at: number): number {
  return view.getInt32(at) / 65_536;
}

/** `F2DOT14`: 2 bits before the point, 14 after it. */
export function f2dot14(view: DataView, at: number): number {
  return view.getInt16(at) / 16_384;
}
