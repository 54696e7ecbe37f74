/** A line from one thing to another, drawn as far as it has come; dotted where what it carries may be missing. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly from: Point;
  readonly to: Point;
  /** The curve leaves and arrives in this direction. */
  readonly along: 'x' | 'y';
  readonly color: string;
  readonly thickness: number;
  /** From 0 to 1. */
  readonly drawn: number;
  readonly isDotted?: boolean;
  readonly hasArrow?: boolean;
}

const dots = 8;
const steps = 20;

export function Wire({
  from,
  to,
  along,
  color,
  thickness,
  drawn,
  isDotted = false,
  hasArrow = false,
}: Props) {
  if (drawn === 0) return null;
  const arrow = thickness * 2.6;
  const distance = along === 'x' ? to.x - from.x : to.y - from.y;
  const sign = Math.sign(distance) || 1;
  const end = hasArrow ? shifted(to, along, -sign * arrow * 0.9) : to;
  const pointAt = (t: number) => bezier(from, end, along, t);
  if (isDotted) {
    return Array.from({ length: dots }, (_, at) => (at + 0.5) / dots)
      .filter((t) => t <= drawn)
      .map((t) => {
        const { x, y } = pointAt(t);
        return (
          <circle
            key={t}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={(thickness * 0.62).toFixed(1)}
            fill={color}
          />
        );
      });
  }
  const points = Array.from({ length: steps + 1 }, (_, at) => pointAt((at / steps) * drawn));
  const path = points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke={color}
        strokeWidth={thickness}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {hasArrow && drawn === 1 ? <path d={arrowHead(to, along, sign, arrow)} fill={color} /> : null}
    </>
  );
}

function bezier(from: Point, to: Point, along: 'x' | 'y', t: number): Point {
  const one = along === 'x' ? { x: (from.x + to.x) / 2, y: from.y } : { x: from.x, y: (from.y + to.y) / 2 };
  const other = along === 'x' ? { x: (from.x + to.x) / 2, y: to.y } : { x: to.x, y: (from.y + to.y) / 2 };
  const u = 1 - t;
  const mixed = (a: number, b: number, c: number, d: number) =>
    u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
  return { x: mixed(from.x, one.x, other.x, to.x), y: mixed(from.y, one.y, other.y, to.y) };
}

function shifted({ x, y }: Point, along: 'x' | 'y', by: number): Point {
  return along === 'x' ? { x: x + by, y } : { x, y: y + by };
}

function arrowHead(tip: Point, along: 'x' | 'y', sign: number, size: number): string {
  const back = shifted(tip, along, -sign * size);
  const across = size * 0.62;
  const [a, b] =
    along === 'x'
      ? [
          { x: back.x, y: back.y - across },
          { x: back.x, y: back.y + across },
        ]
      : [
          { x: back.x - across, y: back.y },
          { x: back.x + across, y: back.y },
        ];
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${at(tip)}L${at(a ?? tip)}L${at(b ?? tip)}Z`;
}
