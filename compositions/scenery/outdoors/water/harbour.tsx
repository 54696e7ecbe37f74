/** A harbour: houses along the water, masts, a mole with a lighthouse, and a quay with bollards. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { isLampTime, windowColor } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { strips, wavesOutline } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { below, box, ellipse, pill, polygon, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { gulls, lighthouse, rowingBoat, sunPath, waterColor } from './water.tsx';

export const harbour: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const quay = at.front - m * 7;
  const lightX = at.width * (at.shape === 'wide' ? 0.8 : 0.82);
  const stone = mix(palette.front, palette.lit('#a99f9a'), 0.42);
  return {
    back: sky(context, { sunAt: 0.6, sunAbove: 0.3, clouds: 0.9 }),
    far: group(
      headlands(context),
      waterfront(context, branch(random)),
      fill(box(-m * 8, at.horizon + m * 2, at.width + m * 16, at.height), waterColor(context, 0.56)),
      houseLights(context, branch(random)),
      mole(context, lightX),
      lighthouse(context, lightX, at.horizon + m * 0.6, m * 48, 0.14),
      sunPath(context, at.width * 0.6, at.horizon + m * 3, 4),
      gulls(context, random),
    ),
    middle: group(
      fill(wavesOutline(at, at.horizon + m * 8.4, m * 1.9, m * 9, 0.2), waterColor(context, 0.3)),
      ship(
        context,
        at.width * (at.shape === 'wide' ? 0.22 : 0.2),
        at.horizon + m * 11,
        Math.min(m * 40, at.width * 0.42),
      ),
      rowingBoat(context, at.width * 0.61, at.horizon + m * 10.6, m * 15, '#c9573f', 0.06),
      fill(wavesOutline(at, at.horizon + m * 12.4, m * 2.2, m * 12, 0.7), waterColor(context, 0.08)),
      fill(box(-m * 8, quay, at.width + m * 16, at.height), stone),
      fill(
        box(-m * 8, quay, at.width + m * 16, m * 1.4),
        palette.isSnowy ? palette.snow : mix(stone, palette.lit('#ded2c4'), 0.5),
      ),
      slabs(context, quay, mix(stone, palette.front, 0.36)),
    ),
    near: group(
      bollard(context, at.width * (at.shape === 'wide' ? 0.09 : 0.12), m * (at.shape === 'wide' ? 15 : 11)),
      crates(context),
    ),
    motifs: [
      [lightX, at.horizon - m * 28],
      [at.width * 0.22, at.horizon - m * 4],
    ],
    front: front(context, 'paved'),
  };
};

function headlands({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  return fill(
    below(
      [
        [-m * 8, at.horizon - m * 9],
        [at.width * 0.16, at.horizon - m * 15],
        [at.width * 0.36, at.horizon - m * 9],
        [at.width * 0.52, at.horizon + m * 2],
      ],
      at.horizon + m * 4,
    ),
    palette.at(palette.isSnowy ? '#d4e0ec' : '#7fa69a', 0.6),
  );
}

/** Narrow gabled houses along the far quay. */
function waterfront(context: PlaceContext, random: Random): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const colors = ['#d98f6c', '#f0ddbf', '#a9b7c9', '#c9735c', '#e9c48f', '#8fb0a8'] as const;
  const houses: ReactNode[] = [];
  let x = -m * 4;
  const end = at.width * 0.47;
  const base = at.horizon + m * 3;
  while (x < end) {
    const w = m * between(random, 7, 10);
    const h = m * between(random, 11, 19);
    const color = palette.at(colors[houses.length % 6] ?? colors[0], 0.32);
    const top = base - h;
    let windows = '';
    let bright = '';
    for (let y = top + m * 1.6; y < base - m * 4; y += m * 3.8) {
      for (const share of [0.3, 0.7]) {
        const window = box(x + w * share - m * 0.75, y, m * 1.5, m * 2.2);
        if (isLampTime(context) && random() < 0.5) bright += window;
        else windows += window;
      }
    }
    const gable = polygon([
      [x - m * 0.3, top],
      [x + w / 2, top - w * 0.62],
      [x + w + m * 0.3, top],
    ]);
    houses.push(
      group(
        fill(box(x, top, w + 1, h), color),
        fill(gable, palette.isSnowy ? mix(palette.snow, palette.haze, 0.2) : palette.at('#a5564a', 0.34)),
        fill(windows, windowColor(context, false, 0.3)),
        fill(bright, palette.light),
        fill(box(x + w * 0.4, base - m * 3, w * 0.22, m * 3), palette.at('#5a4048', 0.3)),
      ),
    );
    x += w;
  }
  return group(...houses, fill(box(-m * 8, base - m * 0.4, end + m * 12, m * 2), palette.at('#8f8a92', 0.3)));
}

