/**
 * The colours of a map from those of a theme: cool for the sea, warm for the land.
 *
 * Guarantees: the ink is readable (7:1) on the sea and on the land; the two can be told apart.
 */
import { present } from '../../../src/shared/assert.ts';
import {
  contrastRatio,
  faintestColor,
  luminance,
  mix,
  parseColor,
  readableColor,
} from '../../../src/shared/contrast.ts';
import { colorDistance, hardToTellApart } from '../../theme/color-distance.ts';
import { fromOklch, toOklch } from '../../theme/oklab.ts';
import type { Theme } from '../../theme/theme.ts';
import { type FlatGround, groundOf } from '../flat-ground.ts';
import { groundColors } from '../ground-colors.ts';

export interface MapColors {
  readonly sea: string;
  readonly land: string;
  readonly graticule: string;
  readonly pin: string;
  readonly pinHole: string;
  /** Words on the map, as on a ground that is sea and land. */
  readonly on: FlatGround;
  /** The band below the map. */
  readonly rail: FlatGround;
}

/** Of the sea in dark themes, in OKLab. */
const seaHue = 235;

export function mapColors(theme: Theme): MapColors {
  const paper = present(theme.ground.colors[0], 'a ground');
  const isDark = luminance(paper) < 0.18;
  const { sea, land } = isDark ? darkMap(paper) : lightMap(theme);
  const both = [sea, land];
  const candidates = [theme.ink, theme.plate.ground, theme.plate.ink];
  const [best] = candidates.toSorted((one, other) => lowest(other, both) - lowest(one, both));
  const ink = readableColor(present(best, 'an ink'), both);
  const base = groundOf(theme, land);
  const pins = [theme.accent, theme.plate.accent, ...theme.scenery.discs];
  const pin = pins.find((color) => both.every((one) => colorDistance(color, one) > 1.7 * hardToTellApart));
  return {
    sea,
    land,
    graticule: mix(sea, ink, 0.3),
    pin: pin ?? ink,
    pinHole: isDark ? sea : mix(land, '#ffffff', 0.6),
    on: {
      ...base,
      ...{ ink, isDark, ground: land, tint: sea, muted: faintestColor(ink, both) },
      accent: readableColor(base.accent, both),
    },
    rail: groundOf(theme, isDark ? mix(sea, '#000000', 0.5) : deepest(theme)),
  };
}

function lowest(color: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrastRatio(color, ground)));
}

function coolness(color: string): number {
  const [red, , blue] = parseColor(color);
  return blue - red;
}

function lightMap({ scenery, ground, sectionGround }: Theme): { sea: string; land: string } {
  const colors = [...scenery.discs, ...ground.colors, ...sectionGround.colors].toSorted(
    (one, other) => coolness(other) - coolness(one),
  );
  const sea = present(colors[0], 'a colour');
  const land = mix(present(colors.at(-1), 'a colour'), '#ffffff', 0.64);
  return { sea: mix(sea, '#ffffff', 0.08), land };
}

/** The land has the hue of the theme's page. */
function darkMap(page: string): { sea: string; land: string } {
  const { chroma, hue } = toOklch(page);
  return {
    sea: fromOklch({ lightness: 0.22, chroma: 0.045, hue: seaHue }),
    land: fromOklch({ lightness: 0.4, chroma: 0.055, hue: chroma > 0.012 ? hue : seaHue + 30 }),
  };
}

/** The coolest of the deep grounds. */
function deepest(theme: Theme): string {
  const deep = groundColors(theme).filter((color) => luminance(color) < 0.1);
  return deep.toSorted((one, other) => coolness(other) - coolness(one))[0] ?? theme.ink;
}
