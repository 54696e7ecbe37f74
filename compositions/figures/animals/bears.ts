/** Bodies of bears, pandas and koalas: the feet on y 0, facing left. */
import { ellipse, strip } from '../paths/curves.ts';
import type { Shape } from '../paths/shape.ts';
import { faceAt, type RoundFaced } from './faces.ts';
import type { Coat } from './species.ts';

export type Bear = Extract<RoundFaced, 'bear' | 'panda' | 'koala'>;

interface BearMarks {
  readonly limbs: string;
  readonly farLimbs: string;
  readonly belly: string;
  readonly pads: string;
}

function bearMarks(species: Bear, { base, shade, light, pale, dark, inner }: Coat): BearMarks {
  switch (species) {
    case 'panda':
      return { limbs: dark, farLimbs: '#26242c', belly: base, pads: inner };
    case 'koala':
      return { limbs: light, farLimbs: shade, belly: pale, pads: dark };
    default:
      return { limbs: light, farLimbs: shade, belly: '#a9745a', pads: pale };
  }
}

/** Sits like a person, its soles to the viewer. */
export function sittingBear(species: Bear, coat: Coat): Shape[] {
  const { base, shade } = coat;
  const { limbs, farLimbs, belly, pads } = bearMarks(species, coat);
  return [
    { d: ellipse(206, -74, 44), color: shade },
    {
      d: 'M0 -520C134 -520 212 -380 226 -216C234 -84 180 0 0 0C-180 0 -234 -84 -226 -216C-212 -380 -134 -520 0 -520Z',
      color: base,
    },
    ...(species === 'panda'
      ? [
          {
            d:
              'M-190 -400C-110 -452 110 -452 190 -400C214 -356 222 -310 224 -270' +
              'C120 -330 -120 -330 -224 -270C-222 -310 -214 -356 -190 -400Z',
            color: limbs,
          },
        ]
      : []),
    { d: ellipse(-14, -176, 132, 148), color: belly },
    {
      d:
        strip(
          [
            [168, -380],
            [236, -262],
            [158, -178],
          ],
          [66, 58, 50],
          0.8,
        ) + ellipse(156, -176, 51),
      color: farLimbs,
    },
    {
      d:
        strip(
          [
            [-172, -380],
            [-244, -262],
            [-150, -176],
          ],
          [68, 60, 52],
          0.8,
        ) + ellipse(-148, -175, 53),
      color: limbs,
    },
    ...[-158, 146].flatMap((x, index): Shape[] => [
      { d: ellipse(x, -70, 88, 76), color: index === 0 ? limbs : farLimbs },
      { d: ellipse(x - 8, -58, 44, 36), color: pads },
      {
        d: `${ellipse(x - 50, -104, 14)}${ellipse(x - 10, -116, 15)}${ellipse(x + 30, -106, 14)}`,
        color: pads,
      },
    ]),
    ...faceAt(species, coat, [-8, -590], 1, -4),
  ];
}

export function standingBear(species: Bear, coat: Coat): Shape[] {
  const { base, shade } = coat;
  const { limbs, farLimbs } = bearMarks(species, coat);
  const middle =
    species === 'panda'
      ? [
          {
            d:
              'M-216 -470C-150 -500 -90 -496 -40 -484C-20 -380 -40 -250 -96 -166' +
              'C-220 -180 -290 -270 -280 -360C-276 -412 -254 -452 -216 -470Z',
            color: limbs,
          },
        ]
      : [];
  return [
    { d: ellipse(292, -330, 42), color: shade },
    {
      d: strip(
        [
          [-76, -220],
          [-66, -110],
          [-78, -8],
        ],
        [76, 62, 58],
        0.5,
      ),
      color: farLimbs,
    },
    {
      d: strip(
        [
          [150, -220],
          [176, -110],
          [158, -8],
        ],
        [86, 64, 58],
        0.5,
      ),
      color: farLimbs,
    },
    {
      d:
        'M-216 -470C-90 -520 120 -500 210 -460C300 -420 322 -320 304 -236' +
        'C286 -150 200 -140 100 -146C0 -152 -60 -140 -120 -152C-236 -180 -290 -270 -280 -360' +
        'C-276 -412 -254 -452 -216 -470Z',
      color: base,
    },
    ...middle,
    {
      d: strip(
        [
          [214, -280],
          [254, -130],
          [228, -8],
        ],
        [108, 74, 64],
        0.5,
      ),
      color: species === 'panda' ? limbs : base,
    },
    {
      d: strip(
        [
          [-176, -280],
          [-168, -130],
          [-184, -8],
        ],
        [98, 72, 64],
        0.5,
      ),
      color: species === 'panda' ? limbs : base,
    },
    ...[-184, 228, -78, 158].map(
      (x, index): Shape => ({
        d: `M${x - 80} 0C${x - 84} -34 ${x - 60} -52 ${x - 10} -52C${x + 44} -52 ${x + 64} -30 ${x + 64} 0Z`,
        color: index < 2 ? limbs : farLimbs,
      }),
    ),
    ...[-184, 228].map(
      (x): Shape => ({ d: `M${x - 52} -20L${x - 54} -5M${x - 22} -22L${x - 22} -5`, color: shade, width: 7 }),
    ),
    ...faceAt(species, coat, [-236, -452], 0.9, -4),
  ];
}
