/** Bodies of rabbits and mice: the feet on y 0, facing left. */
import { ellipse, plate, strip } from '../paths/curves.ts';
import type { Point, Shape } from '../paths/shape.ts';
import { faceAt, type RoundFaced } from './faces.ts';
import type { Coat } from './species.ts';

export type Rodent = Extract<RoundFaced, 'rabbit' | 'mouse'>;

function rodentTail(species: Rodent, { pale, inner }: Coat, [x, y]: Point): Shape {
  return species === 'rabbit'
    ? { d: ellipse(x + 6, y - 34, 54), color: pale }
    : {
        d:
          `M${x - 30} ${y - 8}C${x + 120} ${y + 8} ${x + 200} ${y - 40} ${x + 150} ${y - 96}` +
          `C${x + 120} ${y - 126} ${x + 92} ${y - 92} ${x + 118} ${y - 76}`,
        color: inner,
        width: 20,
      };
}

/** Sits up on its hind legs, the paws before its chest. */
export function sittingRodent(species: Rodent, coat: Coat): Shape[] {
  const { base, shade, light, pale } = coat;
  return [
    rodentTail(species, coat, [160, -30]),
    {
      d:
        'M-4 -400C104 -400 178 -250 184 -130C186 -44 140 0 0 0C-140 0 -190 -44 -186 -130' +
        'C-180 -250 -108 -400 -4 -400Z',
      color: base,
    },
    {
      d:
        'M-16 -350C60 -340 104 -220 104 -120C104 -40 60 -6 -16 -6C-92 -6 -134 -40 -134 -120' +
        'C-134 -220 -92 -340 -16 -350Z',
      color: pale,
    },
    { d: ellipse(138, -92, 82, 92), color: shade },
    { d: ellipse(-146, -92, 76, 92), color: shade },
    { d: plate(-206, -42, 148, 42, 21), color: light },
    { d: plate(40, -42, 148, 42, 21), color: light },
    {
      d: strip(
        [
          [-120, -300],
          [-128, -214],
          [-44, -206],
        ],
        [42, 34, 26],
        0.8,
      ),
      color: light,
    },
    {
      d: strip(
        [
          [104, -300],
          [112, -206],
          [16, -190],
        ],
        [42, 34, 26],
        0.8,
      ),
      color: base,
    },
    ...faceAt(species, coat, [-8, -462], 0.92, -5),
  ];
}

/** On all fours, ready to run. */
export function standingRodent(species: Rodent, coat: Coat): Shape[] {
  const { base, shade, light, pale } = coat;
  return [
    rodentTail(species, coat, [232, -80]),
    {
      d: strip(
        [
          [-70, -150],
          [-70, -80],
          [-84, -12],
        ],
        [40, 30, 24],
        0.5,
      ),
      color: shade,
    },
    { d: plate(-132, -28, 84, 28, 14), color: shade },
    {
      d: 'M-140 -290C-40 -350 120 -346 208 -240C276 -150 250 -24 130 -16L-104 -16C-186 -30 -206 -230 -140 -290Z',
      color: base,
    },
    { d: 'M-104 -16C-150 -28 -176 -90 -180 -150C-100 -110 -20 -70 60 -16Z', color: pale },
    { d: ellipse(128, -130, 116, 112), color: light },
    { d: plate(10, -44, 190, 44, 22), color: base },
    {
      d: strip(
        [
          [-128, -170],
          [-134, -90],
          [-140, -12],
        ],
        [46, 34, 26],
        0.5,
      ),
      color: base,
    },
    { d: plate(-194, -30, 90, 30, 15), color: light },
    ...faceAt(species, coat, [-178, -332], 0.8, -4),
  ];
}
