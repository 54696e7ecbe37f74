/** A cell: walls of stone, a high window with bars and its light, a plank bed on chains, an iron door. */
import type { ReactNode } from 'react';
import { box, ellipse, line, type Point } from '../../shapes/path.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { type Interior, interior, shade, tint } from '../interior.tsx';
import { Outlook } from '../outlook/outlook.tsx';
import { floor } from '../pieces/building/floor.tsx';
import { darkFront, frontSlabs, frontStep, frontTones } from '../pieces/building/front.tsx';
import { bars } from '../pieces/building/stone.tsx';
import { stones, wall } from '../pieces/building/wall.tsx';
import { indexes, path, rounded } from '../pieces/outline.ts';
import { bucket } from '../pieces/things/goods.tsx';
import { ironDoor } from '../pieces/things/hung.tsx';
import { glow, lantern } from '../pieces/things/light.tsx';

const stone = '#8791a5';
const ground = '#6a7084';
const iron = '#33354a';
const base = 880;

export const prison = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#2a3556');
  const opening = isNarrow
    ? { x: width * 0.16, y: 130, width: 220, height: 210 }
    : { x: width * 0.3, y: 105, width: 270, height: 230 };
  const doorX = isNarrow ? width * 0.68 : width * 0.77;
  const lampX = doorX - (isNarrow ? 76 : 150);
  return {
    back: group(
      wall(inside, base, stone),
      stones(inside, { y: -100, base, high: 98, share: 0.46 }, [shade(stone, 0.12), tint(stone, 0.1)]),
    ),
    far: group(
      tally(inside, isNarrow ? width * 0.1 : width * 0.56, isNarrow ? 560 : 430),
      ironDoor(
        inside,
        { x: doorX, y: 270, width: isNarrow ? 250 : 310, height: base - 270 },
        '#6b4a3c',
        stone,
      ),
      glow(inside, lampX, 420, isNarrow ? 560 : 760, 0.8),
      floor(inside, base, ground),
      slabs(inside),
      beam(inside, opening),
      group(
        fill(
          rounded(opening.x - 34, opening.y - 34, opening.width + 68, opening.height + 68, 8),
          inside.lit(tint(stone, 0.24)),
        ),
        fill(
          box(opening.x - 14, opening.y - 14, opening.width + 28, opening.height + 28),
          inside.lit(shade(stone, 0.5)),
        ),
        <Outlook key="outlook" inside={inside} {...opening} view="hills" seed={81} horizon={1.1} />,
        bars(inside, opening, 4, 20, iron),
        fill(
          path`M${opening.x - 34} ${opening.y + opening.height + 34}` +
            path`L${opening.x - 12} ${opening.y + opening.height + 8}` +
            path`L${opening.x + opening.width + 12} ${opening.y + opening.height + 8}` +
            path`L${opening.x + opening.width + 34} ${opening.y + opening.height + 34}Z`,
          inside.lit(tint(stone, 0.4)),
        ),
      ),
    ),
    middle: group(
      bed(inside),
      lantern(inside, lampX, 330, 120, 0),
      isNarrow ? null : group(bucket(inside, width * 0.64, 958, 120, '#6f6a72')),
    ),
    near: edgeBars(inside),
    front: darkFront(inside, tones, frontSlabs(inside, tones), frontStep(inside, tones)),
    motifs: [
      [opening.x + opening.width / 2, 280],
      [doorX + 150, 520],
    ],
  };
});

/** Days that were counted. */
function tally({ lit }: Interior, x: number, y: number): ReactNode {
  const groups = indexes(3).map((index) => {
    const at = x + index * 92;
    const strokes = indexes(4).map((mark) =>
      line([
        [at + mark * 17, y],
        [at + mark * 17 - 3, y + 58],
      ]),
    );
    return (
      strokes.join('') +
      (index < 2
        ? line([
            [at - 12, y + 46],
            [at + 62, y + 12],
          ])
        : '')
    );
  });
  return stroke(groups.join(''), lit(tint(stone, 0.5)), 6);
}

