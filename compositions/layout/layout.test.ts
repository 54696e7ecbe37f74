import { describe, expect, it } from 'vitest';
import { containBox, layoutFor, openBody, plate, shapeOf } from './layout.ts';

const sizes: [number, number][] = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [1080, 1350],
  [640, 360],
  [320, 180],
  [180, 320],
  [1440, 1080],
];

describe.each(sizes)('layout of %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const { safe, body, head, caption } = layout;
  const captionTop = caption.bottom - caption.fontSize * (2 * plate.lineHeight + 2 * plate.paddingY);

  it('leaves 5 % free on each side', () => {
    expect(safe.x).toBeGreaterThanOrEqual(width * 0.05);
    expect(safe.y).toBeGreaterThanOrEqual(height * 0.05);
    expect(safe.x + safe.width).toBeLessThanOrEqual(width * 0.95 + 1e-6);
    expect(safe.y + safe.height).toBeLessThanOrEqual(height * 0.95 + 1e-6);
  });

  it('puts head, body and captions below one another, inside the safe area', () => {
    expect(head.y).toBeGreaterThanOrEqual(safe.y);
    expect(body.y).toBeGreaterThanOrEqual(head.y + head.height);
    expect(body.y + body.height).toBeLessThan(captionTop);
    expect(body.height).toBeGreaterThan(height * 0.4);
    expect(caption.bottom).toBeLessThanOrEqual(safe.y + safe.height + 1e-6);
    expect(caption.maxWidth).toBeLessThanOrEqual(safe.width);
    expect(openBody(layout).y + openBody(layout).height).toBeCloseTo(safe.y + safe.height);
  });
});

describe('captions', () => {
  it('are never set below 5 % of the height, or on phone frames of the width', () => {
    for (const [width, height] of sizes) {
      const measure = shapeOf(width, height) === 'phone' ? width : height;
      expect(layoutFor(width, height).caption.fontSize).toBeGreaterThanOrEqual(measure * 0.05 - 1e-9);
    }
  });

  it('stay clear of what apps draw on a phone frame', () => {
    const { caption, safe } = layoutFor(1080, 1920);
    expect(caption.bottom).toBeLessThanOrEqual(1920 * 0.82);
    expect(540 + caption.maxWidth / 2).toBeLessThanOrEqual(1080 * 0.88);
    expect(safe.x + safe.width).toBeLessThanOrEqual(1080 * 0.88);
  });
});

describe('layoutFor', () => {
  it('scales with the frame', () => {
    const large = layoutFor(1920, 1080);
    const small = layoutFor(480, 270);
    expect(small.caption.fontSize * 4).toBeCloseTo(large.caption.fontSize);
    expect(small.body.height * 4).toBeCloseTo(large.body.height);
  });
});

describe('containBox', () => {
  it('keeps the proportions, and is in the middle', () => {
    expect(containBox(200, 100, { x: 10, y: 10, width: 100, height: 100 })).toEqual({
      x: 10,
      y: 35,
      width: 100,
      height: 50,
    });
  });
});
