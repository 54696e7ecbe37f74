/** Hair and beards in the head's units: see face.ts. */

import { unreachable } from '../../../src/shared/assert.ts';
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { ellipse } from '../paths/curves.ts';
import type { Shape } from '../paths/shape.ts';

export interface HairColors {
  readonly hair: string;
  readonly hairShade: string;
  /** Of ribbons. */
  readonly accent: string;
}

export interface Hair {
  /** Below the ear, and over it. */
  readonly mass: readonly Shape[];
  readonly strands: readonly Shape[];
  readonly hidesEar: boolean;
}

export const bald: Hair = { mass: [], strands: [], hidesEar: false };

const cropped =
  'M-166 -226C-190 -300 -110 -362 12 -362C142 -362 246 -270 248 -142C248 -60 222 14 168 78C142 88 114 84 100 72' +
  'C112 30 106 -6 94 -28L66 -128C44 -132 20 -124 10 -98L6 -52L-22 -60' +
  'C-24 -120 -40 -172 -80 -208C-110 -214 -140 -216 -166 -226Z';

const fringed =
  'M-196 -172C-212 -300 -116 -368 10 -368C152 -368 256 -262 256 -128C256 -48 224 34 162 94C132 104 102 98 94 82' +
  'C108 42 106 4 98 -14L76 -108C48 -116 20 -102 8 -72L6 -30L-22 -42' +
  'C-26 -104 -44 -146 -72 -172C-112 -152 -156 -152 -196 -172Z';

const receding =
  'M78 -344C176 -314 246 -240 248 -142C250 -56 226 16 172 86C144 98 112 92 98 78C110 34 106 -4 94 -28' +
  'L66 -128C44 -132 20 -124 10 -98L4 -46L-28 -58C-26 -112 -34 -156 -54 -188' +
  'C-14 -214 6 -262 20 -300C34 -326 54 -340 78 -344Z';

const bobbed =
  'M-160 -240C-182 -312 -104 -370 14 -370C152 -370 254 -272 254 -142C260 -44 250 44 226 112C160 140 76 134 22 104' +
  'C38 44 28 -52 -10 -122C-56 -166 -112 -196 -160 -240Z';

const drawnBack =
  'M-158 -240C-178 -306 -102 -358 14 -358C140 -358 240 -270 242 -146C240 -66 206 10 152 66C124 78 98 66 90 38' +
  'C92 2 86 -36 78 -58L60 -126C38 -134 6 -134 -14 -118C-52 -162 -112 -194 -158 -240Z';

const flowing =
  'M-158 -240C-180 -312 -104 -372 14 -372C154 -372 258 -274 258 -142C260 -40 300 40 280 150C272 204 244 244 196 262' +
  'C150 262 116 240 96 200C122 150 112 84 76 16C66 -44 36 -98 -14 -136C-62 -170 -114 -196 -158 -240Z';

const toShoulders =
  'M-166 -226C-190 -300 -110 -366 12 -366C146 -366 252 -272 254 -142C258 -40 256 60 232 150C180 176 120 170 80 146' +
  'C96 80 92 0 70 -50C58 -84 30 -112 -4 -128C-30 -160 -56 -190 -80 -208C-110 -214 -140 -216 -166 -226Z';

const curls: readonly (readonly [number, number, number])[] = [
  [-142, -250, 46],
  [-92, -312, 54],
  [-10, -346, 60],
  [80, -342, 62],
  [160, -296, 64],
  [216, -222, 60],
  [238, -134, 54],
  [228, -48, 50],
  [188, 24, 46],
  [132, 66, 40],
];

const longCurls: readonly (readonly [number, number, number])[] = [
  ...curls.map(([x, y, r]) => [x * 1.06, y * 1.03, r * 1.08] as const),
  [262, 60, 56],
  [226, 136, 54],
  [150, 160, 56],
  [88, 104, 50],
  [56, 20, 46],
  [30, -62, 46],
  [-20, -130, 44],
];

