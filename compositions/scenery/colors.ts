/** The colours of hours, seasons, weathers and grounds, before a theme tints them. */
import type { PlaceName, Season, TimeOfDay, Weather } from '../../src/storyboard/contract.ts';

/** How far down to the horizon, from 0 to 1, and the colour there. */
export type SkyStop = readonly [offset: number, color: string];

interface Hour {
  readonly sky: readonly SkyStop[];
  readonly haze: string;
  readonly glow: string;
  /** The colour of the light, and what shade pulls everything towards. Null for plain daylight. */
  readonly grade: { readonly light: string; readonly pull: readonly [color: string, share: number] } | null;
  /** How much of a front layer's own colour goes into this one. */
  readonly front: { readonly front: string; readonly share: number };
}

export const hours: Readonly<Record<TimeOfDay, Hour>> = {
  dawn: {
    sky: [
      [0, '#5f7fc0'],
      [0.46, '#b7a7d6'],
      [0.78, '#f4b8b0'],
      [1, '#ffdca6'],
    ],
    haze: '#c6aed0',
    glow: '#fff6dc',
    grade: { light: '#efd2dc', pull: ['#8f84c0', 0.17] },
    front: { front: '#182f56', share: 0.5 },
  },
  day: {
    sky: [
      [0, '#8fcdf0'],
      [0.7, '#dff0ee'],
      [1, '#fdf0cf'],
    ],
    haze: '#d6ebe8',
    glow: '#fff4cf',
    grade: null,
    front: { front: '#173a2d', share: 0 },
  },
  dusk: {
    sky: [
      [0, '#2b2a5e'],
      [0.34, '#64427f'],
      [0.64, '#c56f80'],
      [0.86, '#f6b184'],
      [1, '#ffd79c'],
    ],
    haze: '#a8638c',
    glow: '#fff0c8',
    grade: { light: '#b892c6', pull: ['#3a2458', 0.26] },
    front: { front: '#1a1740', share: 0.72 },
  },
  night: {
    sky: [
      [0, '#0b1436'],
      [0.6, '#22316f'],
      [1, '#4a4386'],
    ],
    haze: '#3b4389',
    glow: '#f7e7c0',
    grade: { light: '#6076cc', pull: ['#141e58', 0.4] },
    front: { front: '#0b0f2c', share: 0.74 },
  },
};

/** What clouds do to the sky, and a little to everything below them. */
export const overcast: Readonly<
  Record<Weather, { readonly amount: number; readonly colors: Readonly<Record<TimeOfDay, string>> }>
> = {
  clear: { amount: 0, colors: { dawn: '#a8a4c8', day: '#a9bccb', dusk: '#5b4d78', night: '#1d2550' } },
  wind: { amount: 0.12, colors: { dawn: '#a8a4c8', day: '#b9d3de', dusk: '#5b4d78', night: '#1d2550' } },
  rain: { amount: 0.58, colors: { dawn: '#8b8fb4', day: '#92a8ba', dusk: '#51467a', night: '#1c244c' } },
  storm: { amount: 0.8, colors: { dawn: '#5d648c', day: '#66778d', dusk: '#352f5c', night: '#131a3c' } },
  snow: { amount: 0.5, colors: { dawn: '#b3b1d2', day: '#c3d3e0', dusk: '#5f5a8e', night: '#2a376c' } },
  fog: { amount: 0.62, colors: { dawn: '#cfc6d8', day: '#d9e0e0', dusk: '#8d7697', night: '#465084' } },
};

/** Leaves from light to dark, and the meadow. */
export function leavesOf(season: Season): {
  readonly leaves: readonly [string, string, string, string];
  readonly grass: string;
} {
  switch (season) {
    case 'spring':
      return { leaves: ['#b6dc72', '#8fcf6a', '#62b565', '#3f8f5a'], grass: '#8fce7e' };
    case 'summer':
      return { leaves: ['#76b84f', '#57a657', '#3f8f4f', '#2f7a48'], grass: '#6fb477' };
    case 'autumn':
      return { leaves: ['#f0ae45', '#e2792f', '#c8552e', '#94402c'], grass: '#bda860' };
    default:
      return { leaves: ['#9db4bd', '#7396a3', '#527a8b', '#3a6074'], grass: '#a9b79a' };
  }
}

export function snowOf(time: TimeOfDay): string {
  const colors = { dawn: '#f3e4ea', day: '#f4f8fc', dusk: '#cdb4d4', night: '#b3c2e4' } as const;
  return colors[time];
}

interface Front {
  readonly color: string;
  readonly autumn: string;
  readonly snowy: string;
}

const frost = '#132a47';
const meadow: Front = { color: '#173a2d', autumn: '#38281c', snowy: frost };
const water: Front = { color: '#15355a', autumn: '#182f4c', snowy: frost };
const stone: Front = { color: '#2a2c4a', autumn: '#2d2940', snowy: '#1d2947' };
const wood: Front = { color: '#2f1f25', autumn: '#2f1f25', snowy: '#2a1f2c' };

/** The front layer of each place: what its ground looks like in the shade. */
export function frontColors(place: PlaceName): Front {
  switch (place) {
    case 'garden':
    case 'field':
    case 'vineyard':
    case 'forest':
    case 'jungle':
    case 'village':
    case 'river':
    case 'road':
      return meadow;
    case 'castle':
      return { color: '#20352f', autumn: '#33291f', snowy: frost };
    case 'mountains':
      return { color: '#1d3440', autumn: '#2d2a33', snowy: frost };
    case 'graveyard':
      return { color: '#252b3d', autumn: '#2f2833', snowy: frost };
    case 'sea':
    case 'lake':
    case 'harbour':
    case 'ice':
      return water;
    case 'island':
      return { color: '#1c3a4c', autumn: '#1c3a4c', snowy: frost };
    case 'street':
    case 'city':
    case 'market':
      return stone;
    case 'desert':
      return { color: '#47281b', autumn: '#47281b', snowy: '#3a2c33' };
    case 'sky':
      return { color: '#24467a', autumn: '#2c4270', snowy: '#22406e' };
    case 'space':
      return { color: '#151233', autumn: '#151233', snowy: '#151233' };
    case 'cave':
    case 'prison':
    case 'church':
      return { color: '#232334', autumn: '#232334', snowy: '#232334' };
    default:
      return wood;
  }
}
