import { describe, expect, it } from 'vitest';
import { restShare, shareAmong, spokenShare, stripesAt } from './stripes.ts';

const stage = { x: 0, y: 0, width: 1920, height: 1080 };
const starts = [20, 60, 100, 140];
const at = (frame: number) => stripesAt(frame, starts, { stage, along: 'x', fps: 30 });
const widths = (frame: number) => at(frame).map(({ box }) => box.width);

describe('stripes', () => {
  it('fill the stage in every frame, without gaps', () => {
    for (let frame = 0; frame < 180; frame += 1) {
      let x = 0;
      for (const { box } of at(frame)) {
        expect(box.x).toBeCloseTo(x, 6);
        x += box.width;
      }
      expect(x).toBeCloseTo(stage.width, 6);
    }
  });

  it('rest except for 12 frames after an item is said', () => {
    for (let frame = 1; frame < 180; frame += 1) {
      const isMoving = starts.some((start) => frame >= start && frame < start + 12);
      if (!isMoving) expect(widths(frame)).toEqual(widths(frame - 1));
    }
  });

  it('give the most to the item that is spoken', () => {
    starts.forEach((start, index) => {
      const all = widths(start + 20);
      expect(Math.max(...all)).toBe(all[index]);
    });
  });

  it('give the spoken one of many its share, and the others what is left', () => {
    const [first, , , last] = widths(170);
    expect((last ?? 0) / stage.width).toBeCloseTo(spokenShare, 6);
    expect((first ?? 0) / stage.width).toBeCloseTo(restShare(4), 6);
    expect(shareAmong(4) + 3 * restShare(4)).toBeCloseTo(1, 6);
  });

  it('are slivers before their item is said', () => {
    const [, second = 0] = widths(50);
    expect(second).toBeGreaterThan(0);
    expect(second / stage.width).toBeLessThan(0.02);
  });
});
