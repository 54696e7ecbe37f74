/**
 * Cloth around a body: a surface from the neck (level 1) to the hip (level 0), and below it along the legs (level -1 is
 * at the ankles), from the front edge (across 0) to the back edge (across 1). In the three-quarter view of figures, the
 * middle of the chest is at about 0.28.
 *
 * Guarantees: cloth hangs from the legs in any pose, and never below the ground.
 */
import { direction, type Knot, outline, toward } from '../paths/curves.ts';
import type { Point } from '../paths/shape.ts';
import type { Leg, Skeleton } from './skeleton.ts';

export type Across = number | ((level: number) => number);

export interface Fabric {
  readonly on: (level: number, across: number) => Point;
  /** The part of the cloth between two levels and two lines from top to bottom. */
  readonly panel: (from: number, to: number, left?: Across, right?: Across) => string;
  /** A panel whose lower edge is torn. @param depth in levels. */
  readonly torn: (from: number, to: number, depth: number) => string;
}

interface Cut {
  /** How far it stands off from the body. */
  readonly ease?: number;
  /** How far it stands off at the ankles: behind the body, and half as far before it. */
  readonly flare?: number;
  /** Whether it falls straight from the chest, without a waist. */
  readonly isStraight?: boolean;
}

const levels = [1, 0.95, 0.86, 0.72, 0.6, 0.48, 0.25, 0, -0.2, -0.35, -0.5, -0.65, -0.8, -1];

/** Straight cloth falls between these. */
const chest = 0.6;
const knees = -0.5;

/** Cloth does not follow a shin that is kicked up: it hangs. */
const steepestShin = -34;

export function fabricOf(skeleton: Skeleton, { ease = 0, flare = 0, isStraight = false }: Cut = {}): Fabric {
  const { measures, spine, reach, nearLeg, farLeg } = skeleton;
  const hangs = skeleton.rests === 'feet';
  const [frontLeg, backLeg] = isAhead(nearLeg, farLeg) ? [nearLeg, farLeg] : [farLeg, nearLeg];
  const [centre, ahead] = [spine(0, 0), spine(0, 1)];
  const aheadOfHip = ([x, y]: Point) =>
    (x - centre[0]) * (ahead[0] - centre[0]) + (y - centre[1]) * (ahead[1] - centre[1]);
  const crease = creaseOf(frontLeg, measures.leg[0] / measures.torso);
  const edge = (given: number, side: 1 | -1): Point => {
    const level = side === 1 && given >= 0 ? Math.max(given, crease) : given;
    if (level >= 0) {
      const { front, back } = reach(level);
      // Cloth lies close at the neck.
      const loose = ease * Math.min(1, (1 - level) * 4);
      return spine(level, side === 1 ? front + loose : -back - loose);
    }
    const down = -level;
    if (skeleton.rests === 'knee' && side === -1 && down > 0.5)
      return onGround(backLeg, down, measures.leg[1] + ease);
    const { front, back } = reach(0);
    const own = side === 1 ? frontLeg : backLeg;
    const leg = alongLeg(own, down, hangs && side === -1);
    const [hip, knee, ankle] = measures.leg;
    const half = down < 0.5 ? hip + (knee - hip) * down * 2 : knee + (ankle - knee) * (down - 0.5) * 2;
    const start = side === 1 ? front : back;
    // From the hips of the body, cloth comes to the leg.
    const blend = Math.max(0, 1 - down / 0.3);
    const beside = aheadOfHip(own.joints[0]) * side;
    // Cloth that lies does not stand off.
    const hung = Math.max(0.15, leg.ahead[0] * -1);
    const off = half + (start - beside - hip) * blend + ease + flare * down * hung * (side === 1 ? 0.5 : 1);
    const [x, y] = [leg.at[0] + leg.ahead[0] * off * side, leg.at[1] + leg.ahead[1] * off * side];
    return [x, Math.min(y, -2)];
  };
  const falling = (level: number): Point => {
    const own = edge(level, 1);
    if (!isStraight || !hangs || level > chest || level < knees) return own;
    const straight = toward(edge(chest, 1), edge(knees, 1), (chest - level) / (chest - knees));
    return straight[0] < own[0] ? straight : own;
  };
  const on = (level: number, across: number): Point => toward(falling(level), edge(level, -1), across);
  const lineOf = (line: Across) => (typeof line === 'number' ? () => line : line);
  const between = (from: number, to: number) => [
    from,
    ...levels.filter((at) => at < from - 0.02 && at > to + 0.02),
    to,
  ];
  const knot = (level: number, across: number, isCorner: boolean): Knot => [...on(level, across), isCorner];
  return {
    on,
    panel: (from, to, left = 0, right = 1) => {
      const at = between(from, to);
      const isEnd = (level: number) => level === from || level === to;
      const down = at.map((level) => knot(level, lineOf(left)(level), isEnd(level)));
      const up = at.toReversed().map((level) => knot(level, lineOf(right)(level), isEnd(level)));
      return outline([...down, ...hem(on, to, lineOf(left)(to), lineOf(right)(to)), ...up]);
    },
    torn: (from, to, depth) => {
      const at = between(from, to);
      const isEnd = (level: number) => level === from || level === to;
      const down = at.map((level) => knot(level, 0, isEnd(level)));
      const up = at.toReversed().map((level) => knot(level, 1, isEnd(level)));
      const teeth = [0.1, 0.2, 0.3, 0.42, 0.52, 0.64, 0.74, 0.86, 0.94].map((across, index) =>
        knot(to + (index % 2 === 0 ? depth * (0.6 + 0.4 * Math.sin(index * 2.4)) : 0), across, true),
      );
      return outline([...down, ...teeth, ...up]);
    },
  };
}

