/**
 * Outlines that furniture is made of, as SVG path data.
 *
 * Guarantees: coordinates have one decimal at most, which is half a pixel at 720p.
 */
import { put } from '../../shapes/path.ts';

/** Where a thing is, and how large. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Path data with its numbers rounded: path`M${x} ${y}L…`. */
export function path(text: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return text.reduce((data, part, index) => {
    const value = values[index];
    if (value === undefined) return data + part;
    return data + part + (typeof value === 'number' ? put(value) : value);
  }, '');
}

export function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  return (
    path`M${x + r} ${y}L${right - r} ${y}A${r} ${r} 0 0 1 ${right} ${y + r}L${right} ${bottom - r}` +
    path`A${r} ${r} 0 0 1 ${right - r} ${bottom}L${x + r} ${bottom}A${r} ${r} 0 0 1 ${x} ${bottom - r}` +
    path`L${x} ${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`
  );
}

/** Round only at its upper edge: backs of chairs, headboards, domes. */
export function roundTopped(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height);
  return (
    path`M${x} ${y + height}L${x} ${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}L${x + width - r} ${y}` +
    path`A${r} ${r} 0 0 1 ${x + width} ${y + r}L${x + width} ${y + height}Z`
  );
}

/** Wider or narrower at its foot. Centred on x. */
export function tapered(x: number, y: number, top: number, bottom: number, height: number): string {
  return (
    path`M${x - top / 2} ${y}L${x + top / 2} ${y}L${x + bottom / 2} ${y + height}` +
    path`L${x - bottom / 2} ${y + height}Z`
  );
}

/** A pointed arch, as in churches. */
export function pointedArch(x: number, y: number, width: number, height: number): string {
  const spring = y + width * 0.95;
  const middle = x + width / 2;
  return (
    path`M${x} ${y + height}L${x} ${spring}` +
    path`C${x} ${y + width * 0.5} ${x + width * 0.24} ${y + width * 0.2} ${middle} ${y}` +
    path`C${x + width * 0.76} ${y + width * 0.2} ${x + width} ${y + width * 0.5} ${x + width} ${spring}` +
    path`L${x + width} ${y + height}Z`
  );
}

/** The numbers from 0 to count - 1. */
export function indexes(count: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => index);
}
