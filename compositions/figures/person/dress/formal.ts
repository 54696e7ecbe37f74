/** What people wear when it matters: suits, coats, dresses, gowns. */
import { mix } from '../../../../src/shared/contrast.ts';
import type { Shape } from '../../paths/shape.ts';
import type { Fabric } from '../fabric.ts';
import type { Cloth } from '../look.ts';
import {
  backShade,
  bodyFabric,
  buttons,
  foldedCollar,
  folds,
  hips,
  legsIn,
  sleeves,
  type Tailor,
  type Wearer,
} from './garments.ts';

/** Where a jacket opens: from the collar down to its button. */
const button = 0.34;
const closedAt = 0.2;
const nearEdge = (level: number) => closedAt + Math.max(0, level - button) * 0.52;
const farEdge = (level: number) => closedAt - Math.max(0, level - button) * 0.24;

/** A jacket over a shirt, open down to its button. @param hem in levels. */
function jacket(fabric: Fabric, { base, shade, light }: Cloth, hem: number): Shape[] {
  const overlap = (level: number) => nearEdge(level) - Math.max(0, -level) * 0.1;
  return [
    {
      d: fabric.panel(
        0.99,
        hem,
        0,
        (level) => farEdge(level) + Math.max(0, 0.04 - Math.max(0, level - button) * 0.4),
      ),
      color: shade,
    },
    { d: fabric.panel(0.99, hem, overlap, 1), color: base },
    backShade(fabric, 0.8, hem, { base, shade, light }),
    {
      d: fabric.panel(
        0.97,
        button,
        nearEdge,
        (level) => nearEdge(level) + 0.05 + Math.max(0, level - button) * 0.24,
      ),
      color: light,
    },
    ...buttons(fabric, [button - 0.06, button - 0.2], closedAt + 0.06, shade, 6),
  ];
}

function tie(fabric: Fabric, { base, shade }: Cloth): Shape[] {
  return [
    {
      d: fabric.panel(
        0.93,
        0.43,
        (level) => 0.17 - (0.93 - level) * 0.03,
        (level) => 0.25 + (0.93 - level) * 0.05,
      ),
      color: base,
    },
    { d: fabric.panel(0.955, 0.9, 0.155, 0.27), color: shade },
  ];
}

export const suit: Tailor = (wearer) => {
  const { look } = wearer;
  const fabric = bodyFabric(wearer, 4, 8);
  return {
    ...sleeves(wearer, look.main, {
      ease: 5,
      cuff: look.second.base,
      farCuff: look.second.shade,
      length: 0.97,
    }),
    legs: legsIn(wearer, { trousers: trouserCloth(look.main), footwear: 'shoe' }),
    skirt: [hips(wearer, trouserCloth(look.main))],
    torso: [
      { d: fabric.panel(1, button + 0.02, 0.04, 0.7), color: look.second.base },
      ...tie(fabric, look.accent),
      ...jacket(fabric, look.main, -0.2),
    ],
    collar: foldedCollar(fabric, look.second.base),
  };
};

/** Trousers of the same cloth, a shade darker so that the jacket's hem is seen. */
function trouserCloth({ base, shade, light }: Cloth): Cloth {
  return { base: mix(base, shade, 0.6), shade: mix(shade, '#140c22', 0.25), light };
}

/** A long coat over a waistcoat. */
export const coat: Tailor = (wearer) => {
  const { look } = wearer;
  const hem = -0.62;
  const fabric = bodyFabric(wearer, 10, 44, true);
  const { main, second, accent } = look;
  const open = (level: number) => 0.2 + Math.max(0, level - 0.1) * 0.4 - Math.max(0, -level) * 0.1;
  return {
    ...sleeves(wearer, main, { ease: 9, flare: 3, cuff: main.shade, farCuff: main.base }),
    legs: legsIn(wearer, { trousers: look.lower, footwear: 'shoe' }),
    skirt: [],
    torso: [
      { d: fabric.panel(0.99, hem), color: main.shade },
      { d: fabric.panel(0.99, 0.5, 0.06, 0.7), color: second.base },
      { d: fabric.panel(0.92, -0.06, 0.05, (level) => open(level) + 0.06), color: accent.base },
      ...buttons(fabric, [0.62, 0.46, 0.3], 0.16, accent.shade, 5),
      { d: fabric.panel(0.99, hem, open, 1), color: main.base },
      {
        d: fabric.panel(0.99, 0.1, open, (level) => open(level) + 0.04 + Math.max(0, level - 0.1) * 0.24),
        color: main.light,
      },
      backShade(fabric, 0.8, hem, main),
    ],
    collar: [
      ...foldedCollar(fabric, second.base),
      { d: fabric.panel(1.06, 0.93, 0.56, 1.04), color: main.light },
    ],
  };
};

export const dress: Tailor = (wearer) => {
  const { look } = wearer;
  const fabric = bodyFabric(wearer, 2, 66);
  const { main, accent, second } = look;
  const hem = -0.56;
  return {
    ...sleeves(wearer, main, { ease: 6, length: 0.4, flare: 5 }),
    legs: legsIn(wearer, { trousers: null, footwear: 'slipper', shoe: accent }),
    skirt: [
      { d: fabric.panel(0.44, hem), color: main.base },
      ...folds(fabric, hem, main, 0.4),
      { d: fabric.panel(hem + 0.05, hem, 0, 1), color: main.shade },
    ],
    torso: [
      { d: fabric.panel(1, 0.4), color: main.base },
      backShade(fabric, 0.78, 0.4, main),
      { d: fabric.panel(0.48, 0.38), color: accent.base },
    ],
    collar: neckline(fabric, wearer, second),
  };
};

export const gown: Tailor = (wearer) => {
  const { look } = wearer;
  const fabric = bodyFabric(wearer, 3, 120);
  const { main, accent, second } = look;
  const hem = -1.03;
  return {
    ...sleeves(wearer, main, { ease: 5, flare: 10, cuff: second.base, farCuff: second.shade }),
    legs: legsIn(wearer, { trousers: null, footwear: 'slipper', shoe: accent }),
    skirt: [
      { d: fabric.panel(0.46, hem), color: main.base },
      ...folds(fabric, hem, main, 0.42),
      {
        d: fabric.panel(
          0.4,
          hem,
          (level) => 0.16 - Math.max(0, 0.4 - level) * 0.11,
          (level) => 0.24 + Math.max(0, 0.4 - level) * 0.04,
        ),
        color: second.base,
      },
      { d: fabric.panel(hem + 0.07, hem), color: accent.base },
    ],
    torso: [
      { d: fabric.panel(1, 0.4), color: main.base },
      backShade(fabric, 0.78, 0.4, main),
      { d: fabric.panel(0.86, 0.42, 0.14, (level) => 0.24 + (level - 0.42) * 0.3), color: second.base },
      { d: fabric.panel(0.5, 0.4), color: accent.base },
    ],
    collar: neckline(fabric, wearer, second),
  };
};

/** A low neck with a border. */
function neckline(fabric: Fabric, { look }: Wearer, border: Cloth): Shape[] {
  return [
    { d: fabric.panel(1.02, 0.84, -0.01, (level) => 0.94 - (1.02 - level) * 3.6), color: border.base },
    { d: fabric.panel(1.03, 0.875, -0.01, (level) => 0.94 - (1.03 - level) * 4.6), color: look.skin.base },
  ];
}
