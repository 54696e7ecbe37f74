/** A desert: table mountains in the haze, dunes with sharp crests, a few dry shrubs and a rock at the edge. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { blades } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { curve, type Point, polygon, put } from '../../shapes/path.ts';
import { branch, type Random } from '../../shapes/random.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const desert: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const w = at.width;
  const sand = palette.isSnowy ? mix('#f0c98a', '#f2f4f6', 0.6) : '#f2c47e';
  const tone = (dark: number, depth: number) => palette.at(mix(sand, '#a8552f', dark), depth);
  const dune = (
    x: number,
    top: number,
    left: number,
    right: number,
    base: number,
    dark: number,
    depth: number,
  ) => duneShapes({ x, top, left, right, base }, tone(dark, depth), tone(dark + 0.3, depth), m);
  return {
    back: group(sky(context, { sunAt: 0.72, sunAbove: 0.7, daySun: true, clouds: 0.35 }), mesas(context)),
    far: group(
      dune(w * 0.12, at.horizon - m * 3, m * 60, m * 80, at.horizon + m * 12, 0.06, 0.56),
      dune(w * 0.86, at.horizon - m * 5, m * 90, m * 60, at.horizon + m * 12, 0.1, 0.46),
      dune(w * 0.44, at.horizon + m * 1, m * 70, m * 60, at.horizon + m * 14, 0.12, 0.3),
    ),
    middle: group(
      dune(w * 0.24, at.horizon + m * 4, m * 90, m * 100, at.height * 1.06, 0.12, 0.12),
      dune(w * 0.82, at.horizon + m * 9, m * 150, m * 80, at.height * 1.06, 0.16, 0.02),
      ripples(context, random),
    ),
    near: edges(context, branch(random), tone(0.75, 0)),
    motifs: [
      [at.width * 0.2, at.horizon - m * 4],
      [at.width * 0.68, at.horizon - m * 2],
    ],
    front: front(context, 'smooth'),
  };
};

interface Dune {
  /** Of its top. */
  readonly x: number;
  readonly top: number;
  /** How far it reaches to both sides. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

/** The long side lies in the light; the short one, beyond a crest that winds down, in the shade. */
function duneShapes({ x, top, left, right, base }: Dune, light: string, shade: string, m: number): ReactNode {
  const h = base - top;
  const k = Math.min(h, m * 16);
  const outline =
    `M${put(x - left)} ${put(top + k)}C${put(x - left * 0.5)} ${put(top + k * 0.7)} ${put(x - left * 0.2)} ${put(top + k * 0.04)} ${put(x)} ${put(top)}` +
    `C${put(x + right * 0.2)} ${put(top + k * 0.36)} ${put(x + right * 0.5)} ${put(top + k * 0.86)} ${put(x + right)} ${put(top + k)}` +
    `V${put(base)}H${put(x - left)}Z`;
  const face =
    `M${put(x)} ${put(top)}C${put(x + right * 0.2)} ${put(top + k * 0.36)} ${put(x + right * 0.5)} ${put(top + k * 0.86)} ${put(x + right)} ${put(top + k)}` +
    `C${put(x + right * 0.5)} ${put(top + k * 1.24)} ${put(x + right * 0.34)} ${put(top + k * 1.5)} ${put(x + right * 0.02)} ${put(Math.min(base, top + k * 1.9))}` +
    `C${put(x + right * 0.22)} ${put(top + k * 1.24)} ${put(x - left * 0.1)} ${put(top + k * 0.7)} ${put(x)} ${put(top)}Z`;
  return group(fill(outline, light), fill(face, shade));
}

function mesas({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const mesa = (x: number, width: number, height: number): Point[] => [
    [x - width * 0.62, at.horizon + m * 6],
    [x - width * 0.5, at.horizon - height * 0.5],
    [x - width * 0.42, at.horizon - height * 0.56],
    [x - width * 0.38, at.horizon - height],
    [x + width * 0.34, at.horizon - height],
    [x + width * 0.4, at.horizon - height * 0.5],
    [x + width * 0.52, at.horizon - height * 0.42],
    [x + width * 0.66, at.horizon + m * 6],
  ];
  const color = palette.at('#c9765a', 0.66);
  return group(
    fill(polygon(mesa(at.width * 0.2, m * 34, m * 13)) + polygon(mesa(at.width * 0.4, m * 18, m * 9)), color),
    fill(polygon(mesa(at.width * 0.06, m * 26, m * 18)), palette.at('#b8654f', 0.54)),
  );
}

function ripples({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let lines = '';
  for (let index = 0; index < 7; index += 1) {
    const x = at.width * (0.06 + random() * 0.8);
    const y = at.front - m * (2 + random() * 9);
    const length = m * (14 + random() * 16);
    lines += curve([
      [x, y],
      [x + length * 0.3, y - m * 0.9],
      [x + length * 0.66, y + m * 0.2],
      [x + length, y - m * 0.7],
    ]);
  }
  return stroke(lines, palette.lit('#b96a3c'), m * 0.45, 0.35);
}

function edges({ at, palette }: PlaceContext, random: Random, dark: string): ReactNode {
  const m = stageUnit(at);
  const rock = mix(palette.front, dark, 0.3);
  const light = mix(palette.front, dark, 0.62);
  const right = at.width + m * 4;
  return group(
    fill(
      polygon([
        [right - m * 34, at.front + m * 3],
        [right - m * 27, at.front - m * 12],
        [right - m * 20, at.front - m * 16],
        [right - m * 13, at.front - m * 31],
        [right, at.front - m * 36],
        [right, at.front + m * 3],
      ]),
      rock,
    ),
    fill(
      polygon([
        [right - m * 27, at.front - m * 12],
        [right - m * 20, at.front - m * 16],
        [right - m * 13, at.front - m * 31],
        [right - m * 8, at.front - m * 26],
        [right - m * 13, at.front - m * 8],
        [right - m * 20, at.front + m * 2],
      ]),
      light,
    ),
    fill(blades(m * 9, at.front + m, m * 15, m * 15, 11, random), palette.near),
    fill(blades(m * 24, at.front + m, m * 9, m * 8, 8, random), palette.near),
  );
}
