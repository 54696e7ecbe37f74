/**
 * Sets the rows of a lockup to one width, found by measuring them in the page.
 *
 * Guarantees: it is found before the frame is painted and once in an element's life, so it is the same in every frame;
 * all rows together are no wider and no higher than the space.
 */
import { type RefObject, useLayoutEffect } from 'react';

export interface LockupSpace {
  readonly width: number;
  readonly height: number;
  /** Font sizes, in pixels. */
  readonly small: number;
  readonly largest: number;
}

/** Letters begin a little after their place: rows of large letters are moved back by this, in ems. */
export const opticalInset = 0.03;

/** Give the element a `key` that names its text. Its children are the rows, `data-row` says of which kind. */
export function useLockupSizes(ref: RefObject<HTMLElement | null>, space: LockupSpace): void {
  const { width, height, small, largest } = space;
  useLayoutEffect(() => {
    if (ref.current) setSizes(ref.current, { width, height, small, largest });
  }, [ref, width, height, small, largest]);
}

const measured = 100;

function setSizes(element: HTMLElement, { width, height, small, largest }: LockupSpace): void {
  const rows = [...element.children].filter((row): row is HTMLElement => row instanceof HTMLElement);
  const natural = rows.map((row) => {
    row.style.fontSize = `${measured}px`;
    return contentWidth(row) / measured;
  });
  const isLarge = (index: number) => rows[index]?.dataset.row === 'large';
  const set = (scale: number) => {
    const room = width * scale;
    const widest = natural.map((ems, index) => (isLarge(index) ? Math.min(largest * scale, room / ems) : 0));
    const inset = Math.max(0, ...widest) * opticalInset;
    element.style.paddingInlineStart = `${inset}px`;
    for (const [index, row] of rows.entries()) {
      const ems = natural[index] ?? 1;
      const size = isLarge(index)
        ? Math.min(largest * scale, (room - inset) / ems)
        : Math.min(small * Math.max(scale, 0.6), (width - inset) / ems);
      row.style.fontSize = `${size.toFixed(3)}px`;
      row.style.width = isLarge(index) ? 'max-content' : `${(room - inset).toFixed(3)}px`;
    }
    return rows.reduce((sum, row) => sum + row.offsetHeight, 0) <= height + 0.5;
  };
  if (set(1)) return;
  let low = 0.05;
  let high = 1;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (set(middle)) low = middle;
    else high = middle;
  }
  set(low);
}

/** Of the words, without what fills the rest of the row. */
function contentWidth(row: HTMLElement): number {
  const words = row.firstElementChild;
  return words instanceof HTMLElement ? Math.max(1, words.offsetWidth) : 1;
}
