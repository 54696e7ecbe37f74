/** An office: a wall of windows over the town's towers, desks, a cabinet, flat lamps; screens in our own days. */
import type { ReactNode } from 'react';
import { box } from '../../shapes/path.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { type Interior, interior, shade, tint } from '../interior.tsx';
import { Outlook } from '../outlook/outlook.tsx';
import { floor, shadow } from '../pieces/building/floor.tsx';
import { darkFront, frontLip, frontStep, frontTones } from '../pieces/building/front.tsx';
import { skirting, wall } from '../pieces/building/wall.tsx';
import { monitor } from '../pieces/furniture/screen.tsx';
import { officeChair } from '../pieces/furniture/seat.tsx';
import { drawers } from '../pieces/furniture/shelf.tsx';
import { bookPile, papers, table } from '../pieces/furniture/table.tsx';
import { indexes, rounded } from '../pieces/outline.ts';
import { plant } from '../pieces/things/goods.tsx';
import { clock } from '../pieces/things/hung.tsx';
import { floorGlow, glow, striplight, tableLamp } from '../pieces/things/light.tsx';
import { mug } from '../pieces/things/vessels.tsx';

const ground = '#5d7391';
const base = 880;

export const office = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#23406b');
  const opening = isNarrow
    ? { x: -60, y: 120, width: width * 0.66, height: 500 }
    : { x: -60, y: 110, width: width * 0.68, height: 520 };
  const deskX = isNarrow ? width * 0.46 : width * 0.6;
  const lights = isNarrow ? [0.34] : [0.2, 0.5, 0.8];
  return {
    back: wall(inside, base, '#e3e9ee'),
    far: group(
      fill(box(opening.x + opening.width + 60, -120, width, base + 120), inside.lit('#f2c14e')),
      clock(inside, isNarrow ? width * 0.85 : width * 0.77, 210, isNarrow ? 70 : 84, '#3a4a66'),
      glow(inside, isNarrow ? width * 0.8 : width * 0.78, 420, isNarrow ? 620 : 900),
      windows(inside, opening),
      skirting(inside, base, '#c3ced8', 30),
      floor(inside, base, ground),
      floorGlow(inside, width * 0.62, base, isNarrow ? 420 : 900),
    ),
    middle: group(
      isNarrow
        ? null
        : group(
            drawers(inside, { x: width * 0.855, y: 430, width: 240, height: 490 }, 4, '#8fa3b8'),
            plant(inside, width * 0.855 + 120, 432, 230, '#e3e9ee', '#4f9f6f'),
            plant(inside, width * 0.055, 960, 460, '#f2f5f7', '#4f9f6f'),
          ),
      shadow(inside, deskX + 280, 966, 380, ground),
      officeChair(inside, deskX + (isNarrow ? 150 : 190), 962, '#e2703f', isNarrow ? 0.86 : 0.92),
      table(inside, { x: deskX, y: 640, width: isNarrow ? width * 0.66 : 560, height: 322 }, '#c9a377'),
      onTheDesk(inside, deskX, 642),
      ...lights.map((at) => striplight(inside, width * at, 56, isNarrow ? 340 : 400)),
    ),
    near: null,
    front: darkFront(inside, tones, frontLip(inside, tones), frontStep(inside, tones)),
    motifs: [
      [deskX + 290, 540],
      [opening.x + opening.width * 0.5, 420],
    ],
  };
});

function onTheDesk(inside: Interior, x: number, y: number): ReactNode {
  const { isNarrow, scenery } = inside;
  if (scenery.screens === true) {
    return group(
      monitor(inside, x + (isNarrow ? 210 : 290), y, isNarrow ? 250 : 320),
      papers(inside, x + 24, y, isNarrow ? 70 : 90, 3),
      mug(inside, x + (isNarrow ? 370 : 490), y, 62, '#e2703f'),
    );
  }
  return group(
    papers(inside, x + 30, y, isNarrow ? 110 : 150, 4),
    bookPile(inside, x + (isNarrow ? 300 : 370), y, isNarrow ? 110 : 150),
    mug(inside, x + (isNarrow ? 250 : 320), y, 62, '#e2703f'),
    tableLamp(inside, x + (isNarrow ? 230 : 240), y, isNarrow ? 0.5 : 0.56, '#4f9f6f'),
  );
}

function windows(
  inside: Interior,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): ReactNode {
  const { lit } = inside;
  const frame = '#4a5a76';
  const columns = inside.isNarrow ? 2 : 5;
  const uprights = indexes(columns + 1).map((index) =>
    box(x + (width * index) / columns - 11, y, 22, height),
  );
  const right = x + width;
  const blind = indexes(columns).map((index) =>
    box(x + (width * index) / columns + 11, y, width / columns - 22, 34 + ((index * 2) % 3) * 24),
  );
  const slats = indexes(columns).flatMap((index) =>
    indexes(1 + ((index * 2) % 3)).map((row) =>
      box(x + (width * index) / columns + 11, y + 22 + row * 24, width / columns - 22, 4),
    ),
  );
  return group(
    <Outlook
      key="outlook"
      inside={inside}
      x={x}
      y={y}
      width={width}
      height={height}
      view="towers"
      seed={91}
      horizon={0.86}
    />,
    fill(blind.join(''), lit('#f6f8fa'), 0.9),
    fill(slats.join(''), lit('#b3c0cc')),
    fill([...uprights, box(x, y + height * 0.66, width, 16)].join(''), lit(frame)),
    fill(box(x, y - 24, width + 11, 28) + box(right - 11, y - 24, 22, height + 24), lit(shade(frame, 0.14))),
    fill(rounded(x, y + height, width + 34, 34, 4), lit(tint(frame, 0.5))),
    fill(box(x, y + height + 34, width + 24, 10), lit(shade(frame, 0.1))),
    fill(
      indexes(Math.round(width / 34))
        .map((index) => box(x + index * 34, y + height + 84, 18, 120))
        .join(''),
      lit('#c3ced8'),
    ),
  );
}
