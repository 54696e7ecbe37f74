/** Space, seen from a moon: stars, a planet with a ring, a small one in half light, and craters. It is always night. */
import { type ReactNode, useId } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { below, box, circle, ellipse, type Point, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, placed, stroke } from '../../shapes/shape.tsx';

export const space: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const deep = mix('#0b0a24', palette.front, 0.4);
  const wide = at.shape === 'wide';
  const ground = moonGround(context);
  return {
    back: group(
      fill(box(-m * 8, -m * 8, at.width + m * 16, at.height + m * 16), deep),
      nebula(context, deep),
      manyStars(context, branch(random)),
    ),
    far: group(
      ringed(context, at.width * (wide ? 0.72 : 0.66), at.horizon * 0.44, m * (wide ? 17 : 19)),
      small(context, at.width * (wide ? 0.22 : 0.2), at.horizon * 0.3, m * 6.4),
      comet(context, at.width * 0.42, at.horizon * 0.2),
    ),
    middle: group(
      fill(below(ground(-m * 9, 1.4), at.height * 1.06), mix(palette.front, '#7d78a8', 0.34)),
      fill(below(ground(0, 1), at.height * 1.06), mix(palette.front, '#a29cc4', 0.52)),
      craters(context, branch(random)),
    ),
    near: rocks(context),
    motifs: [
      [at.width * (wide ? 0.72 : 0.66), at.horizon * 0.5],
      [at.width * 0.24, at.horizon * 0.5],
    ],
    front: group(
      fill(below(ground(at.front - at.horizon - m * 13.4, 0.4), at.height * 1.06), palette.front),
      fill(box(-m * 8, at.front, at.width + m * 16, at.height), palette.front),
    ),
  };
};

/** The rounded edge of the moon, moved down. */
function moonGround({ at }: PlaceContext): (down: number, bow: number) => Point[] {
  const m = stageUnit(at);
  return (down, bow) =>
    [-0.08, 0.1, 0.3, 0.5, 0.7, 0.9, 1.08].map((x) => [
      at.width * x,
      at.horizon + m * 11 + down + m * 5 * bow * ((x - 0.5) * 2) ** 2 - m * 1.4,
    ]);
}