/** @param isCovered by a hat: hair does not stand out on the crown. */
export function hairOf(figure: FigureProps, colors: HairColors, isCovered: boolean): Hair {
  const { sex, hair } = figure;
  const color = colors.hair;
  const line = (d: string, width = 9): Shape => ({ d, color: colors.hairShade, width });
  switch (hair) {
    case 'none':
      return bald;
    case 'short':
      return shortHair(figure, color, line);
    case 'long':
      return sex === 'man'
        ? {
            mass: [{ d: toShoulders, color }],
            strands: [line('M40 -336C120 -250 168 -100 160 120')],
            hidesEar: true,
          }
        : {
            mass: [{ d: flowing, color }],
            strands: [line('M30 -342C120 -240 196 -60 200 200'), line('M-20 -300C60 -230 130 -80 148 100')],
            hidesEar: true,
          };
    case 'bun': {
      const [x, y] = isCovered ? [226, -60] : [206, -286];
      return {
        mass: [
          { d: ellipse(x, y, 78, 72), color },
          { d: drawnBack, color },
        ],
        strands: [
          line(`M${x - 34} ${y - 30}C${x + 16} ${y - 44} ${x + 44} ${y - 6} ${x + 20} ${y + 34}`),
          line('M-60 -290C30 -290 120 -280 180 -230'),
        ],
        hidesEar: false,
      };
    }
    case 'braids':
      return {
        mass: [{ d: drawnBack, color }],
        strands: [line('M-40 -318C40 -250 90 -160 104 -20'), ...braid(color, colors)],
        hidesEar: false,
      };
    case 'curly': {
      const isLong = sex === 'woman';
      const all = isLong ? longCurls : curls;
      const kept = isCovered ? all.filter(([, y]) => y > -150) : all;
      const d = [isLong ? bobbed : cropped, ...kept.map(([x, y, r]) => ellipse(x, y, r))].join('');
      const strands = kept
        .filter((_, index) => index % 2 === 1)
        .map(([x, y, r]) =>
          line(
            `M${x - r * 0.5} ${y + r * 0.1}C${x - r * 0.4} ${y - r * 0.5} ` +
              `${x + r * 0.4} ${y - r * 0.5} ${x + r * 0.4} ${y}`,
            8,
          ),
        );
      return { mass: [{ d, color }], strands, hidesEar: isLong };
    }
    default:
      return unreachable(hair);
  }
}

function shortHair({ age, sex }: FigureProps, color: string, line: (d: string) => Shape): Hair {
  const cut = (d: string, strands: readonly Shape[], hidesEar = false): Hair => ({
    mass: [{ d, color }],
    strands,
    hidesEar,
  });
  if (age === 'child') return cut(fringed, [line('M40 -330C-20 -320 -80 -280 -112 -206')]);
  if (sex === 'woman') return cut(bobbed, [line('M30 -340C60 -250 150 -120 150 84')], true);
  if (age === 'old') return cut(receding, []);
  return cut(cropped, [line('M60 -338C0 -334 -70 -300 -104 -240')]);
}

function braid(color: string, { hairShade, accent }: HairColors): Shape[] {
  const links = [0, 1, 2, 3, 4].map((index) => ({
    d: ellipse(118 + index * 7, 58 + index * 58, 46 - index * 4, 42),
    color: index % 2 === 0 ? color : hairShade,
  }));
  return [
    ...links,
    { d: 'M120 336C110 372 118 396 140 420C164 396 176 370 170 336Z', color },
    { d: ellipse(145, 334, 34, 17), color: accent },
  ];
}

const shortBeard =
  'M16 -74C10 -20 -30 8 -88 14C-118 12 -140 -8 -196 -2C-216 8 -226 28 -214 38C-210 46 -216 56 -216 74' +
  'C-224 128 -206 172 -160 176C-96 178 -30 158 20 116C56 84 70 44 62 4C58 -30 44 -58 16 -74Z';

const longBeard =
  'M14 -78C8 -18 -34 12 -92 16C-124 12 -146 -12 -200 -2C-226 12 -230 34 -218 44C-234 120 -236 206 -202 266' +
  'C-174 312 -112 318 -64 290C-10 258 34 196 52 136C66 86 70 50 68 30C66 -16 48 -58 14 -78Z';

const moustache = 'M-100 30C-122 -8 -166 -22 -204 -4C-228 8 -238 30 -232 46C-200 58 -136 60 -100 30Z';

export function beardOf({ age, sex, beard }: FigureProps, colors: HairColors): Shape[] {
  if (!beard || age === 'child' || sex === 'woman') return [];
  return [
    { d: age === 'old' ? longBeard : shortBeard, color: colors.hair },
    { d: moustache, color: colors.hairShade },
  ];
}
