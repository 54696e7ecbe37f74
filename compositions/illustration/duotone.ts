/**
 * A drawing in two tones: each of its colours by its lightness between a dark and a light one. A drawing that takes the
 * colour of the text takes the dark one.
 *
 * Guarantees: shapes stay as they are; ids differ from those of the drawing, so that both can be on one page; the same
 * drawing and tones give the same object.
 */
import { luminance, mix } from '../../src/shared/contrast.ts';
import type { DrawingProps } from '../../src/storyboard/contract.ts';

export interface Tones {
  readonly dark: string;
  readonly light: string;
}

const color = /(?<=(?<!href)=")#(?:[0-9a-f]{6}|[0-9a-f]{3})(?=")/gi;
const id = /\bid="([^"]+)"/g;

/** Of a drawing whose colours differ less than this in lightness, not all of the two tones are used. */
const leastRange = 0.45;

const made = new WeakMap<DrawingProps, Map<string, DrawingProps>>();

export function duotone(drawing: DrawingProps, { dark, light }: Tones): DrawingProps {
  const known = made.get(drawing) ?? new Map<string, DrawingProps>();
  made.set(drawing, known);
  const key = `${dark}${light}`;
  const toned = known.get(key) ?? inTones(drawing, dark, light);
  known.set(key, toned);
  return toned;
}

function inTones(drawing: DrawingProps, dark: string, light: string): DrawingProps {
  const suffix = `-${dark.slice(1)}${light.slice(1)}`;
  const found = drawing.body.match(color) ?? [];
  const range = rangeOf(found.map(lightnessOf));
  const toneOf = (one: string) => mix(dark, light, range(lightnessOf(one)));
  let body = drawing.body.replaceAll(color, toneOf).replaceAll('currentColor', dark);
  for (const [, name = ''] of drawing.body.matchAll(id)) {
    body = body
      .replaceAll(`id="${name}"`, `id="${name}${suffix}"`)
      .replaceAll(`url(#${name})`, `url(#${name}${suffix})`)
      .replaceAll(`href="#${name}"`, `href="#${name}${suffix}"`);
  }
  return { ...drawing, body, colors: drawing.colors.map(toneOf) };
}

/** The lightnesses of a drawing -> their places between the dark tone (0) and the light one (1). */
function rangeOf(all: readonly number[]): (lightness: number) => number {
  const least = Math.min(0.9, ...all);
  const most = Math.max(0.1, ...all);
  const missing = Math.max(0, leastRange - (most - least));
  // The darker a drawing is, the more of what is missing is above it.
  const from = least - missing * ((least + most) / 2);
  const length = Math.max(leastRange, most - least);
  return (lightness) => Math.max(0, Math.min(1, (lightness - from) / length));
}

/** As the eye has it, from 0 to 1. */
function lightnessOf(found: string): number {
  return Math.sqrt(luminance(sixDigits(found)));
}

/** `#abc` -> `#aabbcc`. */
function sixDigits(found: string): string {
  if (found.length === 7) return found.toLowerCase();
  return `#${[...found.slice(1)].map((digit) => digit + digit).join('')}`.toLowerCase();
}
