import { describe, expect, it } from 'vitest';
import { frameSizes } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { landscapeOf, sunAt, sunBefore } from './landscape.ts';

describe.each(frameSizes)('the landscape at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it('keeps the sun out of the running head, and lets it rise from below', () => {
    const { radius } = landscapeOf(layout, layout.body);
    for (let seed = 0; seed < 20; seed += 1) {
      const sun = sunAt(layout, seed);
      expect(sun.y - radius).toBeGreaterThanOrEqual(layout.head.y + layout.head.height);
      expect(sunBefore(layout, seed).y).toBeGreaterThan(sun.y);
    }
  });
});
