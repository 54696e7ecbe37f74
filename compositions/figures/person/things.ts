/** What a person sits on, and works with. */
import { direction, ellipse, plate, toward } from '../paths/curves.ts';
import { moved, type Point, type Shape } from '../paths/shape.ts';
import { rounded, type Wearer } from './dress/garments.ts';
import { materials } from './look.ts';
import { toolFor } from './tool.ts';

/** A throne for crowned heads; for others a stool, which stands in any room and outdoors. */
export function seatOf({ figure, skeleton }: Wearer): Shape[] {
  if (skeleton.rests !== 'seat') return [];
  const [x, y] = skeleton.spine(0, 0);
  const top = y + skeleton.measures.leg[0] * 0.86;
  return figure.hat === 'crown' ? throne(x, top) : stool(x, top);
}

function stool(x: number, top: number): Shape[] {
  const { base, shade, light } = materials.leather;
  const leg = (from: number, to: number, color: string): Shape => ({
    d: rounded(`M${x + from - 9} ${top + 10}L${x + from + 9} ${top + 10}L${x + to + 7} 0L${x + to - 7} 0Z`),
    color,
  });
  return [
    leg(-20, -26, shade),
    leg(64, 74, shade),
    leg(-66, -84, base),
    leg(26, 34, base),
    { d: rounded(plate(x - 92, top, 192, 24, 10)), color: light },
    { d: rounded(plate(x - 92, top + 14, 192, 10, 5)), color: base },
  ];
}

function throne(x: number, top: number): Shape[] {
  const { gold, velvet } = materials;
  const { base, shade } = velvet;
  const back = top - 420;
  return [
    { d: rounded(ellipse(x + 112, back - 22, 24)), color: gold.base },
    { d: rounded(plate(x + 70, back, 84, -back, 26)), color: gold.shade },
    { d: rounded(plate(x + 64, back + 34, 46, 400, 20)), color: base },
    { d: rounded(plate(x - 104, top + 4, 240, 40, 12)), color: base },
    { d: rounded(plate(x - 104, top + 34, 246, -top - 34, 4)), color: gold.base },
    { d: rounded(plate(x - 78, top + 64, 196, -top - 94, 10)), color: shade },
    { d: rounded(plate(x - 118, -22, 280, 22, 6)), color: gold.shade },
  ];
}

export function toolOf({ figure, skeleton, look }: Wearer): Shape[] {
  if (figure.pose !== 'working') return [];
  const near = grip(skeleton.nearArm.joints, skeleton.measures.extremities);
  const far = grip(skeleton.farArm.joints, skeleton.measures.extremities);
  const { leather, steel, rope, linen } = materials;
  const tool = toolFor[figure.dress];
  switch (tool) {
    case 'hoe':
    case 'broom': {
      const [dx, dy] = direction(near, far);
      const top: Point = [near[0] - dx * 130, near[1] - dy * 130];
      const end = -near[1] / dy - (tool === 'hoe' ? 6 : 92);
      const foot: Point = [near[0] + dx * end, near[1] + dy * end];
      const shaft: Shape = {
        d: rounded(`M${top.join(' ')}L${foot.join(' ')}`),
        color: leather.light,
        width: 13,
      };
      if (tool === 'hoe') {
        const blade =
          `M${foot[0] + 8} ${foot[1] - 26}L${foot[0] - 76} ${foot[1] - 22}` +
          `L${foot[0] - 84} ${foot[1] + 2}L${foot[0] - 68} ${foot[1] - 2}` +
          `L${foot[0] + 4} ${foot[1] - 8}Z`;
        return [shaft, { d: rounded(blade), color: steel.shade }];
      }
      const [x, y] = foot;
      return [
        shaft,
        {
          d: rounded(
            `M${x - 16} ${y - 10}L${x + 20} ${y + 2}L${x + 12} ${y + 88}` +
              `C${x - 30} ${y + 92} ${x - 80} ${y + 92} ${x - 106} ${y + 82}Z`,
          ),
          color: rope.base,
        },
        { d: rounded(`M${x - 24} ${y + 2}L${x + 20} ${y + 16}`), color: rope.shade, width: 9 },
      ];
    }
    case 'bowl': {
      const [x, y] = toward(near, far, 0.4);
      return [
        { d: rounded(`M${far[0] - 10} ${far[1] - 96}L${x - 10} ${y + 20}`), color: leather.light, width: 12 },
        {
          d: rounded(
            `M${x - 84} ${y + 4}L${x + 62} ${y + 4}` +
              `C${x + 58} ${y + 52} ${x + 26} ${y + 74} ${x - 12} ${y + 74}` +
              `C${x - 50} ${y + 74} ${x - 80} ${y + 52} ${x - 84} ${y + 4}Z`,
          ),
          color: look.accent.base,
        },
        { d: rounded(plate(x - 90, y - 2, 158, 16, 8)), color: look.accent.light },
      ];
    }
    case 'sword': {
      const [x, y] = near;
      return [
        {
          d: rounded(
            `M${x - 11} ${y + 20}L${x + 11} ${y + 20}L${x + 9} ${Math.min(-30, y + 400)}L${x} -4` +
              `L${x - 9} ${Math.min(-30, y + 400)}Z`,
          ),
          color: steel.light,
        },
        { d: rounded(`M${x} ${y + 20}L${x + 11} ${y + 20}L${x + 9} -30L${x} -4Z`), color: steel.shade },
        { d: rounded(plate(x - 52, y + 14, 104, 15, 7)), color: materials.gold.base },
        { d: rounded(`M${x} ${y - 40}L${x} ${y + 14}`), color: leather.base, width: 15 },
        { d: rounded(ellipse(x, y - 44, 13)), color: materials.gold.base },
      ];
    }
    case 'hammer': {
      const [x, y] = near;
      return moved(
        [
          { d: 'M0 60L0 -110', color: leather.light, width: 15 },
          { d: plate(-52, -140, 96, 44, 9), color: steel.shade },
          { d: plate(-52, -140, 26, 44, 9), color: steel.base },
        ],
        [0.9, -0.44, 0.44, 0.9, x, y],
      );
    }
    default: {
      // A book, or a notebook with a pencil, open in the far hand.
      const [x, y] = far;
      const cover = tool === 'book' ? look.accent.base : look.lower.light;
      const pages = moved(
        [
          { d: 'M-22 -96L26 -118L44 -26L-2 0Z', color: linen.base },
          { d: 'M-14 -78L22 -94L38 -24L-2 -6Z', color: linen.shade },
          { d: 'M-22 -96L-88 -110L-72 -18L-2 6L4 -2L-18 -100Z', color: cover },
          { d: 'M-70 -92L-42 -86L-38 -64L-66 -70Z', color: linen.base },
        ],
        [1, 0, 0, 1, x + 2, y + 4],
      );
      if (tool === 'book') return pages;
      return [
        ...pages,
        {
          d: rounded(`M${near[0] - 34} ${near[1] + 12}L${near[0] + 20} ${near[1] - 46}`),
          color: materials.gold.base,
          width: 9,
        },
      ];
    }
  }
}

/** Inside the closed hand. */
function grip([, elbow, wrist]: readonly [Point, Point, Point], size: number): Point {
  const [dx, dy] = direction(elbow, wrist);
  return [wrist[0] + dx * 20 * size, wrist[1] + dy * 20 * size];
}
