/** A mountain of flat facets: one side in the light, the other in the shade, snow on its top. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import type { PlaceContext } from '../../place-drawing.ts';
import { type Point, polygon } from '../../shapes/path.ts';
import { between, type Random } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';

/** @param x of its top. @param depth from 0 (near) to 1 (far) */
export function peak(
  { palette, scenery }: PlaceContext,
  x: number,
  base: number,
  width: number,
  height: number,
  depth: number,
  random: Random,
): ReactNode {
  const top = base - height;
  const at = (across: number, down: number): Point => [x + across * width, top + down * height];
  const jag = () => between(random, -0.018, 0.018);
  const leftFoot = -between(random, 0.46, 0.54);
  const rightFoot = between(random, 0.46, 0.56);
  const left: Point[] = [
    at(leftFoot, 1),
    at(leftFoot * 0.72 + jag(), 0.72),
    at(leftFoot * 0.5 + jag(), 0.46),
    at(leftFoot * 0.22 + jag(), 0.24),
  ];
  const right: Point[] = [
    at(rightFoot * 0.24 + jag(), 0.22),
    at(rightFoot * 0.46 + jag(), 0.5),
    at(rightFoot * 0.76 + jag(), 0.74),
    at(rightFoot, 1),
  ];
  const middle: Point[] = [at(0.03, 0.2), at(-0.035, 0.38), at(0.05, 0.6), at(-0.02, 0.8), at(0.04, 1)];
  const snowLine = scenery.season === 'winter' || palette.isSnowy ? 0.52 : 0.3;
  const rock = palette.at(scenery.season === 'autumn' ? '#93839a' : '#8496ab', depth);
  const shade = palette.at(scenery.season === 'autumn' ? '#6a5e7e' : '#5c7190', depth);
  const snow = mix(palette.snow, palette.haze, depth * 0.5);
  const snowShade = mix(mix(palette.snow, palette.lit('#7f9cc4'), 0.46), palette.haze, depth * 0.5);
  const s = snowLine;
  return group(
    fill(polygon([...left, at(0, 0), ...right]), rock),
    fill(polygon([at(0, 0), ...right, ...middle.toReversed()]), shade),
    fill(
      polygon([
        at(0, 0),
        at(0.03, 0.2),
        at(-0.03, s * 0.98),
        at(leftFoot * s * 0.34, s * 0.78),
        at(leftFoot * s * 0.6, s * 1.12),
        at(leftFoot * s * 0.86, s * 0.9),
        at(leftFoot * s * 0.94, s * 0.97),
        at(leftFoot * 0.22, Math.min(0.24, s)),
      ]),
      snow,
    ),
    fill(
      polygon([
        at(0, 0),
        at(rightFoot * 0.24, Math.min(0.22, s)),
        at(rightFoot * s * 0.96, s * 0.96),
        at(rightFoot * s * 0.7, s * 0.84),
        at(rightFoot * s * 0.46, s * 1.14),
        at(rightFoot * s * 0.24, s * 0.82),
        at(-0.03, s * 0.98),
        at(0.03, 0.2),
      ]),
      snowShade,
    ),
  );
}