function houseLights(context: PlaceContext, random: Random): ReactNode {
  const { at, palette } = context;
  if (!isLampTime(context)) return null;
  const m = stageUnit(at);
  return fill(
    strips(9, (row) => ({
      x: at.width * 0.44 * ((row + random()) / 9),
      y: at.horizon + m * (5.6 + (row % 3) * 1.3),
      width: m * between(random, 1.6, 4),
      height: m * 0.5,
    })),
    palette.light,
    0.55,
  );
}

function mole({ at, palette }: PlaceContext, x: number): ReactNode {
  const m = stageUnit(at);
  const y = at.horizon + m * 0.4;
  return group(
    fill(
      polygon([
        [x - m * 13, y + m * 5],
        [x - m * 10, y],
        [at.width + m * 8, y],
        [at.width + m * 8, y + m * 5],
      ]),
      palette.at('#7d7f8f', 0.14),
    ),
    fill(
      box(x - m * 10.4, y - m * 0.3, at.width - x + m * 20, m * 1.3),
      palette.isSnowy ? palette.snow : palette.at('#a8a7b0', 0.14),
    ),
  );
}

/** A two-masted ship at her moorings, sails furled. @param size her length */
function ship({ at, palette }: PlaceContext, x: number, y: number, size: number): ReactNode {
  const m = stageUnit(at);
  const s = size / 100;
  const hull = palette.lit('#6d3f38');
  const band = palette.lit('#ecd9b8');
  const mast = palette.lit('#5a4238');
  const sail = palette.lit('#f0e4cd');
  const px = (value: number) => x + value * s;
  const py = (value: number) => y - value * s;
  const masts = [
    [-18, 92],
    [18, 82],
  ] as const;
  return group(
    stroke(
      `M${put(px(-62))} ${put(py(30))}L${put(px(-18))} ${put(py(90))}L${put(px(18))} ${put(py(80))}L${put(px(54))} ${put(py(24))}` +
        `M${put(px(-18))} ${put(py(88))}L${put(px(-4))} ${put(py(20))}M${put(px(18))} ${put(py(78))}L${put(px(34))} ${put(py(20))}`,
      mast,
      m * 0.22,
    ),
    ...masts.map(([mx, height]) => fill(box(px(mx - 1.3), py(height), 2.6 * s, (height - 16) * s), mast)),
    ...masts.flatMap(([mx, height]) => [
      fill(pill(px(mx - 17), py(height - 16), 34 * s, 5.4 * s), sail),
      fill(pill(px(mx - 14), py(height - 34), 28 * s, 5.4 * s), sail),
    ]),
    stroke(`M${put(px(-50))} ${put(py(22))}L${put(px(-70))} ${put(py(34))}`, mast, m * 0.5),
    fill(
      `M${put(px(-58))} ${put(py(24))}Q${put(px(-4))} ${put(py(12))} ${put(px(54))} ${put(py(26))}L${put(px(44))} ${put(py(-4))}H${put(px(-42))}Q${put(px(-54))} ${put(py(4))} ${put(px(-58))} ${put(py(24))}Z`,
      hull,
    ),
    stroke(
      `M${put(px(-55))} ${put(py(17))}Q${put(px(-4))} ${put(py(6))} ${put(px(51))} ${put(py(19))}`,
      band,
      m * 0.8,
    ),
    fill(
      polygon([
        [px(-18), py(92)],
        [px(-8), py(89)],
        [px(-18), py(86)],
      ]),
      palette.lit('#d8503c'),
    ),
    fill(
      strips(3, (row) => ({
        x: x + (row % 2) * m * 2,
        y: y + m * (0.4 + row),
        width: size * (0.8 - row * 0.14),
        height: m * 0.5,
      })),
      hull,
      0.3,
    ),
  );
}

