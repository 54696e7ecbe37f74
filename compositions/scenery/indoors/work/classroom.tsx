/** A classroom: a green board, the teacher's desk, a map, a globe, windows; pupils' chairs in front. */
import type { ReactNode } from 'react';
import { fill, group } from '../../shapes/shape.tsx';
import { type Interior, interior } from '../interior.tsx';
import { boards, shadow, sunPatch } from '../pieces/building/floor.tsx';
import { darkFront, type FrontTones, frontBoards, frontStep, frontTones } from '../pieces/building/front.tsx';
import { panels, wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { chairFromBehind } from '../pieces/furniture/seat.tsx';
import { bookPile, desk, papers } from '../pieces/furniture/table.tsx';
import { rounded } from '../pieces/outline.ts';
import { blackboard, clock, globe, wallMap } from '../pieces/things/hung.tsx';
import { floorGlow, glow, pendant } from '../pieces/things/light.tsx';

const ground = '#d3a468';
const base = 870;

export const classroom = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#24503f');
  const board = isNarrow
    ? { x: width * 0.3, y: 190, width: width * 0.8, height: 380 }
    : { x: width * 0.305, y: 150, width: width * 0.39, height: 400 };
  const opening = isNarrow
    ? { x: -50, y: 170, width: width * 0.24, height: 400 }
    : { x: width * 0.04, y: 120, width: 360, height: 440 };
  const lights = isNarrow ? [0.55] : [0.36, 0.64];
  const deskX = isNarrow ? width * 0.52 : width * 0.7;
  return {
    back: group(wall(inside, base, '#f8e5b4'), panels(inside, 660, base, '#e0b878', 230)),
    far: group(
      isNarrow ? null : wallMap(inside, { x: width * 0.755, y: 150, width: 400, height: 280 }),
      isNarrow
        ? clock(inside, width * 0.7, 86, 58, '#c8553d')
        : clock(inside, width * 0.255, 200, 54, '#c8553d'),
      glow(inside, width * (isNarrow ? 0.55 : 0.5), 180, isNarrow ? 760 : 1150),
      blackboard(inside, board, '#2f6f58', '#b9834f'),
      windowWithFrame(inside, opening, {
        view: 'town',
        frame: '#f7f0df',
        seed: 101,
        bars: [0.3],
        columns: isNarrow ? 1 : 2,
      }),
      boards(inside, base, ground, 18),
      sunPatch(inside, opening.x, base, opening.width),
      floorGlow(inside, width * 0.5, base, isNarrow ? 420 : 900),
    ),
    middle: group(
      shadow(inside, deskX + 230, 956, 330, ground),
      desk(inside, { x: deskX, y: 660, width: isNarrow ? width * 0.62 : 480, height: 296 }, '#c07f4f'),
      globe(inside, deskX + (isNarrow ? 250 : 380), 664, isNarrow ? 62 : 74),
      bookPile(inside, deskX + 40, 664, 130),
      isNarrow ? null : papers(inside, deskX + 200, 664, 110, 3),
      ...lights.map((at) => pendant(inside, width * at, 96, 170, '#4f9f97')),
      isNarrow ? null : chairs(inside),
    ),
    near: null,
    front: darkFront(
      inside,
      tones,
      pupils(inside, tones),
      frontBoards(inside, tones, isNarrow ? 5 : 9),
      frontStep(inside, tones),
    ),
    motifs: [
      [board.x + board.width * 0.55, 380],
      [deskX + 300, 560],
    ],
  };
});

function chairs(inside: Interior): ReactNode {
  return chairFromBehind(inside, inside.width * 0.235, 962, '#e3a33f', 0.66);
}

/** Backs of pupils' chairs at both sides, a little above the layer's edge. */
function pupils({ width, isNarrow }: Interior, { ground, pattern }: FrontTones): ReactNode {
  const places = isNarrow ? [-20, width + 20] : [70, 330, width - 330, width - 70];
  const half = isNarrow ? 70 : 100;
  const back = (x: number) =>
    rounded(x - half, 936, half * 2, 34, 14) +
    rounded(x - half + 12, 982, half * 2 - 24, 24, 6) +
    rounded(x - half + 6, 944, 22, 160, 6) +
    rounded(x + half - 28, 944, 22, 160, 6);
  return group(
    fill(places.map(back).join(''), ground),
    fill(places.map((x) => rounded(x - half + 14, 942, half * 2 - 28, 7, 3)).join(''), pattern),
  );
}
