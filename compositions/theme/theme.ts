/** A theme and its grounds. Its tokens are those of `themeSchema` in the contract. */
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

/** The ground as a CSS background. */
export function backgroundOf({ colors }: Ground): string {
  return colors.length === 1 ? present(colors[0], 'colour') : `linear-gradient(${colors.join(', ')})`;
}
