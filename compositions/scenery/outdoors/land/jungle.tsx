/** A jungle: misty giants, a waterfall, palms and creepers, and huge dark leaves that crowd in from all sides. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { land, ridge } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { crownOutline, palm } from '../../plants/trees.tsx';
import { box, circle, curve, ellipse, pill, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, placed, repeat, stroke } from '../../shapes/shape.tsx';
import { skyColors, stars } from '../../sky/Sky.tsx';

const greens = ['#8fcf5f', '#4fae62', '#2f8f5f', '#1f7355'] as const;

export const jungle: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const ground = ridge(at, at.horizon + m * 9, m * 1.6, 2, random);
  const fallX = at.width * (at.shape === 'wide' ? 0.62 : 0.6);
  return {
    back: group(
      skyColors(context),
      stars(context, branch(random), 0.6),
      giants(context, branch(random), 0.82, 8, 64),
    ),
    far: group(
      giants(context, branch(random), 0.62, 6, 54),
      land(at, ridge(at, at.horizon + m * 3, m * 0.8, 2, random), palette.at(greens[3], 0.5)),
      waterfall(context, fallX),
      understory(context, branch(random), 0.46, fallX),
    ),
    middle: group(
      land(at, ground, palette.lit('#4f9f62')),
      pool(context, fallX),
      palms(context, random),
      ferns(context, branch(random)),
      land(at, ridge(at, at.front - m * 3.6, m * 1.4, 2, random), palette.lit('#22664c')),
    ),
    near: group(creepers(context, branch(random)), leafFrame(context)),
    motifs: [
      [fallX, at.horizon - m * 8],
      [at.width * 0.28, at.horizon - m * 18],
    ],
    front: front(context, 'grass'),
  };
};

/** Trees whose crowns meet above, in the mist. */
function giants(
  { at, palette }: PlaceContext,
  random: Random,
  depth: number,
  count: number,
  height: number,
): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < count; index += 1) {
    const x = at.width * ((index + between(random, 0.1, 0.9)) / count);
    const h = m * height * between(random, 0.8, 1.12);
    const base = at.horizon + m * 10;
    const w = m * between(random, 1.6, 2.6);
    outline +=
      `M${put(x - w * 2)} ${put(base)}Q${put(x - w * 0.6)} ${put(base - h * 0.24)} ${put(x - w * 0.7)} ${put(base - h)}` +
      `h${put(w * 1.4)}Q${put(x + w * 0.6)} ${put(base - h * 0.24)} ${put(x + w * 2)} ${put(base)}Z`;
    for (const [dx, dy, r] of [
      [0, -1, 12],
      [-9, -0.9, 8],
      [9, -0.92, 8.6],
    ] as const) {
      outline += crownOutline(x + dx * m, base + dy * h, m * r, m * r * 0.66, random);
    }
  }
  return fill(outline, palette.at(greens[3], depth));
}

/** Bushes in a row, open at the water. */
function understory({ at, palette }: PlaceContext, random: Random, depth: number, gap: number): ReactNode {
  const m = stageUnit(at);
  const rows = ['', ''];
  for (let x = -m * 4; x < at.width + m * 6; x += m * 6) {
    if (Math.abs(x - gap) < m * 9) continue;
    const r = m * between(random, 6, 10);
    rows[Math.floor(x / m / 6) % 2 === 0 ? 0 : 1] += crownOutline(
      x,
      at.horizon + m * 6 - r * 0.4,
      r,
      r * 0.9,
      random,
    );
  }
  return group(
    fill(rows[0] ?? '', palette.at(greens[3], depth)),
    fill(rows[1] ?? '', palette.at(greens[2], depth - 0.1)),
  );
}

function waterfall({ at, palette }: PlaceContext, x: number): ReactNode {
  const m = stageUnit(at);
  const top = at.horizon - m * 30;
  const foot = at.horizon + m * 9;
  const rock = palette.at('#5f7f86', 0.5);
  const rockDark = palette.at('#48666f', 0.46);
  return group(
    fill(
      `M${put(x - m * 24)} ${put(foot)}L${put(x - m * 17)} ${put(top + m * 10)}L${put(x - m * 9)} ${put(top + m)}L${put(x + m * 10)} ${put(top)}` +
        `L${put(x + m * 17)} ${put(top + m * 9)}L${put(x + m * 23)} ${put(foot)}Z`,
      rock,
    ),
    fill(
      `M${put(x + m * 4)} ${put(top)}L${put(x + m * 10)} ${put(top)}L${put(x + m * 17)} ${put(top + m * 9)}L${put(x + m * 23)} ${put(foot)}H${put(x + m * 6)}Z`,
      rockDark,
    ),
    fill(box(x - m * 4.4, top + m * 0.4, m * 8.8, foot - top), palette.at('#d9f3f2', 0.1)),
    fill(
      pill(x - m * 2.8, top + m * 5, m * 1.1, m * 0.1) +
        [-2.8, -0.4, 2.2]
          .map((dx, index) => box(x + dx * m, top + m * (2 + index * 4), m * 0.9, m * (24 - index * 5)))
          .join(''),
      palette.at('#9fd3d6', 0.16),
    ),
    fill(
      [-6, -2.4, 1.6, 5.4].map((dx, index) => circle(x + dx * m, foot, m * (2.6 + (index % 2)))).join(''),
      palette.at('#eefafa', 0.1),
    ),
  );
}

