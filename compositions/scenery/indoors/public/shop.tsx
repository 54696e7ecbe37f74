/** A shop: shelves full of jars and boxes, a counter with scales, an awning over everything. */
import type { ReactNode } from 'react';
import { box, circle, line } from '../../shapes/path.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { type Interior, interior, shade } from '../interior.tsx';
import { checker, shadow } from '../pieces/building/floor.tsx';
import { darkFront, frontLip, frontStep, frontTones } from '../pieces/building/front.tsx';
import { panels, wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { shelfOfGoods } from '../pieces/furniture/shelf.tsx';
import { counter } from '../pieces/furniture/table.tsx';
import { indexes, path, rounded } from '../pieces/outline.ts';
import { basket, crate, plant } from '../pieces/things/goods.tsx';
import { floorGlow, glow, pendant } from '../pieces/things/light.tsx';

const ground = '#e3cfa8';
const base = 895;
const oak = '#b9834f';

export const shop = interior((inside) => {
  const { width, isNarrow, random } = inside;
  const tones = frontTones(inside, '#1f5a3f');
  const shelf = isNarrow
    ? { x: width * 0.5, y: 210, width: width * 0.6, height: 470 }
    : { x: width * 0.42, y: 200, width: width * 0.64, height: 490 };
  const opening = isNarrow
    ? { x: width * 0.07, y: 250, width: width * 0.34, height: 380 }
    : { x: width * 0.1, y: 240, width: 520, height: 380 };
  const counterX = isNarrow ? width * 0.44 : width * 0.56;
  return {
    back: group(wall(inside, base, '#a8cfa6'), panels(inside, 710, base, '#5f9f7d', 250)),
    far: group(
      shelfOfGoods(inside, shelf, 3, oak, random),
      glow(inside, width * (isNarrow ? 0.6 : 0.62), 300, isNarrow ? 800 : 1100),
      windowWithFrame(inside, opening, {
        view: 'town',
        frame: '#f7ecd2',
        seed: 61,
        bars: [],
        columns: isNarrow ? 2 : 3,
      }),
      checker(inside, base, ground, '#c98d70', isNarrow ? 10 : 18),
      floorGlow(inside, width * 0.6, base, isNarrow ? 420 : 800),
    ),
    middle: group(
      shadow(inside, counterX + 420, 962, 520, ground),
      counter(
        inside,
        { x: counterX, y: 660, width: width * 1.1 - counterX, height: 300 },
        { color: '#c8553d', top: '#f0dcb0', doors: isNarrow ? 3 : 5, knobs: null },
      ),
      scales(inside, isNarrow ? width * 0.62 : width * 0.7, 664),
      till(inside, isNarrow ? width * 0.88 : width * 0.88, 664),
      isNarrow
        ? null
        : basket(inside, width * 0.6, 664, 170, '#c98d55', ['#e3a33f', '#d8493f', '#e3a33f', '#7fae4f']),
      awning(inside),
      pendant(inside, width * (isNarrow ? 0.45 : 0.5), 290, 170, '#f0dcb0'),
      isNarrow ? null : pendant(inside, width * 0.78, 290, 170, '#f0dcb0'),
    ),
    near: isNarrow
      ? null
      : group(
          crate(inside, -10, 1020, 320, 150, '#b9834f'),
          plant(inside, 20, 880, 260, '#d9823f', '#5fa05a'),
        ),
    front: darkFront(inside, tones, frontLip(inside, tones), frontStep(inside, tones)),
    motifs: [
      [shelf.x + shelf.width * 0.42, 470],
      [opening.x + opening.width / 2, 450],
    ],
  };
});

/** Striped cloth with a scalloped edge along the ceiling. */
function awning(inside: Interior): ReactNode {
  const { warm, width } = inside;
  const step = 104;
  const strip = (index: number) => {
    const x = index * step - 130;
    return path`M${x} -120L${x + step} -120L${x + step} 84A${step / 2} 44 0 0 1 ${x} 84Z`;
  };
  const every = (rest: number) =>
    indexes((width + 260) / step + 1)
      .filter((index) => index % 2 === rest)
      .map(strip)
      .join('');
  return group(
    fill(every(0), warm('#d8493f')),
    fill(every(1), warm('#fbf3e2')),
    fill(box(-130, 60, width + 260, 10), warm('#3a2c33'), 0.16),
  );
}

function scales(inside: Interior, x: number, y: number): ReactNode {
  const { warm } = inside;
  const brass = warm('#d9a441');
  return group(
    fill(path`M${x - 60} ${y}L${x + 60} ${y}L${x + 34} ${y - 30}L${x - 34} ${y - 30}Z`, warm('#8a5a3c')),
    stroke(
      line([
        [x, y - 30],
        [x, y - 190],
      ]) +
        line([
          [x - 110, y - 176],
          [x + 110, y - 196],
        ]),
      brass,
      12,
    ),
    stroke(
      line([
        [x - 140, y - 90],
        [x - 108, y - 176],
        [x - 76, y - 90],
      ]) +
        line([
          [x + 76, y - 110],
          [x + 108, y - 196],
          [x + 140, y - 110],
        ]),
      brass,
      4,
    ),
    fill(path`M${x - 150} ${y - 92}L${x - 66} ${y - 92}Q${x - 108} ${y - 40} ${x - 150} ${y - 92}Z`, brass),
    fill(path`M${x + 66} ${y - 112}L${x + 150} ${y - 112}Q${x + 108} ${y - 60} ${x + 66} ${y - 112}Z`, brass),
    fill(circle(x, y - 192, 14), brass),
  );
}

function till(inside: Interior, x: number, y: number): ReactNode {
  const { warm } = inside;
  const body = '#4a5262';
  const keys = indexes(3).flatMap((row) =>
    indexes(4).map((column) => rounded(x - 70 + column * 38, y - 92 + row * 26, 26, 16, 6)),
  );
  return group(
    fill(
      path`M${x - 110} ${y}L${x - 110} ${y - 60}L${x - 74} ${y - 116}L${x + 84} ${y - 116}` +
        path`L${x + 110} ${y - 60}L${x + 110} ${y}Z`,
      warm(body),
    ),
    fill(rounded(x - 70, y - 176, 140, 64, 10), warm(shade(body, 0.3))),
    fill(rounded(x - 54, y - 164, 108, 38, 6), warm('#f0e2c0')),
    fill(keys.join(''), warm('#f0dcb0')),
    fill(box(x - 100, y - 12, 200, 8), warm(shade(body, 0.5))),
  );
}
