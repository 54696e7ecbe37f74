/** An inn: dark timbers, ochre plaster, an open fire, casks, a table with mugs, a lantern. */
import type { ReactNode } from 'react';
import { line } from '../../shapes/path.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { type Interior, interior } from '../interior.tsx';
import { crossBoards, shadow } from '../pieces/building/floor.tsx';
import { darkFront, frontBoards, frontLip, frontStep, frontTones } from '../pieces/building/front.tsx';
import { beam, post, skirting, wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { fireplace } from '../pieces/furniture/hearth.tsx';
import { stool } from '../pieces/furniture/seat.tsx';
import { plateRack } from '../pieces/furniture/shelf.tsx';
import { roundTable } from '../pieces/furniture/table.tsx';
import { path } from '../pieces/outline.ts';
import { barrel, cask } from '../pieces/things/goods.tsx';
import { picture } from '../pieces/things/hung.tsx';
import { candle, fireGlow, floorGlow, glow, lantern } from '../pieces/things/light.tsx';
import { bottle, tankard } from '../pieces/things/vessels.tsx';

const timber = '#5a3426';
const ground = '#7d4f36';
const base = 895;

export const inn = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#5a2f14');
  const hearth = isNarrow
    ? { x: width * 0.54, y: 480, width: width * 0.5, height: base + 20 - 480 }
    : { x: width * 0.6, y: 440, width: 560, height: base + 20 - 440 };
  const opening = isNarrow
    ? { x: width * 0.1, y: 220, width: width * 0.3, height: 270 }
    : { x: width * 0.255, y: 220, width: 330, height: 290 };
  const lampX = isNarrow ? width * 0.52 : width * 0.505;
  const tableX = isNarrow ? width * 0.2 : width * 0.9;
  return {
    back: group(
      wall(inside, base, '#e2ad62'),
      beam(inside, 560, 46, timber),
      skirting(inside, base, timber, 60),
    ),
    far: group(
      post(inside, isNarrow ? width * 0.45 : width * 0.2, base, 60, timber),
      isNarrow ? null : post(inside, width * 0.535, base, 60, timber),
      fireplace(inside, hearth, { stone: '#8f7f78', mantel: timber, breast: '#cf9a55' }),
      fireGlow(inside, hearth.x + hearth.width / 2, 760, isNarrow ? 560 : 800),
      glow(inside, lampX, 250, isNarrow ? 620 : 800, 0.8),
      windowWithFrame(inside, opening, {
        view: 'cottage',
        frame: timber,
        columns: 3,
        bars: [0.34, 0.67],
        seed: 52,
        thick: 24,
      }),
      beam(inside, -30, 110, timber),
      crossBoards(inside, base, ground),
      floorGlow(inside, hearth.x + hearth.width / 2, base, isNarrow ? 380 : 620),
    ),
    middle: group(
      isNarrow
        ? null
        : group(
            cask(inside, width * 0.055, 620, 118, '#a8703f'),
            cask(inside, width * 0.16, 620, 118, '#a8703f'),
            shadow(inside, width * 0.1, 968, 260, ground),
            barrel(inside, width * 0.045, 960, 250, '#96602f'),
            barrel(inside, width * 0.135, 966, 270, '#a8703f'),
          ),
      isNarrow ? null : plateRack(inside, { x: width * 0.015, y: 250, width: 360, height: 120 }, timber),
      isNarrow ? null : hams(inside, width * 0.5),
      picture(
        inside,
        { x: hearth.x + hearth.width / 2 - 95, y: isNarrow ? 190 : 150, width: 190, height: 200 },
        '#d79a3f',
        'head',
      ),
      bottle(inside, hearth.x + 70, hearth.y - 12, 120, '#5f7f4a'),
      bottle(inside, hearth.x + 120, hearth.y - 12, 96, '#8a3f35'),
      candle(inside, hearth.x + hearth.width - 90, hearth.y - 12, 80),
      lantern(inside, lampX, 170, 150, 120),
      isNarrow ? barrel(inside, width * 0.06, 968, 260, '#a8703f') : null,
    ),
    near: isNarrow
      ? null
      : group(
          stool(inside, width * 0.985, 1020, 230, '#6f4229'),
          roundTable(inside, tableX + 130, 770, 420, 240, '#7d4a2c'),
          tankard(inside, tableX + 60, 772, 96),
          candle(inside, tableX + 160, 772, 92),
        ),
    front: darkFront(
      inside,
      tones,
      frontLip(inside, tones),
      frontBoards(inside, tones, isNarrow ? 5 : 9),
      frontStep(inside, tones),
    ),
    motifs: [
      [hearth.x + hearth.width / 2, 620],
      [opening.x + opening.width / 2, 440],
    ],
  };
});

/** What is smoked hangs from the beam. */
function hams(inside: Interior, x: number): ReactNode {
  const { warm } = inside;
  const ham = (at: number, size: number) =>
    group(
      stroke(
        line([
          [at, 70],
          [at, 130],
        ]),
        warm('#3a2c33'),
        6,
      ),
      fill(
        path`M${at - 9} 120L${at + 9} 120` +
          path`C${at + 14} ${120 + size * 0.4} ${at + size * 0.46} ${120 + size * 0.6} ${at + size * 0.36} ${120 + size}` +
          path`C${at + size * 0.2} ${120 + size * 1.3} ${at - size * 0.3} ${120 + size * 1.3} ${at - size * 0.4} ${120 + size}` +
          path`C${at - size * 0.46} ${120 + size * 0.6} ${at - 16} ${120 + size * 0.4} ${at - 9} 120` +
          path`Z`,
        warm('#a5493a'),
      ),
      fill(
        path`M${at - size * 0.3} ${120 + size * 0.86}` +
          path`C${at - size * 0.34} ${120 + size * 0.6} ${at - 12} ${120 + size * 0.46} ${at - 6} ${120 + size * 0.3}` +
          path`C${at - 2} ${120 + size * 0.6} ${at - size * 0.2} ${120 + size * 0.7} ${at - size * 0.3} ${120 + size * 0.86}` +
          path`Z`,
        warm('#c9705a'),
      ),
    );
  return group(ham(x - 190, 120), ham(x - 80, 96));
}
