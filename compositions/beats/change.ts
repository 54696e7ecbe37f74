/**
 * How one composition takes over from another: a push in the direction of reading, a wipe, or a cut where both show the
 * same place.
 */
import type { CSSProperties } from 'react';
import type { CompositionProps } from '../../src/storyboard/contract.ts';

interface ChangeStyles {
  readonly before: CSSProperties;
  readonly after: CSSProperties;
}

/** @param t from 0 (the one before) to 1 (the one after). */
export function changeStyles(
  before: CompositionProps,
  after: CompositionProps,
  t: number,
  direction: 'ltr' | 'rtl',
): ChangeStyles {
  if (before.type === 'scenery' && after.type === 'scenery') return { before: {}, after: { opacity: t } };
  const sign = direction === 'ltr' ? 1 : -1;
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
  if (before.type === 'scenery' || after.type === 'scenery') {
    const edge = percent(1 - t);
    return { before: {}, after: { clipPath: sign === 1 ? `inset(0 0 0 ${edge})` : `inset(0 ${edge} 0 0)` } };
  }
  return {
    before: { transform: `translateX(${percent(-t * sign)})` },
    after: { transform: `translateX(${percent((1 - t) * sign)})` },
  };
}
