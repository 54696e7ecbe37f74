/** Arms, hands, legs and feet along a skeleton. */
import { direction, ellipse, outline, strip, toward } from '../paths/curves.ts';
import { type Matrix, moved, type Point, type Shape } from '../paths/shape.ts';
import type { Arm, Leg, Skeleton } from './skeleton.ts';

export interface Tones {
  readonly base: string;
  readonly shade: string;
}

/** How far a sleeve or trouser leg reaches: to the middle of the arm or leg at 0.5, to its end at 1. */
type Length = number;

function shortened([start, middle, end]: Arm['joints'], length: Length): readonly [Point, Point, Point] {
  return length >= 0.5
    ? [start, middle, toward(middle, end, (length - 0.5) * 2)]
    : [start, toward(start, middle, length), toward(start, middle, length * 2)];
}

function halvesAt(
  halves: readonly [number, number, number],
  length: Length,
): readonly [number, number, number] {
  const [first, second, third] = halves;
  if (length >= 0.5) return [first, second, second + (third - second) * (length - 0.5) * 2];
  return [first, first + (second - first) * length, first + (second - first) * length * 2];
}

export interface SleeveCut {
  readonly length?: Length;
  /** How much wider than the arm, in units. */
  readonly ease?: number;
  /** How much wider at its end. */
  readonly flare?: number;
  readonly cuff?: string;
}

/** An arm with its hand: bare, or in a sleeve. */
export function armOf(
  skeleton: Skeleton,
  arm: Arm,
  skin: Tones,
  sleeve: Tones | null,
  cut: SleeveCut = {},
): Shape[] {
  const { measures } = skeleton;
  const { length = 1, ease = 3, flare = 0, cuff } = cut;
  const [first, second, third] = measures.arm;
  const shapes: Shape[] = [...handOf(arm, measures.extremities, skin)];
  if (sleeve === null || length < 1) {
    shapes.push({ d: strip(arm.joints, [first - 4, second - 3, third - 4], 0.5), color: skin.base });
  }
  if (sleeve === null) return shapes;
  const joints = shortened(arm.joints, length);
  const [a, b, c] = halvesAt([first + ease, second + ease, third + ease * 0.6], length);
  shapes.push({ d: strip(joints, [a, b, c + flare], length < 0.5 ? 1 : 0.55), color: sleeve.base });
  if (cuff !== undefined) shapes.push({ d: band(joints, c + flare + 1, 17), color: cuff });
  return shapes;
}

/** A strip across the end of a sleeve or trouser leg. @param width along the limb. */
export function band([, middle, end]: readonly [Point, Point, Point], half: number, width: number): string {
  const [dx, dy] = direction(middle, end);
  const back: Point = [end[0] - dx * width, end[1] - dy * width];
  return (
    `M${end[0] - dy * half} ${end[1] + dx * half}L${end[0] + dy * half} ${end[1] - dx * half}` +
    `L${back[0] + dy * half} ${back[1] - dx * half}L${back[0] - dy * half} ${back[1] + dx * half}Z`
  ).replace(/-?[\d.]+/g, (value) => String(Math.round(Number(value) * 10) / 10));
}

/** Along the forearm: x leads away from it, y to the thumb's side. */
function handMatrix({ joints: [, elbow, wrist] }: Arm, size: number): Matrix {
  const [dx, dy] = direction(elbow, wrist);
  return [dx * size, dy * size, -dy * size, dx * size, wrist[0], wrist[1]];
}

function handOf(arm: Arm, size: number, { base, shade }: Tones): Shape[] {
  return moved(handShapes(arm.hand, base, shade), handMatrix(arm, size));
}

