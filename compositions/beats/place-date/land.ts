/**
 * The land around a place, seen from above it.
 *
 * Guarantees: coasts, without borders, which were others at other times; the place is at the point that is asked for;
 * areas are in proportion (Lambert's azimuthal projection); nothing is drawn beyond the box.
 */
import { geoAzimuthalEqualArea, geoGraticule, geoPath } from 'd3-geo';
import { landOutline } from './land-outline.ts';

/** As src/build/tables/bake-land.ts writes it. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const precision = 20;

type Ring = [longitude: number, latitude: number][];

export interface MapView {
  readonly longitude: number;
  readonly latitude: number;
  /** Where the place is, and what is seen, in pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  /** Pixels per degree at the place. */
  readonly scale: number;
}

export interface MapPaths {
  readonly land: string;
  /** Lines of longitude and latitude. */
  readonly graticule: string;
}

let decoded: Ring[][] | null = null;

export function mapAround({ longitude, latitude, at, width, height, scale }: MapView): MapPaths {
  decoded ??= polygonsOf(landOutline);
  const margin = 20;
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale((scale * 180) / Math.PI)
    .translate([at.x, at.y])
    .clipExtent([
      [-margin, -margin],
      [width + margin, height + margin],
    ]);
  const path = geoPath(projection).digits(1);
  return {
    land: path({ type: 'MultiPolygon', coordinates: decoded }) ?? '',
    graticule: path(geoGraticule().step([10, 10])()) ?? '',
  };
}

/** Reads the text of src/build/tables/bake-land.ts back. */
export function polygonsOf(text: string): Ring[][] {
  let position = 0;
  const next = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 32) {
      const digit = alphabet.indexOf(text.charAt(position));
      position += 1;
      value += (digit % 32) * factor;
      if (digit < 32) return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    }
  };
  const ring = (): Ring => {
    const points: Ring = [];
    let [x, y] = [0, 0];
    for (let left = next(); left > 0; left -= 1) {
      x += next();
      y += next();
      points.push([x / precision, y / precision]);
    }
    const [first] = points;
    return first === undefined ? points : [...points, first];
  };
  const polygons: Ring[][] = [];
  while (position < text.length) polygons.push(Array.from({ length: next() }, ring));
  return polygons;
}
