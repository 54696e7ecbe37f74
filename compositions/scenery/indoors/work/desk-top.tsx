/** A desk from near: its top with papers, a pen, a lamp and books; the window behind it. */
import type { ReactNode } from 'react';
import { box, line } from '../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../shapes/shape.tsx';
import { bleed, type Interior, interior, shade, tint } from '../interior.tsx';
import { hasSun } from '../pieces/building/floor.tsx';
import { darkFront, frontStep, frontTones } from '../pieces/building/front.tsx';
import { wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { laptop } from '../pieces/furniture/screen.tsx';
import { bookPile, inkwell } from '../pieces/furniture/table.tsx';
import { indexes, path, rounded } from '../pieces/outline.ts';
import { plant } from '../pieces/things/goods.tsx';
import { picture } from '../pieces/things/hung.tsx';
import { glow, tableLamp } from '../pieces/things/light.tsx';
import { mug } from '../pieces/things/vessels.tsx';

const oak = '#c98a55';
/** The far edge of the desk's top. */
const edge = 640;

export const deskTop = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#5a3018');
  const opening = isNarrow
    ? { x: width * 0.08, y: 90, width: width * 0.56, height: 430 }
    : { x: width * 0.11, y: 60, width: 760, height: 480 };
  const lampX = isNarrow ? width * 0.82 : width * 0.79;
  return {
    back: group(
      wall(inside, edge, '#3f7f86'),
      fill(box(-bleed, 556, width + 2 * bleed, 90), inside.lit('#35707a')),
    ),
    far: group(
      isNarrow
        ? null
        : picture(inside, { x: width * 0.56, y: 110, width: 300, height: 230 }, '#e3b04b', 'hills'),
      glow(inside, lampX, 380, isNarrow ? 820 : 1100),
      windowWithFrame(inside, opening, {
        view: 'tree',
        frame: '#f0dfc0',
        seed: 121,
        bars: [],
        columns: 2,
      }),
    ),
    middle: group(
      top(inside),
      sun(inside, opening.x, opening.width),
      lampLight(inside, lampX),
      isNarrow
        ? group(bookPile(inside, width * 0.06, 690, 190), mug(inside, width * 0.42, 700, 84, '#e2703f'))
        : group(
            bookPile(inside, width * 0.07, 700, 300),
            mug(inside, width * 0.255, 716, 104, '#e2703f'),
            plant(inside, width * 0.945, 700, 330, '#f0dfc0', '#5fa05a'),
          ),
      tableLamp(inside, lampX, 712, isNarrow ? 0.95 : 1.2, '#f1d7a0'),
      ...(inside.scenery.screens === true
        ? [laptop(inside, isNarrow ? width * 0.42 : width * 0.46, 900, isNarrow ? 440 : 560)]
        : [inkwell(inside, isNarrow ? width * 0.56 : width * 0.66, 712), sheets(inside)]),
    ),
    near: null,
    front: darkFront(
      inside,
      tones,
      fill(box(-bleed, 1000, width + 2 * bleed, 18), tones.pattern),
      drawer(inside, tones),
      frontStep(inside, tones),
    ),
    motifs: [
      [isNarrow ? width * 0.44 : width * 0.45, 800],
      [lampX, 560],
    ],
  };
});

/** The top, seen from a little above, with its grain. */
function top(inside: Interior): ReactNode {
  const { warm, width } = inside;
  const grain = [690, 742, 806, 884, 960].map((y, index) =>
    line([
      [width * ((index * 0.27) % 0.7) - 60, y],
      [width * ((index * 0.27) % 0.7) + width * 0.36, y],
    ]),
  );
  return group(
    fill(box(-bleed, edge, width + 2 * bleed, 1010 - edge), warm(oak)),
    fill(box(-bleed, edge, width + 2 * bleed, 12), warm(tint(oak, 0.3))),
    stroke(grain.join(''), warm(shade(oak, 0.1)), 6),
  );
}

/** Sheets with written lines, one over the other. */
function sheets({ warm, width, isNarrow }: Interior): ReactNode {
  const x = isNarrow ? width * 0.44 : width * 0.45;
  const sheet = (color: string, rows: number) =>
    group(
      fill('M-210 -86L170 -86L230 96L-270 96Z', warm(color)),
      stroke(
        indexes(rows)
          .map((row) => {
            const share = row / 6;
            const half = 170 + share * 50;
            return line([
              [-half, -58 + row * 24],
              [(row === rows - 1 ? 0.1 : 0.8) * half, -58 + row * 24],
            ]);
          })
          .join(''),
        warm('#8f86a0'),
        6,
      ),
    );
  return group(
    placed(x + 30, 846, isNarrow ? 0.86 : 1.16, sheet('#e3d3b0', 0), -7),
    placed(x, 864, isNarrow ? 0.86 : 1.16, sheet('#fbf3e0', 6), 3),
    placed(
      x + (isNarrow ? 170 : 330),
      880,
      1,
      group(
        fill(rounded(-90, -9, 170, 18, 8), warm('#b5503c')),
        fill('M80 -9L112 0L80 9Z', warm('#f1d7a0')),
        fill(box(-90, -9, 26, 18), warm('#d9a441')),
      ),
      -24,
    ),
  );
}

function sun(inside: Interior, x: number, width: number): ReactNode {
  if (!hasSun(inside)) return null;
  const pane = (from: number, to: number) =>
    path`M${x + width * from} ${edge + 12}L${x + width * to} ${edge + 12}` +
    path`L${x + width * to + 330} 1004L${x + width * from + 250} 1004Z`;
  return fill(pane(0.02, 0.47) + pane(0.54, 1), '#fff3d0', 0.28);
}

function lampLight({ lampsLit, width }: Interior, x: number): ReactNode {
  if (!lampsLit) return null;
  const pool = (rx: number, ry: number) =>
    path`M${x - rx} ${edge}A${rx} ${ry} 0 0 0 ${Math.min(x + rx, width + bleed)} ${edge}Z`;
  return group(fill(pool(900, 330), '#ff9f57', 0.12), fill(pool(560, 220), '#ffb060', 0.16));
}

function drawer({ width }: Interior, { pattern, ground }: { pattern: string; ground: string }): ReactNode {
  const x = width / 2;
  const half = Math.min(width * 0.34, 560);
  return group(
    fill(rounded(x - half, 1050, half * 2, 400, 14), pattern),
    fill(rounded(x - half + 10, 1060, half * 2 - 20, 400, 10), ground),
  );
}
