/** The stage of a theatre: red curtains, a painted backdrop of the hour, a cone of light, heads of people in front. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { below, box, circle, ellipse } from '../../shapes/path.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { type Interior, interior, shade, tint } from '../interior.tsx';
import { Outlook } from '../outlook/outlook.tsx';
import { drape } from '../pieces/building/curtain.tsx';
import { crossBoards } from '../pieces/building/floor.tsx';
import { darkFront, frontHeads, frontTones } from '../pieces/building/front.tsx';
import { indexes, path, roundTopped } from '../pieces/outline.ts';

const velvet = '#b52a3a';
const gold = '#e3b04b';
const base = 850;

export const theatre = interior((inside) => {
  const { width, isNarrow } = inside;
  const tones = frontTones(inside, '#4a1626');
  const side = isNarrow ? width * 0.17 : width * 0.15;
  return {
    back: group(
      <Outlook
        key="backdrop"
        inside={inside}
        x={width * 0.1}
        y={170}
        width={width * 0.8}
        height={base - 170}
        view="hills"
        seed={71}
        horizon={0.7}
        glass={false}
        outline={box(-120, -120, width + 240, base + 120)}
      />,
      fill(box(-120, -120, width + 240, base + 120), mix('#1d1030', velvet, 0.2), 0.22),
    ),
    far: group(bushes(inside), crossBoards(inside, base, '#b9784a'), spotlight(inside)),
    middle: group(footlights(inside)),
    near: group(
      drape(inside, { x: -40, width: side, base: 990, side: 1, folds: isNarrow ? 3 : 5 }, velvet),
      drape(inside, { x: width + 40, width: side, base: 990, side: -1, folds: isNarrow ? 3 : 5 }, velvet),
      valance(inside),
    ),
    front: darkFront(inside, tones, frontHeads(inside, tones)),
    motifs: [[width / 2, 480]],
  };
});

/** Painted boards that stand at the back of the stage. */
function bushes({ width, lit }: Interior): ReactNode {
  const points = (lift: number, phase: number) =>
    indexes(13).map(
      (index) =>
        [
          (width * 1.2 * index) / 12 - width * 0.1,
          base - lift - ((index + phase) % 2) * 40 - Math.abs(index - 6) * 22,
        ] as const,
    );
  return group(
    fill(below(points(60, 0), base + 10, 1), lit('#3f7a5f')),
    fill(below(points(-20, 1), base + 10, 1), lit('#2f5f54')),
  );
}

/** From above onto the middle of the boards: always lit. */
function spotlight({ width, palette, isNarrow }: Interior): ReactNode {
  const x = width / 2;
  const half = isNarrow ? width * 0.3 : 430;
  const strength = palette.isDark ? 1 : 0.8;
  const cone = (share: number) =>
    path`M${x - 46 * share} -120L${x + 46 * share} -120L${x + half * share} 930L${x - half * share} 930Z`;
  return group(
    fill(cone(1), '#ffe9b0', 0.16 * strength),
    fill(cone(0.7), '#ffe9b0', 0.14 * strength),
    fill(ellipse(x, 934, half, 46), '#ffe9b0', 0.38 * strength),
    fill(ellipse(x, 934, half * 0.7, 32), '#ffe9b0', 0.3 * strength),
  );
}

function footlights({ width, warm }: Interior): ReactNode {
  const count = Math.round(width / 150);
  const at = indexes(count).map((index) => ((index + 0.5) * width) / count);
  return group(
    fill(at.map((x) => circle(x, 984, 40)).join(''), '#ffcf70', 0.22),
    fill(at.map((x) => roundTopped(x - 26, 968, 52, 40, 26)).join(''), warm('#7a4a35')),
    fill(at.map((x) => roundTopped(x - 16, 976, 32, 24, 16)).join(''), '#ffe2a0'),
  );
}

/** The short curtain above, with a golden fringe. */
function valance({ width, warm, isNarrow }: Interior): ReactNode {
  const count = isNarrow ? 3 : 5;
  const step = (width + 160) / count;
  const swag = (index: number, deep: number) => {
    const x = -80 + index * step;
    return path`M${x} -120L${x + step} -120L${x + step} 70Q${x + step / 2} ${deep} ${x} 70Z`;
  };
  const all = (deep: number) =>
    indexes(count)
      .map((index) => swag(index, deep))
      .join('');
  const tails = indexes(count + 1)
    .map((index) => {
      const x = -80 + index * step;
      return path`M${x - 44} -120L${x + 44} -120L${x + 30} 150Q${x} 176 ${x - 30} 150Z`;
    })
    .join('');
  return group(
    fill(all(282), warm(gold)),
    fill(all(250), warm(tint(velvet, 0.08))),
    fill(all(190), warm(shade(velvet, 0.16))),
    fill(all(110), warm(tint(velvet, 0.02))),
    fill(tails, warm(shade(velvet, 0.3))),
    fill(
      indexes(count + 1)
        .map(
          (index) =>
            path`M${-80 + index * step - 30} 140` +
            path`Q${-80 + index * step} 166 ${-80 + index * step + 30} 140` +
            path`L${-80 + index * step + 28} 164` +
            path`Q${-80 + index * step} 190 ${-80 + index * step - 28} 164Z`,
        )
        .join(''),
      warm(gold),
    ),
  );
}
