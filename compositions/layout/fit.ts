/**
 * The largest font size at which an element fits a space, found by measuring it in the page.
 *
 * Guarantees: it is found before the frame is painted and once in an element's life, so it is the same in every frame;
 * it depends only on the text, the space and the fonts. The size is set on the element itself, so all lengths inside
 * must be in ems.
 */
import { type RefObject, useLayoutEffect } from 'react';

export interface Space {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Font sizes, in pixels. */
  readonly largest: number;
  /** If this size does not fit, words are broken, and the text is set smaller still until it fits. */
  readonly smallest: number;
  /** Down to this font size, the text is set smaller rather than wrapped. Null for text that may always wrap. */
  readonly wholeLinesDownTo: number | null;
  /** If the text wraps after all, it may be this many times larger than the size above. */
  readonly gainOfWrapping: number;
}

export const usualGainOfWrapping = 1.35;

/** How small a text may get, as part of the smallest size, if it would not fit otherwise. */
const emergency = 1 / 3;

/** How many steps there are between the smallest and the largest size. Smaller steps cannot be seen. */
const steps = 128;

/**
 * Give the element a `key` that names its text: a new text is then a new element and is measured again. The element's
 * size must follow its content (or, for text that wraps, its width must be that of the space).
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

/** Sets the largest size of the range that fits, or else the smallest. @returns whether it fits. */
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

/** By layout sizes, which transforms of the element or its parents do not change. Half a pixel is rounding. */
function fits(element: HTMLElement, space: Space): boolean {
  const high = Math.max(element.scrollHeight, element.offsetHeight);
  return (
    element.scrollWidth <= element.clientWidth + 0.5 &&
    element.offsetWidth <= space.width + 0.5 &&
    high <= space.height + 0.5
  );
}
