/** What shows somebody's office: robes, uniforms, armour. */

import { ellipse, polygon, toward } from '../../paths/curves.ts';
import type { Shape } from '../../paths/shape.ts';
import { cop } from '../limbs.ts';
import { materials } from '../look.ts';
import {
  backShade,
  belt,
  bodyFabric,
  buttons,
  folds,
  hips,
  legsIn,
  rounded,
  sleeves,
  type Tailor,
  type Wearer,
} from './garments.ts';

/** Of monks, wizards, judges and prophets: to the ground, with wide sleeves and a cord. */
export const robe: Tailor = (wearer) => {
  const { look } = wearer;
  const fabric = bodyFabric(wearer, 11, 40, true);
  const { main, second } = look;
  const hem = -1.04;
  return {
    ...sleeves(wearer, main, { ease: 10, flare: 24, cuff: main.shade, farCuff: main.base }),
    legs: legsIn(wearer, { trousers: null, footwear: 'slipper', shoe: materials.leather }),
    skirt: [
      { d: fabric.panel(0.3, hem), color: main.base },
      ...folds(fabric, hem, main, 0.2),
      backShade(fabric, 0.2, hem, main),
    ],
    torso: [
      { d: fabric.panel(1, 0.2), color: main.base },
      backShade(fabric, 0.8, 0.2, main),
      {
        d: fabric.panel(
          0.98,
          0.5,
          (level) => 0.2 - (level - 0.5) * 0.2,
          (level) => 0.22 + (level - 0.5) * 0.46,
        ),
        color: second.base,
      },
      ...cord(wearer),
    ],
    collar: [{ d: fabric.panel(1.05, 0.9, 0.3, 1.04), color: main.light }],
  };
};

function cord(wearer: Wearer): Shape[] {
  const fabric = bodyFabric(wearer, 11, 40, true);
  const { rope } = materials;
  const [x, y] = fabric.on(0.22, 0.3);
  const [endX, endY] = fabric.on(-0.32, 0.24);
  const [otherX, otherY] = fabric.on(-0.22, 0.34);
  return [
    {
      d: rounded(`M${x} ${y}C${x - 4} ${y + 50} ${endX} ${endY - 50} ${endX} ${endY}`),
      color: rope.base,
      width: 11,
    },
    {
      d: rounded(`M${x} ${y}C${x + 6} ${y + 40} ${otherX} ${otherY - 40} ${otherX} ${otherY}`),
      color: rope.shade,
      width: 11,
    },
    ...belt(fabric, 0.23, rope.base),
    { d: rounded(ellipse(x, y, 12)), color: rope.shade },
  ];
}

/** Of soldiers, policemen, porters and captains. */
export const uniform: Tailor = (wearer) => {
  const { look } = wearer;
  const fabric = bodyFabric(wearer, 4, 10);
  const { main, accent, lower } = look;
  const { gold, leather } = materials;
  const [hip, knee, ankle] = wearer.skeleton.nearLeg.joints;
  const [hipHalf, kneeHalf] = wearer.skeleton.measures.leg;
  const stripe: Shape = {
    d: rounded(
      `M${hip[0] + hipHalf * 0.5} ${hip[1] + 30}C${hip[0] + hipHalf * 0.5} ${hip[1] + 30} ` +
        `${knee[0] + kneeHalf * 0.4} ${knee[1]} ${toward(knee, ankle, 0.4).join(' ')}`,
    ),
    color: accent.base,
    width: 9,
  };
  return {
    ...withEpaulette(
      sleeves(wearer, main, { ease: 5, cuff: accent.base, farCuff: accent.shade }),
      wearer,
      gold.base,
    ),
    legs: [...legsIn(wearer, { trousers: lower, footwear: 'boot', cut: { ease: 2 } })],
    skirt: [hips(wearer, lower), ...(wearer.skeleton.rests === 'feet' ? [stripe] : [])],
    torso: [
      { d: fabric.panel(1, -0.16), color: main.base },
      backShade(fabric, 0.8, -0.16, main),
      { d: fabric.panel(0.97, -0.16, 0.19, 0.215), color: main.shade },
      ...buttons(fabric, [0.86, 0.74, 0.6, 0.46, 0.3], 0.29, gold.base, 6.5),
      ...belt(fabric, 0.14, leather.base, gold.base),
      { d: fabric.panel(0.72, 0.6, 0.42, 0.6), color: main.shade },
    ],
    collar: [
      { d: fabric.panel(1.07, 0.955, -0.02, 1.02), color: main.base },
      { d: fabric.panel(1.07, 0.965, 0.02, 0.34), color: accent.base },
    ],
  };
};

type Arms = Pick<ReturnType<Tailor>, 'farArm' | 'nearArm'>;

function withEpaulette({ farArm, nearArm }: Arms, { skeleton }: Wearer, color: string): Arms {
  const [[x, y]] = skeleton.nearArm.joints;
  const [, top] = skeleton.measures.arm;
  return { farArm, nearArm: [...nearArm, { d: rounded(ellipse(x, y - top * 0.66, 30, 11)), color }] };
}

/** Plate over mail, with a tabard in the wearer's colours. */
export const armour: Tailor = (wearer) => {
  const { look, skeleton } = wearer;
  const fabric = bodyFabric(wearer, 7, 20);
  const { steel, mail, leather } = materials;
  const { main, accent } = look;
  const [shoulder, elbow] = skeleton.nearArm.joints;
  const [, farElbow] = skeleton.farArm.joints;
  const arms = sleeves(wearer, steel, { ease: 5, cuff: mail.base, farCuff: mail.shade });
  const half = skeleton.measures.arm[0];
  return {
    farArm: [...arms.farArm, cop(farElbow, half * 0.72, mail.base)],
    legs: [
      ...legsIn(wearer, { trousers: steel, footwear: 'boot', shoe: steel, cut: { ease: 2 } }),
      cop(skeleton.nearLeg.joints[1], skeleton.measures.leg[1] * 0.92, steel.light),
    ],
    skirt: [
      { d: fabric.panel(0.1, -0.34), color: mail.base },
      { d: fabric.panel(0.1, -0.34, 0.78, 1), color: mail.shade },
    ],
    torso: [
      { d: fabric.panel(1, 0), color: steel.base },
      backShade(fabric, 0.8, 0, steel),
      { d: fabric.panel(0.9, -0.44, 0, (level) => 0.46 - Math.max(0, level) * 0.04), color: main.base },
      {
        d: polygon([
          fabric.on(0.76, 0.2),
          fabric.on(0.58, 0.37),
          fabric.on(0.38, 0.2),
          fabric.on(0.58, 0.05),
        ]),
        color: accent.base,
      },
      ...belt(fabric, 0.12, leather.base, materials.gold.base),
    ],
    collar: [{ d: fabric.panel(1.12, 0.94, -0.06, 1.06), color: mail.light }],
    nearArm: [
      ...arms.nearArm,
      cop(elbow, half * 0.74, steel.base),
      { d: rounded(ellipse(...toward(shoulder, elbow, 0.1), half + 13, half + 9)), color: steel.light },
      { d: rounded(ellipse(...toward(shoulder, elbow, 0.3), half + 4, 10)), color: steel.shade },
    ],
  };
};
