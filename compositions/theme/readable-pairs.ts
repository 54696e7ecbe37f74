/**
 * Which of a theme's colours carry text on which others, and which of these pairs cannot be read.
 *
 * Guarantees: every token that is a colour has a role; contrast is that of WCAG 2.2, and 7:1 is the least.
 */
import { present } from '../../src/shared/assert.ts';
import { contrastRatio, mix, readableRatio } from '../../src/shared/contrast.ts';
import type { Theme } from '../../src/storyboard/contract.ts';

/**
 * - `ground`: text stands on it
 * - `shape`: no text stands on it, and it is not text
 * - `lifted`: as text it is lifted to contrast first, see `lift-to-contrast.ts`
 * - otherwise it is text, on the grounds with these names
 */
type Role = 'ground' | 'shape' | 'lifted' | { readonly on: readonly string[] };

const page: Role = { on: ['ground', 'sectionGround', 'refrainGround'] };
const onPlate: Role = { on: ['plate.ground'] };
const onPanel: Role = { on: ['code.panel'] };

/** Every token that is a colour, with its role. */
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

/** The colours of a theme by the names of their tokens. */
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
  /** The lowest contrast ratio of the two. */
  readonly ratio: number;
}

/** The pairs of text and ground that are below 7:1, anywhere on a gradient. */
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

/** Colours along a gradient: those in between may be darker than both ends. */
function shades(colors: readonly string[]): string[] {
  const [top = '', bottom = top] = colors;
  return [0, 0.25, 0.5, 0.75, 1].map((t) => mix(top, bottom, t));
}

function lowestRatio(texts: readonly string[], grounds: readonly string[]): number {
  return Math.min(...texts.flatMap((text) => grounds.map((ground) => contrastRatio(text, ground))));
}
