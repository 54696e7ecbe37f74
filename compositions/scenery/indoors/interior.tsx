/**
 * The inside that an indoor place is drawn in: the same measures for all formats, the hour's colours, lamps.
 *
 * Takes the context of a place; gives a `DrawPlace` from a function that draws in the interior's own measures.
 * Guarantees: the upper edge of the front layer is at 1000 in every format, so that a person, a door or a table is as
 * high in one format as in another, and only the width differs; half of all seeds mirror the place; everything may
 * reach beyond the frame by `bleed`, so that layers can move a little without a gap.
 */
import type { ReactNode } from 'react';
import { mix, parseColor } from '../../../src/shared/contrast.ts';
import type { SceneryProps } from '../../../src/storyboard/contract.ts';
import type { Palette } from '../palette.ts';
import type { DrawPlace, PlaceLayers } from '../place-drawing.ts';
import type { Random } from '../shapes/random.ts';

export interface Interior {
  /** Of the frame. Wide frames have about 2230, square ones 1240, phones 770. */
  readonly width: number;
  /** Of the frame: 1240 to 1380. */
  readonly height: number;
  /** Where the feet of actors stand: a little above 1000. */
  readonly floor: number;
  /** Where the sea or the land meets the sky. */
  readonly horizon: number;
  /** The frame is about as wide as it is high, or narrower. */
  readonly isNarrow: boolean;
  readonly scenery: SceneryProps;
  readonly palette: Palette;
  readonly random: Random;
  /** It is dusk or night. */
  readonly lampsLit: boolean;
  /** A colour as it looks at this hour. */
  readonly lit: (color: string) => string;
  /** The same near a lamp: while lamps are lit, it keeps some of its own colour. */
  readonly warm: (color: string) => string;
}

/** How far things reach beyond the frame on each side. */
export const bleed = 120;

/** The upper edge of the front layer. */
export const frontEdge = 1000;

export function interior(draw: (inside: Interior) => PlaceLayers): DrawPlace {
  return ({ at, scenery, palette, random }) => {
    const scale = at.front / frontEdge;
    const isMirrored = random() < 0.5;
    const lampsLit = scenery.time === 'dusk' || scenery.time === 'night';
    const width = at.width / scale;
    const lit =
      scenery.time === 'night'
        ? (color: string) => mix(palette.lit(color), byLamp(color), 0.72)
        : palette.lit;
    const {
      back,
      far,
      middle,
      near,
      front,
      motifs = [],
    } = draw({
      width,
      height: at.height / scale,
      floor: at.floor / scale,
      horizon: at.horizon / scale,
      isNarrow: width < 1500,
      scenery,
      palette,
      random,
      lampsLit,
      lit,
      warm: lampsLit ? (color) => mix(lit(color), lampLight(color), 0.4) : lit,
    });
    const transform = isMirrored ? `translate(${at.width} 0) scale(${-scale} ${scale})` : `scale(${scale})`;
    const inFrame = (layer: ReactNode) => <g transform={transform}>{layer}</g>;
    return {
      back: inFrame(back),
      far: inFrame(far),
      middle: inFrame(middle),
      near: inFrame(near),
      front: inFrame(front),
      motifs: motifs.map(([x, y]) => [(isMirrored ? width - x : x) * scale, y * scale] as const),
    };
  };
}

/** A colour in the light of a lamp. */
function lampLight(color: string): string {
  return multiplied(color, [1, 0.84, 0.66]);
}

/** Indoors the night is plum rather than blue, so that the light of lamps does not turn grey on it. */
function byLamp(color: string): string {
  return mix(multiplied(color, [0.37, 0.27, 0.46]), '#160d26', 0.24);
}

function multiplied(color: string, by: readonly [number, number, number]): string {
  const channels = parseColor(color).map((value, index) =>
    Math.round(value * (by[index] ?? 1))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('')}`;
}

/** In the shade: the dark side of a thing. */
export function shade(color: string, share = 0.22): string {
  return mix(color, '#1d1030', share);
}

/** In the light: the bright edge of a thing. */
export function tint(color: string, share = 0.25): string {
  return mix(color, '#fff3dc', share);
}
