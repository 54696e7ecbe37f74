/**
 * The video's fonts: loads the files of `font-files.ts` and names the families.
 *
 * Guarantees: `useFonts` is true only when every file is loaded, and a render waits for that; a file that is
 * missing ends the render with its name.
 */
import { useLayoutEffect, useState } from 'react';
import { staticFile, useDelayRender } from 'remotion';
import { type FontFile, fontFiles } from './font-files.ts';

// Inter has the widest range of letters: it stands in where a display face lacks one.
export const titleFont = "'Bricolage Grotesque', 'Inter', sans-serif";
export const textFont = "'Inter', sans-serif";
export const verseFont = "'Fraunces', 'Inter', serif";
export const codeFont = "'JetBrains Mono', 'Inter', monospace";

let loading: Promise<void> | null = null;
let loaded = false;

/** Loads all fonts, once a page. */
export function loadFonts(): Promise<void> {
  loading ??= Promise.all(fontFiles.map(loadFont)).then(() => {
    loaded = true;
  });
  return loading;
}

/** Whether all fonts are loaded. */
export function useFonts(): boolean {
  const { delayRender, continueRender, cancelRender } = useDelayRender();
  const [ready, setReady] = useState(loaded);
  useLayoutEffect(() => {
    if (ready) return;
    const handle = delayRender('Loading the fonts');
    loadFonts().then(() => setReady(true), cancelRender);
    // Runs with the drawing that has the fonts, and not before: a frame taken any earlier would be empty.
    return () => continueRender(handle);
  }, [ready, delayRender, continueRender, cancelRender]);
  return ready;
}

async function loadFont(font: FontFile): Promise<void> {
  const face = new FontFace(font.family, `url("${staticFile(font.file)}") format("woff2")`, {
    style: font.style,
    weight: font.weight,
    unicodeRange: font.unicodeRange,
  });
  try {
    document.fonts.add(await face.load());
  } catch (error) {
    throw new Error(`The font assets/${font.file} could not be loaded: ${String(error)}`);
  }
}
