/** The colours of a person. Guarantees: the same number gives the same colours in any pose and dress. */
import { present } from '../../../src/shared/assert.ts';
import { luminance, mix } from '../../../src/shared/contrast.ts';
import type { FigureProps } from '../../../src/storyboard/contract.ts';

export interface Cloth {
  readonly base: string;
  readonly shade: string;
  readonly light: string;
}

export interface Look {
  readonly skin: Cloth;
  readonly skinLine: string;
  readonly cheek: string;
  readonly hair: Cloth;
  /** Jacket, coat, dress. */
  readonly main: Cloth;
  /** Shirt, waistcoat, collar. */
  readonly second: Cloth;
  /** Trousers, skirt. */
  readonly lower: Cloth;
  /** Tie, sash, ribbon. */
  readonly accent: Cloth;
  readonly shoe: Cloth;
}

const skins = ['#eab48c', '#c98258', '#d79a78', '#8f5a3c', '#f0c4a2', '#ab6a45', '#e0a57a', '#6f4530'];

const hairs = ['#4a2f25', '#2b2024', '#8a4f2a', '#241b1e', '#c08a45', '#33262c', '#6b4029', '#1f181b'];

/** Main, second, lower, accent: each row is a set of colours that go together. */
const wardrobes: readonly (readonly [string, string, string, string])[] = [
  ['#3a2b4a', '#a8483a', '#231a30', '#d79a3f'],
  ['#1f6468', '#f3e2c4', '#243a4f', '#e0783c'],
  ['#b4493a', '#f2dfc2', '#3c3350', '#f0ae45'],
  ['#35508c', '#f1e6d6', '#26304f', '#d8493a'],
  ['#6e7438', '#f0dfb8', '#4a3a30', '#c8572f'],
  ['#8c3f62', '#f3d9cd', '#3b2a4c', '#e6a23f'],
  ['#d08a3a', '#f6ead2', '#3d4a63', '#7d2f38'],
  ['#3f7a56', '#f4e6c8', '#2f3a45', '#d9653b'],
  ['#4f6f8f', '#f5ead8', '#39324a', '#c6503c'],
  ['#a2584a', '#e9d6bd', '#46513f', '#e3b04b'],
];

function cloth(base: string): Cloth {
  const isPale = luminance(base) > 0.6;
  return {
    base,
    shade: mix(base, '#1a1030', isPale ? 0.14 : 0.24),
    light: isPale ? mix(base, '#8a7560', 0.13) : mix(base, '#ffe9d0', 0.13),
  };
}

export function lookOf({ look, age }: Pick<FigureProps, 'look' | 'age'>): Look {
  const skin = pick(skins, look);
  const [main, second, lower, accent] = pick(wardrobes, look);
  const hair = age === 'old' ? pick(['#efe6d8', '#d9d2cc', '#f4eee4'], look) : pick(hairs, look);
  return {
    skin: { base: skin, shade: mix(skin, '#5a2420', 0.26), light: mix(skin, '#ffffff', 0.1) },
    skinLine: mix(skin, '#4a1624', 0.55),
    cheek: mix(skin, '#d8503f', 0.24),
    hair: {
      base: hair,
      shade: mix(hair, age === 'old' ? '#8a7868' : '#000010', 0.24),
      light: mix(hair, '#ffffff', 0.12),
    },
    main: cloth(main),
    second: cloth(second),
    lower: cloth(lower),
    accent: cloth(accent),
    shoe: cloth(mix(lower, '#1a1016', 0.55)),
  };
}

export const materials = {
  steel: { base: '#9aa5b5', shade: '#727e92', light: '#c3ccd8' },
  mail: { base: '#6a7488', shade: '#555e72', light: '#828ca0' },
  linen: { base: '#f3e8d6', shade: '#dccdb6', light: '#e6d8c2' },
  gold: { base: '#e8b23c', shade: '#c58f28', light: '#ffd870' },
  straw: { base: '#e6c06a', shade: '#cda04a', light: '#f3d58c' },
  leather: { base: '#6b4230', shade: '#553325', light: '#7f5440' },
  velvet: { base: '#9c3543', shade: '#7c2735', light: '#b34a57' },
  rope: { base: '#c9a66b', shade: '#a98850', light: '#dcbd86' },
} as const satisfies Record<string, Cloth>;

/** Coarse cloth of the poor: what is left of the colour. */
export function faded(of: Cloth): Cloth {
  return cloth(mix(of.base, '#8a7a66', 0.62));
}

function pick<T>(from: readonly T[], number: number): T {
  return present(from[number % from.length], 'a colour');
}