/** The light of the window, across the cell to the floor. */
function beam(inside: Interior, opening: { x: number; y: number; width: number; height: number }): ReactNode {
  const { palette, scenery, isNarrow } = inside;
  const isDull = scenery.weather !== 'clear' && scenery.weather !== 'wind';
  const strength = isDull ? 0.5 : 1;
  const color = palette.isDark ? '#aebdf2' : '#fff0c4';
  const { x, y, width, height } = opening;
  const reach = isNarrow ? 150 : 420;
  const shaft = (from: number, to: number) =>
    path`M${x + width * from} ${y + 20}L${x + width * to} ${y + height * 0.4}` +
    path`L${x + width * to * 1.5 + reach + 80} 960` +
    path`L${x + width * from * 1.5 + reach - 120} 960L${x + width * from} ${y + height}Z`;
  return group(
    fill(shaft(0, 1), color, (palette.isDark ? 0.13 : 0.2) * strength),
    fill(shaft(0.2, 0.8), color, (palette.isDark ? 0.09 : 0.16) * strength),
  );
}

/** Planks on two chains, with a blanket that hangs over their edge. */
function bed({ warm, isNarrow, lit, width }: Interior): ReactNode {
  const [left, right] = isNarrow ? [-90, width * 0.5] : [96, 720];
  const y = 724;
  const blanket = right - (isNarrow ? 180 : 250);
  return group(
    chain(lit(iron), [right - 40, y + 4], [right - 120, y - 240]),
    chain(lit(iron), [left + 60, y + 4], [left + 20, y - 240]),
    fill(rounded(left + 10, y - 92, 150, 60, 26), warm('#d8cfbb')),
    fill(rounded(left, y - 46, right - left, 56, 18), warm('#b8ad98')),
    fill(rounded(left, y + 6, right - left, 36, 5), warm('#7a5a48')),
    fill(box(left, y + 34, right - left, 9), warm(shade('#7a5a48', 0.4))),
    fill(
      path`M${blanket} ${y - 50}` +
        path`C${blanket + 60} ${y - 58} ${right - 80} ${y - 46} ${right - 14} ${y - 54}` +
        path`L${right - 10} ${y + 110}Q${right - 70} ${y + 130} ${right - 110} ${y + 110}` +
        path`T${blanket - 8} ${y + 112}Z`,
      warm('#8a4f4a'),
    ),
    fill(
      path`M${blanket - 2} ${y + 4}L${right - 12} ${y + 2}L${right - 11} ${y + 26}L${blanket - 3} ${y + 28}Z`,
      warm('#b06f60'),
    ),
  );
}

/** Links from the bed up to a ring in the wall. */
function chain(color: string, [fromX, fromY]: Point, [toX, toY]: Point): ReactNode {
  const count = 11;
  const links = indexes(count).map((index) => {
    const share = (index + 0.5) / count;
    return ellipse(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share, 7, 13);
  });
  return group(stroke(links.join(''), color, 5), fill(rounded(toX - 20, toY - 24, 40, 32, 6), color));
}

/** Bars of the gate, cropped by the frame's edges. */
function edgeBars({ width, lit, isNarrow }: Interior): ReactNode {
  const at = isNarrow ? [-14, width - 24] : [-10, 90, width - 130, width - 30];
  const thick = isNarrow ? 38 : 42;
  return group(
    fill(at.map((x) => box(x, -120, thick, 1130)).join(''), lit('#23243a')),
    fill(at.map((x) => box(x + 8, -120, 7, 1130)).join(''), lit(tint('#23243a', 0.2))),
    fill(
      isNarrow
        ? box(-120, -30, width + 240, 42)
        : box(-120, 20, 290, 34) +
            box(width - 150, 20, 290, 34) +
            box(-120, 900, 290, 34) +
            box(width - 150, 900, 290, 34),
      lit('#23243a'),
    ),
  );
}

function slabs({ lit, width }: Interior): ReactNode {
  const joints = indexes(11).map((index) => {
    const share = index / 10 - 0.5;
    return line([
      [width / 2 + share * width * 1.2, base],
      [width / 2 + share * width * 1.5, 1010],
    ]);
  });
  return stroke(
    joints.join('') +
      line([
        [-120, 934],
        [width + 120, 934],
      ]),
    lit(shade(ground, 0.26)),
    5,
  );
}
