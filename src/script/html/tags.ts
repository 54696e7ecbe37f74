/**
 * Finds the HTML in a Markdown text before Markdown is parsed, and puts a plain stand-in of the same length in
 * the place of each tag. So tags are never text, HTML blocks do not hide the Markdown in them (CommonMark reads
 * no marks between `<div>` and the next blank line), and nothing in `<script>`, `<style>` or a comment can be
 * taken for Markdown. The marks of other dialects go the same way. Code spans and fences are left alone.
 *
 * Guarantees: `masked` has the length of the source; one pass, linear time; nothing is executed or fetched.
 */
import type { Range } from '../flow.ts';
import { codeFences } from '../markdown/lines.ts';
import { markupAt, markupStarts } from '../markdown/markup.ts';
import type { Report } from '../report.ts';
import { embeds, isHtmlElement, unread, voids } from './elements.ts';
import { decodeReferences } from './references.ts';

export interface Tag {
  /** Lower case; `!--` for a comment and for marks that mean nothing here; the name of a markup's embed. */
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

const tagName = /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>])/iy;
const interesting = new RegExp(`[<\`]|${markupStarts}`, 'gm');

/** @param from offset behind the frontmatter, where Markdown starts. */
export function maskHtml(source: string, from: number, report: Report): MaskedHtml {
  const scanner = new TagScanner(source, report);
  scanner.run(from);
  return { masked: scanner.masked(), tags: scanner.tags };
}

class TagScanner {
  readonly #source: string;
  readonly #report: Report;
  readonly tags = new Map<number, Tag>();
  /** Set once a tag ran to the end of the text: no later one can be whole either, so none is tried. */
  #unclosedFrom = Number.POSITIVE_INFINITY;
  readonly #missing = new Set<string>();

  constructor(source: string, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  run(from: number): void {
    const source = this.#source;
    const fences = codeFences(source, from);
    let nextFence = 0;
    let at = from;
    const codeSpans = new CodeSpans(source);
    while (true) {
      interesting.lastIndex = at;
      const match = interesting.exec(source);
      if (match === null) return;
      at = match.index;
      while ((fences[nextFence]?.end ?? Number.POSITIVE_INFINITY) <= at) nextFence += 1;
      const fence = fences[nextFence];
      if (fence !== undefined && at >= fence.start) at = Math.max(at + 1, fence.end);
      else if (match[0] === '`') at = codeSpans.endOf(at);
      else if (match[0] === '<') at = this.#readAt(at);
      else at = this.#readMarkup(at, match[0].length);
    }
  }

  masked(): string {
    const parts: string[] = [];
    let at = 0;
    for (const tag of this.tags.values()) {
      parts.push(this.#source.slice(at, tag.start), standIn(tag));
      at = tag.end;
    }
    parts.push(this.#source.slice(at));
    return parts.join('');
  }

  /** Reads what starts with the `<` at `at`; gives where to go on. */
  #readAt(at: number): number {
    const source = this.#source;
    if (isEscaped(source, at) || (source[at - 1] === '(' && source[at - 2] === ']')) return at + 1;
    if (source.startsWith('<!--', at)) return this.#readTo(at, '-->', 4, '!--');
    if (source.startsWith('<![CDATA[', at)) return this.#readTo(at, ']]>', 9, '!--');
    if (/^<[!?][a-z]/i.test(source.slice(at, at + 3))) return this.#readTo(at, '>', 3, '!--');
    tagName.lastIndex = at;
    const match = tagName.exec(source);
    const name = match?.[2]?.toLowerCase() ?? '';
    if (match === null || !isHtmlElement(name)) return at + 1;
    const closing = match[1] === '/';
    const tag = this.#readAttributes(at, at + match[0].length, name, closing);
    if (tag === null) return at + 1;
    const isCode = name === 'pre' && /^<pre[^<>]*>\s*<code[\s>]/i.test(source.slice(at, at + 300));
    const dropsContent = isCode || unread.has(name) || (embeds.has(name) && !voids.has(name));
    const whole = dropsContent && !closing && !tag.selfContained ? this.#withContent(tag) : tag;
    this.tags.set(at, whole);
    return whole.end;
  }

  #readMarkup(at: number, startLength: number): number {
    const markup = isEscaped(this.#source, at) ? null : markupAt(this.#source, at);
    if (markup === null) return at + startLength;
    const name = markup.embed ?? '!--';
    const end = markup.end;
    this.tags.set(at, { name, closing: false, selfContained: true, attributes: new Map(), start: at, end });
    return end;
  }

  /** A comment or the like: from `at` to `close`, or only its first mark when it is never closed. */
  #readTo(at: number, close: string, markLength: number, name: string): number {
    const found = this.#find(close, at + markLength);
    const end = found === -1 ? at + markLength : found + close.length;
    if (found === -1)
      this.#report.add(
        'warning',
        'unclosed-html',
        { start: at, end },
        'This is never closed.',
        `Close it with ${close}.`,
      );
    this.tags.set(at, {
      name,
      closing: false,
      selfContained: true,
      attributes: new Map(),
      start: at,
      end,
    });
    return end;
  }

