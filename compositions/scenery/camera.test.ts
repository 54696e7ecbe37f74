import { describe, expect, it } from 'vitest';
import { framings } from '../../src/storyboard/contract.ts';
import { frameSizes } from '../../test/support/boxes.ts';
import { layoutFor } from '../layout/layout.ts';
import { cameraFor } from './camera.ts';
import { sceneryGeometry } from './geometry.ts';
import type { PlaceLayers } from './place-drawing.ts';

const layers: PlaceLayers = { back: null, far: null, middle: null, near: null, front: null };

describe.each(frameSizes)('at %i by %i', (width, height) => {
  const at = sceneryGeometry(layoutFor(width, height));
  const boxes = [0, 0.3, 0.8].map((x) => ({
    x: width * x,
    y: at.floor - height * 0.4,
    width: width * 0.2,
    height: height * 0.4,
  }));

  it.each(framings)('a %s picture is filled by the world', (framing) => {
    for (const motif of [
      [0, 0],
      [width, 0],
      [width / 2, at.horizon],
      [width, at.front],
    ] as const) {
      for (const actors of [[], boxes.slice(0, 1), boxes.slice(2)]) {
        const { scale, x, y } = cameraFor(framing, at, { ...layers, motifs: [motif] }, actors, 0);
        expect(x).toBeLessThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(0);
        expect(width * scale + x).toBeGreaterThanOrEqual(width - 0.01);
        expect(at.front * scale + y).toBeGreaterThanOrEqual(at.front - 0.01);
      }
    }
  });

  it('keeps the ground below the feet of actors in a near picture', () => {
    const { scale, y } = cameraFor('near', at, layers, boxes.slice(1, 2), 3);
    expect(at.floor * scale + y).toBeCloseTo(at.floor);
  });

  it('shows other motifs for other seeds', () => {
    const [one, other] = [0, 1].map((seed) => cameraFor('detail', at, layers, [], seed));
    expect(one).not.toEqual(other);
  });
});
