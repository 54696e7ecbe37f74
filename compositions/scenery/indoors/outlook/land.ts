/** The land outside of a window: its box, and where it meets the sky. */
import type { Random } from '../../shapes/random.ts';
import type { Interior } from '../interior.tsx';

export interface Land {
  readonly inside: Interior;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where land and sky meet. */
  readonly ground: number;
  /** Across the width, where sun and moon are not hidden by what stands before them. */
  readonly clear: number;
  /** Whether trees are near enough that their leaves drift by. */
  readonly hasLeaves: boolean;
  readonly random: Random;
}

/** How far lands and skies reach beyond the box to both sides, for openings that are larger than it. */
export const reach = 130;
