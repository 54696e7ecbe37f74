/**
 * What the drawing of a place is given, and what it gives back.
 *
 * A place is drawn in five layers, from the back to the front. Everything is in pixels of the frame. Light comes from
 * the palette: a place takes its colours from `palette`, or grades its own with `palette.lit`.
 */
import type { ReactNode } from 'react';
import type { SceneryProps } from '../../src/storyboard/contract.ts';
import type { Shape } from '../layout/layout.ts';
import type { Palette } from './palette.ts';
import type { Point } from './shapes/path.ts';

export interface SceneryGeometry {
  readonly width: number;
  readonly height: number;
  /** A hundredth of the frame's shorter side. */
  readonly unit: number;
  readonly shape: Shape;
  /** Where the ground meets the sky, or the floor the wall: 55 to 62 % of the height, never the middle. */
  readonly horizon: number;
  /** Where the feet of actors stand. */
  readonly floor: number;
  /** The upper edge of the dark front layer, which is the caption's ground. */
  readonly front: number;
}

export interface PlaceContext {
  readonly at: SceneryGeometry;
  readonly scenery: SceneryProps;
  readonly palette: Palette;
  /** From 0 to 1, the same row for the same scene. */
  readonly random: () => number;
}

export interface PlaceLayers {
  /** Sky, or the wall with what is seen through its window. */
  readonly back: ReactNode;
  readonly far: ReactNode;
  /** What actors stand before. */
  readonly middle: ReactNode;
  /** What stands before actors: cropped by the frame's edges, clear of its middle. */
  readonly near: ReactNode;
  /** Dark and calm: captions stand on it. From `front` to the lower edge, a little higher at most. */
  readonly front: ReactNode;
  /** The middles of things that are worth a detail: a tower, a bridge, the moon. */
  readonly motifs?: readonly Point[];
}

export type DrawPlace = (context: PlaceContext) => PlaceLayers;
