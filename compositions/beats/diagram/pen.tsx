/**
 * What the diagrams are drawn with: a field in units, its colours, and lines that are drawn as far as they have come.
 *
 * Guarantees: everything is a function of the field and of the progress, so the same frame is drawn the same.
 */
import { Fragment } from 'react';
import { settle } from '../../motion/motion.ts';

/** A field for a diagram. Lengths are in hundredths of the frame's shorter side. */
export interface Pen {
  readonly w: number;
  readonly h: number;
  /** From 0 to 1. */
  readonly t: number;
  readonly ink: string;
  /** The accent, for the one thing that matters. */
  readonly mark: string;
  /** Text in the accent: readable on the ground. */
  readonly accent: string;
  /** Axes, and what only supports. */
  readonly line: string;
  readonly tint: string;
  readonly ground: string;
}

export type Draw = (pen: Pen) => React.ReactNode;

export interface At {
  readonly x: number;
  readonly y: number;
}

/** The usual thickness of a line. */
export const stroke = 1.5;

/** How far step `at` of `count` has come, when they follow one another. */
export function step(t: number, at: number, count: number): number {
  return Math.max(0, Math.min(1, t * count - at));
}

/** How far thing `at` of `count` has entered, when each begins a little after the one before it. */
export function entered(t: number, at: number, count: number): number {
  const each = 0.45;
  const start = count <= 1 ? 0 : ((1 - each) * at) / (count - 1);
  return settle(Math.max(0, Math.min(1, (t - start) / each)));
}

/** The way along the points, as far as `t` of its length. */
export function way(points: readonly At[], t = 1): string {
  const [first, ...rest] = points;
  if (first === undefined || t <= 0) return '';
  let left = lengthOf(points) * t;
  let path = `M${near(first.x)} ${near(first.y)}`;
  let from = first;
  for (const to of rest) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const share = length === 0 ? 1 : Math.min(1, left / length);
    path += `L${near(from.x + (to.x - from.x) * share)} ${near(from.y + (to.y - from.y) * share)}`;
    left -= length;
    if (left <= 0) return path;
    from = to;
  }
  return path;
}

/** @param from @param to in degrees, clockwise from the right. */
export function arcPoints(centre: At, rx: number, ry: number, from: number, to: number): At[] {
  const count = 28;
  return Array.from({ length: count + 1 }, (_, at) => {
    const angle = ((from + ((to - from) * at) / count) * Math.PI) / 180;
    return { x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) };
  });
}

/** A smooth way from one point to the other, leaving and arriving level. */
export function bend(from: At, to: At): At[] {
  const count = 20;
  const middle = (from.x + to.x) / 2;
  return Array.from({ length: count + 1 }, (_, at) => {
    const t = at / count;
    const u = 1 - t;
    return {
      x: u ** 3 * from.x + 3 * u * u * t * middle + 3 * u * t * t * middle + t ** 3 * to.x,
      y: u ** 3 * from.y + 3 * u * u * t * from.y + 3 * u * t * t * to.y + t ** 3 * to.y,
    };
  });
}

interface TraceProps {
  readonly points: readonly At[];
  readonly t?: number;
  readonly color: string;
  readonly thickness?: number;
  readonly dotted?: boolean;
  readonly arrow?: boolean;
}

/** A line along the points, with an arrow at its end once it has arrived. */
export function Trace({
  points,
  t = 1,
  color,
  thickness = stroke,
  dotted = false,
  arrow = false,
}: TraceProps) {
  if (t <= 0) return null;
  const size = thickness * 2.7;
  const last = points.at(-1);
  const before = points.at(-2);
  return (
    <Fragment>
      <path
        d={way(arrow ? shortened(points, size * 0.8) : points, t)}
        fill="none"
        stroke={color}
        strokeWidth={thickness}
        strokeLinecap="round"
        strokeLinejoin="round"
        {...(dotted ? { strokeDasharray: `0.01 ${thickness * 2.2}` } : {})}
      />
      {arrow && t === 1 && last !== undefined && before !== undefined ? (
        <path
          d={head(before, last, size)}
          fill={color}
          stroke={color}
          strokeWidth={0.5}
          strokeLinejoin="round"
        />
      ) : null}
    </Fragment>
  );
}

