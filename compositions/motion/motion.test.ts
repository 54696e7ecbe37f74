import { describe, expect, it } from 'vitest';
import {
  approach,
  easeInOut,
  elapsed,
  entrance,
  entranceLength,
  exitLength,
  framesAt,
  remaining,
  risen,
  settle,
} from './motion.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('curves', () => {
  it.each([settle, easeInOut])('go from 0 to 1, and never back or beyond', (curve) => {
    const values = range(101).map((step) => curve(step / 100));
    expect(values[0]).toBe(0);
    expect(values[100]).toBe(1);
    values.reduce((before, value) => {
      expect(value).toBeGreaterThanOrEqual(before);
      expect(value).toBeLessThanOrEqual(1);
      return value;
    });
  });
});

describe('entrance', () => {
  it('shows something in its first frame, and is at rest after its last', () => {
    expect(entrance(9, 10, 30)).toBe(0);
    expect(entrance(10, 10, 30)).toBeGreaterThan(0);
    for (const frame of range(50)) expect(entrance(10 + entranceLength - 1 + frame, 10, 30)).toBe(1);
  });

  it('takes the same time at every frame rate', () => {
    expect(framesAt(60, entranceLength)).toBe(2 * entranceLength);
    expect(entrance(23, 0, 60)).toBe(1);
    expect(entrance(22, 0, 60)).toBeLessThan(1);
  });

  it('is nearly opaque after three frames, so that early words can be read', () => {
    expect(risen(entrance(2, 0, 30), 30).opacity).toBeGreaterThan(0.6);
  });
});

describe('remaining', () => {
  it('decreases in the last frames of a scene and is 0 in the last one', () => {
    expect(remaining(100 - exitLength - 1, 100, 50, 30)).toBe(1);
    expect(remaining(100 - exitLength, 100, 50, 30)).toBeLessThan(1);
    expect(remaining(99, 100, 50, 30)).toBe(0);
  });

  it('waits for the last word', () => {
    expect(remaining(94, 100, 95, 30)).toBe(1);
    expect(remaining(95, 100, 95, 30)).toBeLessThan(1);
  });

  it('cuts the scene if the voice leaves no time', () => {
    for (const frame of range(100)) expect(remaining(frame, 100, 98, 30)).toBe(1);
  });
});

describe('at rest', () => {
  it('what has risen has no transform', () => {
    expect(risen(1, 40)).toEqual({ opacity: 1, transform: 'none' });
  });

  it('elapsed does not change before and after', () => {
    expect(elapsed(3, 5, 30, 10)).toBe(0);
    expect(elapsed(40, 5, 30, 10)).toBe(1);
  });
});

describe('approach', () => {
  it('magnifies a picture in every frame of its scene, evenly and only a little', () => {
    const values = range(600).map((frame) => approach(frame, 600));
    expect(values[0]).toBe(1);
    expect(values[599]).toBeCloseTo(1.06, 6);
    const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(0.06 / 599, 9);
  });

  it('does not begin in a scene of one frame', () => {
    expect(approach(0, 1)).toBe(1);
  });
});
