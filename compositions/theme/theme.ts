/**
 * What a theme is made of (`themeSchema` in the contract has the tokens), how its grounds are drawn, and which of its
 * colours carry text on which others.
 */
import { present } from '../../src/shared/assert.ts';
import { contrastRatio, mix, readableRatio } from '../../src/shared/contrast.ts';
import type { Ground, Theme } from '../../src/storyboard/contract.ts';

export type { Ground, Plate, Theme } from '../../src/storyboard/contract.ts';

export function solid(color: string): Ground {
  return { colors: [color] };
}

/** A soft gradient from the frame's top to its bottom. */
export function vertical(top: string, bottom: string): Ground {
  return { colors: [top, bottom] };
}

/** A CSS background. */
export function backgroundOf({ colors }: Ground): string {
  return colors.length === 1 ? present(colors[0], 'colour') : `linear-gradient(${colors.join(', ')})`;
}

/**
 * - `ground`: text stands on it
 * - `shape`: no text stands on it, and it is no text
 * - `lifted`: as text it goes through `readableColor` first
 * - otherwise text, on the grounds with these names
 */
type Role = 'ground' | 'shape' | 'lifted' | { readonly on: readonly string[] };

const page: Role = { on: ['ground', 'sectionGround', 'refrainGround'] };
const onPlate: Role = { on: ['plate.ground'] };
const onPanel: Role = { on: ['code.panel'] };

/** Every token that is a colour, with what it is for. */
export const colorRoles: Readonly<Record<string, Role>> = {
  ground: 'ground',
  sectionGround: 'ground',
  refrainGround: 'ground',
  ink: page,
  muted: page,
  spoken: page,
  accent: 'lifted',
  'plate.ground': 'ground',
  'plate.ink': onPlate,
  'plate.accent': onPlate,
  'code.panel': 'ground',
  'code.ink': onPanel,
  'code.label': onPanel,
  'code.keyword': onPanel,
  'code.string': onPanel,
  'code.number': onPanel,
  'code.comment': onPanel,
  'code.name': onPanel,
  'scenery.disc': 'shape',
  'scenery.far': 'shape',
  'scenery.near': 'shape',
  'scenery.discs': 'shape',
};

/** A theme's colours by the names of their tokens. */
export function colorsOf(theme: Theme): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (value: unknown, path: readonly string[]) => {
    if (Array.isArray(value)) for (const item of value) visit(item, path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) visit(part, key === 'colors' ? path : [...path, key]);
    else if (typeof value === 'string' && value.startsWith('#')) {
      const name = path.join('.');
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  };
  visit(theme, []);
  return found;
}

export interface UnreadablePair {
  readonly text: string;
  readonly ground: string;
  /** The lowest contrast ratio of the two, after WCAG 2.2. */
  readonly ratio: number;
}

/** The pairs of tokens that carry text and stay below 7:1, anywhere on a gradient. */
export function unreadablePairs(theme: Theme): UnreadablePair[] {
  const colors = colorsOf(theme);
  const of = (name: string) => present(colors.get(name), `colour ${name}`);
  return Object.entries(colorRoles).flatMap(([text, role]) =>
    typeof role === 'string'
      ? []
      : role.on
          .map((ground) => ({ text, ground, ratio: lowestRatio(of(text), shades(of(ground))) }))
          .filter(({ ratio }) => ratio < readableRatio),
  );
}

/** A gradient's colours in between may be darker than both of its ends. */
function shades(colors: readonly string[]): string[] {
  const [top = '', bottom = top] = colors;
  return [0, 0.25, 0.5, 0.75, 1].map((t) => mix(top, bottom, t));
}

function lowestRatio(texts: readonly string[], grounds: readonly string[]): number {
  return Math.min(...texts.flatMap((text) => grounds.map((ground) => contrastRatio(text, ground))));
}
