/**
 * The contrast of colours by WCAG 2.2 ("relative luminance", "contrast ratio"), and colours lifted to it.
 *
 * Takes and returns colours as `#rrggbb`. Guarantees: `readableColor` returns a colour that reaches 7:1 on all given
 * grounds, if black or white can.
 */
export const readableRatio = 7;

type Rgb = readonly [number, number, number];

export function parseColor(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function formatColor(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** @returns from 0 (black) to 1 (white). */
export function luminance(color: string): number {
  const [red, green, blue] = parseColor(color).map(linear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** @returns from 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The lowest contrast of a colour on several grounds, such as the ends of a gradient. */
export function lowestContrast(color: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrastRatio(color, ground)));
}

/** A mixture of two colours, channel by channel. @param t from 0 (the first) to 1 (the second). */
export function mix(one: string, other: string, t: number): string {
  const a = parseColor(one);
  const b = parseColor(other);
  return formatColor([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
}

/**
 * The colour itself if it is readable on all grounds, else the nearest readable shade of its hue: lighter on dark
 * grounds, darker on light ones. If no shade of the hue is readable, black or white, whichever has more contrast.
 */
export function readableColor(color: string, grounds: readonly string[]): string {
  if (lowestContrast(color, grounds) >= readableRatio) return color;
  const towardsWhite = lowestContrast('#ffffff', grounds) >= lowestContrast('#000000', grounds);
  const [hue, saturation, lightness] = toHsl(parseColor(color));
  const extreme = towardsWhite ? 1 : 0;
  // Luminance grows with lightness, so bisection finds the nearest shade.
  let unreadable = lightness;
  let readable = extreme;
  for (let step = 0; step < 12; step += 1) {
    const middle = (unreadable + readable) / 2;
    const shade = formatColor(fromHsl(hue, saturation, middle));
    if (lowestContrast(shade, grounds) >= readableRatio) readable = middle;
    else unreadable = middle;
  }
  return formatColor(fromHsl(hue, saturation, readable));
}

/**
 * The colour as faint as can be read: mixed with the first ground until only 7:1 is left.
 *
 * @param color readable on all grounds.
 */
export function faintestColor(color: string, grounds: readonly string[]): string {
  const [ground = color] = grounds;
  let readable = 0;
  let unreadable = 1;
  for (let step = 0; step < 10; step += 1) {
    const middle = (readable + unreadable) / 2;
    if (lowestContrast(mix(color, ground, middle), grounds) >= readableRatio) readable = middle;
    else unreadable = middle;
  }
  return mix(color, ground, readable);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toHsl(rgb: Rgb): Rgb {
  const [red, green, blue] = [rgb[0] / 255, rgb[1] / 255, rgb[2] / 255];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const chroma = max - min;
  const lightness = (max + min) / 2;
  if (chroma === 0) return [0, 0, lightness];
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1));
  let sextant = (red - green) / chroma + 4;
  if (max === red) sextant = ((green - blue) / chroma + 6) % 6;
  else if (max === green) sextant = (blue - red) / chroma + 2;
  return [sextant * 60, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