  #readAttributes(start: number, from: number, name: string, closing: boolean): Tag | null {
    const source = this.#source;
    if (start >= this.#unclosedFrom) return null;
    const attributes = new Map<string, string>();
    const part = /\s+|\/|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?|["'=]/y;
    let at = from;
    let slash = false;
    while (true) {
      const char = source[at];
      if (char === '>') break;
      if (char === '<') return null;
      part.lastIndex = at;
      const match = part.exec(source);
      if (match === null || match[0] === '') {
        this.#unclosedFrom = start;
        return null;
      }
      slash = match[0] === '/';
      const key = match[1]?.toLowerCase();
      if (key !== undefined && !attributes.has(key))
        attributes.set(key, decodeReferences(match[2] ?? match[3] ?? match[4] ?? ''));
      at += match[0].length;
    }
    return { name, closing, selfContained: slash || voids.has(name), attributes, start, end: at + 1 };
  }

  /** The tag stretched to the end of its element, which for what is dropped is all that matters of it. */
  #withContent(tag: Tag): Tag {
    const close = this.#findIgnoringCase(`</${tag.name}`, tag.end);
    const gt = close === -1 ? -1 : this.#find('>', close);
    if (gt !== -1) return { ...tag, selfContained: true, end: gt + 1 };
    const hidesCode = tag.name === 'script' || tag.name === 'style';
    this.#report.add(
      'warning',
      'unclosed-html',
      { start: tag.start, end: tag.end },
      hidesCode
        ? `<${tag.name}> is never closed: the rest of the text is left out.`
        : `<${tag.name}> is never closed.`,
      `Close it with </${tag.name}>.`,
    );
    return { ...tag, selfContained: true, end: hidesCode ? this.#source.length : tag.end };
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

/** Finds where code spans end, looking for each length of backtick run at most once too often. */
class CodeSpans {
  readonly #source: string;
  /** By length of run: no run of that length stands between here and there. */
  readonly #searched = new Map<number, Range>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Offset behind the code span that opens at `at`, or behind the backticks when they open none. */
  endOf(at: number): number {
    const run = /`+/y;
    run.lastIndex = at;
    const length = run.exec(this.#source)?.[0].length ?? 1;
    const bodyStart = at + length;
    const known = this.#searched.get(length);
    if (known !== undefined && known.start <= bodyStart && bodyStart < known.end) return bodyStart;
    const pieces = /`+|\n[ \t]*\n/g;
    pieces.lastIndex = bodyStart;
    for (let match = pieces.exec(this.#source); match !== null; match = pieces.exec(this.#source)) {
      if (match[0].startsWith('\n')) {
        this.#searched.set(length, { start: bodyStart, end: match.index });
        return bodyStart;
      }
      if (match[0].length === length) return match.index + length;
    }
    this.#searched.set(length, { start: bodyStart, end: this.#source.length });
    return bodyStart;
  }
}

/** An inline tag that CommonMark accepts, as long as `tag` is. */
function standIn(tag: Tag): string {
  return `<b${' '.repeat(Math.max(0, tag.end - tag.start - 3))}>`;
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0;
  while (source[at - 1 - backslashes] === '\\' && backslashes < 64) backslashes += 1;
  return backslashes % 2 === 1;
}
