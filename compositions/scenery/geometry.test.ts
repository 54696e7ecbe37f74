import { describe, expect, it } from 'vitest';
import { frameSizes, isInside } from '../../test/support/boxes.ts';
import { groundCaption } from '../captions/ground-caption.ts';
import { captionLineEms, layoutFor, plate } from '../layout/layout.ts';
import { sceneryGeometry } from './geometry.ts';

describe.each(frameSizes)('a scenery of %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const at = sceneryGeometry(layout);
  const caption = groundCaption(layout);

  it('has a front layer that holds two lines of captions', () => {
    expect(caption.bottom - caption.top).toBeCloseTo(2 * plate.lineHeight * caption.fontSize);
    expect(at.front).toBeLessThan(caption.top);
    const box = { x: caption.x, y: caption.top, width: caption.width, height: caption.bottom - caption.top };
    expect(isInside(box, layout.safe)).toBe(true);
  });

  it('sets captions no smaller than on a plate, and as long lines as were broken fit', () => {
    expect(caption.fontSize).toBeGreaterThanOrEqual(layout.caption.fontSize - 1e-9);
    expect(captionLineEms(width, height) * caption.fontSize).toBeLessThanOrEqual(caption.width + 1e-9);
  });

  it('has its horizon off the middle, and the ground between it and the front', () => {
    expect(at.horizon / height).toBeGreaterThanOrEqual(0.55);
    expect(at.horizon / height).toBeLessThanOrEqual(0.62);
    expect(at.floor).toBeGreaterThan(at.horizon);
    expect(at.floor).toBeLessThan(at.front);
  });

  it('has a narrow front layer where no captions stand', () => {
    const picture = sceneryGeometry(layout, false);
    expect(picture.front).toBeGreaterThan(at.front);
    expect(picture.floor).toBeGreaterThan(picture.horizon);
  });

  it('leaves most of the frame to the picture', () => {
    const share = 1 - at.front / height;
    expect(share).toBeGreaterThanOrEqual(0.18);
    expect(share).toBeLessThanOrEqual(layout.shape === 'phone' ? 0.3 : 0.27);
  });
});

it('puts the captions of a phone at 72 to 82 % of the height', () => {
  const { top, bottom } = groundCaption(layoutFor(1080, 1920));
  expect(top / 1920).toBeGreaterThanOrEqual(0.72);
  expect(bottom / 1920).toBeLessThanOrEqual(0.8201);
});
