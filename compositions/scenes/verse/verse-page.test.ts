import { describe, expect, it } from 'vitest';
import { frameSizes, isInside, overlap } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { inParentheses, versePage } from './verse-page.ts';

describe.each(frameSizes)('a page of verse at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it.each([
    [true, 6],
    [true, 2],
    [false, 6],
  ])('puts the stanza above the foot of its page (drawing: %s, %i lines)', (hasDrawing, lineCount) => {
    const { stanza, foot, drawing } = versePage(layout, { hasDrawing, lineCount });
    const boxes = [stanza, foot, drawing].filter((box) => box !== null);
    boxes.forEach((box, index) => {
      expect(isInside(box, layout.safe)).toBe(true);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    });
    expect(stanza.height).toBeGreaterThan(layout.safe.height * (hasDrawing ? lineCount * 0.06 + 0.14 : 0.7));
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

  it('finds asides, even across several lines', () => {
    const lines = ['a line', '(an aside)', 'half (an aside)', '(one that', 'goes on', 'and ends),', 'a line'];
    expect(inParentheses(lines.map(lineOf))).toEqual([false, true, false, true, true, true, false]);
  });
});
