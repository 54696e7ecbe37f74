/**
 * Which of the theme's disc colours a drawing is put on.
 *
 * Guarantees: the disc differs from the drawing's main colours about as much as the theme allows; the same drawing and
 * seed give the same disc.
 */
import { colorDistance, hardToTellApart } from '../theme/color-distance.ts';

/** @param seed chooses among the discs that are all good enough. */
export function discFor(discs: readonly string[], colors: readonly string[], seed: number): string {
  const ranked = discs.map((disc) => ({ disc, apart: distanceFrom(disc, colors) }));
  const best = Math.max(...ranked.map(({ apart }) => apart));
  const good = ranked.filter(({ apart }) => apart >= best * 0.8);
  return good[seed % good.length]?.disc ?? '#ffffff';
}

/** Those of the discs that stand out on these grounds; if none does, the two that stand out most. */
export function discsOn(discs: readonly string[], grounds: readonly string[]): readonly string[] {
  const apart = (disc: string) => Math.min(...grounds.map((ground) => colorDistance(disc, ground)));
  const seen = discs.filter((disc) => apart(disc) >= hardToTellApart);
  return seen.length > 0 ? seen : discs.toSorted((a, b) => apart(b) - apart(a)).slice(0, 2);
}

/** Whether a drawing needs no disc on these grounds. */
export function standsOut(colors: readonly string[], grounds: readonly string[]): boolean {
  const [main] = colors;
  return main === undefined || grounds.every((ground) => colorDistance(ground, main) >= hardToTellApart);
}

/** The distance to the nearest of the drawing's colours. Smaller areas count less. */
function distanceFrom(disc: string, colors: readonly string[]): number {
  return Math.min(1, ...colors.map((color, rank) => colorDistance(disc, color) * (1 + rank * 0.6)));
}
