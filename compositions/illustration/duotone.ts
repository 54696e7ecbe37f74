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

/** The lightness, as the eye has it, of what becomes the dark and the light tone. */
const [darkest, lightest] = [0.1, 0.95];

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
  let body = drawing.body
    .replaceAll(color, (found) => toneOf(found, dark, light))
    .replaceAll('currentColor', dark);
  for (const [, name = ''] of drawing.body.matchAll(id)) {
    body = body
      .replaceAll(`id="${name}"`, `id="${name}${suffix}"`)
      .replaceAll(`url(#${name})`, `url(#${name}${suffix})`)
      .replaceAll(`href="#${name}"`, `href="#${name}${suffix}"`);
  }
  return { ...drawing, body, colors: drawing.colors.map((found) => toneOf(found, dark, light)) };
}

function toneOf(found: string, dark: string, light: string): string {
  const lightness = Math.sqrt(luminance(sixDigits(found)));
  const t = (lightness - darkest) / (lightest - darkest);
  return mix(dark, light, Math.max(0, Math.min(1, t)));
}

/** `#abc` -> `#aabbcc`. */
function sixDigits(found: string): string {
  if (found.length === 7) return found.toLowerCase();
  return `#${[...found.slice(1)].map((digit) => digit + digit).join('')}`.toLowerCase();
}
