/**
 * Where actors stand in a scenery, and how large they are.
 *
 * Guarantees: one box for each actor, in the same order; on the ground, the feet are on `floor` (lower in near
 * framings, where the front layer crops the legs); boxes are inside the frame's width and hardly overlap; the same
 * input gives the same boxes.
 *
 * Sizes follow the metres of the world, but less: a mouse beside a man is small and still seen.
 */
import { present } from '../../src/shared/assert.ts';
import type { ActorProps, Framing } from '../../src/storyboard/contract.ts';
import type { Box, Shape } from '../layout/layout.ts';
import type { SceneryGeometry } from '../scenery/place-drawing.ts';
import { extentOf } from './actor-extent.ts';
import type { Bounds } from './paths/shape.ts';

/** How high the largest actor is, as a share of the frame's height. */
const largest: Readonly<Record<Shape, number>> = { wide: 0.64, square: 0.56, tall: 0.52, phone: 0.45 };

/**
 * How much nearer things are in a framing, how much of an actor is then below the ground's edge, and what stays free at
 * the sides, as a share of the frame's width.
 */
const nearness: Readonly<
  Record<Framing, { readonly size: number; readonly below: number; readonly margin: number }>
> = {
  wide: { size: 1, below: 0, margin: 0.05 },
  near: { size: 1.4, below: 0.3, margin: 0.02 },
  detail: { size: 1.9, below: 0.48, margin: 0 },
};

/** The middles of the sides, as shares of the frame's width. */
const middles = { left: 0.27, centre: 0.5, right: 0.73 } as const;

/** Heights in the world are raised to this power. */
const compression = 0.45;
/** Living things are at least this high, compared with the largest of all. */
const smallestLiving = 0.3;
const smallestThing = 0.2;
/** In metres. Where all are smaller than a person, the largest is drawn a little smaller. */
const aPerson = 1.7;
const smallness = 0.12;

/** Above all this is free, as a share of the frame's height. */
const headroom = 0.06;
/** How much of the narrower of two neighbours may be behind the other. */
const overlap = 0.14;

interface Placed {
  readonly actor: ActorProps;
  readonly extent: Bounds;
  /** In pixels: the height in the world. */
  height: number;
  x: number;
}

export interface PlacedActor {
  readonly actor: ActorProps;
  /** In pixels of the frame. */
  readonly box: Box;
}

export function actorPlaces(
  actors: readonly ActorProps[],
  geometry: SceneryGeometry,
  framing: Framing,
): readonly PlacedActor[] {
  const placed = actors.map((actor): Placed => {
    const extent = extentOf(actor);
    return {
      actor,
      extent,
      height: heightOf(actor, actors, geometry, framing),
      x: geometry.width * middles[actor.side],
    };
  });
  for (const stands of ['ground', 'above', 'sky', 'water'] as const) {
    const group = placed.filter(({ actor }) => actor.stands === stands);
    fitHeights(group, geometry, framing);
    settle(group, geometry.width, geometry.width * nearness[framing].margin);
  }
  giveWay(placed, geometry);
  return placed.map((one) => ({ actor: one.actor, box: boxOf(one, geometry, framing, placed) }));
}

function heightOf(
  actor: ActorProps,
  actors: readonly ActorProps[],
  { height, shape }: SceneryGeometry,
  framing: Framing,
): number {
  // Boats and birds are far away: they do not make others small.
  const near = actors.filter(({ stands }) => stands === 'ground' || stands === 'above');
  const others = near.length === 0 ? actors : near;
  const tallest = Math.max(...others.map(({ heightInMetres }) => heightInMetres));
  const least = actor.subject.type === 'drawing' ? smallestThing : smallestLiving;
  const share = Math.max(least, (Math.min(tallest, actor.heightInMetres) / tallest) ** compression);
  const small = Math.min(1, tallest / aPerson) ** smallness;
  const full = height * largest[shape] * nearness[framing].size * small;
  switch (actor.stands) {
    case 'sky':
      return Math.min(height * 0.26, full * share * 0.5);
    case 'above':
      return Math.min(height * 0.34, full * share * 0.6);
    case 'water':
      return full * share * 0.62;
    default:
      return full * share;
  }
}

