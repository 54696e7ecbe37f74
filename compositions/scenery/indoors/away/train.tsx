/** A compartment of a train: a wide window over the country that passes, seats that face each other, cases in nets. */
import type { ReactNode } from 'react';
import { box, line } from '../../shapes/path.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { bleed, type Interior, interior, shade, tint } from '../interior.tsx';
import { Outlook } from '../outlook/outlook.tsx';
import { floor } from '../pieces/building/floor.tsx';
import { darkFront, frontLip, frontStep, frontTones } from '../pieces/building/front.tsx';
import { compartmentSeat } from '../pieces/furniture/seat.tsx';
import { indexes, path, rounded } from '../pieces/outline.ts';
import { suitcase } from '../pieces/things/goods.tsx';
import { floorGlow, glow, wallLamp } from '../pieces/things/light.tsx';
import { mug } from '../pieces/things/vessels.tsx';

const wood = '#b56f42';
const plush = '#2f6f62';
const base = 890;

export const train = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#173f3a');
  const opening = isNarrow
    ? { x: width * 0.15, y: 268, width: width * 0.7, height: 380 }
    : { x: width * 0.19, y: 262, width: width * 0.62, height: 384 };
  const seat = isNarrow ? [120, width - 120] : [240, width - 240];
  const lamps = isNarrow ? [] : [0.15, 0.85];
  return {
    back: group(
      fill(box(-bleed, -bleed, width + 2 * bleed, base + bleed), inside.lit('#efd9ae')),
      fill(box(-bleed, 690, width + 2 * bleed, base - 690), inside.lit(wood)),
      fill(box(-bleed, 676, width + 2 * bleed, 22), inside.lit(tint(wood, 0.24))),
      panelLines(inside),
    ),
    far: group(
      ...(isNarrow
        ? [glow(inside, width * 0.5, 110, 700)]
        : lamps.map((at) => glow(inside, width * at, 300, 640))),
      window(inside, opening),
      floor(inside, base, '#8a4f3f'),
      floorGlow(inside, width * 0.5, base, isNarrow ? 420 : 900),
      racks(inside),
    ),
    middle: group(
      ...lamps.map((at) => wallLamp(inside, width * at, 330)),
      table(inside),
      compartmentSeat(inside, seat[0] ?? 0, 985, plush, false, isNarrow ? 0.82 : 1),
      compartmentSeat(inside, seat[1] ?? 0, 985, plush, true, isNarrow ? 0.82 : 1),
    ),
    near: null,
    front: darkFront(inside, tones, frontLip(inside, tones), frontStep(inside, tones)),
    motifs: [[width / 2, 480]],
  };
});

function panelLines({ width, lit }: Interior): ReactNode {
  const joints = indexes(width / 150 + 3).map((index) => box(index * 150 - bleed, 698, 5, base - 698));
  const upper = indexes(3).map((index) => box(-bleed, 60 + index * 30, width + 2 * bleed, 4));
  return group(fill(joints.join(''), lit(shade(wood, 0.24))), fill(upper.join(''), lit('#d9bf8c')));
}

function window(
  inside: Interior,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): ReactNode {
  const { warm, isNarrow, palette } = inside;
  const outline = rounded(x, y, width, height, 46);
  const drapery = (at: number, side: 1 | -1) => {
    const w = side * (isNarrow ? 74 : 120);
    return group(
      fill(
        path`M${at} ${y - 20}L${at + w} ${y - 20}` +
          path`C${at + w} ${y + height * 0.3} ${at + w * 0.6} ${y + height * 0.5} ${at + w * 0.45} ${y + height * 0.62}` +
          path`L${at + w * 0.62} ${y + height + 10}L${at} ${y + height + 10}Z`,
        warm('#c8553d'),
      ),
      fill(
        path`M${at + w * 0.3} ${y - 20}L${at + w * 0.56} ${y - 20}` +
          path`C${at + w * 0.5} ${y + height * 0.3} ${at + w * 0.36} ${y + height * 0.5} ${at + w * 0.3} ${y + height * 0.62}` +
          path`Z`,
        warm(shade('#c8553d', 0.34)),
      ),
    );
  };
  return group(
    fill(rounded(x - 40, y - 40, width + 80, height + 80, 64), warm(wood)),
    fill(rounded(x - 14, y - 14, width + 28, height + 28, 54), warm(shade(wood, 0.36))),
    <Outlook
      key="outlook"
      inside={inside}
      x={x}
      y={y}
      width={width}
      height={height}
      view="fields"
      seed={141}
      horizon={0.56}
      outline={outline}
    />,
    palette.isSnowy
      ? fill(
          path`M${x + 20} ${y + height}` +
            path`Q${x + width * 0.3} ${y + height - 26} ${x + width * 0.6} ${y + height - 8}` +
            path`T${x + width - 20} ${y + height}Z`,
          palette.snow,
        )
      : null,
    fill(box(x, y + height * 0.22, width, 12), warm(shade(wood, 0.36))),
    drapery(x - 34, 1),
    drapery(x + width + 34, -1),
    fill(rounded(x - 60, y - 44, width + 120, 20, 10), warm('#d9a441')),
  );
}

/** Nets above the window, with cases in them. */
function racks(inside: Interior): ReactNode {
  const { warm, width, isNarrow } = inside;
  const y = 168;
  const net = indexes((width + 2 * bleed) / 60).map((index) =>
    line([
      [index * 60 - bleed, y],
      [index * 60 - bleed + 60, y + 34],
    ]),
  );
  return group(
    isNarrow
      ? group(
          suitcase(inside, width * 0.26, y, 250, 116, '#8a4f3f'),
          suitcase(inside, width * 0.72, y, 200, 90, '#3f6f8f'),
        )
      : group(
          suitcase(inside, width * 0.16, y, 330, 130, '#8a4f3f'),
          suitcase(inside, width * 0.31, y, 220, 96, '#d9a441'),
          suitcase(inside, width * 0.66, y, 280, 110, '#3f6f8f'),
          suitcase(inside, width * 0.82, y, 300, 136, '#7d3f46'),
        ),
    stroke(net.join(''), warm('#8a6a48'), 5),
    fill(box(-bleed, y, width + 2 * bleed, 12), warm('#d9a441')),
    fill(box(-bleed, y + 34, width + 2 * bleed, 9), warm(shade('#d9a441', 0.3))),
  );
}

/** A small table below the window. */
function table(inside: Interior): ReactNode {
  const { warm, width, isNarrow } = inside;
  const x = width / 2;
  const half = isNarrow ? 84 : 190;
  return group(
    fill(box(x - 14, 720, 28, 190), warm(shade(wood, 0.5))),
    fill(rounded(x - half, 690, half * 2, 30, 8), warm(tint(wood, 0.2))),
    fill(box(x - half + 6, 714, half * 2 - 12, 9), warm(shade(wood, 0.4))),
    mug(inside, x + half * 0.4, 692, 60, '#f6ecd8'),
  );
}
