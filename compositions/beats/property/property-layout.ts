/**
 * Where the parts of a property stand: the name and what it means on the page, the default on a panel beside it, or
 * below it where the frame is not wide.
 *
 * Guarantees: all boxes except the panel lie inside the safe area, and no two overlap; right-to-left texts have them
 * mirrored.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface PropertyLayout {
  readonly path: Box;
  readonly name: Box;
  readonly line: Box;
  readonly type: Box;
  /** Over the edge of the frame. Null where there is nothing to show on it. */
  readonly panel: Box | null;
  readonly label: Box;
  readonly value: Box;
  /** For what the value looks like. */
  readonly figure: Box;
}

export function propertyLayout(layout: Layout, direction: 'ltr' | 'rtl', hasPanel: boolean): PropertyLayout {
  const places = layout.shape === 'wide' ? beside(layout, hasPanel) : below(layout, hasPanel);
  if (direction === 'ltr') return places;
  const mirrored = (box: Box): Box => ({ ...box, x: layout.width - box.x - box.width });
  return {
    path: mirrored(places.path),
    name: mirrored(places.name),
    line: mirrored(places.line),
    type: mirrored(places.type),
    panel: places.panel && mirrored(places.panel),
    label: mirrored(places.label),
    value: mirrored(places.value),
    figure: mirrored(places.figure),
  };
}

function beside(layout: Layout, hasPanel: boolean): PropertyLayout {
  const { width, height, unit, safe } = layout;
  const panelX = width * 0.615;
  const inset = unit * 7;
  const right = safe.x + safe.width;
  const pageWidth = hasPanel ? panelX - safe.x - unit * 4.5 : safe.width;
  const panelWidth = right - panelX - inset;
  const bottom = safe.y + safe.height;
  return {
    path: { x: safe.x, y: safe.y + unit * 2, width: pageWidth, height: unit * 7 },
    name: { x: safe.x, y: safe.y + unit * 9.5, width: pageWidth, height: unit * 30 },
    line: { x: safe.x, y: unit * 47, width: pageWidth, height: unit * 33 },
    type: { x: safe.x, y: bottom - unit * 11.5, width: pageWidth, height: unit * 9.5 },
    panel: hasPanel ? { x: panelX, y: 0, width: width - panelX, height } : null,
    label: { x: panelX + inset, y: safe.y + unit * 2, width: panelWidth, height: unit * 7 },
    value: { x: panelX + inset, y: unit * 15, width: panelWidth, height: unit * 45 },
    figure: { x: panelX + inset, y: unit * 64, width: panelWidth, height: bottom - unit * 66 },
  };
}

function below(layout: Layout, hasPanel: boolean): PropertyLayout {
  const { width, height, unit, safe } = layout;
  const share = { wide: 0.6, square: 0.58, tall: 0.6, phone: 0.55 }[layout.shape];
  const panelY = height * share;
  const bottom = safe.y + safe.height;
  const pageBottom = hasPanel ? panelY - unit * 3 : bottom;
  const nameHeight = unit * { wide: 30, square: 17, tall: 22, phone: 26 }[layout.shape];
  const top = safe.y + unit;
  const typeHeight = unit * 8;
  const lineTop = top + unit * 7 + nameHeight + unit * 3;
  const valueTop = panelY + unit * 10;
  const half = safe.width * 0.5;
  return {
    path: { x: safe.x, y: top, width: safe.width, height: unit * 6.5 },
    name: { x: safe.x, y: top + unit * 7, width: safe.width, height: nameHeight },
    line: { x: safe.x, y: lineTop, width: safe.width, height: pageBottom - typeHeight - unit - lineTop },
    type: { x: safe.x, y: pageBottom - typeHeight, width: safe.width, height: typeHeight },
    panel: hasPanel ? { x: 0, y: panelY, width, height: height - panelY } : null,
    label: { x: safe.x, y: panelY + unit * 3, width: safe.width, height: unit * 6 },
    value: { x: safe.x, y: valueTop, width: half - unit * 2, height: bottom - valueTop },
    figure: {
      x: safe.x + half + unit * 2,
      y: valueTop,
      width: half - unit * 2,
      height: bottom - valueTop,
    },
  };
}
