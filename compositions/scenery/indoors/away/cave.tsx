/** A cave: walls of rock in steps towards its mouth, through which one sees out; a fire in the evening. */
import type { ReactNode } from 'react';
import { blob, box, ellipse, type Point } from '../../shapes/path.ts';
import { between, type Random } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { bleed, type Interior, interior, shade, tint } from '../interior.tsx';
import { Outlook } from '../outlook/outlook.tsx';
import { darkFront, frontStep, frontTones } from '../pieces/building/front.tsx';
import { indexes, path } from '../pieces/outline.ts';
import { fire, glow } from '../pieces/things/light.tsx';

const rock = '#8f7486';
const ground = '#7a6070';
const base = 850;

export const cave = interior((inside) => {
  const { width, isNarrow, random } = inside;
  const tones = frontTones(inside, '#3a2440');
  const x = isNarrow ? width * 0.47 : width * 0.42;
  const [rx, ry] = isNarrow ? [width * 0.34, 330] : [430, 350];
  const y = 540;
  const ring = (share: number, seedless: Random) => mouth(x, y, rx * share, ry * share, seedless);
  const rings = [2.5, 2.0, 1.6, 1.27].map((share) => ring(share, random));
  const opening = ring(1, random);
  const fireX = isNarrow ? width * 0.84 : width * 0.77;
  return {
    back: fill(box(-bleed, -bleed, width + 2 * bleed, 1120), inside.lit(shade(rock, 0.52))),
    far: group(
      ...rings.map((outline, index) => fill(outline, inside.lit(shade(rock, 0.4 - index * 0.13)))),
      cracks(inside, x, y, rx, ry),
      glow(inside, fireX, 860, isNarrow ? 620 : 820, 1.15),
      <Outlook
        key="outlook"
        inside={inside}
        x={x - rx * 1.2}
        y={y - ry * 1.2}
        width={rx * 2.4}
        height={ry * 2.4}
        view="hills"
        seed={131}
        horizon={0.62}
        glass={false}
        outline={opening}
      />,
      caveFloor(inside, x, rx),
    ),
    middle: group(
      spikes(inside),
      inside.lampsLit ? fire(fireX, 946, 150, inside.warm('#5a3424')) : ashes(inside, fireX),
      boulders(inside),
    ),
    near: nearRocks(inside),
    front: darkFront(inside, tones, pebbles(inside, tones.pattern), frontStep(inside, tones)),
    motifs: [[x, y]],
  };
});

/** An outline of rock around a middle. */
function mouth(x: number, y: number, rx: number, ry: number, random: Random): string {
  const points = indexes(13).map((index): Point => {
    const angle = (index / 13) * 2 * Math.PI + 0.2;
    const out = between(random, 0.92, 1.1);
    return [x + Math.cos(angle) * rx * out, y + Math.sin(angle) * ry * out];
  });
  return blob(points);
}

function caveFloor({ width, lit }: Interior, x: number, rx: number): ReactNode {
  return group(
    fill(
      path`M${-bleed} ${base + 40}` +
        path`C${width * 0.2} ${base - 30} ${width * 0.34} ${base + 10} ${width * 0.5} ${base}S${width * 0.8} ${base - 40} ${width + bleed} ${base + 20}` +
        path`L${width + bleed} 1100L${-bleed} 1100Z`,
      lit(ground),
    ),
    fill(
      path`M${x - rx * 0.7} ${base + 6}L${x + rx * 0.8} ${base + 4}L${x + rx * 1.5} 1010L${x - rx * 1.1} 1010Z`,
      lit(tint(ground, 0.16)),
    ),
    fill(
      path`M${-bleed} 960Q${width * 0.25} 920 ${width * 0.45} 962T${width + bleed} 950` +
        path`L${width + bleed} 1100L${-bleed} 1100Z`,
      lit(shade(ground, 0.16)),
    ),
  );
}

/** Stone that hangs from above and stands below. */
function spikes({ width, lit, isNarrow, random }: Interior): ReactNode {
  const hanging = indexes(isNarrow ? 6 : 13).map((index) => {
    const at = (width * (index + 0.5)) / (isNarrow ? 6 : 13) + between(random, -40, 40);
    const far = Math.abs(at / width - 0.45);
    const long = between(random, 60, 130) + far * 420;
    const half = between(random, 30, 52);
    return { at, long, half };
  });
  const spike = ({ at, long, half }: { at: number; long: number; half: number }, side: number) =>
    path`M${at - half * (side === 1 ? -0.1 : 1)} -120L${at + half} -120` +
    path`C${at + half * 0.6} ${long * 0.3} ${at + half * 0.3} ${long * 0.7} ${at} ${long}` +
    path`C${at - half * (side === 1 ? -0.1 : 0.3)} ${long * 0.7} ${at - half * (side === 1 ? -0.1 : 0.6)} ${long * 0.3} ${at - half * (side === 1 ? -0.1 : 1)} -120` +
    path`Z`;
  return group(
    fill(hanging.map((each) => spike(each, 0)).join(''), lit(shade(rock, 0.46))),
    fill(hanging.map((each) => spike(each, 1)).join(''), lit(shade(rock, 0.6))),
  );
}

