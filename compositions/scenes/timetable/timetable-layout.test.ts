import { describe, expect, it } from 'vitest';
import { frameSizes, isInside, overlap } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { timetableLayout } from './timetable-layout.ts';

describe.each(frameSizes)('a timetable at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it.each(['picture', 'drawing', null] as const)(
    'does not let the parts of an entry overlap (%s)',
    (beside) => {
      const { clock, words, picture, drawing } = timetableLayout(layout, beside);
      const boxes = [clock, words, picture, drawing].filter((box) => box !== null);
      boxes.forEach((box, index) => {
        expect(isInside(box, layout.body)).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      });
      expect(clock.width).toBeCloseTo(clock.height);
      expect(picture !== null).toBe(beside === 'picture');
      expect(drawing !== null).toBe(beside === 'drawing');
    },
  );
});
