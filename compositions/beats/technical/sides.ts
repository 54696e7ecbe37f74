/**
 * The grounds of technical compositions, from a theme's own colours: its page, a panel that stands against it, and a
 * dark stage for what is drawn with lines.
 *
 * Guarantees: ink, muted and accent are readable (7:1) on the ground and on the tint; the same theme always gives the
 * same.
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
import type { Theme } from '../../theme/theme.ts';

export interface Side {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  /** Of the word being spoken, and of what matters most. */
  readonly accent: string;
  /** A shape that text may stand on. */
  readonly tint: string;
  /** Lines and shapes without text. */
  readonly line: string;
  /** The accent as a shape: as the theme has it. */
  readonly mark: string;
  readonly isDark: boolean;
}

/** The theme's page. */
export function pageSide(theme: Theme): Side {
  return sideOn(present(theme.ground.colors[0], 'a ground'), theme);
}

/** Dark beside a light page, light beside a dark one. */
export function panelSide(theme: Theme): Side {
  const [first] = theme.scenery.discs;
  const isDarkPage = luminance(present(theme.ground.colors[0], 'a ground')) < 0.2;
  return sideOn(isDarkPage ? present(first, 'a disc') : deepTone(theme), theme);
}

/** Dark in every theme. */
export function stageSide(theme: Theme): Side {
  const page = present(theme.ground.colors[0], 'a ground');
  return sideOn(luminance(page) < 0.2 ? mix(page, '#000000', 0.42) : deepTone(theme), theme);
}

export function sideOn(ground: string, theme: Theme): Side {
  const best = (colors: readonly string[]) =>
    present(
      colors.toSorted((one, other) => contrastRatio(other, ground) - contrastRatio(one, ground))[0],
      'a colour',
    );
  const unlifted = best([theme.ink, theme.plate.ink, theme.plate.ground]);
  const isDark = luminance(unlifted) > luminance(ground);
  const tint = mix(ground, unlifted, isDark ? 0.11 : 0.07);
  const grounds = [ground, tint];
  const ink = readableColor(unlifted, grounds);
  const mark = best([theme.accent, theme.plate.accent]);
  return {
    ground,
    ink,
    muted: faintestColor(ink, grounds),
    accent: readableColor(mark, grounds),
    tint,
    line: mix(ground, ink, isDark ? 0.42 : 0.3),
    mark,
    isDark,
  };
}

/** The coolest of the theme's disc colours, as deep as night. */
function deepTone({ scenery, plate }: Theme): string {
  const coolness = (color: string) => {
    const [red, , blue] = parseColor(color);
    return blue - red;
  };
  const [coolest] = scenery.discs.toSorted((one, other) => coolness(other) - coolness(one));
  let deep = multiplied(present(coolest, 'a disc'), present(coolest, 'a disc'));
  deep = multiplied(deep, deep);
  let black = 0;
  while (luminance(mix(deep, '#000000', black)) > 0.016 && black < 0.9) black += 0.05;
  return mix(mix(deep, '#000000', black), plate.ground, 0.12);
}

/** Each channel by that of the other: deeper, and stronger in its hue. */
function multiplied(one: string, other: string): string {
  const factors = parseColor(other);
  return `#${parseColor(one)
    .map((channel, at) => Math.round((channel * (factors[at] ?? 255)) / 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}
