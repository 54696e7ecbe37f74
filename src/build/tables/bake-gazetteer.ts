/**
 * Natural Earth -> src/storyboard/shapes/places/gazetteer.ts: places that a map may show, with their coordinates.
 *
 * Run by hand, with a folder of Natural Earth 4 as GeoJSON (public domain, naturalearthdata.com; converted, CC0, in
 * github.com/martynafford/natural-earth-geojson):
 * `node --import tsx src/build/tables/bake-gazetteer.ts FOLDER`. It reads the ten files that are named below.
 * What Natural Earth lacks, above all places of history, is in `gazetteer-additions.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  ambiguous,
  historic,
  knownCities,
  mountains,
  otherNames,
  ranges,
  regions,
  rivers,
} from './gazetteer-additions.ts';

type Point = readonly [longitude: number, latitude: number];
type Nested = Point | readonly Nested[];

interface Feature {
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry: { readonly type: string; readonly coordinates: Nested };
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Give the folder of Natural Earth.');
/** Degrees of one decimal are 11 km: less than a pin covers. */
const decimals = 1;
const columns = 110;
/** Cities up to this rank of Natural Earth's are known beyond their country. */
const cityRank = 4;
/** Two cities of one name are told apart only if one has this many times as many people. */
const clearlyLarger = 8;

function features(name: string): Feature[] {
  const text = readFileSync(path.join(folder ?? '', `${name}.json`), 'utf8');
  const all = (JSON.parse(text) as { features: { readonly geometry: unknown }[] }).features;
  return all.filter((feature): feature is Feature => feature.geometry !== null);
}

const written = (value: string | number | null | undefined) => (typeof value === 'string' ? value : '');
const places: Record<string, Map<string, Point>> = {};

