/** Houses, churches and towers, each from the left end of its foot. Windows are lit when it is dark. */
import type { ReactNode } from 'react';
import { mix } from '../../../src/shared/contrast.ts';
import type { PlaceContext } from '../place-drawing.ts';
import { arch, box, circle, type Point, pill, polygon, put } from '../shapes/path.ts';
import { between, type Random } from '../shapes/random.ts';
import { fill, group, repeat, stroke } from '../shapes/shape.tsx';

export interface HouseLook {
  readonly wall: string;
  readonly roof: string;
  readonly door: string;
  /** From 0 (near) to 1 (far): how much haze is before it. */
  readonly depth?: number;
}

type Grading = Pick<PlaceContext, 'palette' | 'scenery'>;

export function isLampTime({ scenery }: Pick<PlaceContext, 'scenery'>): boolean {
  return scenery.time === 'night' || scenery.time === 'dusk' || scenery.weather === 'storm';
}

/** What a window looks like from outside. */
export function windowColor(context: Grading, lit: boolean, depth = 0): string {
  const { palette } = context;
  return lit && isLampTime(context) ? palette.light : palette.at('#58707f', depth);
}

/** A cottage seen from its gable: a wall, a pointed roof with eaves, a door and two windows. */
export function cottage(
  context: Grading,
  x: number,
  base: number,
  width: number,
  { wall, roof, door, depth = 0 }: HouseLook,
  random: Random,
): ReactNode {
  const { palette } = context;
  const at = (color: string) => palette.at(color, depth);
  const h = width * between(random, 0.62, 0.74);
  const eaves = width * 0.11;
  const ridge = base - h - width * between(random, 0.46, 0.56);
  const y = base - h;
  const chimneyX = x + width * 0.7;
  const lit = random() < 0.75;
  const snowy = palette.isSnowy;
  const roofLine: Point[] = [
    [x - eaves, y + width * 0.02],
    [x + width / 2, ridge],
    [x + width + eaves, y + width * 0.02],
  ];
  return group(
    fill(box(chimneyX, ridge + width * 0.04, width * 0.1, width * 0.34), at(mix(wall, '#6a4038', 0.7))),
    snowy
      ? fill(pill(chimneyX - width * 0.02, ridge + width * 0.02, width * 0.14, width * 0.05), palette.snow)
      : null,
    fill(
      polygon([
        [x, base],
        [x, y],
        [x + width / 2, ridge + width * 0.08],
        [x + width, y],
        [x + width, base],
      ]),
      at(wall),
    ),
    fill(
      polygon([
        [x + width * 0.62, base],
        [x + width * 0.62, y - width * 0.25],
        [x + width, y],
        [x + width, base],
      ]),
      at(mix(wall, '#40304a', 0.1)),
    ),
    fill(polygon([...roofLine, [x + width / 2, ridge + width * 0.17]]), at(roof)),
    snowy
      ? fill(
          polygon([
            [x - eaves, y + width * 0.02],
            [x + width / 2, ridge - width * 0.03],
            [x + width + eaves, y + width * 0.02],
            [x + width / 2, ridge + width * 0.07],
          ]),
          palette.snow,
        )
      : null,
    fill(box(x + width * 0.62, base - h * 0.58, width * 0.18, h * 0.58), at(door)),
    fill(
      box(x + width * 0.16, base - h * 0.72, width * 0.28, width * 0.22),
      windowColor(context, lit, depth),
    ),
    fill(
      box(x + width * 0.29, base - h * 0.72, width * 0.02, width * 0.22) +
        box(x + width * 0.13, base - h * 0.72 + width * 0.22, width * 0.34, width * 0.03),
      at(mix(wall, '#5a4038', 0.55)),
    ),
    fill(circle(x + width / 2, y - width * 0.08, width * 0.055), windowColor(context, random() < 0.4, depth)),
  );
}