function slabs({ at }: PlaceContext, quay: number, color: string): ReactNode {
  const m = stageUnit(at);
  let lines = `M${put(-m * 8)} ${put(quay + m * 4)}H${put(at.width + m * 8)}`;
  for (let index = -1; index < at.width / (m * 13) + 1; index += 1) {
    lines += `M${put(index * m * 13)} ${put(quay + m * 1.5)}l${put(-m * 1.4)} ${put(m * 2.5)}M${put(index * m * 13 + m * 6)} ${put(quay + m * 4)}l${put(-m * 1.6)} ${put(m * 3.4)}`;
  }
  return stroke(lines, color, m * 0.4);
}

/** An iron bollard with a rope that runs to the left. */
function bollard({ at, palette }: PlaceContext, x: number, size: number): ReactNode {
  const m = stageUnit(at);
  const iron = mix(palette.front, '#05060f', 0.36);
  const rope = mix(palette.lit('#d9b98a'), palette.front, 0.3);
  const base = at.front + m * 1.6;
  return group(
    stroke(
      `M${put(x)} ${put(base - size * 0.5)}C${put(x - size)} ${put(base - size * 0.1)} ${put(x - size * 1.2)} ${put(base - size * 1)} ${put(x - size * 2)} ${put(base - size * 1.1)}`,
      rope,
      m * 1,
    ),
    fill(
      `M${put(x - size * 0.42)} ${put(base)}L${put(x - size * 0.26)} ${put(base - size * 0.7)}H${put(x + size * 0.26)}L${put(x + size * 0.42)} ${put(base)}Z`,
      iron,
    ),
    fill(pill(x - size * 0.46, base - size * 0.96, size * 0.92, size * 0.32), iron),
    fill(
      pill(x - size * 0.36, base - size * 0.56, size * 0.72, size * 0.11) +
        pill(x - size * 0.37, base - size * 0.42, size * 0.74, size * 0.11),
      rope,
    ),
    palette.isSnowy
      ? fill(ellipse(x, base - size * 0.96, size * 0.42, size * 0.06), mix(palette.snow, palette.front, 0.2))
      : null,
  );
}

/** A barrel and crates at the right edge. */
function crates({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const wood = mix(palette.lit('#8a5f42'), palette.front, 0.5);
  const dark = mix(wood, palette.front, 0.5);
  const base = at.front + m * 1.4;
  const inset = at.shape === 'wide' ? m * 4 : -m * 4;
  const crate = (x: number, y: number, s: number) =>
    group(
      fill(box(x, y - s, s, s), wood),
      stroke(
        `M${put(x + s * 0.08)} ${put(y - s * 0.08)}L${put(x + s * 0.92)} ${put(y - s * 0.92)}`,
        dark,
        s * 0.09,
      ),
      stroke(
        `M${put(x + s * 0.05)} ${put(y - s * 0.95)}h${put(s * 0.9)}v${put(s * 0.9)}h${put(-s * 0.9)}Z`,
        dark,
        s * 0.09,
      ),
    );
  const x = at.width - inset;
  return group(
    crate(x - m * 17, base, m * 15),
    crate(x - m * 6, base, m * 13),
    crate(x - m * 11, base - m * 14, m * 11),
    repeat(1, () => {
      const bx = x - m * 24;
      return group(
        fill(
          `M${put(bx - m * 4.4)} ${put(base)}Q${put(bx - m * 6)} ${put(base - m * 6.4)} ${put(bx - m * 4.4)} ${put(base - m * 12.6)}h${put(m * 8.8)}Q${put(bx + m * 6)} ${put(base - m * 6.4)} ${put(bx + m * 4.4)} ${put(base)}Z`,
          wood,
        ),
        fill(
          box(bx - m * 5.2, base - m * 9.8, m * 10.4, m * 1.1) +
            box(bx - m * 5.2, base - m * 3.6, m * 10.4, m * 1.1),
          dark,
        ),
        fill(ellipse(bx, base - m * 12.6, m * 4.4, m * 0.9), dark),
      );
    }),
  );
}
