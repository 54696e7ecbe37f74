/** What people wear every day: jumpers, shirts, overalls, aprons, rags. */
import { mix } from '../../../../src/shared/contrast.ts';
import type { Shape } from '../../paths/shape.ts';
import { faded, materials } from '../look.ts';
import {
  backShade,
  belt,
  bodyFabric,
  buttons,
  foldedCollar,
  folds,
  hips,
  legsIn,
  rounded,
  sleeves,
  type Tailor,
  type Wearer,
} from './garments.ts';

/** A jumper with trousers, or with a skirt for a woman. */
export const plain: Tailor = (wearer) => {
  const { look, figure } = wearer;
  const fabric = bodyFabric(wearer, 3);
  const isSkirt = figure.sex === 'woman';
  return {
    ...sleeves(wearer, look.main, { ease: 5, cuff: look.main.shade, farCuff: look.main.base }),
    legs: isSkirt
      ? legsIn(wearer, { trousers: null, footwear: 'slipper' })
      : legsIn(wearer, { trousers: look.lower, footwear: 'shoe' }),
    skirt: isSkirt ? skirt(wearer, -0.68) : [hips(wearer, look.lower)],
    torso: [
      { d: fabric.panel(1, -0.08), color: look.main.base },
      backShade(fabric, 0.8, -0.08, look.main),
      { d: fabric.panel(-0.02, -0.08), color: look.main.shade },
    ],
    collar: [{ d: fabric.panel(1.03, 0.955, -0.02, 1.02), color: look.main.shade }],
  };
};

function skirt(wearer: Wearer, hem: number): Shape[] {
  const { lower } = wearer.look;
  const fabric = bodyFabric(wearer, 2, 40);
  return [{ d: fabric.panel(0.1, hem), color: lower.base }, ...folds(fabric, hem, lower)];
}

export const shirt: Tailor = (wearer) => {
  const { look, figure } = wearer;
  const fabric = bodyFabric(wearer, 2);
  const rolled = figure.pose === 'working' || figure.look % 2 === 1;
  return {
    ...sleeves(wearer, look.second, {
      ease: 5,
      length: rolled ? 0.66 : 1,
      cuff: look.second.shade,
      farCuff: look.second.base,
    }),
    legs: legsIn(wearer, { trousers: look.lower, footwear: 'shoe' }),
    skirt: [hips(wearer, look.lower)],
    torso: [
      { d: fabric.panel(1, 0.05), color: look.second.base },
      backShade(fabric, 0.8, 0.05, look.second),
      { d: fabric.panel(0.93, 0.02, 0.25, 0.3), color: look.second.shade },
      ...belt(fabric, 0.035, look.shoe.base, materials.gold.shade),
    ],
    collar: foldedCollar(fabric, look.second.shade),
  };
};

export const overalls: Tailor = (wearer) => {
  const { look } = wearer;
  const fabric = bodyFabric(wearer, 4);
  const { main, second } = look;
  return {
    ...sleeves(wearer, second, { ease: 5, length: 0.72, cuff: second.shade, farCuff: second.base }),
    legs: legsIn(wearer, { trousers: main, footwear: 'boot', shoe: materials.leather, cut: { ease: 4 } }),
    skirt: [hips(wearer, main)],
    torso: [
      { d: fabric.panel(1, 0.28), color: second.base },
      backShade(fabric, 0.8, 0.4, second),
      { d: fabric.panel(0.36, -0.12), color: main.base },
      { d: fabric.panel(0.72, 0.3, 0, 0.52), color: main.base },
      { d: fabric.panel(0.62, 0.44, 0.12, 0.38), color: main.shade },
      { d: fabric.panel(0.36, -0.12, 0.86, 1), color: main.shade },
      {
        d: fabric.panel(
          0.95,
          0.66,
          (level) => 0.5 - (0.95 - level) * 0.3,
          (level) => 0.66 - (0.95 - level) * 0.5,
        ),
        color: main.base,
      },
      ...buttons(fabric, [0.69], 0.44, materials.gold.base, 6.5),
      { d: fabric.panel(0.36, 0.32), color: main.shade },
    ],
    collar: foldedCollar(fabric, second.shade),
  };
};

