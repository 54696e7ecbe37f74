import { describe, expect, it } from 'vitest';
import { parseColor } from '../../../src/shared/contrast.ts';
import { dresses, type FigureProps, hairs, hats } from '../../../src/storyboard/contract.ts';
import { boundsOf } from '../paths/shape.ts';
import { type BustRamp, bustShapes, bustSize, unknownShapes } from './bust-shapes.ts';

const cool: BustRamp = ['#172146', '#55689f', '#b6c3ea'];
const banker: FigureProps = {
  age: 'old',
  sex: 'man',
  build: 'medium',
  dress: 'suit',
  hat: 'none',
  hair: 'short',
  beard: true,
  pose: 'standing',
  look: 0,
};

function everybody(): FigureProps[] {
  const people = dresses.map((dress, index): FigureProps => ({ ...banker, dress, look: index }));
  const hatted = hats.map((hat): FigureProps => ({ ...banker, hat, age: 'adult' }));
  const haired = hairs.flatMap((hair) =>
    (['man', 'woman'] as const).map(
      (sex): FigureProps => ({ ...banker, hair, sex, age: 'young', beard: false }),
    ),
  );
  return [...people, ...hatted, ...haired, { ...banker, age: 'child', sex: null }];
}

describe('a bust', () => {
  it('has the tones of its ramp alone: no natural skin', () => {
    for (const figure of everybody()) {
      for (const { color } of bustShapes(figure, cool)) {
        const [red, , blue] = parseColor(color);
        expect(blue).toBeGreaterThan(red);
      }
    }
  });

  it('stands on the lower edge of its box, and its face is inside', () => {
    for (const figure of everybody()) {
      const { bottom, left, right } = boundsOf(bustShapes(figure, cool));
      expect(bottom).toBeGreaterThanOrEqual(bustSize.height - 1);
      expect(left).toBeGreaterThan(-140);
      expect(right).toBeLessThan(bustSize.width + 140);
    }
  });

  it('tells people apart: dresses, hats and hairs', () => {
    const drawn = new Set(everybody().map((figure) => JSON.stringify(bustShapes(figure, cool))));
    // A suit and the bare head of an adult are listed twice among them.
    expect(drawn.size).toBeGreaterThanOrEqual(everybody().length - 2);
  });

  it('has hair in the light tone for the old, in the dark one for the young', () => {
    const colors = (age: FigureProps['age']) =>
      bustShapes({ ...banker, age }, cool).map(({ color }) => color);
    expect(colors('old')).toContain(cool[2]);
    expect(colors('young')).not.toContain(cool[2]);
  });

  it('has no face for somebody unknown', () => {
    expect(unknownShapes(cool).length).toBeLessThan(6);
  });
});
