/** Where a page finds the font files of `font-files.ts`. */
import { staticFile } from 'remotion';

/** @param file as `font-files.ts` names it. @returns a URL */
export function fontAddress(file: string): string {
  return staticFile(file);
}
