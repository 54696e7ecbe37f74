/**
 * The marks of site generators and Markdown dialects that are neither HTML nor Markdown nor language: template tags,
 * MDX imports, attribute blocks, displayed formulas, abbreviations and notes inside a line.
 *
 * Guarantees: looks only a fixed length ahead, so that a text of nothing but opening marks takes linear time.
 */
import { lengthAt } from '../patterns.ts';

export interface Markup {
  /** Something that the viewer misses, by its name; null for what only annotates the text. */
  readonly embed: Embed | null;
  /** Offset after it. */
  readonly end: number;
}

export type Embed = 'template tag' | 'import' | 'formula';

export function isMarkupEmbed(name: string): name is Embed {
  return name === 'template tag' || name === 'import' || name === 'formula';
}

/** No mark on a page is longer. Characters. */
const longest = 2000;

/** The source of a pattern for the places where a mark may start; `markupAt` tells whether one does. */
export const markupStarts = String.raw`\{|\$\$|\^\[|^\*\[|^(?:import|export)[ \t]`;

const templates: readonly (readonly [open: string, close: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['{/*', '*/}'],
];
const attribute = String.raw`(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`;
const attributes = new RegExp(String.raw`\{:?[ \t]*${attribute}(?:[ \t]+${attribute})*[ \t]*\}`, 'y');
const note = /\^\[[^[\]\n]*(?:\[[^[\]\n]*\][^[\]\n]*){0,20}\]/y;
const abbreviation = /\*\[[^\]\n]{1,100}\]:[^\n]*/y;
const importPattern =
  /import\s+(?:(?:[\w*$, \t]+|[\w$, \t]*\{[^{}]{0,500}\})\s*from\s+)?["'][^"'\n]+["'];?[ \t]*$/my;
const exportPattern = /export[ \t]+(?:(?:const|let|var|class|function|async)[ \t]+[\w$]+|default\b|[{*])/y;

export function markupAt(source: string, at: number): Markup | null {
  switch (source[at]) {
    case '{':
      return templateAt(source, at) ?? annotation(attributesAt(source, at));
    case '$':
      return formulaAt(source, at);
    case '^':
      return annotation(endOf(note, source, at));
    case '*':
      return annotation(endOf(abbreviation, source, at));
    default:
      return importAt(source, at);
  }
}

function templateAt(source: string, at: number): Markup | null {
  for (const [open, close] of templates) {
    if (!source.startsWith(open, at)) continue;
    const length = within(source, at).indexOf(close, open.length);
    if (length === -1) continue;
    return {
      embed: open === '{#' || open === '{/*' ? null : 'template tag',
      end: at + length + close.length,
    };
  }
  return null;
}

/** `{.note #tea}` anywhere, other settings only after a link, a picture or code; never those of a directive. */
function attributesAt(source: string, at: number): number | null {
  const end = endOf(attributes, source, at);
  if (end === null) return null;
  const before = source.slice(Math.max(0, at - 80), at);
  if (/:[a-z][\w-]*(?:\[[^\]\n]*\])?$/i.test(before)) return null;
  return /^\{:?[ \t]*[#.]|^\{:/.test(source.slice(at, end)) || /[)\]`]$/.test(before) ? end : null;
}

function formulaAt(source: string, at: number): Markup | null {
  const length = within(source, at).indexOf('$$', 2);
  if (length === -1) return null;
  const end = at + length + 2;
  const formula = source.slice(at + 2, end - 2);
  const startsLine = /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, at - 40), at));
  const endsLine = /^[ \t]*[.,;]?[ \t]*(?:\n|$)/.test(source.slice(end, end + 40));
  // "It costs $$ or $$$" has no formula.
  const isFormula = formula.trim() !== '' && ((startsLine && endsLine) || /[\\^_={}+]/.test(formula));
  return isFormula ? { embed: 'formula', end } : null;
}

/** In MDX, imports and exports have paragraphs of their own; an export takes up the whole paragraph. */
function importAt(source: string, at: number): Markup | null {
  const before = source.slice(Math.max(0, at - 200), at);
  if (!/(?:^|\n[ \t]*\n|["'];?[ \t]*\n)$/.test(before)) return null;
  const end = endOf(importPattern, source, at);
  if (end !== null) return { embed: 'import', end };
  return endOf(exportPattern, source, at) === null
    ? null
    : { embed: 'import', end: at + within(source, at).length };
}

function annotation(end: number | null): Markup | null {
  return end === null ? null : { embed: null, end };
}

function endOf(pattern: RegExp, source: string, at: number): number | null {
  const length = lengthAt(pattern, source, at);
  return length === 0 ? null : at + length;
}

/** The text from `at` to the end of its paragraph. */
function within(source: string, at: number): string {
  const text = source.slice(at, at + longest);
  const gap = /\n[ \t]*\n/.exec(text);
  return gap === null ? text : text.slice(0, gap.index);
}
