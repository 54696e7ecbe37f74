/**
 * The largest font size at which an element fits a space, found by measuring it in the page.
 *
 * Guarantees: found before the frame is painted and once for an element's life, so it is the same in every
 * frame; depends on the text, the space and the fonts alone. The size is set on the element itself: everything
 * inside must be measured in ems.
 */
import { type RefObject, useLayoutEffect } from 'react';

export interface Space {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Font sizes in pixels. */
  readonly largest: number;
  /** Below this size words are broken where they must be, and the text is set smaller still until it fits. */
  readonly smallest: number;
  /**
   * Down to this font size lines are not wrapped: the text is rather set smaller. Null for text that may
   * always wrap.
   */
  readonly wholeLinesDownTo: number | null;
  /** Text that has to wrap anyway may be set this much larger than where its lines would still be whole. */
  readonly gainOfWrapping: number;
}

export const usualGainOfWrapping = 1.35;

/** How far below the smallest size a text goes that would not fit otherwise. */
const emergency = 1 / 3;

/** Steps between the smallest and the largest size. Finer ones cannot be seen. */
const steps = 128;

/**
 * Give the element a `key` that names its text: a new text is a new element, and is measured anew.
 * The element's size must follow its content (or its width be the space's, for text that wraps).
 */
export function useFittedFontSize(ref: RefObject<HTMLElement | null>, space: Space): void {
  const { width, height, largest, smallest, wholeLinesDownTo, gainOfWrapping } = space;
  useLayoutEffect(() => {
    const element = ref.current;
    const wanted = { width, height, largest, smallest, wholeLinesDownTo, gainOfWrapping };
    if (element) setFittingSize(element, wanted);
  }, [ref, width, height, largest, smallest, wholeLinesDownTo, gainOfWrapping]);
}

function setFittingSize(element: HTMLElement, space: Space): void {
  const { style } = element;
  style.overflowWrap = '';
  style.maxWidth = '';
  let { largest } = space;
  if (space.wholeLinesDownTo !== null) {
    style.setProperty('text-wrap-mode', 'nowrap');
    if (fitBetween(element, space, space.wholeLinesDownTo, largest)) return;
    style.setProperty('text-wrap-mode', 'wrap');
    style.maxWidth = `${space.width}px`;
    largest = Math.min(largest, space.wholeLinesDownTo * space.gainOfWrapping);
  }
  if (fitBetween(element, space, space.smallest, largest)) return;
  style.overflowWrap = 'anywhere';
  fitBetween(element, space, space.smallest * emergency, space.smallest);
}

/** Sets the largest size of the range that fits, or its smallest. @returns whether it fits */
function fitBetween(element: HTMLElement, space: Space, smallest: number, largest: number): boolean {
  const fitsAt = (step: number) => {
    element.style.fontSize = `${(smallest + ((largest - smallest) * step) / steps).toFixed(3)}px`;
    return fits(element, space);
  };
  if (fitsAt(steps)) return true;
  let low = 0;
  let high = steps;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fitsAt(middle)) low = middle;
    else high = middle;
  }
  return fitsAt(low);
}

/** Layout sizes, which transforms of the element or its parents do not touch. Half a pixel is rounding. */
function fits(element: HTMLElement, space: Space): boolean {
  const high = Math.max(element.scrollHeight, element.offsetHeight);
  return (
    element.scrollWidth <= element.clientWidth + 0.5 &&
    element.offsetWidth <= space.width + 0.5 &&
    high <= space.height + 0.5
  );
}
