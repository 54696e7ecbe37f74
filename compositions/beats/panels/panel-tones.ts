/** The two tones of a drawing that keeps back on its ground: shades of the ground itself. */
import { mix } from '../../../src/shared/contrast.ts';
import type { Tones } from '../../illustration/duotone.ts';
import { fromOklch, toOklch } from '../../theme/oklab.ts';
import type { FlatGround } from '../flat-ground.ts';

const known = new WeakMap<FlatGround, Tones>();

export function tonesOn(on: FlatGround): Tones {
  const tones = known.get(on) ?? newTones(on);
  known.set(on, tones);
  return tones;
}

function newTones({ ground, isDark }: FlatGround): Tones {
  const { lightness, chroma, hue } = toOklch(ground);
  const shade = (at: number, saturation: number) =>
    fromOklch({ lightness: at, chroma: Math.min(0.13, chroma * saturation), hue });
  if (isDark)
    return { dark: shade(Math.max(0.34, lightness + 0.13), 1.2), light: shade(lightness + 0.48, 1.2) };
  return { dark: shade(Math.max(0.34, lightness - 0.42), 1.15), light: mix(ground, '#ffffff', 0.6) };
}
