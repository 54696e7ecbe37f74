/** What a theme is made of (`themeSchema` in the contract has the tokens), and how its grounds are drawn. */
import { present } from '../../src/shared/assert.ts';
import type { Ground } from '../../src/storyboard/contract.ts';

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
