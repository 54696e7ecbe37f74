/** The hall of a palace or a big house: pillars, tall arched windows, banners, a chandelier, stairs with a carpet. */
import type { ReactNode } from 'react';
import { arch, box, circle } from '../../shapes/path.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { type Interior, interior, shade, tint } from '../interior.tsx';
import { checker, runner } from '../pieces/building/floor.tsx';
import { darkFront, frontRunner, frontStep, frontTones } from '../pieces/building/front.tsx';
import { banner, pillar } from '../pieces/building/stone.tsx';
import { cornice, panels, wall } from '../pieces/building/wall.tsx';
import { archedWindows } from '../pieces/building/window.tsx';
import { indexes, rounded } from '../pieces/outline.ts';
import { chandelier, floorGlow, glow } from '../pieces/things/light.tsx';

const gold = '#d9a441';
const marble = '#f3e3d3';
const base = 838;

export const hall = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#7a1f33');
  const middle = width / 2;
  const step = isNarrow ? width * 0.47 : width * 0.235;
  const high = isNarrow ? 560 : 540;
  const windows = isNarrow ? [-0.5, 0.5] : [-1.5, -0.5, 0.5, 1.5];
  const pillars = isNarrow ? [-1, 1] : [-2, -1, 1, 2];
  const wide = isNarrow ? Math.min(230, width * 0.25) : 250;
  return {
    back: group(
      wall(inside, base, '#e9c9a2'),
      panels(inside, 690, base, '#d8b083', 260),
      cornice(inside, 40, gold, '#f7ead2'),
    ),
    far: group(
      glow(inside, middle, 250, isNarrow ? 900 : 1150),
      archedWindows(
        inside,
        windows.map((at) => ({ x: middle + at * step - wide / 2, y: 130, width: wide, height: high })),
        { view: 'cottage', frame: '#fbf0dc', bars: [0.42, 0.71], seed: 40, thick: 24 },
      ),
      isNarrow ? null : portal(inside, middle),
      checker(inside, base, '#f0dcc4', '#b98f86', isNarrow ? 10 : 16),
      runner(inside, middle, base, [isNarrow ? 240 : 330, isNarrow ? 400 : 560], '#a82c40', gold),
      floorGlow(inside, middle, base, isNarrow ? 420 : 900),
      stairs(inside, middle, isNarrow ? 330 : 470),
    ),
    middle: group(
      ...pillars.map((at) =>
        pillar(
          inside,
          { x: middle + at * step, base: 900, width: isNarrow ? 92 : 116, capital: 150 },
          marble,
          gold,
        ),
      ),
      isNarrow
        ? null
        : group(
            banner(inside, middle - step, 215, 120, 360, '#a82c40', gold),
            banner(inside, middle + step, 215, 120, 360, '#a82c40', gold),
          ),
      chandelier(inside, middle, isNarrow ? 190 : 200, isNarrow ? 300 : 400, gold),
    ),
    near: null,
    front: darkFront(
      inside,
      tones,
      frontRunner(inside, tones, isNarrow ? width * 0.3 : width * 0.16),
      frontStep(inside, tones),
    ),
    motifs: [
      [middle, 420],
      [middle - step / 2, 420],
    ],
  };
});

/** The door at the far end: two wings in a golden frame. */
function portal({ warm }: Interior, x: number): ReactNode {
  const [half, top, foot] = [92, 330, base - 100];
  const wing = (side: 1 | -1) => box(side === 1 ? x + 4 : x - half, top + 70, half - 4, foot - top - 70);
  const panel = (side: 1 | -1, from: number, to: number) =>
    rounded(side === 1 ? x + 20 : x - half + 16, top + from, half - 36, to - from, 6);
  return group(
    fill(arch(x - half - 26, top - 26, half * 2 + 52, foot - top + 26), warm(gold)),
    fill(arch(x - half, top, half * 2, foot - top), warm('#5f3a3a')),
    fill(wing(-1) + wing(1), warm('#8a4f45')),
    fill(
      panel(-1, 120, 230) +
        panel(1, 120, 230) +
        panel(-1, 250, foot - top - 24) +
        panel(1, 250, foot - top - 24),
      warm(shade('#8a4f45', 0.26)),
    ),
    fill(circle(x - 16, top + 240, 9) + circle(x + 16, top + 240, 9), warm(gold)),
  );
}

/** Three steps up to the far end of the hall. */
function stairs(inside: Interior, x: number, width: number): ReactNode {
  const { warm } = inside;
  const steps = indexes(3).map((index) => {
    const wide = width * (1.5 - index * 0.16);
    const y = base - 2 - (index + 1) * 34;
    const carpet = width * (0.62 - index * 0.05);
    return group(
      fill(box(x - wide / 2, y, wide, 36), warm(index % 2 === 0 ? '#f3e3d3' : '#ead6c2')),
      fill(box(x - wide / 2, y, wide, 9), warm(tint('#f3e3d3', 0.5))),
      fill(box(x - carpet / 2, y, carpet, 36), warm(shade('#a82c40', 0.1 + index * 0.06))),
      fill(box(x - carpet / 2, y, carpet, 9), warm('#c23f52')),
    );
  });
  return group(...steps);
}
