/**
 * How a theme tints a scenery.
 *
 * Guarantees: a theme is recognised by its own colours, never by its name, so that a theme of one's own works like a
 * shipped one; what shines is not dulled.
 */
import { present } from '../../src/shared/assert.ts';
import { luminance, mix, parseColor } from '../../src/shared/contrast.ts';
import type { Theme } from '../theme/theme.ts';

export interface Grade {
  /** Of anything that the light falls on. */
  readonly color: (color: string) => string;
  /** Of the sky. @param offset from 0 (its top) to 1 (the horizon) */
  readonly sky: (color: string, offset: number) => string;
  readonly front: (color: string) => string;
  readonly glow: (color: string) => string;
  readonly light: string;
}

/** The mean chroma of discs at which a theme is plainly pale, and from which it is as colourful as any. */
const paleChroma = 0.1;
const fullChroma = 0.24;

export function gradeFor(theme: Theme): Grade {
  const [top] = theme.ground.colors;
  const ground = present(theme.ground.colors.at(-1), 'colour');
  const isDark = luminance(ground) < 0.18;
  const colorfulness = clamp((meanChroma(theme.scenery.discs) - paleChroma) / (fullChroma - paleChroma));
  // A theme without any grey between its colours wants hard contrast.
  const isBlack = luminance(ground) < 0.004;
  const saturation = 0.12 + 0.88 * colorfulness;
  const color = (own: string) => {
    const pale = mix(grey(own), own, saturation);
    if (isBlack) return mix(pale, ground, 0.3);
    return isDark ? mix(pale, ground, 0.2) : mix(pale, ground, colorfulness < 1 ? 0.1 : 0.03);
  };
  const skyShare = (own: string, offset: number) => {
    if (isBlack) return 0.74 - 0.5 * offset;
    if (isDark) return 0.62 - 0.42 * offset;
    // A pale ground would make a night sky grey.
    return (0.16 + 0.2 * offset ** 2) * Math.min(1, 0.15 + 1.6 * luminance(own));
  };
  return {
    color,
    sky: (own, offset) =>
      mix(mix(grey(own), own, saturation), mix(top ?? ground, ground, offset), skyShare(own, offset)),
    front: (own) => mix(mix(grey(own), own, saturation), frontOf(theme, isDark), isDark ? 0.62 : 0.26),
    glow: (own) => mix(own, theme.scenery.disc, colorfulness < 0.5 ? 0.75 : 0.12),
    light: isDark ? theme.accent : theme.plate.accent,
  };
}

function frontOf({ ground, plate }: Theme, isDark: boolean): string {
  return isDark ? mix(present(ground.colors[0], 'colour'), '#000000', 0.25) : plate.ground;
}

export function multiply(one: string, other: string): string {
  const [a, b] = [parseColor(one), parseColor(other)];
  const channel = (at: 0 | 1 | 2) => Math.round((a[at] * b[at]) / 255);
  return hex([channel(0), channel(1), channel(2)]);
}

function grey(color: string): string {
  const [red, green, blue] = parseColor(color);
  const value = Math.round(0.3 * red + 0.59 * green + 0.11 * blue);
  return hex([value, value, value]);
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function meanChroma(colors: readonly string[]): number {
  const chromas = colors.map((color) => {
    const channels = parseColor(color);
    return (Math.max(...channels) - Math.min(...channels)) / 255;
  });
  return chromas.reduce((sum, chroma) => sum + chroma, 0) / Math.max(1, chromas.length);
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
