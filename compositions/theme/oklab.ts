/**
 * Colours by how they look: lightness, chroma and hue in OKLab (https://bottosson.github.io/posts/oklab/).
 *
 * Takes and returns colours as `#rrggbb`. Guarantees: `fromOklch` returns the nearest colour of that lightness and hue
 * that a screen can show.
 */
import { parseColor } from '../../src/shared/contrast.ts';

type Lab = readonly [lightness: number, a: number, b: number];

export interface Oklch {
  /** From 0 (black) to 1 (white). */
  readonly lightness: number;
  /** From 0 (grey) to about 0.3. */
  readonly chroma: number;
  /** Degrees: about 30 is red, 90 yellow, 150 green, 260 blue, 330 magenta. */
  readonly hue: number;
}

export function oklab(color: string): Lab {
  const [r, g, b] = parseColor(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function toOklch(color: string): Oklch {
  const [lightness, a, b] = oklab(color);
  return { lightness, chroma: Math.hypot(a, b), hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

export function fromOklch({ lightness, chroma, hue }: Oklch): string {
  const at = (share: number) => {
    const radians = (hue * Math.PI) / 180;
    return linearRgb([lightness, chroma * share * Math.cos(radians), chroma * share * Math.sin(radians)]);
  };
  let share = 1;
  for (let step = 0; step < 20 && !isShown(at(share)); step += 1) share -= 0.05;
  return `#${at(share).map(channelText).join('')}`;
}

/** The shorter way around the circle of hues, in degrees. */
export function hueDistance(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360;
  return Math.min(apart, 360 - apart);
}

function linearRgb([lightness, a, b]: Lab): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isShown(rgb: readonly number[]): boolean {
  return rgb.every((channel) => channel >= -0.002 && channel <= 1.002);
}

function channelText(linear: number): string {
  const value = Math.max(0, Math.min(1, linear));
  const channel = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');
}
