/**
 * The video's fonts: loads the files of `font-files.ts` and those that the props name, and names the families.
 *
 * Guarantees: `useFonts` is true only once every file is loaded, and a render waits for that; a missing file ends the
 * render with its name.
 */
import { type CSSProperties, useLayoutEffect, useState } from 'react';
import { staticFile, useDelayRender } from 'remotion';
import type { FamilyName, FontProps, Theme } from '../../src/storyboard/contract.ts';
import { fontAddress } from './font-address.ts';
import { fontFiles } from './font-files.ts';

export const titleFont = 'var(--title-font)';
export const textFont = 'var(--text-font)';
export const verseFont = 'var(--verse-font)';
export const codeFont = 'var(--code-font)';

/**
 * A line height, or more where the writing system needs it: marks above and below letters must not touch the next line.
 */
export function leading(wanted: number): string {
  return `max(${wanted}, var(--least-leading))`;
}

/** The letter spacing of large text, in writing systems that allow any. */
export function tracking(wanted: string): string {
  return `calc(${wanted} * var(--tracking))`;
}

/** Languages whose letters have marks above and below or are joined: they need height, and no letter spacing. */
const marked =
  /^(?:ar|fa|ur|ps|sd|ug|he|yi|hi|mr|ne|sa|bn|as|pa|gu|or|ta|te|kn|ml|si|th|lo|km|my|bo|dz|am|dv)\b/i;
/** Languages whose characters fill a square. */
const square = /^(?:zh|ja|ko)\b/i;

const genericOf: { readonly [K in FamilyName]: string } = {
  'Bricolage Grotesque': 'sans-serif',
  Inter: 'sans-serif',
  Fraunces: 'serif',
  'JetBrains Mono': 'monospace',
};

/**
 * The families of a video, and the spacing that its writing system needs: a style for the element around everything.
 */
export function typeVariables(
  fonts: readonly FontProps[],
  language: string,
  type: Theme['type'],
): CSSProperties {
  const families = (leads: boolean) => [
    ...new Set(fonts.filter((font) => font.leads === leads).map(({ family }) => family)),
  ];
  const stack = (own: readonly string[], generic: string) => {
    const named = [...families(true), ...new Set(own), ...families(false)];
    return [...named.map((family) => `'${family}'`), generic].join(', ');
  };
  const variables: Readonly<Record<`--${string}`, string>> = {
    // Inter has the widest range of letters: it replaces those that a display face lacks.
    '--title-font': stack([type.title, 'Inter'], genericOf[type.title]),
    '--text-font': stack(['Inter'], 'sans-serif'),
    '--verse-font': stack([type.verse, 'Inter'], genericOf[type.verse]),
    ...spacingOf(language),
    '--code-font': stack(['JetBrains Mono', 'Inter'], 'monospace'),
  };
  return variables;
}

/** The least line height in ems, and 1 where letters may be spaced, 0 where they may not. */
function spacingOf(language: string): Record<'--least-leading' | '--tracking', string> {
  if (marked.test(language)) return { '--least-leading': '1.36', '--tracking': '0' };
  if (square.test(language)) return { '--least-leading': '1.16', '--tracking': '0' };
  return { '--least-leading': '1', '--tracking': '1' };
}

interface Face {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly address: string;
}

/** Each page loads a face once. */
const loading = new Map<string, Promise<void>>();
const loaded = new Set<string>();

/** Loads the shipped fonts and these. */
export function loadFonts(fonts: readonly FontProps[]): Promise<void> {
  const faces: readonly Face[] = [
    ...fontFiles.map(({ file, ...font }) => ({ ...font, address: fontAddress(file) })),
    ...fonts.map(({ src, ...font }) => ({ ...font, address: staticFile(src) })),
  ];
  const pending = faces.map((face) => {
    const key = `${face.address} ${face.unicodeRange}`;
    const promise = loading.get(key) ?? loadFace(face);
    loading.set(key, promise);
    return promise;
  });
  return Promise.all(pending).then(() => {
    loaded.add(keyOf(fonts));
  });
}

/** Whether all fonts are loaded. */
export function useFonts(fonts: readonly FontProps[]): boolean {
  const { delayRender, continueRender, cancelRender } = useDelayRender();
  const key = keyOf(fonts);
  const [ready, setReady] = useState<string | null>(null);
  const isReady = ready === key || loaded.has(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all about the fonts
  useLayoutEffect(() => {
    if (isReady) return;
    const handle = delayRender('Loading the fonts');
    loadFonts(fonts).then(() => setReady(key), cancelRender);
    // Called when the fonts are drawn, and not before: a frame taken any earlier would be empty.
    return () => continueRender(handle);
  }, [isReady, key, delayRender, continueRender, cancelRender]);
  return isReady;
}

function keyOf(fonts: readonly FontProps[]): string {
  return fonts.map(({ src, unicodeRange }) => `${src} ${unicodeRange}`).join(';');
}

async function loadFace({ family, address, style, weight, unicodeRange }: Face): Promise<void> {
  const face = new FontFace(family, `url("${address}") format("woff2")`, {
    style,
    weight,
    unicodeRange,
  });
  try {
    document.fonts.add(await face.load());
  } catch (error) {
    throw new Error(`The font ${address} could not be loaded: ${String(error)}`, { cause: error });
  }
}
