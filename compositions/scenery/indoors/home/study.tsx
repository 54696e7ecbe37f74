/** A study: striped paper, a window with heavy curtains, books up to the ceiling, a desk with a lamp. */
import { group } from '../../shapes/shape.tsx';
import { interior } from '../interior.tsx';
import { curtains } from '../pieces/building/curtain.tsx';
import { floor, shadow, sunPatch } from '../pieces/building/floor.tsx';
import { darkFront, frontRug, frontTones } from '../pieces/building/front.tsx';
import { skirting, stripes, wall } from '../pieces/building/wall.tsx';
import { windowWithFrame } from '../pieces/building/window.tsx';
import { bookcase } from '../pieces/furniture/shelf.tsx';
import { bookPile, desk, inkwell, papers } from '../pieces/furniture/table.tsx';
import { floorGlow, glow, tableLamp } from '../pieces/things/light.tsx';

const paper = '#8a76ab';
const walnut = '#7d4a3c';
const boards = '#5a3a3a';
const base = 930;

export const study = interior((inside) => {
  const { width, isNarrow } = inside;
  const opening = isNarrow
    ? { x: width * 0.09, y: 170, width: width * 0.42, height: 540 }
    : { x: width * 0.13, y: 105, width: 580, height: 560 };
  const shelf = isNarrow
    ? { x: width * 0.63, y: -60, width: width * 0.56, height: base + 60 }
    : { x: width * 0.66, y: 70, width: 860, height: base - 70 };
  const top = 655;
  const deskX = isNarrow ? width * 0.6 : width * 0.69;
  const lampX = isNarrow ? width * 0.84 : width * 0.81;
  const tones = frontTones(inside, '#6b2f4a');
  return {
    back: group(wall(inside, base, paper), stripes(inside, base, '#9380b4', 128, 60)),
    far: group(
      bookcase(inside, shelf, isNarrow ? 5 : 4, walnut, inside.random),
      glow(inside, lampX, top - 230),
      windowWithFrame(inside, opening, { view: 'tree', frame: '#b98a62' }),
      curtains(inside, opening, base - 12, '#8a2f46', {
        reach: isNarrow ? width * 0.13 : 150,
        width: isNarrow ? width * 0.19 : 215,
      }),
      skirting(inside, base, '#6b4652'),
      floor(inside, base, boards),
      sunPatch(inside, opening.x, base, opening.width),
      floorGlow(inside, lampX - 80, base, isNarrow ? 460 : 900),
    ),
    middle: group(
      shadow(inside, deskX + 360, 990, 420, boards),
      desk(inside, { x: deskX, y: top, width: isNarrow ? 620 : 760, height: 332 }, walnut),
      bookPile(inside, deskX + 40, top + 2, isNarrow ? 120 : 170),
      tableLamp(inside, lampX, top + 2, 1),
      isNarrow
        ? null
        : group(inkwell(inside, lampX + 150, top + 2), papers(inside, lampX + 250, top + 2, 170, 2)),
    ),
    near: null,
    front: darkFront(inside, tones, frontRug(inside, tones)),
    motifs: [
      [opening.x + opening.width / 2, opening.y + opening.height * 0.45],
      [lampX, 560],
    ],
  };
});
