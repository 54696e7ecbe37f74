/**
 * Natural Earth's land (public domain, naturalearthdata.com; packed in world-atlas, ISC) -> the outline that maps draw.
 *
 * Run by hand: `node --import tsx src/build/tables/bake-land.ts`. Coasts are thinned out to what can be seen on a map
 * of a few thousand kilometres. How the text is read again: compositions/beats/place-date/land.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { packageRoot } from '../../package/root.ts';

type Point = readonly number[];

/** Steps per degree. */
const precision = 20;
/** In degrees of latitude: a point nearer than this to the line between its neighbours is left out. */
const tolerance = 0.07;
/** In square degrees. */
const smallestIsland = 0.03;
/** Five bits to a character; those of the upper half say that more follow. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const columns = 108;

const atlas = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
const topology = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<{ land: GeometryCollection }>;

const polygons = feature(topology, topology.objects.land).features.flatMap(({ geometry }) => {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
});

/** Ramer, Douglas and Peucker's: the farthest point of a stretch is kept while it is too far from the straight line. */
function thinned(ring: readonly Point[]): Point[] {
  const kept = new Set([0, ring.length - 1]);
  const stretches: [number, number][] = [[0, ring.length - 1]];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [from, to] = stretch;
    let farthest = { at: -1, distance: tolerance };
    for (let at = from + 1; at < to; at += 1) {
      const distance = distanceFrom(at, from, to, ring);
      if (distance > farthest.distance) farthest = { at, distance };
    }
    if (farthest.at === -1) continue;
    kept.add(farthest.at);
    stretches.push([from, farthest.at], [farthest.at, to]);
  }
  return ring.filter((_, at) => kept.has(at));
}

function distanceFrom(at: number, from: number, to: number, ring: readonly Point[]): number {
  const [x1, y1] = coordinates(ring[from]);
  const narrower = Math.max(0.1, Math.cos((y1 * Math.PI) / 180));
  const [x, y] = coordinates(ring[at]);
  const [x2, y2] = coordinates(ring[to]);
  const [dx, dy, px, py] = [(x2 - x1) * narrower, y2 - y1, (x - x1) * narrower, y - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
}

function coordinates(point: Point | undefined): [number, number] {
  const [longitude, latitude] = point ?? [];
  if (longitude === undefined || latitude === undefined) throw new Error('A point is missing.');
  return [longitude, latitude];
}

function areaOf(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, point, at) => {
    const [x1, y1] = coordinates(point);
    const [x2, y2] = coordinates(ring[(at + 1) % ring.length]);
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return Math.abs(doubled) / 2;
}

function written(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  while (rest >= 32) {
    text += alphabet[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + alphabet[rest];
}

/**
 * The number of points, the first one, and the steps from each to the next. The last, which is the first, is left
 * out.
 */
function writtenRing(ring: readonly Point[]): string {
  let [x, y] = [0, 0];
  const steps = ring.slice(0, -1).map((point) => {
    const [longitude, latitude] = coordinates(point).map((degrees) => Math.round(degrees * precision));
    const step = written((longitude ?? 0) - x) + written((latitude ?? 0) - y);
    [x, y] = [longitude ?? 0, latitude ?? 0];
    return step;
  });
  return written(steps.length) + steps.join('');
}

const land = polygons
  .map((rings) => rings.map(thinned).filter((ring) => ring.length > 3 && areaOf(ring) >= smallestIsland))
  .filter((rings) => rings.length > 0)
  .map((rings) => written(rings.length) + rings.map(writtenRing).join(''))
  .join('');

const lines = Array.from({ length: Math.ceil(land.length / columns) }, (_, at) =>
  land.slice(at * columns, (at + 1) * columns),
);
writeFileSync(
  path.join(packageRoot, 'compositions', 'beats', 'place-date', 'land-outline.ts'),
  `/** The land of the world, from Natural Earth (public domain). Made by src/build/tables/bake-land.ts. */
export const landOutline =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
);
