/** A kitchen: tiles, a range with pots under a hood, cupboards, plates on a rack, pans on a rail. */
import { group } from '../../shapes/shape.tsx';
import { interior } from '../interior.tsx';
import { pelmet } from '../pieces/building/curtain.tsx';
import { checker, sunPatch } from '../pieces/building/floor.tsx';
import { darkFront, frontLip, frontStep, frontTones } from '../pieces/building/front.tsx';
import { tiles, wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { hood, range } from '../pieces/furniture/hearth.tsx';
import { plateRack } from '../pieces/furniture/shelf.tsx';
import { counter } from '../pieces/furniture/table.tsx';
import { basket, plant } from '../pieces/things/goods.tsx';
import { floorGlow, glow, pendant } from '../pieces/things/light.tsx';
import { pans } from '../pieces/things/tools.tsx';
import { bottle, kettle, mug, pot } from '../pieces/things/vessels.tsx';

const base = 890;
const top = 560;

export const kitchen = interior((inside) => {
  const { width, isNarrow } = inside;
  const stoveX = isNarrow ? width * 0.71 : width * 0.735;
  const stove = isNarrow ? Math.min(400, width * 0.42) : 400;
  const opening = isNarrow
    ? { x: width * 0.1, y: 150, width: width * 0.4, height: 290 }
    : { x: width * 0.16, y: 110, width: 520, height: 330 };
  const lampX = isNarrow ? width * 0.58 : width * 0.54;
  const cupboard = { color: '#4f9d97', top: '#f3e2c2' } as const;
  const tones = frontTones(inside, '#1f5f66');
  return {
    back: group(
      wall(inside, base, '#fbe8c4'),
      tiles(inside, { y: 300, height: base - 300, size: 88 }, '#dfeee2', '#b7dccb'),
    ),
    far: group(
      isNarrow
        ? plateRack(inside, { x: -60, y: -40, width: width * 0.62, height: 120 }, '#c98d55')
        : group(plateRack(inside, { x: width * 0.855, y: 120, width: 420, height: 150 }, '#c98d55')),
      hood(inside, stoveX, 250, stove * 1.06, '#e8eef0'),
      glow(inside, lampX, 180, 950),
      isNarrow ? null : pans(inside, width * 0.455, 250, 380),
      windowWithFrame(inside, opening, { view: 'cottage', frame: '#fbf3e2', seed: 31, bars: [], columns: 2 }),
      pelmet(inside, opening, '#d8493f', '#fbf3e2'),
      checker(inside, base, '#f0dfc0', '#5f8f8a', 16),
      sunPatch(inside, opening.x, base, opening.width),
      floorGlow(inside, lampX, base, isNarrow ? 420 : 900),
    ),
    middle: group(
      counter(
        inside,
        { x: -150, y: top, width: stoveX - stove / 2 + 132, height: base + 24 - top },
        { ...cupboard, doors: isNarrow ? 3 : 6 },
      ),
      counter(
        inside,
        {
          x: stoveX + stove / 2 + 18,
          y: top,
          width: width + 200 - stoveX - stove / 2,
          height: base + 24 - top,
        },
        { ...cupboard, doors: isNarrow ? 1 : 3 },
      ),
      range(inside, { x: stoveX - stove / 2, y: top - 10, width: stove, height: base + 34 - top }, '#4a5262'),
      pot(inside, stoveX - stove * 0.24, top - 8, stove * 0.34, '#d8493f'),
      kettle(inside, stoveX + stove * 0.22, top - 8, stove * 0.3, '#e3a33f'),
      isNarrow
        ? null
        : basket(inside, width * 0.37, top + 4, 190, '#c98d55', ['#d8493f', '#e3a33f', '#7fae4f', '#d8493f']),
      plant(inside, isNarrow ? width * 0.06 : width * 0.1, top + 4, 190, '#d9823f', '#5fa05a'),
      isNarrow
        ? mug(inside, width * 0.38, top + 4, 66, '#e3a33f')
        : group(
            bottle(inside, width * 0.46, top + 4, 190, '#5f8f54'),
            bottle(inside, width * 0.485, top + 4, 150, '#c98d35'),
            mug(inside, width * 0.53, top + 4, 70, '#fbf3e2'),
            mug(inside, width * 0.93, top + 4, 76, '#d8493f'),
          ),
      pendant(inside, lampX, isNarrow ? 130 : 150, isNarrow ? 190 : 230, '#d8493f'),
    ),
    near: null,
    front: darkFront(inside, tones, frontLip(inside, tones), frontStep(inside, tones)),
    motifs: [
      [opening.x + opening.width / 2, opening.y + opening.height * 0.6],
      [stoveX, 520],
    ],
  };
});
