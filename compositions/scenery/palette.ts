/**
 * The colours of a scenery by its place, the hour, the season, the weather and the theme.
 *
 * Guarantees: white and `light` read on `front` and on `frontTint` at 7:1.
 *
 * The hour grades the colours of things; the theme then pulls everything a little towards its own: its ground is found
 * again in the front layer and at the edge of the sky, its accent in the lights, and a theme of pale colours makes pale
 * sceneries.
 */
import { contrastRatio, luminance, mix, readableColor } from '../../src/shared/contrast.ts';
import type { SceneryProps } from '../../src/storyboard/contract.ts';
import type { Theme } from '../theme/theme.ts';
import { frontColors, hours, leavesOf, overcast, type SkyStop, snowOf } from './colors.ts';
import { gradeFor, multiply } from './grade.ts';

export interface Palette {
  /** The sky from its top to the horizon. */
  readonly sky: readonly [top: string, bottom: string];
  /** The same in more steps: how far down to the horizon, from 0 to 1, and the colour there. */
  readonly skyStops: readonly SkyStop[];
  /** What far things fade into. */
  readonly haze: string;
  /** Lamps, windows, the sun's path, and spoken words. */
  readonly light: string;
  /** The sun, the moon and other things that shine by themselves. */
  readonly glow: string;
  /** Of the front layer: captions in white or the light read on it at 7:1. */
  readonly front: string;
  /** For shapes on the front layer that hardly differ from it. */
  readonly frontTint: string;
  /** Of what frames the picture in front of the actors: nearly as dark as the front layer. */
  readonly near: string;
  readonly isDark: boolean;
  /** Snow lies on the ground and on edges. */
  readonly isSnowy: boolean;
  /** Snow as it looks at this hour. */
  readonly snow: string;
  /** Leaves of the season, from light to dark, as by day: `lit` or `at` them. */
  readonly leaves: readonly [string, string, string, string];
  /** The ground of meadows, as by day. */
  readonly grass: string;
  /** A colour as it looks at this hour; lights are drawn without it. */
  readonly lit: (color: string) => string;
  /** Paler with distance. @param depth from 0 (near) to 1 (at the horizon) */
  readonly at: (color: string, depth: number) => string;
}

const white = '#ffffff';

export function paletteOf(scenery: SceneryProps, theme: Theme): Palette {
  const { time, season, weather } = scenery;
  const hour = hours[time];
  const grade = gradeFor(theme);
  const isSnowy = weather === 'snow' || (season === 'winter' && weather !== 'rain' && weather !== 'storm');
  const clouds = overcast[weather];
  // A low sun shines in under the clouds, but not through fog.
  const lightBelow = weather !== 'fog' && (time === 'dawn' || time === 'dusk') ? 0.62 : 0;
  const skyStops = hour.sky.map(
    ([offset, color]): SkyStop => [
      offset,
      grade.sky(mix(color, clouds.colors[time], clouds.amount * (1 - lightBelow * offset)), offset),
    ],
  );
  const haze = grade.color(mix(hour.haze, clouds.colors[time], clouds.amount * 0.8));
  const lit = (color: string) => {
    const graded = hour.grade === null ? color : mix(multiply(color, hour.grade.light), ...hour.grade.pull);
    // Snow and whitewash stay bright where snow throws the light back.
    const bright = isSnowy ? mix(graded, snowOf(time), whiteness(color) * 0.86) : graded;
    return grade.color(mix(bright, clouds.colors[time], clouds.amount * 0.22));
  };
  const ground = groundColor(scenery, isSnowy);
  const front = darkEnough(grade.front(ground));
  const frontTint = mix(front, white, 0.045);
  const { leaves, grass } = leavesOf(season);
  return {
    sky: [colorAt(skyStops, 0), colorAt(skyStops, skyStops.length - 1)],
    skyStops,
    haze,
    light: readableColor(grade.light, [front, frontTint]),
    // A theme's coloured sun is a print; a coloured moon would be an omen.
    glow: time === 'night' ? hour.glow : grade.glow(hour.glow),
    front,
    frontTint,
    near: mix(front, lit('#2f6f4d'), time === 'night' ? 0.16 : 0.24),
    isDark: time === 'night',
    isSnowy,
    snow: grade.color(snowOf(time)),
    leaves,
    grass: isSnowy ? '#eaf1f8' : grass,
    lit,
    at: (color, depth) => mix(lit(color), haze, depth * 0.78),
  };
}

/** From 0 (not pale) to 1 (white). */
function whiteness(color: string): number {
  return Math.max(0, Math.min(1, (luminance(color) - 0.6) / 0.24));
}

function groundColor({ place, time, season }: SceneryProps, isSnowy: boolean): string {
  const { color, autumn, snowy } = frontColors(place);
  const leafy = season === 'autumn' ? autumn : color;
  const { front, share } = hours[time].front;
  return mix(isSnowy ? snowy : leafy, front, share);
}

/** White on it, and on its tint, is read easily, and a light has room to differ from white. */
function darkEnough(color: string): string {
  let dark = color;
  while (contrastRatio(white, dark) < 10.5 && luminance(dark) > 0) dark = mix(dark, '#000000', 0.08);
  return dark;
}

function colorAt(stops: readonly SkyStop[], index: number): string {
  return stops[index]?.[1] ?? white;
}
