import { expect, it } from 'vitest';
import { contrastRatio } from '../../src/shared/contrast.ts';
import { colorDistance } from '../theme/color-distance.ts';
import { type ThemeName, themeNames, themes } from '../theme/themes.ts';
import { flatGround } from './flat-ground.ts';
import { groundColors } from './ground-colors.ts';

/** More than there are different grounds, so that the last and the first are neighbours, too. */
const numbers = Array.from({ length: 30 }, (_, index) => index);

it.each(themeNames)('all text of %s reads on every ground and its tint', (name: ThemeName) => {
  for (const number of numbers) {
    const { ground, tint, ink, accent, muted, mark, markInk } = flatGround(themes[name], number);
    for (const text of [ink, accent, muted]) {
      for (const behind of [ground, tint]) expect(contrastRatio(text, behind)).toBeGreaterThanOrEqual(7);
    }
    expect(contrastRatio(markInk, mark)).toBeGreaterThanOrEqual(7);
  }
});

it.each(themeNames)('neighbouring grounds of %s look different', (name: ThemeName) => {
  for (const number of numbers) {
    const [one, other] = [flatGround(themes[name], number), flatGround(themes[name], number + 1)];
    expect(colorDistance(one.ground, other.ground)).toBeGreaterThan(0.07);
  }
});

it('takes turns between light and dark in a light theme, and stays mostly dark in a dark one', () => {
  const dark = (name: ThemeName) =>
    groundColors(themes[name]).map((_, at) => flatGround(themes[name], at).isDark);
  expect(dark('paper').filter(Boolean).length * 2).toBe(dark('paper').length);
  expect(dark('night').filter(Boolean).length).toBeGreaterThanOrEqual(dark('night').length * 0.7);
});