interface DiscProps extends At {
  readonly r: number;
  readonly fill: string;
  readonly shown?: number;
}

export function Dot({ x, y, r, fill, shown = 1 }: DiscProps) {
  return shown === 0 ? null : <circle cx={near(x)} cy={near(y)} r={near(r * shown)} fill={fill} />;
}

interface BlockProps extends At {
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly radius?: number;
  /** A line around it in place of a filled shape. */
  readonly outline?: boolean;
}

export function Block({ x, y, width, height, fill, radius = 1.6, outline = false }: BlockProps) {
  if (width <= 0 || height <= 0) return null;
  const inset = outline ? stroke / 2 : 0;
  return (
    <rect
      x={near(x + inset)}
      y={near(y + inset)}
      width={near(Math.max(0.01, width - inset * 2))}
      height={near(Math.max(0.01, height - inset * 2))}
      rx={near(Math.min(radius, width / 2, height / 2))}
      fill={outline ? 'none' : fill}
      {...(outline ? { stroke: fill, strokeWidth: stroke, strokeDasharray: '2.6 2.4' } : {})}
    />
  );
}

interface NumeralProps extends At {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
}

/** Its baseline is at `y`, its middle at `x`. */
export function Numeral({ x, y, text, size, fill }: NumeralProps) {
  return (
    <text
      x={near(x)}
      y={near(y)}
      textAnchor="middle"
      fontSize={near(size)}
      fill={fill}
      style={{
        fontFamily: 'var(--title-font)',
        fontVariationSettings: '"opsz" 96',
        fontWeight: 800,
        letterSpacing: '-0.02em',
      }}
    >
      {text}
    </text>
  );
}

export function Tick({ x, y, size, color }: At & { readonly size: number; readonly color: string }) {
  return (
    <Trace
      points={[
        { x: x - size * 0.5, y },
        { x: x - size * 0.12, y: y + size * 0.38 },
        { x: x + size * 0.52, y: y - size * 0.38 },
      ]}
      color={color}
      thickness={size * 0.24}
    />
  );
}

export function Cross({ x, y, size, color }: At & { readonly size: number; readonly color: string }) {
  const d = size * 0.36;
  return (
    <path
      d={`M${near(x - d)} ${near(y - d)}L${near(x + d)} ${near(y + d)}M${near(x + d)} ${near(y - d)}L${near(x - d)} ${near(y + d)}`}
      stroke={color}
      strokeWidth={near(size * 0.22)}
      strokeLinecap="round"
    />
  );
}

export function near(value: number): number {
  return Math.round(value * 100) / 100;
}

/** True where the field is about as high as it is wide, or higher. */
export function isUpright({ w, h }: Pen): boolean {
  return w < h * 1.9;
}

function lengthOf(points: readonly At[]): number {
  let sum = 0;
  let from = points[0];
  for (const to of points.slice(1)) {
    if (from !== undefined) sum += Math.hypot(to.x - from.x, to.y - from.y);
    from = to;
  }
  return sum;
}

/** The points without the last bit, which the arrow takes. */
function shortened(points: readonly At[], by: number): readonly At[] {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined) return points;
  const length = Math.hypot(last.x - before.x, last.y - before.y);
  if (length <= by) return points.slice(0, -1);
  const share = (length - by) / length;
  return [
    ...points.slice(0, -1),
    { x: before.x + (last.x - before.x) * share, y: before.y + (last.y - before.y) * share },
  ];
}

function head(from: At, to: At, size: number): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number) => ({
    x: to.x - size * 1.15 * Math.cos(angle + turn),
    y: to.y - size * 1.15 * Math.sin(angle + turn),
  });
  const [one, other] = [corner(0.52), corner(-0.52)];
  return `M${near(to.x)} ${near(to.y)}L${near(one.x)} ${near(one.y)}L${near(other.x)} ${near(other.y)}Z`;
}
