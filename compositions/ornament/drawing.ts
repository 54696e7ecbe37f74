/**
 * What the drawing of an ornament is given. It fills a band of the frame: upright at its side, or flat at its bottom.
 */
import type { ReactNode } from 'react';
import type { FlatGround } from '../beats/flat-ground.ts';

export interface OrnamentContext {
  /** Of the band, in pixels. Its outer edge is at the right, or at the bottom. */
  readonly width: number;
  readonly height: number;
  readonly isUpright: boolean;
  readonly ground: FlatGround;
  /** From 0 to 1, the same row for the same ornament. */
  readonly random: () => number;
}

export type DrawOrnament = (context: OrnamentContext) => ReactNode;
