/** The colours of a scenery by the hour, the season and the weather. */
import { mix, parseColor } from '../../src/shared/contrast.ts';
import type { SceneryProps, TimeOfDay } from '../../src/storyboard/contract.ts';

export interface Palette {
  /** The sky from its top to the horizon. */
  readonly sky: readonly [top: string, bottom: string];
  /** Lamps, windows, the sun's path. */
  readonly light: string;
  /** Of the front layer: captions in white or the light read on it at 7:1. */
  readonly front: string;
  readonly isDark: boolean;
  /** A colour as it looks at this hour; lights are drawn without it. */
  readonly lit: (color: string) => string;
  /** Paler with distance. @param depth from 0 (near) to 1 (at the horizon) */
  readonly at: (color: string, depth: number) => string;
}

const hours: Readonly<Record<TimeOfDay, { sky: readonly [string, string]; ambient: string; front: string }>> =
  {
    dawn: { sky: ['#5f7fc0', '#ffdca6'], ambient: '#e8c4d0', front: '#182f56' },
    day: { sky: ['#8fcdf0', '#fdf0cf'], ambient: '#ffffff', front: '#173a2d' },
    dusk: { sky: ['#2c2a66', '#ffc389'], ambient: '#b08ac4', front: '#1a1740' },
    night: { sky: ['#0b1436', '#4a4386'], ambient: '#4a5590', front: '#0d1230' },
  };

export function paletteOf({ time }: SceneryProps): Palette {
  const { sky, ambient, front } = hours[time];
  const lit = (color: string) => (time === 'day' ? color : mix(multiply(color, ambient), ambient, 0.12));
  return {
    sky,
    light: '#ffcf70',
    front,
    isDark: time === 'night',
    lit,
    at: (color, depth) => mix(lit(color), sky[1], depth * 0.8),
  };
}

function multiply(one: string, other: string): string {
  const [a, b] = [parseColor(one), parseColor(other)];
  const channel = (at: 0 | 1 | 2) => Math.round((a[at] * b[at]) / 255);
  return `#${[channel(0), channel(1), channel(2)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
