/** The deck of a ship: the sea over the rail, the mast with its sail and ropes, the wheel, a lantern, casks. */
import type { ReactNode } from 'react';
import { box, circle, line } from '../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../shapes/shape.tsx';
import { bleed, type Interior, interior, shade, tint } from '../interior.tsx';
import { Outlook } from '../outlook/outlook.tsx';
import { boards, shadow } from '../pieces/building/floor.tsx';
import { darkFront, frontBoards, frontLip, frontStep, frontTones } from '../pieces/building/front.tsx';
import { indexes, path, rounded } from '../pieces/outline.ts';
import { barrel, crate } from '../pieces/things/goods.tsx';
import { glow, lantern } from '../pieces/things/light.tsx';

const oak = '#c08a58';
const base = 868;
const rail = 640;

export const ship = interior((inside) => {
  const { width, isNarrow, horizon } = inside;
  const tones = frontTones(inside, '#123a5f');
  const mast = isNarrow ? width * 0.74 : width * 0.7;
  const lampX = mast - 120;
  const sea = Math.min(horizon, 590);
  return {
    back: (
      <Outlook
        inside={inside}
        x={0}
        y={0}
        width={width}
        height={base}
        view="sea"
        seed={151}
        horizon={sea / base}
        glass={false}
        outline={box(-bleed, -bleed, width + 2 * bleed, base + bleed)}
      />
    ),
    far: group(glow(inside, lampX, 340, isNarrow ? 260 : 300), sail(inside, mast), ropes(inside, mast)),
    middle: group(
      railing(inside),
      boards(inside, base, oak, 22),
      mastOf(inside, mast),
      lantern(inside, lampX, 280, 130, 40),
      stroke(
        line([
          [mast, 240],
          [lampX, 240],
        ]),
        inside.warm('#5a3a2a'),
        14,
      ),
      isNarrow
        ? null
        : group(
            shadow(inside, width * 0.86, 965, 220, oak),
            barrel(inside, width * 0.83, 962, 260, '#96602f'),
            barrel(inside, width * 0.91, 968, 230, '#a8703f'),
          ),
      wheel(inside, isNarrow ? width * 0.16 : width * 0.12, isNarrow ? 0.8 : 1),
    ),
    near: isNarrow
      ? null
      : group(coil(inside, width - 40, 990), crate(inside, -60, 1020, 260, 150, '#a8703f')),
    front: darkFront(
      inside,
      tones,
      frontLip(inside, tones),
      frontBoards(inside, tones, isNarrow ? 5 : 9),
      frontStep(inside, tones),
    ),
    motifs: [
      [mast - 60, 420],
      [width * (isNarrow ? 0.16 : 0.12), 640],
    ],
  };
});

function railing({ width, warm }: Interior): ReactNode {
  const step = 96;
  const posts = indexes((width + 2 * bleed) / step + 1).map((index) => {
    const x = index * step - bleed;
    return (
      path`M${x - 13} ${rail + 20}L${x + 13} ${rail + 20}` +
      path`C${x + 8} ${rail + 60} ${x + 24} ${rail + 90} ${x + 12} ${rail + 130}` +
      path`L${x + 12} ${base}L${x - 12} ${base}L${x - 12} ${rail + 130}` +
      path`C${x - 24} ${rail + 90} ${x - 8} ${rail + 60} ${x - 13} ${rail + 20}Z`
    );
  });
  const color = '#f0e2c6';
  return group(
    fill(posts.join(''), warm(color)),
    fill(box(-bleed, base - 60, width + 2 * bleed, 70), warm('#2f5f8a')),
    fill(box(-bleed, base - 60, width + 2 * bleed, 12), warm(tint('#2f5f8a', 0.3))),
    fill(rounded(-bleed, rail - 8, width + 2 * bleed, 34, 10), warm('#a86c40')),
    fill(box(-bleed, rail + 20, width + 2 * bleed, 8), warm(shade('#a86c40', 0.4))),
  );
}

function mastOf({ warm }: Interior, x: number): ReactNode {
  const wood = '#8a5a3c';
  return group(
    fill(box(x - 38, -bleed, 76, 1068), warm(wood)),
    fill(box(x + 14, -bleed, 24, 1068), warm(shade(wood, 0.28))),
    fill(box(x - 22, -bleed, 10, 1068), warm(tint(wood, 0.16))),
    fill([300, 560, 800].map((y) => rounded(x - 46, y, 92, 34, 6)).join(''), warm('#3f3a44')),
    fill(rounded(x - 70, 918, 140, 36, 8), warm(shade(wood, 0.36))),
  );
}

