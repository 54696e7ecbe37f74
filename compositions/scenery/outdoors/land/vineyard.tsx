/** A vineyard: hills, rows of vines that meet at the horizon, a house, and a pergola that frames the right side. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { cottage } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { heightAt, land, ridge } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves, vineLeafAt } from '../../plants/leaves.tsx';
import { cypressOutline } from '../../plants/trees.tsx';
import { box, circle, curve, polygon, put } from '../../shapes/path.ts';
import { between, branch } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const vineyard: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const far = ridge(at, at.horizon - m * 10, m * 5, 3, random);
  const next = ridge(at, at.horizon - m * 1, m * 3.4, 2, random);
  const field = ridge(at, at.horizon + m * 3.4, m * 1.6, 1, random);
  const green = palette.grass;
  const houseX = at.width * 0.56;
  const houseBase = heightAt(next, houseX) + m * 2;
  return {
    back: sky(context, { sunAt: 0.3, sunAbove: 0.9 }),
    far: group(
      land(at, far, palette.at(mix(green, '#ffffff', 0.16), 0.62)),
      land(at, next, palette.at(green, 0.34)),
      fill(
        cypresses
          .map(([x, height]) => cypressOutline(houseX + x * m, houseBase + m * 0.6, m * height))
          .join(''),
        palette.at('#4f8f6a', 0.2),
      ),
      cottage(context, houseX + m * 3, houseBase, m * 9, houseLook, random),
    ),
    middle: group(land(at, field, palette.at(green, 0.08)), rows(context), nearBank(context)),
    near: group(pergola(context), fallingLeaves(context, 5)),
    motifs: [
      [houseX, houseBase - m * 4],
      [at.width * 0.2, at.horizon],
    ],
    front: front(context, 'grass'),
  };
};

/** From the house, in stage units, and how high they are. */
const cypresses = [
  [-8.5, 7.4],
  [-4.6, 10],
  [-1, 6.6],
] as const;

/** Of the leaves on the post: across, down, and the turn. */
const postLeaves = [
  [1, 0.36, 20],
  [5.4, 0.52, -30],
  [-2, 0.66, 40],
  [6, 0.8, -20],
] as const;

const houseLook = { wall: '#f6e3c3', roof: '#d0643f', door: '#8a5a3c', depth: 0.16 };

/** Rows of vines, drawn towards the viewer. */
function rows({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const top = at.horizon + m * 4.4;
  const bottom = at.front + m * 4;
  const centre = at.width * 0.47;
  const count = 13;
  let outline = '';
  for (let index = -count; index <= count; index += 1) {
    const fx = centre + index * m * 7;
    const nx = centre + (index - 0.35) * m * 34;
    const y = top + Math.abs(index) * m * 0.1;
    const half = m * 0.9;
    const nearHalf = m * 3.6;
    outline +=
      `M${put(fx - half)} ${put(y)}C${put(fx + (nx - fx) * 0.2)} ${put(y + (bottom - y) * 0.22)} ` +
      `${put(fx + (nx - fx) * 0.6)} ${put(y + (bottom - y) * 0.56)} ${put(nx - nearHalf)} ${put(bottom)}` +
      `H${put(nx + nearHalf)}C${put(fx + (nx - fx) * 0.64 + m * 2)} ${put(y + (bottom - y) * 0.56)} ` +
      `${put(fx + (nx - fx) * 0.24 + m)} ${put(y + (bottom - y) * 0.22)} ${put(fx + half)} ${put(y)}` +
      `A${put(half)} ${put(half)} 0 0 0 ${put(fx - half)} ${put(y)}Z`;
  }
  const color = palette.isSnowy ? '#6f7f86' : mix(palette.leaves[3], palette.leaves[1], 0.45);
  return fill(outline, palette.at(color, 0.1));
}

function nearBank(context: PlaceContext): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const edge = ridge(at, at.front - m * 3, m * 1.6, 2, branch(context.random));
  return land(
    at,
    edge,
    palette.isSnowy ? palette.lit(palette.grass) : palette.lit(mix(palette.grass, '#0f4a34', 0.66)),
  );
}

