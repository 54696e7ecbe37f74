/**
 * A head in profile, facing left, in the head's units: see face.ts.
 *
 * Takes a figure and its colours; returns what is drawn behind the body, and what is drawn over its neck.
 */
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { ellipse } from '../paths/curves.ts';
import { moved, placed, type Shape } from '../paths/shape.ts';
import { faceOf } from './face.ts';
import { bald, beardOf, type HairColors, hairOf } from './hair.ts';
import { type HatColors, hatOf } from './hats.ts';

export interface HeadColors extends HairColors, HatColors {
  readonly skin: string;
  readonly skinShade: string;
  /** Lips, and lines of age. */
  readonly skinLine: string;
  readonly eye: string;
  readonly cheek: string;
}

/** Where the neck meets the head. */
export const neckJoint = [55, 60] as const;

export interface Head {
  readonly behind: readonly Shape[];
  readonly over: readonly Shape[];
}

export function headOf(figure: FigureProps, colors: HeadColors): Head {
  const face = faceOf(figure.age, figure.sex);
  const hat = hatOf(figure, colors);
  const showsHair = hat.hides !== 'hair';
  const hair = showsHair ? hairOf(figure, colors, hat.hides === 'crown') : bald;
  const beard = beardOf(figure, colors);
  const hasWhiteBrow = figure.age === 'old';
  const ear = showsHair && !hair.hidesEar ? earOf(face.ear[0], face.ear[1], face.earSize, colors) : [];
  const over: Shape[] = [
    { d: face.contour, color: colors.skin },
    ...(face.cheek === null
      ? []
      : [{ d: ellipse(face.cheek[0], face.cheek[1], 34, 28), color: colors.cheek }]),
    ...face.lines.map((d) => ({ d, color: colors.skinShade, width: 7 })),
    ...(face.lips === '' || beard.length > 0 ? [] : [{ d: face.lips, color: colors.cheek }]),
    ...(beard.length > 0 ? [] : [{ d: face.mouth, color: colors.skinLine, width: 7 }]),
    ...beard,
    {
      d: face.brow,
      color: hasWhiteBrow || figure.hair === 'none' ? colors.hairShade : colors.hair,
      width: face.browWidth,
    },
    ...(face.lash === '' ? [] : [{ d: face.lash, color: colors.eye, width: 7 }]),
    { d: ellipse(face.eye[0], face.eye[1], face.eyeSize, face.eyeSize * 1.1), color: colors.eye },
    ...hair.mass,
    ...ear,
    ...hair.strands,
    ...hat.over,
  ];
  return { behind: hat.behind, over };
}

function earOf(x: number, y: number, size: number, { skin, skinShade }: HeadColors): Shape[] {
  return moved(
    [
      { d: ellipse(0, 0, 36, 50), color: skin },
      { d: 'M-8 -24C22 -22 20 8 -2 22', color: skinShade, width: 8 },
    ],
    placed([x, y], size, 10),
  );
}
