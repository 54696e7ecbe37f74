/**
 * The colours of a theme that fill a frame, in an order in which neighbours differ.
 *
 * Light themes have light grounds and deep ones in turn. Dark themes stay dark: of four grounds one is light.
 */
import { present } from '../../src/shared/assert.ts';
import { contrastRatio, luminance } from '../../src/shared/contrast.ts';
import { colorDistance } from '../theme/color-distance.ts';
import { fromOklch, hueDistance, toOklch } from '../theme/oklab.ts';
import type { Theme } from '../theme/theme.ts';

/** Hues whose deep shades look like mud, and the violet that is used instead. */
const mud = { from: 48, to: 128, instead: 303 };
/** Degrees. Deep shades of hues that are nearer to each other look the same. */
const sameHue = 34;
/** Below this, in OKLab, a colour has no hue to speak of. */
const grey = 0.012;
/** In OKLab, between neighbours. */
const leastApart = 0.08;
const deepLightness = 0.29;
const richLightness = 0.37;
const lightLightness = 0.8;
/** Of a light ground to a dark ink. */
const comfortableRatio = 8.4;

const known = new WeakMap<Theme, readonly string[]>();

export function groundColors(theme: Theme): readonly string[] {
  const colors = known.get(theme) ?? orderedColors(theme);
  known.set(theme, colors);
  return colors;
}

function orderedColors(theme: Theme): string[] {
  const paper = firstOf(theme.ground.colors);
  const lights = distinct(lightGrounds(theme), 0.035);
  if (luminance(paper) > 0.18) return inTurn(lights, deepGrounds(theme, deepLightness));
  const section = firstOf(theme.sectionGround.colors);
  const deep = distinct([paper, ...deepGrounds(theme, deepLightness)], 0.05);
  const rich = distinct([section, ...deepGrounds(theme, richLightness)], 0.05);
  const bright = lights.length > 0 ? lights : rich;
  return bright.slice(0, 3).flatMap((light, index) => {
    const first = present(deep[(2 * index) % deep.length], 'a ground');
    const between = farthest(rich, [first]);
    const others = [...deep, ...rich].filter((color) => color !== first && color !== between);
    const second = farthest(others, [between, light]);
    return [first, between, second, light];
  });
}

/** Each light ground is followed by the deep one that differs most from its neighbours and is not used up. */
function inTurn(lights: readonly string[], deeps: readonly string[]): string[] {
  let left: string[] = [];
  return lights.flatMap((light, index) => {
    if (left.length === 0) left = [...deeps];
    const next = lights[(index + 1) % lights.length] ?? light;
    const deep = farthest(left, [light, next]);
    left = left.filter((color) => color !== deep);
    return [light, deep];
  });
}

/** The colour whose hue is farthest from those of the others. */
function farthest(colors: readonly string[], others: readonly string[]): string {
  const hues = others.map((color) => toOklch(color)).filter(({ chroma }) => chroma > grey);
  const distance = (color: string) =>
    Math.min(180, ...hues.map(({ hue }) => hueDistance(hue, toOklch(color).hue)));
  const seen = colors.filter((color) => others.every((other) => colorDistance(color, other) > leastApart));
  const [best] = (seen.length > 0 ? seen : colors).toSorted((one, other) => distance(other) - distance(one));
  return best ?? firstOf(others);
}

function lightGrounds(theme: Theme): string[] {
  const [first, ...others] = theme.scenery.discs;
  const ink = [theme.ink, theme.plate.ground, theme.plate.ink].toSorted(
    (a, b) => luminance(a) - luminance(b),
  )[0];
  const paper = firstOf(theme.ground.colors);
  const own = luminance(paper) > 0.18 ? [paper] : [];
  return [firstOf([first ?? paper]), ...own, ...others].map((color) => {
    const { lightness, chroma, hue } = toOklch(color);
    let lifted = Math.max(lightness, lightLightness - 0.03);
    let shown = lifted === lightness ? color : fromOklch({ lightness: lifted, chroma, hue });
    while (contrastRatio(shown, firstOf([ink ?? '#000000'])) < comfortableRatio && lifted < 0.97) {
      lifted += 0.02;
      shown = fromOklch({ lightness: lifted, chroma, hue });
    }
    return shown;
  });
}

/** One for each hue of the theme. */
function deepGrounds({ scenery, accent, sectionGround }: Theme, lightness: number): string[] {
  const colors = [...scenery.discs, firstOf(sectionGround.colors), accent].map(toOklch);
  const hues: number[] = [];
  for (const { chroma, hue } of colors) {
    const shown = hue > mud.from && hue < mud.to ? mud.instead : hue;
    if (chroma > grey && hues.every((other) => hueDistance(other, shown) > sameHue)) hues.push(shown);
  }
  const mean = colors.reduce((sum, { chroma }) => sum + chroma, 0) / colors.length;
  const chroma = Math.max(0.035, Math.min(0.078, mean * 0.85));
  return hues.map((hue) => fromOklch({ lightness, chroma, hue }));
}

function distinct(colors: readonly string[], least: number): string[] {
  const kept: string[] = [];
  for (const color of colors)
    if (kept.every((other) => colorDistance(other, color) > least)) kept.push(color);
  return kept;
}

function firstOf(colors: readonly string[]): string {
  return present(colors[0], 'a colour');
}
