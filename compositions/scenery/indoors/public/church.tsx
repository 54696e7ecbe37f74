/** A church: stone arches to both sides, a tall window of coloured glass, candles, a way between benches. */
import type { ReactNode } from 'react';
import { box } from '../../shapes/path.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { type Interior, interior, shade, tint } from '../interior.tsx';
import { floor, hasSun, runner } from '../pieces/building/floor.tsx';
import { darkFront, frontPews, frontTones } from '../pieces/building/front.tsx';
import { gothicBay, pillar, stainedGlass } from '../pieces/building/stone.tsx';
import { stones, wall } from '../pieces/building/wall.tsx';
import { indexes, path, pointedArch, rounded } from '../pieces/outline.ts';
import { candle, floorGlow, glow } from '../pieces/things/light.tsx';

const stone = '#c9bfd0';
const base = 800;

export const church = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#4a3050');
  const middle = width / 2;
  const wide = isNarrow ? Math.min(300, width * 0.38) : 330;
  const bays = isNarrow ? [0.86] : [0.8, 1.62, 2.44];
  const step = isNarrow ? width * 0.42 : 430;
  return {
    back: group(
      wall(inside, base, stone),
      stones(inside, { y: -60, base, high: 76, share: 0.16 }, [shade(stone, 0.07), tint(stone, 0.2)]),
      fill(pointedArch(middle - wide * 1.05, -190, wide * 2.1, base + 190), inside.lit(tint(stone, 0.3))),
      fill(pointedArch(middle - wide * 0.9, -130, wide * 1.8, base + 130), inside.lit(shade(stone, 0.2))),
    ),
    far: group(
      ...bays.flatMap((at) =>
        [-1, 1].map((side) =>
          gothicBay(
            inside,
            { x: middle + side * (at * step + (isNarrow ? 40 : 60)) - 150, y: 170, width: 300, base },
            stone,
          ),
        ),
      ),
      glow(inside, middle, 640, isNarrow ? 700 : 950),
      beams(inside, middle, wide),
      stainedGlass(inside, { x: middle - wide / 2, y: 60, width: wide, height: 500 }, stone),
      floor(inside, base, '#a796a8'),
      slabs(inside),
      runner(inside, middle, base, [isNarrow ? 150 : 200, isNarrow ? 320 : 470], '#a5394a', '#d9a441'),
      floorGlow(inside, middle, base, isNarrow ? 400 : 760),
    ),
    middle: group(
      altar(inside, middle, isNarrow ? 300 : 400),
      ...(isNarrow ? [1] : [1, 2]).flatMap((at) =>
        [-1, 1].map((side) =>
          pillar(
            inside,
            {
              x: middle + side * (isNarrow ? width * 0.44 : 330 + at * 340),
              base: 880 + at * 12,
              width: isNarrow ? 92 : 84 + at * 26,
              capital: isNarrow ? 160 : 200 - at * 40,
            },
            '#d9d0de',
          ),
        ),
      ),
    ),
    near: null,
    front: darkFront(inside, tones, frontPews(inside, tones)),
    motifs: [
      [middle, 380],
      [middle, 560],
    ],
  };
});

function altar(inside: Interior, x: number, width: number): ReactNode {
  const { warm } = inside;
  const y = 650;
  return group(
    fill(box(x - width * 0.7, 786, width * 1.4, 26), warm('#b9aebf')),
    fill(box(x - width * 0.7, 786, width * 1.4, 7), warm('#e3dbe8')),
    fill(box(x - width / 2, y, width, 140), warm('#8a5f4a')),
    fill(
      path`M${x - width * 0.54} ${y - 12}L${x + width * 0.54} ${y - 12}` +
        path`L${x + width * 0.54} ${y + 66}L${x} ${y + 104}L${x - width * 0.54} ${y + 66}Z`,
      warm('#fbf5ea'),
    ),
    fill(
      path`M${x - 44} ${y - 12}L${x + 44} ${y - 12}L${x + 44} ${y + 84}L${x} ${y + 104}L${x - 44} ${y + 84}Z`,
      warm('#a5394a'),
    ),
    ...[-0.42, -0.28, 0.28, 0.42].map((share) => candle(inside, x + width * share, y - 12, 84, true)),
    fill(rounded(x - 7, y - 108, 14, 98, 4) + rounded(x - 30, y - 80, 60, 14, 4), warm('#d9a441')),
  );
}

/** Light that falls through the coloured glass. */
function beams(inside: Interior, x: number, wide: number): ReactNode {
  if (!hasSun(inside)) return null;
  const beam = (from: number, to: number, reach: number) =>
    path`M${x + wide * from} 220L${x + wide * to} 220L${x + wide * to + reach + 170} ${base}` +
    path`L${x + wide * from + reach} ${base}Z`;
  return group(fill(beam(-0.4, 0.1, 150), '#ffe9b0', 0.22), fill(beam(0.05, 0.42, 330), '#ffe9b0', 0.22));
}

function slabs({ lit, width }: Interior): ReactNode {
  const color = lit(shade('#a796a8', 0.2));
  const rows = [0.22, 0.55].map((share) => box(-120, base + 200 * share, width + 240, 4)).join('');
  const joints = indexes(12)
    .map((index) => {
      const share = index / 11 - 0.5;
      return (
        path`M${width / 2 + share * width * 1.2} ${base}` +
        path`L${width / 2 + share * width * 1.2 + 4} ${base}` +
        path`L${width / 2 + share * width * 1.7 + 5} 1010L${width / 2 + share * width * 1.7} 1010` +
        path`Z`
      );
    })
    .join('');
  return group(fill(rows, color), fill(joints, color));
}