/** A white apron over a shirt with a skirt or trousers. */
export const apron: Tailor = (wearer) => {
  const { look, figure } = wearer;
  const isSkirt = figure.sex === 'woman';
  const fabric = bodyFabric(wearer, 3, isSkirt ? 44 : 6);
  const { linen } = materials;
  const below = isSkirt ? -0.56 : -0.42;
  const upper = look.main;
  return {
    ...sleeves(wearer, upper, { ease: 5, length: 0.68, cuff: upper.shade, farCuff: upper.base }),
    legs: isSkirt
      ? legsIn(wearer, { trousers: null, footwear: 'slipper' })
      : legsIn(wearer, { trousers: look.lower, footwear: 'shoe' }),
    skirt: isSkirt ? skirt(wearer, -0.72) : [hips(wearer, look.lower)],
    torso: [
      { d: fabric.panel(1, -0.06), color: upper.base },
      backShade(fabric, 0.8, -0.06, upper),
      {
        d: fabric.panel(
          0.95,
          0.68,
          (level) => 0.46 - (0.95 - level) * 0.2,
          (level) => 0.56 - (0.95 - level) * 0.3,
        ),
        color: linen.shade,
      },
      { d: fabric.panel(0.76, 0.2, 0.02, (level) => 0.5 + (0.76 - level) * 0.2), color: linen.base },
      {
        d: fabric.panel(0.26, below, -0.015, (level) => 0.62 + Math.max(0, 0.1 - level) * 0.06),
        color: linen.base,
      },
      { d: fabric.panel(0.05, -0.2, 0.3, 0.54), color: linen.shade },
      { d: fabric.panel(0.27, 0.2), color: linen.shade },
      ...(wearer.skeleton.rests === 'back' ? [] : bow(wearer, linen.base, linen.shade)),
    ],
    collar: [{ d: fabric.panel(1.03, 0.95, -0.02, 1.02), color: upper.shade }],
  };
};

/** Tied at the back. */
function bow(wearer: Wearer, color: string, shade: string): Shape[] {
  const [x, y] = bodyFabric(wearer, 3).on(0.24, 1);
  return [
    {
      d: rounded(`M${x - 4} ${y}L${x + 20} ${y + 74}L${x + 4} ${y + 80}L${x - 10} ${y + 10}Z`),
      color: shade,
    },
    {
      d: rounded(
        `M${x} ${y}C${x + 12} ${y - 34} ${x + 46} ${y - 26} ${x + 40} ${y + 2}` +
          `C${x + 34} ${y + 16} ${x + 14} ${y + 14} ${x} ${y}Z`,
      ),
      color,
    },
    {
      d: rounded(
        `M${x} ${y + 2}C${x + 22} ${y + 6} ${x + 34} ${y + 26} ${x + 22} ${y + 40}` +
          `C${x + 6} ${y + 40} ${x - 2} ${y + 22} ${x} ${y + 2}Z`,
      ),
      color,
    },
  ];
}

/** A torn smock and trousers, and bare feet. */
export const rags: Tailor = (wearer) => {
  const { look, figure } = wearer;
  const main = faded(look.main);
  const lower = faded(look.lower);
  const isSkirt = figure.sex === 'woman';
  const fabric = bodyFabric(wearer, 6, isSkirt ? 44 : 26);
  const patch = faded(look.accent);
  const hem = isSkirt ? -0.7 : -0.26;
  return {
    ...sleeves(wearer, main, { ease: 7, length: 0.76, flare: 4 }),
    legs: isSkirt
      ? legsIn(wearer, { trousers: null, footwear: 'bare' })
      : legsIn(wearer, { trousers: lower, footwear: 'bare', cut: { length: 0.84, ease: 4, flare: 6 } }),
    skirt: [
      { d: fabric.torn(0.12, hem, isSkirt ? 0.09 : 0.08), color: main.base },
      { d: fabric.panel(0.1, hem + 0.1, 0.78, 1), color: main.shade },
      { d: fabric.panel(hem * 0.3, hem * 0.3 - 0.11, 0.16, 0.38), color: patch.base },
    ],
    torso: [
      { d: fabric.panel(1, 0), color: main.base },
      backShade(fabric, 0.8, 0, main),
      { d: fabric.panel(0.66, 0.52, 0.08, 0.28), color: mix(main.base, patch.base, 0.5) },
      ...belt(fabric, 0.1, materials.rope.base),
    ],
    collar: [
      { d: fabric.panel(1.02, 0.9, 0.02, (level) => 0.44 - (1.02 - level) * 2.4), color: look.skin.shade },
    ],
  };
};
