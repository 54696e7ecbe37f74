/**
 * Finds the HTML in a Markdown text before Markdown is parsed, and replaces each tag with a plain stand-in of the same
 * length. So tags are never text, HTML blocks do not hide the Markdown in them (CommonMark reads no marks between
 * `<div>` and the next blank line), and nothing in `<script>`, `<style>` or a comment can be taken for Markdown. The
 * marks of other dialects are replaced too. Code spans and fences are left alone.
 *
 * Guarantees: `masked` has the length of the source; one pass, linear time; nothing is executed or fetched.
 */

import { matchAt } from '../patterns.ts';
import type { Report } from '../report.ts';
import { decodeReferences } from './character-references.ts';
import { codeFences } from './code-fences.ts';
import { CodeSpans } from './code-spans.ts';
import { embeds, isHtmlElement, unread, voids } from './elements.ts';
import { markupAt, markupStarts } from './markup.ts';

export interface Tag {
  /** In lowercase; `!--` for a comment and for marks that mean nothing here; the name of a markup's embed. */
  readonly name: string;
  readonly closing: boolean;
  /** True when nothing closes it: `<br>`, `<x/>`, an embed, script or code that was masked with its content. */
  readonly selfContained: boolean;
  /** By name in lowercase, character references decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

export interface MaskedHtml {
  readonly masked: string;
  /** By the offset at which the tag starts. */
  readonly tags: ReadonlyMap<number, Tag>;
}