function manyStars({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const rows = ['', '', ''];
  for (let index = 0; index < 150; index += 1) {
    rows[index % 3] += circle(random() * at.width, random() * at.front, m * (0.12 + random() ** 4 * 0.36));
  }
  const spark = (x: number, y: number, s: number) =>
    `M${put(x)} ${put(y - s)}Q${put(x)} ${put(y)} ${put(x + s)} ${put(y)}Q${put(x)} ${put(y)} ${put(x)} ${put(y + s)}Q${put(x)} ${put(y)} ${put(x - s)} ${put(y)}Q${put(x)} ${put(y)} ${put(x)} ${put(y - s)}Z`;
  const sparks = [
    [0.1, 0.2, 2],
    [0.36, 0.5, 1.6],
    [0.53, 0.14, 2.2],
    [0.9, 0.64, 1.8],
  ].map(([x = 0, y = 0, s = 0]) => spark(at.width * x, at.horizon * y, m * s));
  return group(
    ...rows.map((row, index) => fill(row, '#ffffff', [0.4, 0.66, 0.94][index])),
    fill(sparks.join(''), mix(palette.light, '#ffffff', 0.6)),
  );
}

/** Bands of dust, in flat steps. */
function nebula({ at, palette }: PlaceContext, deep: string): ReactNode {
  const m = stageUnit(at);
  const cloud = (x: number, y: number, s: number) =>
    ellipse(x, y, m * 30 * s, m * 9 * s) +
    ellipse(x + m * 20 * s, y - m * 6 * s, m * 22 * s, m * 8 * s) +
    ellipse(x - m * 22 * s, y + m * 5 * s, m * 20 * s, m * 7 * s);
  const turned = (s: number, color: string) => (
    <g transform={`rotate(-18 ${put(at.width / 2)} ${put(at.horizon / 2)})`}>
      {fill(cloud(at.width * 0.3, at.horizon * 0.62, s) + cloud(at.width * 0.78, at.horizon * 0.5, s), color)}
    </g>
  );
  const tint = mix('#5a3f9a', palette.front, 0.2);
  return group(
    turned(1.9, mix(deep, tint, 0.16)),
    turned(1.35, mix(deep, tint, 0.34)),
    turned(0.8, mix(deep, '#8a4f9f', 0.42)),
  );
}

function ringed({ palette }: PlaceContext, x: number, y: number, r: number): ReactNode {
  const ring = (part: 'back' | 'front') =>
    `M-${put(r * 1.9)} 0A${put(r * 1.9)} ${put(r * 0.5)} 0 0 ${part === 'back' ? 1 : 0} ${put(r * 1.9)} 0`;
  const light = mix('#f2b27a', palette.light, 0.16);
  return placed(
    x,
    y,
    1,
    group(
      stroke(ring('back'), '#d9b7c9', r * 0.2),
      stroke(ring('back'), '#8f6fae', r * 0.06),
      <Planet
        r={r}
        color={light}
        bands={[
          [-0.62, 0.22, '#e08f6a'],
          [-0.2, 0.16, '#ffd3a0'],
          [0.16, 0.3, '#d97a62'],
          [0.62, 0.16, '#ffc79a'],
        ]}
        shade="#3a1f58"
      />,
      stroke(ring('front'), '#ead0d8', r * 0.2),
      stroke(ring('front'), '#8f6fae', r * 0.06),
    ),
    -16,
  );
}

function small({ palette }: PlaceContext, x: number, y: number, r: number): ReactNode {
  return placed(
    x,
    y,
    1,
    group(
      fill(circle(0, 0, r * 1.7), '#7fd3e6', 0.08),
      <Planet
        r={r}
        color={mix('#5fb9d0', palette.light, 0.06)}
        bands={[
          [-0.5, 0.34, '#8fe0d0'],
          [0.3, 0.26, '#3f8fb8'],
        ]}
        shade="#14204f"
      />,
    ),
    20,
  );
}

interface PlanetProps {
  readonly r: number;
  readonly color: string;
  /** From its middle down, how high, and the colour, in its radius. */
  readonly bands: readonly (readonly [down: number, height: number, color: string])[];
  readonly shade: string;
}

function Planet({ r, color, bands, shade }: PlanetProps) {
  const id = `planet${useId().replaceAll(':', '')}`;
  return (
    <>
      <clipPath id={id}>
        <circle r={r} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect x={-r} y={-r} width={2 * r} height={2 * r} fill={color} />
        {bands.map(([down, height, band]) => (
          <rect key={down} x={-r} y={down * r} width={2 * r} height={height * r} fill={band} />
        ))}
        <path
          d={`${circle(0, 0, r * 1.5)}M${-r * 0.2 - r} ${-r * 0.24}a${r * 1.08} ${r * 1.08} 0 1 0 ${r * 2.16} 0a${r * 1.08} ${r * 1.08} 0 1 0 ${-r * 2.16} 0Z`}
          fill={shade}
          opacity={0.45}
        />
      </g>
    </>
  );
}

function comet({ at, palette }: PlaceContext, x: number, y: number): ReactNode {
  const m = stageUnit(at);
  return placed(
    x,
    y,
    m / 10,
    group(
      fill('M0 -7L150 -2L150 2L0 7Z', '#ffffff', 0.22),
      fill('M0 -5L90 -1L90 1L0 5Z', '#ffffff', 0.4),
      fill(circle(0, 0, 8), mix(palette.glow, '#ffffff', 0.5)),
    ),
    -28,
  );
}

function craters({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const light = mix(palette.front, '#c9c3e0', 0.66);
  const dark = mix(palette.front, '#6d6796', 0.4);
  return group(
    ...[
      [0.1, 13, 6],
      [0.27, 16, 3.4],
      [0.4, 13, 2.4],
      [0.62, 14, 3],
      [0.78, 17, 5],
      [0.92, 14, 3],
    ].map(([share = 0, down = 0, size = 0]) => {
      const x = at.width * (share + between(random, -0.02, 0.02));
      const y = at.horizon + m * down;
      return group(
        fill(ellipse(x, y, m * size, m * size * 0.28), light),
        fill(ellipse(x + m * size * 0.06, y + m * size * 0.06, m * size * 0.84, m * size * 0.2), dark),
      );
    }),
  );
}

function rocks({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const dark = mix(palette.front, '#5a5488', 0.3);
  const light = mix(palette.front, '#8f89b8', 0.4);
  return group(
    fill(
      `M${put(-m * 6)} ${put(at.front + m * 4)}L${put(-m * 6)} ${put(at.front - m * 24)}L${put(m * 5)} ${put(at.front - m * 20)}L${put(m * 11)} ${put(at.front - m * 10)}L${put(m * 19)} ${put(at.front - m * 7)}L${put(m * 25)} ${put(at.front + m * 4)}Z`,
      dark,
    ),
    fill(
      `M${put(-m * 6)} ${put(at.front - m * 24)}L${put(m * 5)} ${put(at.front - m * 20)}L${put(m * 3)} ${put(at.front - m * 9)}L${put(-m * 6)} ${put(at.front - m * 6)}Z`,
      light,
    ),
    fill(
      `M${put(at.width + m * 6)} ${put(at.front + m * 4)}L${put(at.width - m * 19)} ${put(at.front + m * 4)}L${put(at.width - m * 14)} ${put(at.front - m * 8)}L${put(at.width - m * 7)} ${put(at.front - m * 12)}L${put(at.width + m * 6)} ${put(at.front - m * 16)}Z`,
      dark,
    ),
    fill(
      `M${put(at.width - m * 14)} ${put(at.front - m * 8)}L${put(at.width - m * 7)} ${put(at.front - m * 12)}L${put(at.width - m * 5)} ${put(at.front - m * 3)}L${put(at.width - m * 12)} ${put(at.front + m)}Z`,
      light,
    ),
  );
}
