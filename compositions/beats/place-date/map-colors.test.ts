import { expect, it } from 'vitest';
import { contrastRatio } from '../../../src/shared/contrast.ts';
import { colorDistance } from '../../theme/color-distance.ts';
import { themes } from '../../theme/themes.ts';
import { mapColors } from './map-colors.ts';

it.each(Object.entries(themes))(
  '%s: words on the map can be read on sea and land, which differ',
  (_, theme) => {
    const { sea, land, on, rail, pin } = mapColors(theme);
    for (const color of [on.ink, on.muted, on.accent]) {
      for (const ground of [sea, land]) expect(contrastRatio(color, ground)).toBeGreaterThanOrEqual(6.95);
    }
    expect(contrastRatio(rail.muted, rail.ground)).toBeGreaterThanOrEqual(6.95);
    expect(contrastRatio(on.markInk, on.mark)).toBeGreaterThanOrEqual(6.95);
    expect(colorDistance(sea, land)).toBeGreaterThan(0.09);
    expect(colorDistance(pin, land)).toBeGreaterThan(0.13);
  },
);
