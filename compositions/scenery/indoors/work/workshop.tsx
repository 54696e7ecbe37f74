/** A workshop: walls of planks, tools on a board, a bench with a vice, boards that lean, shavings on the floor. */
import type { ReactNode } from 'react';
import { box, line } from '../../shapes/path.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { type Interior, interior, shade, tint } from '../interior.tsx';
import { floor, shadow, sunPatch } from '../pieces/building/floor.tsx';
import { darkFront, frontBoards, frontLip, frontStep, frontTones } from '../pieces/building/front.tsx';
import { beam, planks, post } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { shelfOfGoods } from '../pieces/furniture/shelf.tsx';
import { workbench } from '../pieces/furniture/table.tsx';
import { indexes, path, rounded } from '../pieces/outline.ts';
import { bucket, crate } from '../pieces/things/goods.tsx';
import { floorGlow, glow, pendant } from '../pieces/things/light.tsx';
import { toolBoard } from '../pieces/things/tools.tsx';

const wood = '#cbb394';
const ground = '#8a7466';
const base = 890;

export const workshop = interior((inside) => {
  const { width, isNarrow, random } = inside;
  const tones = frontTones(inside, '#4a3520');
  const opening = isNarrow
    ? { x: width * 0.06, y: 200, width: width * 0.36, height: 300 }
    : { x: width * 0.1, y: 190, width: 430, height: 340 };
  const board = isNarrow
    ? { x: width * 0.5, y: 180, width: width * 0.56, height: 400 }
    : { x: width * 0.395, y: 150, width: 700, height: 400 };
  const benchX = isNarrow ? width * 0.34 : width * 0.38;
  const lampX = isNarrow ? width * 0.66 : width * 0.55;
  return {
    back: planks(inside, base, wood),
    far: group(
      isNarrow
        ? null
        : shelfOfGoods(inside, { x: width * 0.755, y: 180, width: 700, height: 380 }, 2, '#8a5a3c', random),
      glow(inside, lampX, 200, isNarrow ? 760 : 1050),
      toolBoard(inside, board, '#5f8f97'),
      windowWithFrame(inside, opening, {
        view: 'cottage-and-tree',
        frame: '#7a4f38',
        seed: 111,
        bars: [0.5],
        columns: isNarrow ? 2 : 3,
      }),
      beam(inside, -40, 110, '#8a5a3c'),
      isNarrow ? null : post(inside, width * 0.335, base, 66, '#8a5a3c'),
      floor(inside, base, ground),
      sunPatch(inside, opening.x, base, opening.width),
      floorGlow(inside, lampX, base, isNarrow ? 420 : 800),
      shavings(inside),
    ),
    middle: group(
      isNarrow ? null : lumber(inside, width * 0.035),
      shadow(inside, benchX + 440, 960, 560, ground),
      workbench(
        inside,
        { x: benchX, y: 650, width: isNarrow ? width * 0.86 : 880, height: 310 },
        '#c98d55',
        '#4a6a8a',
      ),
      plane(inside, benchX + (isNarrow ? 130 : 270), 652),
      fill(rounded(benchX + 60, 634, isNarrow ? 300 : 520, 20, 3), inside.warm('#efcf98')),
      isNarrow ? null : bucket(inside, width * 0.85, 962, 130, '#5f8f97'),
      pendant(inside, lampX, 150, 200, '#3f7f6f'),
    ),
    near: isNarrow ? null : crate(inside, width + 10, 1020, 340, 220, '#b9834f'),
    front: darkFront(
      inside,
      tones,
      frontLip(inside, tones),
      frontBoards(inside, tones, isNarrow ? 5 : 9),
      frontStep(inside, tones),
    ),
    motifs: [
      [board.x + board.width / 2, 420],
      [benchX + 400, 600],
    ],
  };
});

/** A joiner's plane. */
function plane({ warm }: Interior, x: number, y: number): ReactNode {
  return group(
    stroke(
      path`M${x + 120} ${y - 60}C${x + 150} ${y - 110} ${x + 176} ${y - 90} ${x + 164} ${y - 52}`,
      warm('#8a4f30'),
      20,
    ),
    fill(rounded(x, y - 66, 200, 48, 10), warm('#a8603f')),
    fill(
      path`M${x + 70} ${y - 60}L${x + 104} ${y - 124}L${x + 122} ${y - 114}L${x + 98} ${y - 60}Z`,
      warm('#c3ccd6'),
    ),
    fill(rounded(x + 26, y - 96, 32, 40, 14), warm('#8a4f30')),
  );
}

/** Boards that lean against the wall. */
function lumber({ warm }: Interior, x: number): ReactNode {
  const plank = (at: number, lean: number, top: number, color: string) =>
    group(
      fill(path`M${at} 950L${at + 62} 950L${at + 62 + lean} ${top}L${at + lean} ${top}Z`, warm(color)),
      fill(
        path`M${at + 46} 950L${at + 62} 950L${at + 62 + lean} ${top}L${at + 46 + lean} ${top}Z`,
        warm(shade(color, 0.24)),
      ),
    );
  return group(
    plank(x - 60, 40, 250, '#d9a86a'),
    plank(x + 40, 60, 320, '#e8c08a'),
    plank(x - 10, 110, 430, '#b9834f'),
    plank(x + 130, 30, 390, '#d9a86a'),
  );
}

function shavings({ warm, width, isNarrow }: Interior): ReactNode {
  const curls = indexes(isNarrow ? 4 : 8).map((index) => {
    const x = width * (0.3 + ((index * 37) % 50) / 80);
    const y = 930 + ((index * 23) % 46);
    return path`M${x} ${y}a15 11 0 1 1 20 5`;
  });
  return group(
    stroke(curls.join(''), warm(tint(wood, 0.4)), 6),
    stroke(
      line([
        [width * 0.3, 985],
        [width * 0.34, 982],
      ]),
      warm(tint(wood, 0.4)),
      6,
    ),
    fill(box(width * 0.62, 958, 40, 7), warm('#efcf98')),
  );
}
