/**
 * The grounds of flat compositions, from a theme's own colours: light ones and deep shades of the same hues, taking
 * turns.
 *
 * Guarantees: ink, accent and muted are readable on the ground and on its tint, and words on their mark (7:1);
 * neighbouring numbers give grounds that look different; the same theme and number always give the same.
 */
import { present } from '../../src/shared/assert.ts';
import {
  contrastRatio,
  faintestColor,
  lowestContrast,
  luminance,
  mix,
  readableColor,
  readableRatio,
} from '../../src/shared/contrast.ts';
import { colorDistance, hardToTellApart } from '../theme/color-distance.ts';
import { fromOklch, toOklch } from '../theme/oklab.ts';
import type { Theme } from '../theme/theme.ts';
import { groundColors } from './ground-colors.ts';

export interface FlatGround {
  readonly ground: string;
  readonly ink: string;
  /** Of the word being spoken. */
  readonly accent: string;
  /** Words that have been read, or are to come. */
  readonly muted: string;
  /** A shape that hardly differs from the ground, for ornaments behind text. Text is readable on it, too. */
  readonly tint: string;
  readonly isDark: boolean;
  /** A block behind the word being spoken, and the word on it. */
  readonly mark: string;
  readonly markInk: string;
  /** Thin lines, and shapes that no text stands on. */
  readonly line: string;
  /** Shapes that no text stands on, in two strong colours. */
  readonly pops: readonly [string, string];
}

/** How much lighter or darker a tint is than its ground, in OKLab. */
const tintStep = 0.075;

const known = new WeakMap<Theme, Map<string, FlatGround>>();

/** @param number from 0; any number is allowed. */
export function flatGround(theme: Theme, number: number): FlatGround {
  const grounds = groundColors(theme);
  return groundOf(theme, present(grounds[number % grounds.length], 'a ground'));
}

/** The same for a colour of one's own. The same object for the same colour, so that shapes are drawn once. */
export function groundOf(theme: Theme, color: string): FlatGround {
  const ofTheme = known.get(theme) ?? new Map<string, FlatGround>();
  known.set(theme, ofTheme);
  const ground = ofTheme.get(color) ?? newGround(theme, color);
  ofTheme.set(color, ground);
  return ground;
}

function newGround(theme: Theme, ground: string): FlatGround {
  const ink = inkOn(ground, theme);
  const isDark = luminance(ink) > luminance(ground);
  const tint = tintOf(ground, ink, isDark);
  const both = [ground, tint];
  const accent = accentOn(both, theme, isDark);
  const readableInk = readableColor(ink, both);
  return {
    ground,
    ink: readableInk,
    accent,
    muted: faintestColor(readableInk, both),
    tint,
    isDark,
    mark: accent,
    markInk: readableColor(mix(ground, isDark ? '#000000' : '#ffffff', 0.6), [accent]),
    line: lineOn(ground, isDark),
    pops: popsOn(ground, theme, isDark),
  };
}

/** A step towards the ink, or away from it where the ink could not be read on that. */
function tintOf(ground: string, ink: string, isDark: boolean): string {
  const color = toOklch(ground);
  const step = isDark ? tintStep : -tintStep;
  const shade = (by: number, saturation: number) =>
    fromOklch({ ...color, lightness: color.lightness + by, chroma: color.chroma * saturation });
  const nearer = shade(step, 1.2);
  return lowestContrast(ink, [nearer]) >= readableRatio + 0.8 ? nearer : shade(-step * 0.8, 0.8);
}

/** Nearer to the ink than a tint, and of the ground's own hue. */
function lineOn(ground: string, isDark: boolean): string {
  const { lightness, chroma, hue } = toOklch(ground);
  return fromOklch({ lightness: lightness + (isDark ? 0.19 : -0.19), chroma: chroma * 1.3, hue });
}

/** The theme's accent where it is readable as it is; else another of its strong colours; else a shade of it. */
function accentOn(grounds: readonly string[], theme: Theme, isDark: boolean): string {
  const own = brightest([theme.plate.accent, theme.accent], isDark);
  const strong = theme.scenery.discs
    .filter((color) => isDark && toOklch(color).chroma > 0.07)
    .toSorted((one, other) => toOklch(other).chroma - toOklch(one).chroma);
  const found = [own, ...strong].find((color) => lowestContrast(color, grounds) >= readableRatio);
  return found ?? readableColor(own, grounds);
}

/** Two of the theme's colours that stand out on the ground and from each other, the accent first. */
function popsOn(ground: string, theme: Theme, isDark: boolean): [string, string] {
  const deep = groundColors(theme).filter((color) => luminance(color) < 0.1);
  const light = [theme.plate.accent, ...theme.scenery.discs].filter((color) => luminance(color) > 0.3);
  const accents = [theme.accent, theme.plate.accent, theme.scenery.disc, ...(isDark ? light : deep)];
  const standsOut = (color: string) => colorDistance(color, ground) > 1.6 * hardToTellApart;
  const first = accents.find(standsOut) ?? theme.accent;
  const [second = first] = (isDark ? light : deep).toSorted(
    (one, other) => apart(other, [ground, first]) - apart(one, [ground, first]),
  );
  return [first, second];
}

function apart(color: string, others: readonly string[]): number {
  return Math.min(...others.map((other) => colorDistance(color, other)));
}

/** The lightest colour for a dark ground, the darkest for a light one. */
function brightest(colors: readonly string[], isDark: boolean): string {
  const sorted = colors.toSorted((one, other) => luminance(one) - luminance(other));
  return present(isDark ? sorted.at(-1) : sorted[0], 'an accent');
}

function inkOn(ground: string, { ink, plate }: Theme): string {
  const [best] = [ink, plate.ground, plate.ink].toSorted(
    (one, other) => contrastRatio(other, ground) - contrastRatio(one, ground),
  );
  return present(best, 'an ink');
}
