/**
 * Colours of panels that stand side by side, from those of flat grounds.
 *
 * Guarantees: neighbours differ; the same theme and number always give the same.
 */
import { present } from '../../../src/shared/assert.ts';
import { luminance, mix } from '../../../src/shared/contrast.ts';
import { colorDistance, hardToTellApart } from '../../theme/color-distance.ts';
import type { Theme } from '../../theme/theme.ts';
import { type FlatGround, groundOf } from '../flat-ground.ts';
import { groundColors } from '../ground-colors.ts';

const isLight = (color: string) => luminance(color) > 0.25;

/** At least one light and one deep colour: a theme of greys has no deep grounds of its own. */
function colorsFor(theme: Theme): string[] {
  const colors = [...new Set(groundColors(theme))];
  const own = [theme.ink, theme.plate.ink, theme.plate.ground].toSorted(
    (one, other) => luminance(one) - luminance(other),
  );
  if (!colors.some(isLight)) colors.push(present(own.at(-1), 'a colour'));
  if (colors.every(isLight)) colors.push(present(own[0], 'a colour'));
  return colors;
}

/** Light ones as long as the theme has enough of them, else deep ones among them. @param from chooses the first. */
export function stripeGrounds(theme: Theme, from: number, count: number): FlatGround[] {
  const all = colorsFor(theme);
  const light = all.filter(isLight);
  const colors = light.length >= Math.min(count, 5) ? light : all;
  return Array.from({ length: count }, (_, index) =>
    groundOf(theme, present(colors[(from + index) % colors.length], 'a colour')),
  );
}

/** A pale one and a deep one of another hue. @param seed chooses the pair. */
export function paleAndDeep(theme: Theme, seed: number): { pale: FlatGround; deep: FlatGround } {
  const all = colorsFor(theme);
  const light = all.filter(isLight);
  const dark = all.filter((color) => !isLight(color));
  const pale = present(light[seed % light.length], 'a light colour');
  const deep = present(dark[(seed >>> 3) % dark.length], 'a dark colour');
  return { pale: groundOf(theme, mix(pale, '#ffffff', 0.3)), deep: groundOf(theme, deep) };
}

/** The light colour that differs most from a ground, or a deep one if none stands out on it. */
export function lightAgainst(theme: Theme, on: FlatGround): FlatGround {
  const apart = (color: string) => colorDistance(color, on.ground);
  const farthest = colorsFor(theme).toSorted((one, other) => apart(other) - apart(one));
  const light = farthest.find(isLight);
  const seen = light !== undefined && apart(light) >= hardToTellApart ? light : farthest[0];
  return groundOf(theme, present(seen, 'a colour'));
}

/**
 * Shapes that carry text, on a ground: deep on a light one and light on a dark one, as long as there are enough.
 *
 * @param from chooses the first.
 */
export function groundsAgainst(theme: Theme, on: FlatGround, count: number, from = 0): FlatGround[] {
  const all = colorsFor(theme).filter((color) => colorDistance(color, on.ground) >= hardToTellApart);
  const against = all.filter((color) => isLight(color) === on.isDark);
  const colors = against.length >= Math.min(count, 3) ? against : all;
  return Array.from({ length: count }, (_, index) =>
    groundOf(theme, present(colors[(from + index) % colors.length], 'a colour')),
  );
}