/** A house with its long side to the front: a roof as a band, and windows in a row. */
export function longHouse(
  context: Grading,
  x: number,
  base: number,
  width: number,
  height: number,
  { wall, roof, door, depth = 0 }: HouseLook,
  random: Random,
): ReactNode {
  const { palette } = context;
  const at = (color: string) => palette.at(color, depth);
  const top = base - height * 0.56;
  const roofTop = base - height;
  const inset = height * 0.2;
  const eaves = height * 0.07;
  const count = Math.max(2, Math.round(width / (height * 0.42)));
  const step = width / count;
  const doorAt = Math.floor(count / 2);
  const roofShape = (from: number, to: number) => {
    const slope = (share: number) => inset + (-eaves - inset) * share;
    return polygon([
      [x + slope(from), roofTop + (top - roofTop) * from],
      [x + width - slope(from), roofTop + (top - roofTop) * from],
      [x + width - slope(to), roofTop + (top - roofTop) * to],
      [x + slope(to), roofTop + (top - roofTop) * to],
    ]);
  };
  return group(
    fill(
      box(x + width * 0.74, roofTop - height * 0.12, height * 0.13, height * 0.3),
      at(mix(wall, '#6a4038', 0.7)),
    ),
    fill(box(x, top - 1, width, base - top + 1), at(wall)),
    fill(roofShape(0, 1.06), at(roof)),
    palette.isSnowy
      ? fill(roofShape(0, 0.7), palette.snow)
      : fill(roofShape(0.86, 1.06), at(mix(roof, '#30182a', 0.18))),
    repeat(count, (index) => {
      const cx = x + step * (index + 0.5);
      if (index === doorAt) {
        return fill(box(cx - height * 0.085, base - height * 0.36, height * 0.17, height * 0.36), at(door));
      }
      const wx = cx - height * 0.085;
      const wy = base - height * 0.4;
      return group(
        fill(box(wx, wy, height * 0.17, height * 0.2), windowColor(context, random() < 0.6, depth)),
        fill(
          box(wx + height * 0.078, wy, height * 0.014, height * 0.2) +
            box(wx - height * 0.02, wy + height * 0.2, height * 0.21, height * 0.025),
          at(mix(wall, '#5a4038', 0.5)),
        ),
      );
    }),
  );
}

/** A village church: a nave, a tower with a pointed roof, a cross. @param x of the tower's middle */
export function church(
  context: Grading,
  x: number,
  base: number,
  height: number,
  { wall, roof, door, depth = 0 }: HouseLook,
  flip = false,
): ReactNode {
  const { palette } = context;
  const at = (color: string) => palette.at(color, depth);
  const s = flip ? -1 : 1;
  const w = height * 0.17;
  const towerTop = base - height * 0.58;
  const nave = height * 0.62;
  const naveTop = base - height * 0.27;
  const ridge = base - height * 0.47;
  const span = (from: number, to: number): readonly [number, number] =>
    flip ? [x - to, to - from] : [x + from, to - from];
  const rect = (from: number, to: number, y: number, h: number) => {
    const [left, width] = span(from, to);
    return box(left, y, width, h);
  };
  const naveRoof: Point[] = [
    [x + s * w * 0.3, ridge],
    [x + s * (nave - height * 0.05), ridge],
    [x + s * (nave + height * 0.02), naveTop],
    [x + s * w * 0.3, naveTop],
  ];
  const spire: Point[] = [
    [x - w * 0.62, towerTop],
    [x, base - height * 0.93],
    [x + w * 0.62, towerTop],
  ];
  const windows = [0.3, 0.46, 0.62, 0.78].map((share) => {
    const [left, width] = span(nave * share - height * 0.022, nave * share + height * 0.022);
    return arch(left, base - height * 0.2, width, height * 0.12);
  });
  return group(
    fill(rect(0, nave, naveTop, base - naveTop), at(mix(wall, '#40304a', 0.06))),
    fill(polygon(flip ? naveRoof.toReversed() : naveRoof), at(roof)),
    palette.isSnowy
      ? fill(
          polygon([
            [x + s * w * 0.3, ridge - height * 0.012],
            [x + s * (nave - height * 0.05), ridge - height * 0.012],
            [x + s * (nave - height * 0.03), ridge + height * 0.06],
            [x + s * w * 0.3, ridge + height * 0.06],
          ]),
          palette.snow,
        )
      : null,
    fill(windows.join(''), windowColor(context, true, depth)),
    fill(box(x - w / 2, towerTop, w, base - towerTop), at(wall)),
    fill(box(x + (flip ? -w / 2 : 0), towerTop, w / 2, base - towerTop), at(mix(wall, '#40304a', 0.12))),
    fill(polygon(spire), at(roof)),
    fill(
      polygon([
        [x, base - height * 0.93],
        [x + w * 0.62, towerTop],
        [x, towerTop],
      ]),
      palette.isSnowy ? palette.snow : at(mix(roof, '#201030', 0.2)),
    ),
    stroke(
      `M${put(x)} ${put(base - height)}V${put(base - height * 0.92)}M${put(x - height * 0.022)} ${put(base - height * 0.972)}H${put(x + height * 0.022)}`,
      at('#4a3a44'),
      height * 0.011,
    ),
    fill(
      arch(x - w * 0.2, towerTop + height * 0.05, w * 0.4, height * 0.09),
      windowColor(context, false, depth),
    ),
    fill(circle(x, towerTop + height * 0.2, w * 0.24), at('#f6ead2')),
    stroke(
      `M${put(x)} ${put(towerTop + height * 0.2)}v${put(-w * 0.15)}M${put(x)} ${put(towerTop + height * 0.2)}h${put(w * 0.1)}`,
      at('#4a3a44'),
      height * 0.008,
    ),
    fill(arch(x - w * 0.26, base - height * 0.15, w * 0.52, height * 0.15), at(door)),
  );
}
