import { describe, expect, it } from 'vitest';
import { type Box, layoutFor } from '../layout/layout.ts';
import { sampleProps } from '../sample-props.ts';
import { landscapeOf, sunAt, sunBefore } from './narration/landscape.ts';
import { timetableLayout } from './timetable/timetable-layout.ts';
import { inParentheses, versePage } from './verse/verse-page.ts';

const sizes: [number, number][] = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [1080, 1350],
  [320, 180],
];

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.width > 0 &&
    inner.height > 0 &&
    inner.x >= outer.x - 1e-6 &&
    inner.y >= outer.y - 1e-6 &&
    inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
    inner.y + inner.height <= outer.y + outer.height + 1e-6
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

describe.each(sizes)('at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it.each(['picture', 'drawing', null] as const)(
    'the parts of a timetable entry do not overlap (%s)',
    (beside) => {
      const { clock, words, picture, drawing } = timetableLayout(layout, beside);
      const boxes = [clock, words, picture, drawing].filter((box) => box !== null);
      boxes.forEach((box, index) => {
        expect(inside(box, layout.body)).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      });
      expect(clock.width).toBeCloseTo(clock.height);
      expect(picture !== null).toBe(beside === 'picture');
      expect(drawing !== null).toBe(beside === 'drawing');
    },
  );

  it.each([
    [true, 6],
    [true, 2],
    [false, 6],
  ])('the stanza stands above the foot of its page (drawing: %s, %i lines)', (hasDrawing, lineCount) => {
    const { stanza, foot, drawing } = versePage(layout, { hasDrawing, lineCount });
    const boxes = [stanza, foot, drawing].filter((box) => box !== null);
    boxes.forEach((box, index) => {
      expect(inside(box, layout.safe)).toBe(true);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    });
    expect(stanza.height).toBeGreaterThan(layout.safe.height * (hasDrawing ? lineCount * 0.06 + 0.14 : 0.7));
  });

  it('the sun never stands in the running head, and rises from below', () => {
    const { radius } = landscapeOf(layout, layout.body);
    for (let seed = 0; seed < 20; seed += 1) {
      const sun = sunAt(layout, seed);
      expect(sun.y - radius).toBeGreaterThanOrEqual(layout.head.y + layout.head.height);
      expect(sunBefore(layout, seed).y).toBeGreaterThan(sun.y);
    }
  });
});

describe('inParentheses', () => {
  const lineOf = (text: string) => ({
    startFrame: 0,
    endFrame: 1,
    words: [
      {
        spaceBefore: false,
        startFrame: 0,
        endFrame: 1,
        runs: [{ text, bold: false, italic: false, code: false, color: null }],
      },
    ],
  });

  it('finds asides, also over several lines', () => {
    const lines = ['a line', '(an aside)', 'half (an aside)', '(one that', 'goes on', 'and ends),', 'a line'];
    expect(inParentheses(lines.map(lineOf))).toEqual([false, true, false, true, true, true, false]);
  });
});

describe('sample props', () => {
  it('last as long as their scenes', () => {
    const sum = sampleProps.scenes.reduce((total, scene) => total + scene.durationInFrames, 0);
    expect(sampleProps.durationInFrames).toBe(sum);
  });
});