function pool({ at, palette }: PlaceContext, x: number): ReactNode {
  const m = stageUnit(at);
  const y = at.horizon + m * 11;
  return group(
    fill(ellipse(x, y, m * 22, m * 3.6), palette.lit('#5fb7b8')),
    fill(ellipse(x + m, y - m * 0.6, m * 17, m * 2.2), palette.lit('#8fd6d2')),
    fill(
      pill(x - m * 9, y - m * 0.4, m * 8, m * 0.7) + pill(x + m * 3, y + m * 0.9, m * 10, m * 0.7),
      palette.lit('#e2f7f4'),
      0.8,
    ),
  );
}

function palms({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const colors = {
    trunk: palette.at('#7d5f44', 0.14),
    leaves: [palette.at(greens[0], 0.14), palette.at(greens[1], 0.14)] as const,
  };
  return group(
    palm(at.width * 0.25, at.horizon + m * 12, m * 52, 0.36, colors, Math.floor(random() * 1e6)),
    palm(at.width * 0.17, at.horizon + m * 13, m * 38, -0.3, colors, Math.floor(random() * 1e6)),
    palm(at.width * 0.86, at.horizon + m * 13, m * 46, -0.34, colors, Math.floor(random() * 1e6)),
  );
}

/** Rosettes of fronds on the ground. */
function ferns({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  return group(
    ...[0.08, 0.34, 0.76, 0.92].map((share, index) =>
      placed(
        at.width * share,
        at.front - m * between(random, 3, 5),
        m * between(random, 0.8, 1.1),
        repeat(7, (frond) => {
          const turn = -78 + frond * 26;
          return (
            <g transform={`rotate(${turn})`}>
              <path
                d="M0 0Q-2.6 -7 0 -14Q2.6 -7 0 0Z"
                fill={palette.lit(greens[(frond + index) % 2 === 0 ? 1 : 2])}
              />
            </g>
          );
        }),
      ),
    ),
  );
}

function creepers({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const color = mix(palette.near, palette.lit(greens[2]), 0.3);
  const hang = (from: number, to: number, sag: number) =>
    curve([
      [at.width * from, -m * 3],
      [at.width * (from * 0.6 + to * 0.4), sag * m * 0.86],
      [at.width * (from * 0.4 + to * 0.6), sag * m],
      [at.width * to, -m * 3],
    ]);
  const strands = [
    [0.3, 30],
    [0.47, 17],
    [0.8, 36],
  ].map(([share = 0, down = 0]) => ({ x: at.width * share, end: m * down }));
  const leaves = strands.map(({ x, end }) => {
    let outline = '';
    for (let y = m * 8; y < end + m; y += m * 3.4) {
      const side = random() < 0.5 ? -1 : 1;
      outline += ellipse(x + side * m * 1.5, y, m * 1.9, m * 1.15);
    }
    return outline;
  });
  return group(
    stroke(hang(0.16, 0.42, 22) + hang(0.36, 0.72, 15) + hang(0.66, 0.9, 25), color, m * 0.7),
    stroke(strands.map(({ x, end }) => `M${put(x)} ${put(-m)}V${put(end)}`).join(''), color, m * 0.6),
    fill(leaves.join(''), color),
  );
}

/** A broad leaf around the origin, its stalk at the foot, 100 long; a banana leaf or a leaf with cuts. */
const broadLeaf = 'M0 0C-26 -16 -30 -60 0 -100C30 -60 26 -16 0 0Z';
const cutLeaf =
  'M0 0C-22 2 -44 -10 -50 -32L-20 -28L-54 -46C-52 -62 -44 -76 -34 -84L-14 -54L-24 -92C-14 -100 -6 -103 0 -104C6 -103 14 -100 24 -92L14 -54L34 -84C44 -76 52 -62 54 -46L20 -28L50 -32C44 -10 22 2 0 0Z';

function leafFrame({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const dark = palette.near;
  const middle = mix(palette.near, palette.lit(greens[2]), 0.36);
  const bright = mix(palette.near, palette.lit(greens[1]), 0.62);
  const k = at.shape === 'wide' ? 1 : Math.max(0.56, at.width / (m * 160));
  const leaf = (x: number, y: number, size: number, turn: number, color: string, isCut: boolean) =>
    placed(
      x,
      y,
      (size * k * m) / 100,
      group(
        fill(isCut ? cutLeaf : broadLeaf, color),
        stroke('M0 0L0 -88', mix(color, palette.front, 0.4), 2.6),
      ),
      turn,
    );
  const w = at.width;
  const f = at.front;
  return group(
    leaf(-m * 4, f * 0.5, 46, 62, middle, false),
    leaf(-m * 2, f * 0.74, 44, 48, bright, true),
    leaf(-m * 6, f + m * 4, 56, 24, middle, false),
    leaf(m * 4, f + m * 5, 44, 52, dark, true),
    leaf(-m * 4, f * 0.2, 40, 104, dark, true),
    leaf(m * 6, -m * 6, 38, 146, middle, false),
    leaf(m * 20, -m * 8, 30, 186, dark, true),
    leaf(w + m * 4, f * 0.44, 50, -58, middle, false),
    leaf(w + m * 2, f * 0.66, 46, -66, dark, true),
    leaf(w + m * 5, f * 0.84, 48, -40, bright, true),
    leaf(w + m * 6, f + m * 4, 58, -22, middle, false),
    leaf(w - m * 6, f + m * 6, 44, -54, dark, false),
    leaf(w + m * 3, f * 0.14, 44, -112, bright, true),
    leaf(w - m * 8, -m * 8, 40, -152, middle, false),
    leaf(w - m * 24, -m * 9, 32, 172, dark, true),
  );
}