function add(kind: string, name: string, point: Point): void {
  if (ambiguous.has(name) || name.length < 3 || /[^\p{L}\p{M}’' .-]|\p{L}{2}\.(?! L)|\b\p{Lu}\. /u.test(name))
    return;
  if (Object.values(places).some((known) => known.has(name))) return;
  places[kind] ??= new Map();
  places[kind].set(name, point);
}

function pointsOf(nested: Nested): Point[] {
  return isPoint(nested) ? [nested] : nested.flatMap(pointsOf);
}

function isPoint(nested: Nested): nested is Point {
  return typeof nested[0] === 'number';
}

/** The longest of its parts, as a line of points. */
function longestLine({ geometry: { coordinates, type } }: Feature): Point[] {
  const lines = type.startsWith('Multi')
    ? (coordinates as readonly Nested[]).map(pointsOf)
    : [pointsOf(coordinates)];
  return lines.reduce((a, b) => (b.length > a.length ? b : a), []);
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(([x, y], [lon, lat]) => [x + lon, y + lat] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** "BAFFIN ISLAND" -> "Baffin Island". */
function inTitleCase(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/\b(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    .replace(/\b(Of|The)\b/g, (word) => word.toLowerCase());
}

// First, because the first place of a name is kept.
for (const [kind, list] of Object.entries(historic))
  for (const entry of list.trim().split(/\s*,\s*/)) {
    const [, name = '', latitude, longitude] = /^(.+) (-?[\d.]+) (-?[\d.]+)$/.exec(entry) ?? [];
    if (name === '') throw new Error(`Cannot read "${entry}".`);
    add(kind, name, [Number(longitude), Number(latitude)]);
  }

for (const feature of features('ne_50m_admin_0_countries')) {
  const { NAME, NAME_LONG, LABELRANK, TYPE } = feature.properties;
  if (TYPE === 'Indeterminate' || Number(LABELRANK) > 6) continue;
  for (const name of [NAME, NAME_LONG]) add('country', written(name), middleOf(longestLine(feature)));
}
for (const { properties: p } of features('ne_50m_admin_1_states_provinces_lakes'))
  if (/^(?:USA|CAN|AUS)$/.test(written(p.adm0_a3)))
    add('region', written(p.name), [Number(p.longitude), Number(p.latitude)]);

interface City {
  readonly name: string;
  readonly point: Point;
  readonly people: number;
  readonly isKnown: boolean;
}
const cities = new Map<string, City[]>();
for (const { properties: p } of features('ne_10m_populated_places_simple')) {
  const known = Number(p.scalerank) <= cityRank || p.adm0cap === 1;
  for (const name of [written(p.name), written(p.nameascii)]) {
    const own = { point: [Number(p.longitude), Number(p.latitude)] as const, people: Number(p.pop_max) };
    const all = cities.get(name) ?? [];
    if (!all.some(({ people }) => people === own.people))
      cities.set(name, [...all, { name, ...own, isKnown: known || knownCities.has(name) }]);
  }
}
for (const all of cities.values()) {
  const [first, second] = all.toSorted((a, b) => b.people - a.people);
  if (first?.isKnown !== true) continue;
  if (second && first.people < clearlyLarger * second.people && !knownCities.has(first.name)) continue;
  add('city', first.name, first.point);
  for (const name of otherNames[first.name] ?? []) add('city', name, first.point);
}

for (const name of rivers) {
  const [natural = '', english = natural] = name.split('=');
  const lines = [...features('ne_50m_rivers_lake_centerlines'), ...features('ne_10m_rivers_lake_centerlines')]
    .filter(({ properties: p }) => p.name === natural || p.name_en === natural)
    .map(longestLine)
    .toSorted((a, b) => b.length - a.length);
  const line = lines[0] ?? [];
  const point = line[Math.floor(line.length / 2)];
  if (point === undefined) console.log(`no river ${natural}`);
  else add('river', english, point);
}
for (const { properties: p } of features('ne_10m_geography_regions_elevation_points')) {
  const names = mountains[written(p.name)];
  for (const name of names ?? []) add('mountain', name, [Number(p.long_x), Number(p.lat_y)]);
}
for (const feature of features('ne_10m_geography_regions_polys')) {
  const name = inTitleCase(written(feature.properties.name));
  const kind = written(feature.properties.featurecla);
  const middle = middleOf(longestLine(feature));
  for (const range of ranges[name] ?? []) add('mountain', range, middle);
  for (const region of regions[name] ?? []) add('region', region, middle);
  if (kind === 'Continent') add('region', name, middle);
  const isKnown = Number(feature.properties.scalerank) <= 3 && /^Island/.test(kind);
  if (isKnown && !/[A-Z]\.|Is?ands$|\bIs\./.test(name)) add('island', name, middle);
}
for (const feature of features('ne_10m_lakes')) {
  const name = written(feature.properties.name);
  if (Number(feature.properties.scalerank) <= 1 && /\bLake\b/.test(name))
    add('lake', name, middleOf(longestLine(feature)));
}
for (const feature of features('ne_10m_geography_marine_polys')) {
  const name = inTitleCase(written(feature.properties.name));
  if (Number(feature.properties.scalerank) > 3 || !/Sea|Ocean|Gulf|Bay|Channel|Strait/.test(name)) continue;
  add('sea', name, middleOf(longestLine(feature)));
}
function wrapped(entries: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    if (line.length + entry.length + 1 > columns) {
      lines.push(line);
      line = '';
    }
    line += `${entry},`;
  }
  return [...lines, line].map((text) => `    ${text}`).join('\n');
}

const tables = Object.entries(places).map(([kind, entries]) => {
  const list = [...entries].map(
    ([name, [longitude, latitude]]) => `${name}:${latitude.toFixed(decimals)}:${longitude.toFixed(decimals)}`,
  );
  console.log(kind, list.length);
  return `  ${kind}: \`\n${wrapped(list)}\n  \`,`;
});
const file = path.join(import.meta.dirname, '../../storyboard/shapes/places/gazetteer.ts');
writeFileSync(
  file,
  `/**
 * Places that a map may show, with latitude and longitude in degrees.
 *
 * From Natural Earth 4 (public domain, naturalearthdata.com) and, for places of history, from general knowledge; made
 * by src/build/tables/bake-gazetteer.ts. Names that are also those of persons or things are left out.
 */
import type { PlaceKind } from '../shape.ts';

export const gazetteer: Readonly<Record<PlaceKind, string>> = {
${tables.join('\n')}
};
`,
);