function boulders({ width, warm, isNarrow }: Interior): ReactNode {
  const stone = (x: number, y: number, w: number, h: number) =>
    group(
      fill(
        path`M${x - w} ${y}C${x - w * 1.05} ${y - h * 0.6} ${x - w * 0.5} ${y - h} ${x} ${y - h}` +
          path`C${x + w * 0.6} ${y - h} ${x + w * 1.05} ${y - h * 0.5} ${x + w} ${y}Z`,
        warm(shade(rock, 0.16)),
      ),
      fill(
        path`M${x - w * 0.84} ${y - h * 0.3}` +
          path`C${x - w * 0.7} ${y - h * 0.8} ${x - w * 0.3} ${y - h * 0.94} ${x + w * 0.1} ${y - h * 0.92}` +
          path`C${x - w * 0.2} ${y - h * 0.7} ${x - w * 0.4} ${y - h * 0.5} ${x - w * 0.84} ${y - h * 0.3}` +
          path`Z`,
        warm(tint(rock, 0.2)),
      ),
    );
  return isNarrow
    ? stone(width * 0.08, 968, 90, 110)
    : group(
        stone(width * 0.9, 968, 130, 150),
        stone(width * 0.12, 966, 150, 170),
        stone(width * 0.2, 972, 80, 80),
      );
}

/** Where a fire was. */
function ashes({ lit }: Interior, x: number): ReactNode {
  return group(
    fill(ellipse(x, 956, 110, 18), lit(shade(ground, 0.5))),
    fill(
      indexes(5)
        .map((index) => ellipse(x - 90 + index * 45, 958 + (index % 2) * 7, 27, 19))
        .join(''),
      lit(shade(rock, 0.1)),
    ),
  );
}

function cracks({ lit }: Interior, x: number, y: number, rx: number, ry: number): ReactNode {
  const facets = [
    [-1.5, -0.5, 130, 46],
    [-1.32, 0.1, 90, 36],
    [1.46, -0.6, 120, 44],
    [1.36, 0.06, 96, 34],
    [0.5, -1.5, 130, 36],
    [-0.6, -1.44, 110, 34],
  ] as const;
  return fill(
    facets
      .map(([fx, fy, w, h]) => {
        const [left, top] = [x + fx * rx, y + fy * ry];
        return (
          path`M${left - w / 2} ${top}L${left - w * 0.1} ${top - h}` +
          path`L${left + w / 2} ${top - h * 0.3}L${left + w * 0.1} ${top + h * 0.6}Z`
        );
      })
      .join(''),
    lit(tint(rock, 0.08)),
    0.5,
  );
}

/** Dark rock at both edges. */
function nearRocks({ width, lit, isNarrow }: Interior): ReactNode {
  const reach = isNarrow ? 74 : 190;
  const color = lit(shade(rock, 0.74));
  return group(
    fill(
      path`M${-bleed} ${-bleed}L${reach * 1.5} ${-bleed}` +
        path`C${reach * 0.7} 60 ${reach * 0.9} 240 ${reach * 0.46} 380` +
        path`C${reach * 0.1} 520 ${reach * 0.7} 640 ${reach * 0.5} 800` +
        path`C${reach * 0.5} 900 ${reach * 1.3} 960 ${reach * 1.5} 1020L${-bleed} 1020Z`,
      color,
    ),
    fill(
      path`M${width + bleed} ${-bleed}L${width - reach * 1.3} ${-bleed}` +
        path`C${width - reach * 0.5} 40 ${width - reach * 0.8} 220 ${width - reach * 0.36} 420` +
        path`C${width - reach * 0.2} 560 ${width - reach * 0.7} 660 ${width - reach * 0.4} 800` +
        path`C${width - reach * 0.4} 900 ${width - reach} 970 ${width - reach * 1.4} 1020` +
        path`L${width + bleed} 1020Z`,
      color,
    ),
  );
}

function pebbles({ width, height }: Interior, pattern: string): ReactNode {
  return fill(
    indexes(9)
      .map((index) =>
        ellipse(
          width * (0.06 + ((index * 29) % 90) / 100),
          1030 + ((index * 67) % 100) * 0.01 * (height - 1040),
          46 + (index % 3) * 18,
          10 + (index % 3) * 3,
        ),
      )
      .join(''),
    pattern,
  );
}