const interesting = new RegExp(`[<\`]|${markupStarts}`, 'gm');
const tagName = /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>])/iy;
/** White space, a slash, an attribute, or a stray mark, which browsers skip. */
const tagPart = /\s+|\/|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?|["'=]/y;

/** @param from offset after the frontmatter, where Markdown starts. */
export function maskHtml(source: string, from: number, report: Report): MaskedHtml {
  const tags = new TagScanner(source, report).scan(from);
  return { masked: withStandIns(source, tags), tags };
}

function withStandIns(source: string, tags: ReadonlyMap<number, Tag>): string {
  const parts: string[] = [];
  let at = 0;
  for (const tag of tags.values()) {
    parts.push(source.slice(at, tag.start), standIn(tag));
    at = tag.end;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

/** An inline tag that CommonMark accepts, as long as `tag` is. */
function standIn(tag: Tag): string {
  return `<b${' '.repeat(Math.max(0, tag.end - tag.start - 3))}>`;
}

class TagScanner {
  readonly #source: string;
  readonly #report: Report;
  readonly #tags = new Map<number, Tag>();
  /** Set once a tag ran to the end of the text: no later one can be whole either, so none is tried. */
  #unclosedFrom = Number.POSITIVE_INFINITY;
  /** What was looked for and does not come any more. */
  readonly #missing = new Set<string>();

  constructor(source: string, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  scan(from: number): ReadonlyMap<number, Tag> {
    const source = this.#source;
    const codeSpans = new CodeSpans(source);
    const fences = codeFences(source, from);
    let nextFence = 0;
    let at = from;
    while (true) {
      interesting.lastIndex = at;
      const match = interesting.exec(source);
      if (match === null) return this.#tags;
      at = match.index;
      while ((fences[nextFence]?.end ?? Number.POSITIVE_INFINITY) <= at) nextFence += 1;
      const fence = fences[nextFence];
      if (fence !== undefined && at >= fence.start) at = Math.max(at + 1, fence.end);
      else if (match[0] === '`') at = codeSpans.endOf(at);
      else if (match[0] === '<') at = this.#readHtml(at);
      else at = this.#readMarkup(at, match[0].length);
    }
  }

  /** Reads what starts with the `<` at `at`. @returns where to go on. */
  #readHtml(at: number): number {
    const source = this.#source;
    if (isEscaped(source, at) || source.slice(Math.max(0, at - 2), at) === '](') return at + 1;
    if (source.startsWith('<!--', at)) return this.#readTo('-->', at, 4);
    if (source.startsWith('<![CDATA[', at)) return this.#readTo(']]>', at, 9);
    if (/^<[!?][a-z]/i.test(source.slice(at, at + 3))) return this.#readTo('>', at, 3);
    const [opening, slash, name = ''] = matchAt(tagName, source, at) ?? [];
    if (opening === undefined || !isHtmlElement(name.toLowerCase())) return at + 1;
    const tag = this.#readTag(at, opening.length, name.toLowerCase(), slash === '/');
    if (tag === null) return at + 1;
    this.#tags.set(at, tag);
    return tag.end;
  }

  /** Reads a mark of another dialect. @returns where to go on. */
  #readMarkup(at: number, startLength: number): number {
    const markup = isEscaped(this.#source, at) ? null : markupAt(this.#source, at);
    if (markup === null) return at + startLength;
    return this.#addMark(markup.embed ?? '!--', at, markup.end);
  }

  /** Reads a comment or the like, up to `close`; only its first mark when it is never closed. */
  #readTo(close: string, start: number, markLength: number): number {
    const found = this.#find(close, start + markLength);
    const end = found === -1 ? start + markLength : found + close.length;
    if (found === -1) {
      const hint = `Close it with ${close}.`;
      this.#report.add('warning', 'unclosed-html', { start, end }, 'This is never closed.', hint);
    }
    return this.#addMark('!--', start, end);
  }

  #addMark(name: string, start: number, end: number): number {
    this.#tags.set(start, { name, closing: false, selfContained: true, attributes: new Map(), start, end });
    return end;
  }

  /** @param nameLength from the `<` to the end of the name. @returns null when the tag is not whole. */
  #readTag(start: number, nameLength: number, name: string, closing: boolean): Tag | null {
    const tag = this.#readAttributes(start, start + nameLength, name, closing);
    if (tag === null || closing || tag.selfContained) return tag;
    const isCode =
      name === 'pre' && /^<pre[^<>]*>\s*<code[\s>]/i.test(this.#source.slice(start, start + 300));
    const dropsContent = isCode || unread.has(name) || embeds.has(name);
    return dropsContent ? this.#withContent(tag) : tag;
  }

  #readAttributes(start: number, from: number, name: string, closing: boolean): Tag | null {
    const source = this.#source;
    if (start >= this.#unclosedFrom) return null;
    const attributes = new Map<string, string>();
    let at = from;
    let endsInSlash = false;
    while (source[at] !== '>') {
      if (source[at] === '<') return null;
      const [part = '', key, ...values] = matchAt(tagPart, source, at) ?? [];
      if (part === '') {
        this.#unclosedFrom = start;
        return null;
      }
      endsInSlash = part === '/';
      const attribute = key?.toLowerCase();
      if (attribute !== undefined && !attributes.has(attribute))
        attributes.set(attribute, decodeReferences(values.find((value) => value !== undefined) ?? ''));
      at += part.length;
    }
    return { name, closing, selfContained: endsInSlash || voids.has(name), attributes, start, end: at + 1 };
  }

  /** The tag stretched to the end of its element, because nothing in it is read. */
  #withContent(tag: Tag): Tag {
    const close = this.#findIgnoringCase(`</${tag.name}`, tag.end);
    const end = close === -1 ? -1 : this.#find('>', close);
    if (end !== -1) return { ...tag, selfContained: true, end: end + 1 };
    const hidesRest = tag.name === 'script' || tag.name === 'style';
    this.#report.add(
      'warning',
      'unclosed-html',
      { start: tag.start, end: tag.end },
      hidesRest
        ? `<${tag.name}> is never closed, so the rest of the text is left out.`
        : `<${tag.name}> is never closed.`,
      `Close it with </${tag.name}>.`,
    );
    return { ...tag, selfContained: true, end: hidesRest ? this.#source.length : tag.end };
  }

  #find(wanted: string, from: number): number {
    if (this.#missing.has(wanted)) return -1;
    const found = this.#source.indexOf(wanted, from);
    if (found === -1) this.#missing.add(wanted);
    return found;
  }

  #findIgnoringCase(wanted: string, from: number): number {
    if (this.#missing.has(wanted)) return -1;
    const pattern = new RegExp(`${wanted}(?=[\\s/>])`, 'gi');
    pattern.lastIndex = from;
    const found = pattern.exec(this.#source)?.index ?? -1;
    if (found === -1) this.#missing.add(wanted);
    return found;
  }
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0;
  while (source[at - 1 - backslashes] === '\\' && backslashes < 64) backslashes += 1;
  return backslashes % 2 === 1;
}
