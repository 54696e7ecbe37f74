/** Where the parts of properties and signatures stand, in all formats and both directions. */
import { describe, expect, it } from 'vitest';
import { type Box, layoutFor } from '../../layout/layout.ts';
import { propertyLayout } from '../property/property-layout.ts';
import { signatureLayout } from '../signature/signature-layout.ts';

const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [1080, 1350],
] as const;

function apart(one: Box, other: Box): boolean {
  return (
    one.x + one.width <= other.x + 0.01 ||
    other.x + other.width <= one.x + 0.01 ||
    one.y + one.height <= other.y + 0.01 ||
    other.y + other.height <= one.y + 0.01
  );
}

function expectInside(boxes: readonly Box[], safe: Box) {
  for (const [at, box] of boxes.entries()) {
    expect(box.width).toBeGreaterThan(0);
    expect(box.height).toBeGreaterThan(0);
    expect(box.x).toBeGreaterThanOrEqual(safe.x - 0.01);
    expect(box.y).toBeGreaterThanOrEqual(safe.y - 0.01);
    expect(box.x + box.width).toBeLessThanOrEqual(safe.x + safe.width + 0.01);
    expect(box.y + box.height).toBeLessThanOrEqual(safe.y + safe.height + 0.01);
    for (const other of boxes.slice(at + 1)) expect(apart(box, other)).toBe(true);
  }
}

describe.each(sizes)('in %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it('a property stays in the safe area, and nothing overlaps', () => {
    const { panel, ...places } = propertyLayout(layout, 'ltr', true);
    expect(panel).not.toBeNull();
    expectInside(Object.values(places), layout.safe);
  });

  it.each([0, 1, 2, 3, 4])('a signature with %i inputs does, too', (inputs) => {
    for (const hasOutput of [true, false]) {
      const places = signatureLayout(layout, 'ltr', { inputs, hasOutput, hasLine: true });
      const { path, title, line, call, output } = places;
      const boxes = [path, title, line, ...places.inputs, output ?? []].flat();
      expectInside(places.isBare ? boxes : [...boxes, call], layout.safe);
    }
  });
});

it('right-to-left texts have both mirrored', () => {
  const layout = layoutFor(1920, 1080);
  const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) => propertyLayout(layout, direction, true));
  expect(rtl?.name.x).toBeCloseTo(1920 - (ltr?.name.x ?? 0) - (ltr?.name.width ?? 0));
  const parts = { inputs: 2, hasOutput: true, hasLine: false };
  expect(signatureLayout(layout, 'rtl', parts).call.x).toBeLessThan(
    signatureLayout(layout, 'rtl', parts).inputs[0]?.x ?? 0,
  );
});
