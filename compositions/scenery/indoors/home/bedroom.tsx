/** A bedroom: blue paper with a small motif, a bed with a quilt, a bedside lamp, a light curtain. */
import type { ReactNode } from 'react';
import { box, circle } from '../../shapes/path.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { type Interior, interior, shade, tint } from '../interior.tsx';
import { curtains } from '../pieces/building/curtain.tsx';
import { boards, carpet, shadow, sunPatch } from '../pieces/building/floor.tsx';
import { darkFront, frontRug, frontTones } from '../pieces/building/front.tsx';
import { dotted, skirting, wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { drawers } from '../pieces/furniture/shelf.tsx';
import { indexes, path, rounded, roundTopped } from '../pieces/outline.ts';
import { mirror, picture } from '../pieces/things/hung.tsx';
import { floorGlow, glow, tableLamp } from '../pieces/things/light.tsx';

const ground = '#b98d72';
const base = 900;

export const bedroom = interior((inside) => {
  const { width, isNarrow } = inside;
  const opening = isNarrow
    ? { x: width * 0.12, y: 170, width: width * 0.34, height: 450 }
    : { x: width * 0.1, y: 120, width: 440, height: 500 };
  const head = isNarrow ? width * 1.06 : width * 0.93;
  const long = isNarrow ? Math.min(width * 0.84, 720) : 900;
  const tableX = head - long - (isNarrow ? 0 : 190);
  const lampX = isNarrow ? width * 0.93 : head + 86;
  const tones = frontTones(inside, '#46519a');
  return {
    back: group(wall(inside, base, '#9fb0e0'), dotted(inside, base, '#b1c0ea', 124, 10)),
    far: group(
      picture(
        inside,
        isNarrow
          ? { x: width * 0.62, y: 130, width: width * 0.26, height: 200 }
          : { x: width * 0.665, y: 150, width: 290, height: 230 },
        '#f4ead6',
        'hills',
      ),
      isNarrow ? null : mirror(inside, width * 0.448, 330, 105, 150, '#f0dca8'),
      glow(inside, lampX, 430, isNarrow ? 800 : 1000),
      windowWithFrame(inside, opening, {
        view: 'tree',
        frame: '#f7efe0',
        seed: 21,
        bars: [0.45],
      }),
      curtains(inside, opening, base - 10, '#f2c6cf', {
        rod: '#f7efe0',
        reach: isNarrow ? width * 0.12 : 130,
        width: isNarrow ? width * 0.17 : 190,
      }),
      skirting(inside, base, '#f4ecdc', 44),
      boards(inside, base, ground, 18),
      sunPatch(inside, opening.x, base, opening.width),
      floorGlow(inside, lampX - 160, base, isNarrow ? 420 : 800),
      carpet(inside, width * 0.42, 970, width * (isNarrow ? 0.4 : 0.26), '#f0dcc0', '#8a9bd0'),
    ),
    middle: group(
      isNarrow
        ? null
        : group(
            shadow(inside, tableX - 40, 935, 170, ground),
            drawers(inside, { x: tableX - 190, y: 640, width: 290, height: 292 }, 3, '#d9b083'),
            fill(rounded(tableX - 206, 622, 322, 28, 6), inside.warm('#e9c79c')),
          ),
      bed(inside, head, long),
      isNarrow
        ? tableLamp(inside, lampX, 560, 0.72, '#f7d9b0')
        : group(
            drawers(inside, { x: head + 4, y: 690, width: 240, height: 270 }, 2, '#d9b083'),
            fill(rounded(head - 6, 672, 264, 26, 6), inside.warm('#e9c79c')),
            tableLamp(inside, lampX, 674, 0.86, '#f7d9b0'),
          ),
    ),
    near: null,
    front: darkFront(inside, tones, frontRug(inside, tones)),
    motifs: [
      [opening.x + opening.width / 2, opening.y + opening.height * 0.5],
      [head - 260, 600],
    ],
  };
});

/** Seen from its side. @param head where the headboard stands @param long from the headboard to the foot */
function bed(inside: Interior, head: number, long: number): ReactNode {
  const { warm } = inside;
  const foot = head - long;
  const y = 972;
  const wood = '#a8714d';
  const quilt = '#e3a33f';
  const hem =
    path`M${foot + 34} 730` +
    path`C${foot + long * 0.2} 690 ${foot + long * 0.45} 712 ${foot + long * 0.66} 700` +
    path`L${foot + long * 0.66} 900Q${foot + long * 0.5} 916 ${foot + long * 0.34} 900` +
    path`T${foot + 34} 902Z`;
  const patches = indexes(4).flatMap((column) =>
    indexes(2).map((row) =>
      circle(foot + long * (0.14 + column * 0.14), 770 + row * 80 + (column % 2) * 14, 22),
    ),
  );
  return group(
    shadow(inside, foot + long / 2, y, long * 0.54, ground),
    fill(roundTopped(head - 60, 470, 72, y - 470, 36), warm(wood)),
    fill(box(head - 24, 500, 36, y - 500), warm(shade(wood, 0.24))),
    fill(box(foot + 20, 840, long - 60, 74), warm(shade(wood, 0.14))),
    fill(rounded(foot + 18, 716, long - 60, 136, 26), warm('#f7f1e6')),
    fill(rounded(head - 330, 614, 268, 122, 54), warm('#ffffff')),
    fill(rounded(head - 300, 640, 170, 92, 44), warm('#e6ecf7')),
    fill(hem, warm(quilt)),
    fill(patches.join(''), warm(tint(quilt, 0.4))),
    fill(
      path`M${foot + long * 0.57} 703L${foot + long * 0.67} 700L${foot + long * 0.67} 902` +
        path`L${foot + long * 0.57} 908Z`,
      warm('#f7efe0'),
    ),
    fill(roundTopped(foot - 8, 650, 58, y - 650, 29), warm(tint(wood, 0.08))),
    fill(box(foot + 30, 690, 20, y - 690), warm(shade(wood, 0.2))),
  );
}
