/**
 * The colours of a dialogue: one side warm, the other cool. Who speaks stands on a bright ground, who listens is all in
 * the tones of a dark one. Never the colours of skin.
 */
import { luminance } from '../../../src/shared/contrast.ts';
import { fromOklch, hueDistance, toOklch } from '../../theme/oklab.ts';
import type { Theme } from '../../theme/theme.ts';
import { type FlatGround, groundOf } from '../flat-ground.ts';

/** From dark to light. */
export type Ramp = readonly [dark: string, middle: string, light: string];

export interface DialogueColors {
  readonly ground: FlatGround;
  readonly speaker: Ramp;
  readonly listenerGround: string;
  readonly listener: Ramp;
}

/** Degrees. */
const warm = 62;
const cool = 252;

const known = new WeakMap<Theme, Map<'left' | 'right', DialogueColors>>();

/**
 * The same object for the same theme and side, so that busts are drawn once.
 *
 * @param side of the speaker.
 */
export function dialogueColors(theme: Theme, side: 'left' | 'right'): DialogueColors {
  const ofTheme = known.get(theme) ?? new Map<'left' | 'right', DialogueColors>();
  known.set(theme, ofTheme);
  const colors = ofTheme.get(side) ?? newColors(theme, side);
  ofTheme.set(side, colors);
  return colors;
}

function newColors(theme: Theme, side: 'left' | 'right'): DialogueColors {
  const isDark = luminance(theme.ground.colors[0] ?? '#ffffff') < 0.18;
  const own = hueNear(theme, side === 'left' ? warm : cool);
  const other = hueNear(theme, side === 'left' ? cool : warm);
  const { chroma, hue } = own;
  const ground = isDark
    ? fromOklch({ lightness: 0.36, chroma: Math.min(0.085, chroma + 0.02), hue: darkHue(hue) })
    : fromOklch({ lightness: 0.83, chroma: Math.min(0.115, chroma), hue });
  const shade = darkHue(hue);
  const strong = Math.max(0.05, Math.min(0.125, chroma * 1.2));
  return {
    ground: groundOf(theme, ground),
    speaker: [
      fromOklch({ lightness: isDark ? 0.24 : 0.42, chroma: strong, hue: shade }),
      fromOklch({ lightness: isDark ? 0.66 : 0.71, chroma: strong * 0.9, hue: (hue + shade) / 2 }),
      fromOklch({ lightness: 0.95, chroma: 0.03, hue }),
    ],
    listenerGround: fromOklch({
      lightness: isDark ? 0.21 : 0.3,
      chroma: deepChroma(other) * (isDark ? 0.62 : 1),
      hue: darkHue(other.hue),
    }),
    listener: [
      fromOklch({
        lightness: isDark ? 0.15 : 0.22,
        chroma: deepChroma(other) * (isDark ? 0.5 : 0.9),
        hue: darkHue(other.hue),
      }),
      fromOklch({
        lightness: isDark ? 0.42 : 0.5,
        chroma: deepChroma(other) * 1.15,
        hue: darkHue(other.hue),
      }),
      fromOklch({ lightness: isDark ? 0.56 : 0.66, chroma: deepChroma(other), hue: darkHue(other.hue) }),
    ],
  };
}

function deepChroma({ chroma }: { readonly chroma: number }): number {
  return Math.max(0.03, Math.min(0.075, chroma));
}

/** Dark shades of yellow look like mud: they are taken from red. */
function darkHue(hue: number): number {
  return hue > 40 && hue < 128 ? 32 : hue;
}

/** Of the theme's colours the one nearest to a hue; the hue itself, in the strength of the theme, if none is near. */
function hueNear(theme: Theme, wanted: number): { readonly chroma: number; readonly hue: number } {
  const colors = theme.scenery.discs.map(toOklch).filter(({ chroma }) => chroma > 0.015);
  const near = colors
    .filter(({ hue }) => hueDistance(hue, wanted) < 62)
    .toSorted((one, other) => other.chroma - one.chroma);
  const mean = colors.reduce((sum, { chroma }) => sum + chroma, 0) / Math.max(1, colors.length);
  return near[0] ?? { chroma: mean, hue: wanted };
}