/** No head is cut off, and all actors of a group fit beside one another. */
function fitHeights(group: readonly Placed[], geometry: SceneryGeometry, framing: Framing): void {
  const room = geometry.width * (1 - 2 * nearness[framing].margin);
  const row = inOrder(group);
  const needed = row.reduce((sum, one, index) => {
    const before = row[index - 1];
    return sum + spanOf(one) - (before === undefined ? 0 : overlap * Math.min(spanOf(before), spanOf(one)));
  }, 0);
  const byWidth = Math.min(1, room / Math.max(1, needed));
  const byHeight = Math.min(
    1,
    ...group.map(
      ({ extent, height, actor }) =>
        roomAbove(actor, geometry, framing) /
        Math.max(1, -extent.top * height * (actor.stands === 'ground' ? 1 - nearness[framing].below : 1)),
    ),
  );
  const scale = Math.min(byWidth, byHeight);
  for (const one of group) one.height *= scale;
}

function roomAbove(
  { stands }: ActorProps,
  { height, floor, horizon }: SceneryGeometry,
  framing: Framing,
): number {
  const free = height * headroom * (framing === 'wide' ? 1 : 0.6);
  if (stands === 'ground') return floor - free;
  return stands === 'water' ? horizon - free : horizon * 0.72;
}

function inOrder(group: readonly Placed[]): Placed[] {
  return group.toSorted((one, other) => one.x - other.x);
}

function spanOf({ extent, height }: Placed): number {
  return (extent.right - extent.left) * height;
}

/** Neighbours are pushed apart, and all are kept inside the frame. They fit: see fitHeights. */
function settle(group: readonly Placed[], width: number, margin: number): void {
  const row = inOrder(group);
  const left = (one: Placed) => one.x + one.extent.left * one.height;
  const right = (one: Placed) => one.x + one.extent.right * one.height;
  const pairs = row.slice(1).map((other, index) => [present(row[index], 'an actor'), other] as const);
  /** How far a pair is too near. */
  const missing = ([one, other]: readonly [Placed, Placed]) =>
    Math.max(0, right(one) - left(other) - overlap * Math.min(spanOf(one), spanOf(other)));
  for (let round = 0; round < 12; round += 1) {
    for (const pair of pairs) {
      const half = missing(pair) / 2;
      pair[0].x -= half;
      pair[1].x += half;
    }
  }
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined) return;
  const from = Math.min(margin, (width - spanOf(first)) / 2);
  first.x += Math.max(0, from - left(first));
  for (const pair of pairs) pair[1].x += missing(pair);
  const to = width - Math.min(margin, (width - spanOf(last)) / 2);
  last.x -= Math.max(0, right(last) - to);
  for (const pair of pairs.toReversed()) pair[0].x -= missing(pair);
}

/** What hangs or flies leaves the side where somebody tall stands. */
function giveWay(placed: readonly Placed[], { width, floor }: SceneryGeometry): void {
  const tall = placed.filter(
    ({ actor, height, extent }) => actor.stands === 'ground' && -extent.top * height > floor * 0.45,
  );
  for (const one of placed) {
    if (one.actor.stands === 'ground' || one.actor.stands === 'water') continue;
    const span = spanOf(one);
    const blocked = (x: number) =>
      tall.some((other) => {
        const middle = other.x + ((other.extent.left + other.extent.right) / 2) * other.height;
        return Math.abs(x - middle) < (spanOf(other) + span) / 2;
      });
    const inside = (x: number) => Math.max(span / 2, Math.min(width - span / 2, x));
    if (!blocked(one.x)) continue;
    const free = [middles.right, middles.left, middles.centre]
      .map((at) => inside(at * width))
      .find((x) => !blocked(x));
    if (free !== undefined) one.x = free - ((one.extent.left + one.extent.right) / 2) * one.height;
  }
}

function boxOf(one: Placed, geometry: SceneryGeometry, framing: Framing, all: readonly Placed[]): Box {
  const { extent, height, x } = one;
  const size = (extent.bottom - extent.top) * height;
  return {
    x: x + extent.left * height,
    y: bottomOf(one, geometry, framing, all) + extent.bottom * height - size,
    width: (extent.right - extent.left) * height,
    height: size,
  };
}

function bottomOf(
  { actor, extent, height }: Placed,
  { floor, horizon, height: frame }: SceneryGeometry,
  framing: Framing,
  all: readonly Placed[],
): number {
  switch (actor.stands) {
    case 'ground':
      return floor - extent.top * height * nearness[framing].below;
    case 'water':
      return horizon + (floor - horizon) * 0.4;
    case 'above':
      return frame * 0.13 - extent.top * height;
    default: {
      const flying = all.filter((other) => other.actor.stands === 'sky');
      const order = flying.findIndex((other) => other.actor === actor);
      return frame * (0.1 + 0.07 * (order % 3)) - extent.top * height;
    }
  }
}