/** A hem hangs a little lower in its middle. */
function hem(on: Fabric['on'], level: number, left: number, right: number): Knot[] {
  if (level >= 0) return [];
  const [start, end] = [on(level, left), on(level, right)];
  const sag = Math.hypot(end[0] - start[0], end[1] - start[1]) * 0.05;
  const [dx, dy] = direction(start, end);
  return [0.3, 0.7].map((t): Knot => {
    const [x, y] = toward(start, end, t);
    return [x - dy * sag, Math.min(-1, y + dx * sag)];
  });
}

/** A point on the middle of a leg, from the hip (0) to the ankle (1), and the direction ahead of it. */
function alongLeg(leg: Leg, down: number, hangs: boolean): { at: Point; ahead: Point } {
  const [hip, knee, realAnkle] = leg.joints;
  const ankle = hangs ? hungAnkle(knee, realAnkle) : realAnkle;
  const [thighX, thighY] = direction(hip, knee);
  const [shinX, shinY] = direction(knee, ankle);
  const at = down < 0.5 ? toward(hip, knee, down * 2) : toward(knee, ankle, (down - 0.5) * 2);
  // The direction turns around the knee, not at it.
  const turn = Math.max(0, Math.min(1, (down - 0.36) / 0.28));
  const [x, y] = direction([0, 0], [thighX + (shinX - thighX) * turn, thighY + (shinY - thighY) * turn]);
  return { at, ahead: [-y, x] };
}

function hungAnkle(knee: Point, ankle: Point): Point {
  const length = Math.hypot(ankle[0] - knee[0], ankle[1] - knee[1]);
  const angle = (Math.atan2(-(ankle[0] - knee[0]), ankle[1] - knee[1]) * 180) / Math.PI;
  const radians = (Math.max(steepestShin, angle) * Math.PI) / 180;
  return [knee[0] - Math.sin(radians) * length, knee[1] + Math.cos(radians) * length];
}

/** Behind a knee on the ground, cloth falls to the ground and lies there. */
function onGround({ joints: [, [x, y]] }: Leg, down: number, half: number): Point {
  const fallen = Math.min(1, (down - 0.5) * 5);
  return [x + half + fallen * 12 + (down - 0.5) * 60, y + (-2 - y) * fallen];
}

/** Where the body bends over a raised thigh: the level below which there is no front of the body. */
function creaseOf({ joints: [hip, knee] }: Leg, half: number): number {
  const raised = (hip[0] - knee[0]) / Math.hypot(knee[0] - hip[0], knee[1] - hip[1]);
  return Math.max(0, raised) ** 2 * half;
}

/** Whether a leg is before another: by its knee, which decides how cloth falls. */
function isAhead(one: Leg, other: Leg): boolean {
  return one.joints[1][0] < other.joints[1][0];
}