/** A post and a beam, with a vine whose leaves hang into the frame from the right. Bare in winter. */
function pergola(context: PlaceContext): ReactNode {
  const { at, scenery, palette } = context;
  const random = branch(context.random);
  const m = stageUnit(at);
  const wood = palette.lit('#8d5b3b');
  const woodDark = palette.lit('#6d432c');
  const vine = palette.lit('#5a6b33');
  const postX = at.width - m * 26;
  const left = at.shape === 'wide' ? at.width * 0.4 : at.width * 0.3;
  const beam = m * 6;
  const length = at.width - left;
  const bare = palette.isSnowy || scenery.season === 'winter';
  const colors = palette.leaves.map((color) => palette.lit(color));
  const dark = palette.lit(mix(palette.leaves[3], '#10231d', 0.4));
  const leafOf = (x: number, y: number, size: number, turn: number, index: number, behind: boolean) => {
    const color = colors[index % colors.length] ?? dark;
    return vineLeafAt(
      x,
      y,
      size,
      turn,
      behind ? mix(color, dark, 0.62) : color,
      behind ? null : mix(color, dark, 0.62),
    );
  };
  const behind = Math.round(length / (m * 5));
  const before = Math.round(length / (m * 8.2));
  return group(
    fill(box(postX, m * 6, m * 5, at.front - m * 5), wood),
    fill(box(postX + m * 3.4, m * 6, m * 1.6, at.front - m * 5), woodDark),
    fill(box(left, beam, length + m * 10, m * 4.4), wood),
    fill(box(left, beam + m * 3.2, length + m * 10, m * 1.3), woodDark),
    fill(
      polygon([
        [postX, m * 26],
        [postX - m * 12, m * 10.6],
        [postX - m * 8, m * 10.6],
        [postX, m * 21],
      ]),
      woodDark,
    ),
    palette.isSnowy ? fill(box(left, beam - m * 1.3, length + m * 10, m * 1.5), palette.snow) : null,
    stroke(
      curve([
        [postX + m * 2.4, at.front],
        [postX - m * 0.6, at.front * 0.78],
        [postX + m * 5.4, at.front * 0.62],
        [postX - m * 0.4, at.front * 0.42],
        [postX + m * 4.6, at.front * 0.24],
        [postX - m * 12, m * 9],
        [postX - m * 34, m * 11],
        [left + m * 4, m * 7],
      ]),
      vine,
      m * 1.5,
    ),
    bare
      ? null
      : group(
          repeat(behind, (index) =>
            leafOf(
              left + m * 3 + index * m * 5 + random() * m * 2,
              m * between(random, 4, 13),
              m * between(random, 13, 18),
              between(random, -50, 50),
              Math.floor(random() * 4),
              true,
            ),
          ),
          bunches(context, left),
          repeat(before, (index) =>
            leafOf(
              left + m * 2 + index * m * 8.4 + random() * m * 2.4,
              m * (2 + (index % 2) * 6) + random() * m * 1.6,
              m * between(random, 12.6, 17),
              between(random, -40, 40),
              index * 3 + Math.floor(random() * 2),
              false,
            ),
          ),
          ...postLeaves.map(([x, down, turn], index) =>
            leafOf(postX + m * x, at.front * down, m * between(random, 10, 12.6), turn, index, false),
          ),
        ),
  );
}

/** Small bunches, where they are ripe. */
function bunches({ at, scenery, palette }: PlaceContext, left: number): ReactNode {
  if (scenery.season !== 'autumn' && scenery.season !== 'summer') return null;
  const m = stageUnit(at);
  const colors = ['#4b2a68', '#643a86', '#7a4a9c'].map((color) => palette.lit(color));
  const dark = palette.lit('#2f1c47');
  return group(
    ...[0.16, 0.66].map((share, at2) => {
      const x = left + (at.width - left) * share;
      const y = m * (15 + at2 * 2);
      const r = m * 1.5;
      const rows = [4, 5, 4, 3, 2, 1];
      const berry = (row: number, index: number) =>
        circle(x + (index - ((rows[row] ?? 1) - 1) / 2) * r * 1.72, y + row * r * 1.46, r);
      const outlines = ['', '', ''];
      let back = '';
      for (const [row, count] of rows.entries()) {
        back += circle(x, y + row * r * 1.46, r * count * 0.8);
        for (let index = 0; index < count; index += 1) outlines[(index * 2 + row) % 3] += berry(row, index);
      }
      return group(
        fill(back, dark),
        ...outlines.map((outline, index) => fill(outline, colors[index] ?? dark)),
      );
    }),
  );
}
