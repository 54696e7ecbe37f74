/**
 * Runs in the drawing page: measures every text on it and says what is wrong.
 *
 * Guarantees: nothing is estimated from fonts or props; texts are measured as the browser has laid them out.
 */
import { type Layout, layoutFor } from '../../compositions/layout/layout.ts';

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface SetText extends Edges {
  readonly text: string;
  /** In pixels, after all transforms. */
  readonly fontSize: number;
  /** The positioned box around the text. */
  readonly box: Element | null;
  readonly inPlate: boolean;
  readonly element: Element;
}

/** In pixels. At the measured sizes, one pixel is rounding. */
const tolerance = 1;
/**
 * A line's rectangle reaches from the font's ascent to its descent, which is further than its letters do. In the
 * shipped fonts, capitals and ascenders end at least this many ems below the ascent, descenders above the descent.
 */
const [aboveLetters, belowLetters] = [0.2, 0.04];
/** Figures end on the line, and have some air on their left and right. */
const figures = /^[\p{Nd}.%+\p{Pd}]+$/u;
const [aboveFigures, belowFigures, besideFigures] = [0.23, 0.22, 0.03];
/** As a share of the frame's height, or at 9:16 of its width (docs/adr/0011-sizes-of-type.md). */
const minCaptionSize = 0.05;
/** As a share of the frame's shorter side. */
const minTextSize = 0.022;
/** An opacity below this means that a text has not entered. */
const faint = 0.05;

export interface TextProbe {
  /** What is wrong with the current frame; empty if all is well. */
  problemsOf(width: number, height: number): string[];
  /** How many texts were found. */
  count(): number;
}

function textsIn(root: Element): SetText[] {
  const texts: SetText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (element === null || text === '' || element.closest('style') !== null) continue;
    // A letter as a shape, such as a question mark that the frame crops, is not read.
    if (element.closest('[aria-hidden="true"]') !== null) continue;
    if (opacityOf(element, root) < faint) continue;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden') continue;
    const fontSize = Number.parseFloat(style.fontSize) * scaleOf(element);
    const isFigure = figures.test(text);
    const [above, below] = isFigure ? [aboveFigures, belowFigures] : [aboveLetters, belowLetters];
    const beside = isFigure ? besideFigures * fontSize : 0;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5) continue;
      texts.push({
        text: text.length > 40 ? `${text.slice(0, 40)}…` : text,
        fontSize,
        left: rect.left + beside,
        right: rect.right - beside,
        top: rect.top + above * fontSize,
        bottom: rect.bottom - below * fontSize,
        box: boxAround(element, root),
        inPlate: element.closest('.caption-plate') !== null,
        element,
      });
    }
  }
  return texts;
}

function opacityOf(element: Element, root: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

function scaleOf(element: Element): number {
  const html = element.closest('div, span, p, li, td, th, pre, code');
  if (element instanceof SVGGraphicsElement) return element.getScreenCTM()?.a ?? 1;
  if (!(html instanceof HTMLElement) || html.offsetHeight === 0) return 1;
  const block = html.closest<HTMLElement>('div, p, li, td, th, pre');
  return block === null || block.offsetWidth === 0
    ? 1
    : block.getBoundingClientRect().width / block.offsetWidth;
}

/** The nearest ancestor to which the layout has given a place and a size. */
function boxAround(element: Element, root: Element): Element | null {
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    if (!(at instanceof HTMLElement)) continue;
    const { position, width, height } = at.style;
    if (position === 'absolute' && width !== '' && height !== '') return at;
  }
  return null;
}

function cutsOff(element: Element, root: Element): Element[] {
  const cutting: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    if (getComputedStyle(at).overflow !== 'visible') cutting.push(at);
  }
  return cutting;
}

function leaves(text: Edges, { left, top, right, bottom }: Edges): string | null {
  const by = [
    ['left', left - text.left],
    ['top', top - text.top],
    ['right', text.right - right],
    ['bottom', text.bottom - bottom],
  ] as const;
  const far = by.filter(([, distance]) => distance > tolerance);
  return far.length === 0
    ? null
    : far.map(([side, distance]) => `${side} by ${distance.toFixed(0)} px`).join(', ');
}

function overlap(a: Edges, b: Edges): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance
  );
}

/** Whether two texts are placed separately. Words of one line are placed together, and may touch. */
function areApart(one: SetText, other: SetText): boolean {
  const label = one.element.closest('text');
  return one.box !== other.box || (label !== null && label !== other.element.closest('text'));
}

function problemsOfText(text: SetText, layout: Layout, root: Element): string[] {
  const { safe, width, height } = layout;
  const problems: string[] = [];
  const safeEdges = { left: safe.x, top: safe.y, right: safe.x + safe.width, bottom: safe.y + safe.height };
  const outside = leaves(text, safeEdges);
  if (outside !== null) problems.push(`leaves the safe area: ${outside}`);
  const beyond = text.box === null ? null : leaves(text, text.box.getBoundingClientRect());
  if (beyond !== null) problems.push(`leaves its box: ${beyond}`);
  for (const element of cutsOff(text.element, root)) {
    const cut = leaves(text, element.getBoundingClientRect());
    if (cut !== null) problems.push(`is cut off: ${cut}`);
  }
  const share = text.fontSize / Math.min(width, height);
  if (share < minTextSize - 0.0002) problems.push(`is set at ${(share * 100).toFixed(2)} %`);
  return problems;
}

function problemsOf(width: number, height: number): string[] {
  const root = document.querySelector('.video');
  if (root === null) return ['nothing is drawn'];
  const layout = layoutFor(width, height);
  const texts = textsIn(root);
  const problems = texts.flatMap((text) =>
    problemsOfText(text, layout, root).map((problem) => `"${text.text}" ${problem}`),
  );
  const plates = [...root.querySelectorAll<HTMLElement>('.caption-plate')];
  for (const plate of plates) {
    const edges = plate.getBoundingClientRect();
    for (const text of texts) {
      if (!text.inPlate && overlap(text, edges)) problems.push(`"${text.text}" meets the caption`);
    }
    const measure = layout.shape === 'phone' ? width : height;
    const share = Number.parseFloat(getComputedStyle(plate).fontSize) / measure;
    if (share < minCaptionSize - 0.0002) problems.push(`the caption is set at ${(share * 100).toFixed(2)} %`);
  }
  texts.forEach((text, index) => {
    const other = texts.slice(index + 1).find((one) => areApart(one, text) && overlap(one, text));
    if (other !== undefined && !text.inPlate) problems.push(`"${text.text}" meets "${other.text}"`);
  });
  return [...new Set(problems)];
}

declare global {
  interface Window {
    textProbe: TextProbe;
  }
}

window.textProbe = {
  problemsOf,
  count() {
    const root = document.querySelector('.video');
    return root === null ? 0 : textsIn(root).length;
  },
};