/** The lower part of a square sail: its yard is above the frame. */
function sail({ warm, isNarrow, palette }: Interior, mast: number): ReactNode {
  const half = isNarrow ? 300 : 460;
  const cloth = palette.isDark ? '#d9cdb8' : '#fbf1dc';
  const bottom = 215;
  return group(
    fill(
      path`M${mast - half} -120L${mast + half} -120` +
        path`C${mast + half * 0.96} 20 ${mast + half * 1.02} 120 ${mast + half * 0.94} ${bottom}` +
        path`Q${mast} ${bottom - 120} ${mast - half * 0.94} ${bottom}` +
        path`C${mast - half * 1.02} 120 ${mast - half * 0.96} 20 ${mast - half} -120Z`,
      warm(cloth),
    ),
    fill(
      path`M${mast + half * 0.5} -120L${mast + half} -120` +
        path`C${mast + half * 0.96} 20 ${mast + half * 1.02} 120 ${mast + half * 0.94} ${bottom}` +
        path`Q${mast + half * 0.74} ${bottom - 46} ${mast + half * 0.5} ${bottom - 76}` +
        path`C${mast + half * 0.6} 90 ${mast + half * 0.58} 0 ${mast + half * 0.5} -120Z`,
      warm(shade(cloth, 0.16)),
    ),
    stroke(
      [-0.5, 0]
        .map(
          (share) =>
            path`M${mast + half * share} -120` +
            path`C${mast + half * share * 1.05} 0 ${mast + half * share * 1.06} 60 ${mast + half * share} 140`,
        )
        .join(''),
      warm(shade(cloth, 0.14)),
      5,
    ),
  );
}

/** Ropes from the mast to the rail, with rungs, and two that hold the sail. */
function ropes({ warm, isNarrow }: Interior, mast: number): ReactNode {
  const color = warm('#6b4a38');
  const foot = isNarrow ? 190 : 330;
  const left = (share: number) =>
    line([
      [mast - 20, -120],
      [mast - foot * share, rail],
    ]);
  const rung = (y: number) => {
    const t = (y + 120) / (rail + 120);
    return line([
      [mast - 20 - (foot - 20) * t, y],
      [mast - 20 - (foot * 0.62 - 20) * t, y],
    ]);
  };
  const right = (share: number) =>
    line([
      [mast + 20, -120],
      [mast + foot * share, rail],
    ]);
  const rightRung = (y: number) => {
    const t = (y + 120) / (rail + 120);
    return line([
      [mast + 20 + (foot - 20) * t, y],
      [mast + 20 + (foot * 0.62 - 20) * t, y],
    ]);
  };
  const levels = indexes(8).map((index) => 90 + index * 74);
  return group(
    stroke(left(1) + left(0.81) + left(0.62) + right(1) + right(0.81) + right(0.62), color, 6),
    stroke(levels.map((y) => rung(y) + rightRung(y)).join(''), color, 5),
  );
}

/** The wheel on its stand. */
function wheel({ warm }: Interior, x: number, scale: number): ReactNode {
  const wood = '#8a4f30';
  const spokes = indexes(8).map((index) => {
    const angle = (index / 8) * 2 * Math.PI + 0.2;
    return line([
      [Math.cos(angle) * 20, Math.sin(angle) * 20],
      [Math.cos(angle) * 216, Math.sin(angle) * 216],
    ]);
  });
  return placed(
    x,
    650,
    scale,
    group(
      fill(path`M-46 40L46 40L70 ${310 / scale}L-70 ${310 / scale}Z`, warm(shade(wood, 0.36))),
      fill(path`M16 40L46 40L70 ${310 / scale}L36 ${310 / scale}Z`, warm(shade(wood, 0.54))),
      stroke(spokes.join(''), warm(wood), 20),
      stroke(circle(0, 0, 146), warm(tint(wood, 0.12)), 36),
      stroke(circle(0, 0, 146), warm(shade(wood, 0.2)), 6),
      fill(circle(0, 0, 46), warm(tint(wood, 0.1))),
      fill(circle(0, 0, 24), warm('#d9a441')),
    ),
  );
}

function coil({ warm }: Interior, x: number, y: number): ReactNode {
  const rope = '#d9b77a';
  return group(
    ...indexes(3).map((index) =>
      group(
        fill(
          rounded(x - 120 + index * 8, y - 44 - index * 36, 240 - index * 16, 44, 22),
          warm(index % 2 === 0 ? rope : shade(rope, 0.16)),
        ),
        fill(
          rounded(x - 100 + index * 8, y - 18 - index * 36, 200 - index * 16, 7, 3),
          warm(shade(rope, 0.34)),
        ),
      ),
    ),
  );
}