function handShapes(hand: Arm['hand'], base: string, shade: string): Shape[] {
  switch (hand) {
    case 'open':
      return [
        { d: 'M24 -12L56 -22', color: base, width: 13 },
        { d: 'M26 -4L64 -7', color: base, width: 13 },
        { d: 'M26 5L60 8', color: base, width: 13 },
        { d: 'M8 8L28 34', color: base, width: 14 },
        {
          d: outline([
            [-8, -17],
            [16, -20],
            [36, -15],
            [38, 0],
            [34, 13],
            [12, 19],
            [-8, 16],
          ]),
          color: base,
        },
      ];
    case 'fist':
      return [
        {
          d: outline([
            [-8, -16],
            [10, -21],
            [34, -19],
            [44, -2],
            [38, 17],
            [14, 20],
            [-8, 16],
          ]),
          color: base,
        },
        { d: 'M18 14L34 2', color: shade, width: 5 },
      ];
    default:
      return [
        { d: 'M6 8L28 25', color: base, width: 15 },
        {
          d: outline([
            [-8, -16],
            [14, -20],
            [36, -18],
            [54, -7],
            [55, 4],
            [44, 13],
            [20, 17],
            [-8, 16],
          ]),
          color: base,
        },
        { d: 'M16 14L28 20', color: shade, width: 4 },
      ];
  }
}

/** A trouser leg, or a bare leg. */
export function legOf(
  { measures }: Skeleton,
  leg: Leg,
  color: string,
  { length = 1, ease = 0, flare = 0 }: SleeveCut = {},
): Shape {
  const [hip, knee, ankle] = measures.leg;
  const joints = shortened(extended(leg.joints, length), Math.min(1, length));
  const [a, b, c] = halvesAt([hip + ease, knee + ease, ankle + ease], length);
  return { d: strip(joints, [a, b, c + flare], 0.4), color };
}

/** Trousers reach over the ankle. */
function extended([hip, knee, ankle]: Leg['joints'], length: Length): Leg['joints'] {
  return length < 1 ? [hip, knee, ankle] : [hip, knee, toward(knee, ankle, 1.06)];
}

export type Footwear = 'shoe' | 'boot' | 'slipper' | 'bare';

export function footOf(skeleton: Skeleton, leg: Leg, footwear: Footwear, shoe: Tones, skin: Tones): Shape[] {
  const { measures } = skeleton;
  const [, knee, ankle] = leg.joints;
  const radians = (leg.foot * Math.PI) / 180;
  const size = measures.extremities;
  const [cos, sin] = [Math.cos(radians) * size, Math.sin(radians) * size];
  const matrix: Matrix = [cos, sin, -sin, cos, ankle[0], ankle[1]];
  const ground = measures.ankle / size;
  const foot = moved(footShapes(footwear, ground, shoe, skin), matrix);
  if (footwear !== 'boot') return foot;
  const half = measures.leg[2] + 5;
  const top = toward(knee, ankle, 0.34);
  return [
    ...foot,
    {
      d: strip([top, toward(top, ankle, 0.6), toward(knee, ankle, 1.04)], [half + 8, half + 2, half], 0.6),
      color: shoe.base,
    },
  ];
}

/** Around the ankle: the toes lead left, the sole is at `ground`. */
function footShapes(footwear: Footwear, ground: number, shoe: Tones, skin: Tones): Shape[] {
  const g = ground;
  if (footwear === 'bare' || footwear === 'slipper') {
    const bare: Shape = {
      d: `M-20 -20C-22 0 -40 8 -62 14C-82 18 -90 24 -86 ${g}L26 ${g}C30 14 26 0 22 -20Z`,
      color: skin.base,
    };
    if (footwear === 'bare') return [bare];
    return [
      bare,
      {
        d: `M-40 12C-62 14 -92 20 -92 ${g - 8}L-92 ${g}L30 ${g}C34 20 34 4 26 -2C16 6 -4 24 -40 12Z`,
        color: shoe.base,
      },
    ];
  }
  return [
    {
      d: `M-25 -18C-27 0 -42 6 -64 11C-90 16 -100 24 -99 ${g - 4}L-99 ${g}L33 ${g}C37 16 32 -4 27 -18Z`,
      color: shoe.base,
    },
    { d: `M-99 ${g - 7}L34 ${g - 7}L33 ${g}L-98 ${g}Z`, color: shoe.shade },
  ];
}

/** A round plate over a joint. */
export function cop([x, y]: Point, radius: number, color: string): Shape {
  return { d: ellipse(x, y, radius), color };
}
