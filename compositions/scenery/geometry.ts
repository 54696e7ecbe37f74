/**
 * Where a scenery has its horizon, its ground and its dark front layer, from the frame's layout alone.
 *
 * Guarantees: two lines of captions stand on the front layer, at the place where captions stand; on wide, square and
 * tall frames the front layer is 18 to 27 % high, on phones higher, because apps cover the frame's lower part; the
 * horizon is at 55 to 62 % of the height.
 */
import { groundCaption } from '../captions/ground-caption.ts';
import type { Layout } from '../layout/layout.ts';
import type { SceneryGeometry } from './place-drawing.ts';

/** Of the frame's height. */
const horizonAt = { wide: 0.58, square: 0.585, tall: 0.59, phone: 0.57 } as const;

/** In ems of the caption: between the edge of the front layer and the caption. */
const airAboveCaption = 0.22;

/** How far above the front layer actors stand, so that their shoes are seen, as a share of the frame's height. */
const groundAboveFront = 0.008;

/** Where no captions stand, the front layer is only a border. */
const frontOfPicture = 0.88;

export function sceneryGeometry(layout: Layout, hasCaptions = true): SceneryGeometry {
  const { width, height, unit, shape } = layout;
  const { top, fontSize } = groundCaption(layout);
  const front = hasCaptions ? top - fontSize * airAboveCaption : height * frontOfPicture;
  return {
    width,
    height,
    unit,
    shape,
    horizon: height * horizonAt[shape],
    floor: front - height * groundAboveFront,
    front,
  };
}

/**
 * A hundredth of the stage: of the height above the front layer, or on narrow frames less. Things that are measured in
 * it are as high as the frame allows, and no wider than it.
 */
export function stageUnit({ front, width }: SceneryGeometry): number {
  return Math.min(front, width * 1.15) / 100;
}
