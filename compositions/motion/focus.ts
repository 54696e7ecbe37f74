/**
 * A region of a picture -> the point that stays in place while the picture is magnified.
 *
 * Guarantees: the point lies in the picture, so that the picture always covers its frame; the region stays in view if
 * it is small enough.
 */
import type { RegionProps } from '../../src/storyboard/contract.ts';

/**
 * The middle of the region, unless part of a region at the picture's edge would then be cut off.
 *
 * @param closest the magnification at the end, more than 1.
 * @returns fractions of the picture's width and height.
 */
export function pointOfFocus(region: RegionProps | null, closest: number): { x: number; y: number } {
  if (region === null) return { x: 0.5, y: 0.5 };
  return {
    x: fixedPoint(region.x, region.width, closest),
    y: fixedPoint(region.y, region.height, closest),
  };
}

/** In one direction. With the point p and the magnification m, p(1 - 1/m) to p(1 - 1/m) + 1/m is in view. */
function fixedPoint(start: number, length: number, closest: number): number {
  const view = 1 / closest;
  const hidden = 1 - view;
  const latest = start / hidden;
  const earliest = (start + length - view) / hidden;
  // A region larger than the view loses the same on both sides.
  const wanted = earliest > latest ? (earliest + latest) / 2 : start + length / 2;
  const inRegion = earliest > latest ? wanted : Math.min(latest, Math.max(earliest, wanted));
  return Math.min(1, Math.max(0, inRegion));
}
