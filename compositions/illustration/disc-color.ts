/**
 * Which of the theme's disc colours a drawing stands on.
 *
 * Guarantees: the disc is about as far from the drawing's main colours as the theme allows; the same drawing and seed
 * give the same disc.
 */
import { colorDistance, hardToTellApart } from '../theme/color-distance.ts';

/** @param seed chooses among the discs that will all do */
export function discFor(discs: readonly string[], colors: readonly string[], seed: number): string {
  const ranked = discs.map((disc) => ({ disc, apart: distanceFrom(disc, colors) }));
  const best = Math.max(...ranked.map(({ apart }) => apart));
  const good = ranked.filter(({ apart }) => apart >= best * 0.8);
  return good[seed % good.length]?.disc ?? '#ffffff';
}

/** Those of the discs that are seen on these grounds; the two that are seen best where none is. */
export function discsOn(discs: readonly string[], grounds: readonly string[]): readonly string[] {
  const apart = (disc: string) => Math.min(...grounds.map((ground) => colorDistance(disc, ground)));
  const seen = discs.filter((disc) => apart(disc) >= hardToTellApart);
  return seen.length > 0 ? seen : discs.toSorted((a, b) => apart(b) - apart(a)).slice(0, 2);
}

/** Whether a drawing can do without a disc on these grounds. */
export function standsOut(colors: readonly string[], grounds: readonly string[]): boolean {
  const [main] = colors;
  return main === undefined || grounds.every((ground) => colorDistance(ground, main) >= hardToTellApart);
}

/** To the nearest of the drawing's colours; smaller areas count less. */
function distanceFrom(disc: string, colors: readonly string[]): number {
  return Math.min(1, ...colors.map((color, rank) => colorDistance(disc, color) * (1 + rank * 0.6)));
}
