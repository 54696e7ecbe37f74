/** Where the ornament of a card is: beside the title of a wide one, down to its ground. */
import type { Box, Layout } from '../../layout/layout.ts';
import { flatStage } from '../../ornament/flat-stage.ts';

/** On other frames it is below the ground's edge, out of sight: they have no room beside the title. */
export function ornamentBox(layout: Layout, direction: 'ltr' | 'rtl', ground: number): Box {
  const { motif } = flatStage(layout, direction);
  return layout.shape === 'wide' ? { ...motif, height: ground + layout.unit * 2 } : motif;
}
