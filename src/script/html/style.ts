/** Reads what an HTML tag says about the look of the text in it: bold, italic, code, its colour, or hidden. */

import type { Style } from '../flow.ts';
import { readColor } from './colors.ts';
import type { Tag } from './tags.ts';

const boldElements = new Set(['b', 'strong', 'th', 'dt']);
const italicElements = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address']);
const codeElements = new Set(['code', 'kbd', 'samp', 'tt']);

/** @param parent the style of the text around it. */
export function styleOfTag(tag: Tag, parent: Style): Style {
  const css = declarations(tag);
  const weight = css.get('font-weight');
  const slant = css.get('font-style');
  const color =
    readColor(css.get('color') ?? '') ??
    (tag.name === 'font' ? readColor(tag.attributes.get('color') ?? '') : null);
  return {
    bold: weight === undefined ? parent.bold || boldElements.has(tag.name) : isBold(weight, parent.bold),
    italic:
      slant === undefined ? parent.italic || italicElements.has(tag.name) : /^(?:italic|oblique)/.test(slant),
    code: parent.code || codeElements.has(tag.name),
    color: color ?? parent.color,
  };
}

export function isHidden(tag: Tag): boolean {
  const css = declarations(tag);
  return tag.attributes.has('hidden') || css.get('display') === 'none' || css.get('visibility') === 'hidden';
}

/** From 600 on, as `bolder` than regular text is in CSS Fonts Level 4. */
function isBold(weight: string, inherited: boolean): boolean {
  if (weight === 'inherit') return inherited;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

function declarations(tag: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of (tag.attributes.get('style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).replace(/\s*!important\s*$/i, '');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}
