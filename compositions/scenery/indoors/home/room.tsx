/** A living room: warm striped paper, pictures, an armchair by a lamp, a sideboard. */
import { group } from '../../shapes/shape.tsx';
import { type Interior, interior } from '../interior.tsx';
import { curtains } from '../pieces/building/curtain.tsx';
import { carpet, floor, shadow, sunPatch } from '../pieces/building/floor.tsx';
import { darkFront, frontRug, frontTones } from '../pieces/building/front.tsx';
import { skirting, stripes, wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { armchair } from '../pieces/furniture/seat.tsx';
import { counter } from '../pieces/furniture/table.tsx';
import { plant } from '../pieces/things/goods.tsx';
import { clock, picture } from '../pieces/things/hung.tsx';
import { floorGlow, floorLamp, glow } from '../pieces/things/light.tsx';

const boards = '#8f4636';
const base = 905;

export const room = interior((inside) => {
  const { width, isNarrow } = inside;
  const opening = isNarrow
    ? { x: width * 0.11, y: 190, width: width * 0.36, height: 440 }
    : { x: width * 0.115, y: 130, width: 470, height: 480 };
  const lampX = isNarrow ? width * 0.93 : width * 0.885;
  const chairX = isNarrow ? width * 0.74 : width * 0.76;
  const tones = frontTones(inside, '#8f3a3a');
  return {
    back: group(wall(inside, base, '#f3b79f'), stripes(inside, base, '#eeaa91', 132, 66)),
    far: group(
      pictures(inside),
      glow(inside, lampX, 380, 1050),
      windowWithFrame(inside, opening, {
        view: 'cottage-and-tree',
        frame: '#f4e3c8',
        seed: 11,
        bars: [0.36],
      }),
      curtains(inside, opening, base - 10, '#2f8382', {
        rod: '#e3b04b',
        reach: isNarrow ? width * 0.12 : 130,
        width: isNarrow ? width * 0.17 : 190,
      }),
      skirting(inside, base, '#fbe6d3', 52),
      floor(inside, base, boards),
      sunPatch(inside, opening.x, base, opening.width),
      floorGlow(inside, lampX - 60, base, isNarrow ? 420 : 800),
      carpet(inside, width * 0.5, 972, width * (isNarrow ? 0.44 : 0.3), '#c9694a', '#e9b872'),
    ),
    middle: group(
      floorLamp(inside, lampX, 962, 790),
      shadow(inside, chairX, 972, 230, boards),
      armchair(inside, chairX, 975, '#2f7f86', isNarrow ? 0.92 : 1),
    ),
    near: isNarrow ? null : plant(inside, -10, 1020, 520, '#d9823f'),
    front: darkFront(inside, tones, frontRug(inside, tones)),
    motifs: [
      [opening.x + opening.width / 2, opening.y + opening.height * 0.5],
      [chairX, 560],
    ],
  };
});

function pictures(inside: Interior) {
  const { width, isNarrow } = inside;
  if (isNarrow) {
    return group(
      picture(inside, { x: width * 0.63, y: 110, width: width * 0.24, height: 210 }, '#d79a3f', 'sea'),
      picture(inside, { x: width * 0.72, y: 350, width: width * 0.18, height: 150 }, '#8a5a3c', 'hills'),
    );
  }
  return group(
    picture(inside, { x: width * 0.455, y: 130, width: 300, height: 240 }, '#d79a3f', 'sea'),
    picture(inside, { x: width * 0.615, y: 120, width: 160, height: 200 }, '#8a5a3c', 'head'),
    picture(inside, { x: width * 0.615, y: 350, width: 160, height: 130 }, '#f4e3c8', 'hills'),
    counter(
      inside,
      { x: width * 0.4, y: 625, width: 430, height: base - 610 },
      { color: '#a8603f', top: '#c07a4f', doors: 2 },
    ),
    clock(inside, width * 0.43 + 40, 565, 62, '#7d3f46'),
    plant(inside, width * 0.4 + 350, 628, 220, '#3f7f86'),
  );
}
