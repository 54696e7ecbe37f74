/**
 * Builds drafts from text, line breaks and HTML tags as they come, from Markdown with HTML in it.
 *
 * Guarantees: styles of HTML reach the text between the tags, over Markdown's block borders too; a block tag
 * ends a block; unclosed and wrongly nested tags cannot fail.
 */

import { type Chunk, Flow, plainStyle, type Range, type Style } from '../flow.ts';
import { blocks, embeds, unread } from '../html/elements.ts';
import { decodeReferences } from '../html/references.ts';
import { isHidden, styleOfTag } from '../html/style.ts';
import type { Tag } from '../html/tags.ts';
import { isMarkupEmbed } from '../markdown/markup.ts';
import type { Report } from '../report.ts';
import { normalizeSource } from '../source.ts';
import type { Container, Draft, TextLine } from './draft.ts';

interface OpenElement {
  readonly name: string;
  readonly style: Style;
  readonly hidden: boolean;
  readonly container: Container | null;
  readonly headingDepth: number | null;
  /** In a numbered list, the number of the item that comes. */
  nextNumber: number | null;
}

/** Deeper nesting is no layout: tags beyond are read as if they were not there. */
const deepestHtml = 100;

export class DraftBuilder {
  readonly drafts: Draft[] = [];
  readonly #report: Report;
  #elements: OpenElement[] = [];
  #line: Chunk[] = [];
  #lines: TextLine[] = [];
  #pictures: Draft[] = [];
  #lastBreakWasTag = false;
  #linkedLength = 0;
  #ids = 0;
  /** What Markdown says of the text that comes; HTML's own elements count where Markdown says nothing. */
  container: Container | null = null;
  headingDepth: number | null = null;
  markdownStyle: Style = plainStyle;
  insideLink = false;

  constructor(report: Report) {
    this.#report = report;
  }

  nextId(): number {
    return this.#ids++;
  }

  /** @param style what to add to the style of the place, for code. */
  text(chunk: Omit<Chunk, 'style'>, code = false): void {
    const element = this.#elements.at(-1);
    if (element?.hidden === true || chunk.text === '') return;
    const base = element?.style ?? plainStyle;
    const markdown = this.markdownStyle;
    const style: Style = {
      bold: base.bold || markdown.bold,
      italic: base.italic || markdown.italic,
      code: base.code || code,
      color: base.color,
    };
    this.#line.push({ ...chunk, style });
    if (this.insideLink) this.#linkedLength += chunk.text.trim().length;
    if (chunk.text.trim() !== '') this.#lastBreakWasTag = false;
  }

  lineBreak(hard: boolean): void {
    const end = this.#line.at(-1)?.end;
    if (hard || !this.#isInRow) this.#endLine(hard);
    else if (end !== undefined)
      this.#line.push({ text: ' ', start: end, end, exact: false, style: plainStyle });
  }

  #endLine(hard: boolean): void {
    const flow = new Flow(this.#line).trimmed();
    this.#line = [];
    const last = this.#lines.at(-1);
    if (flow.text !== '') this.#lines.push({ flow, hardBreak: hard, pause: null });
    else if (last !== undefined && hard) this.#lines[this.#lines.length - 1] = { ...last, hardBreak: true };
  }

  /** Ends the block that is open, if it has text. */
  flush(): void {
    this.#endLine(false);
    const lines = this.#lines;
    const first = lines[0];
    const last = lines.at(-1);
    const linkedLength = this.#linkedLength;
    const pictures = this.#pictures;
    this.#lines = [];
    this.#pictures = [];
    this.#linkedLength = 0;
    this.#lastBreakWasTag = false;
    if (first !== undefined && last !== undefined) {
      const start = first.flow.chunks[0]?.start ?? 0;
      const end = last.flow.chunks.at(-1)?.end ?? start;
      const depth = this.headingDepth ?? this.#elements.at(-1)?.headingDepth ?? null;
      const container = this.container ?? this.#elements.at(-1)?.container ?? null;
      if (depth !== null && container === null) {
        const flow = joinHeading(lines);
        this.drafts.push({ type: 'heading', depth, flow, start, end });
      } else {
        const length = lines.reduce((sum, line) => sum + line.flow.text.trim().length, 0);
        const linksOnly = linkedLength >= length;
        this.drafts.push({ type: 'text', lines, container, linksOnly, start, end });
      }
    }
    for (const picture of pictures) this.drafts.push(picture);
  }

  /** A block that is no text. */
  block(draft: Draft): void {
    this.flush();
    this.drafts.push(draft);
  }

  /** A picture stands behind the text that it is in. */
  picture(path: string, alt: string, range: Range): void {
    if (this.#elements.at(-1)?.hidden === true) return;
    if (path === '' || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(path)) {
      const what = /^data:/i.test(path) ? 'is written into the text' : 'is not a file beside the script';
      this.#report.add(
        'warning',
        'remote-picture',
        range,
        path === '' ? 'The picture has no path: it is left out.' : `The picture ${what}: it is left out.`,
        'Save the picture beside the script and write its path.',
      );
      return;
    }
    this.#pictures.push({ type: 'picture', path, alt: alt.trim().replace(/\s+/g, ' '), ...range });
  }

  tag(tag: Tag): void {
    const { name } = tag;
    if (name === '!--') this.#comment(tag);
    else if (name === 'br') this.#tagBreak();
    else if (name === 'img') {
      if (!tag.closing)
        this.picture(tag.attributes.get('src') ?? '', tag.attributes.get('alt') ?? '', {
          start: tag.start,
          end: tag.end,
        });
    } else if (isMarkupEmbed(name) || embeds.has(name)) {
      const shown = isMarkupEmbed(name) ? name : `<${name}>`;
      if (!tag.closing) this.#pictures.push({ type: 'embed', name: shown, start: tag.start, end: tag.end });
    } else if (unread.has(name)) return;
    else if (name === 'pre' && tag.selfContained) this.block(codeOf(tag, this.#report.source));
    else {
      const isCell = (name === 'td' || name === 'th') && this.#isInRow;
      if (isCell && !tag.closing && this.hasText)
        this.text({ text: ' · ', start: tag.start, end: tag.start, exact: false });
      if (blocks.has(name) && !isCell) this.flush();
      if (tag.closing) this.#close(name);
      else if (!tag.selfContained) this.#open(tag);
    }
  }

  /** How many HTML elements are open: to be given to `closeInlineAbove` at the end of a Markdown block. */
  get openElements(): number {
    return this.#elements.length;
  }

  get hasText(): boolean {
    return this.#lines.length > 0 || this.#line.some((chunk) => chunk.text.trim() !== '');
  }

  /** Closes the inline elements that were opened above `count` and not closed: they end with their block. */
  closeInlineAbove(count: number): void {
    this.#elements = this.#elements.filter((element, index) => index < count || blocks.has(element.name));
  }

  #comment(tag: Tag): void {
    const { source } = this.#report;
    const alone =
      /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, tag.start - 40), tag.start)) &&
      /^[ \t]*(?:\n|$)/.test(source.slice(tag.end, tag.end + 40));
    if (alone) this.flush();
  }

  /** The second `<br>` in a row is an empty line. */
  #tagBreak(): void {
    if (this.#lastBreakWasTag && !this.#line.some((chunk) => chunk.text.trim() !== '')) this.flush();
    else this.lineBreak(true);
    this.#lastBreakWasTag = true;
  }

  #open(tag: Tag): void {
    if (this.#elements.length >= deepestHtml) return;
    const parent = this.#elements.at(-1);
    const heading = /^h([1-6])$/.exec(tag.name)?.[1];
    this.#elements.push({
      name: tag.name,
      style: styleOfTag(tag, parent?.style ?? plainStyle),
      hidden: parent?.hidden === true || isHidden(tag),
      container: this.#containerOf(tag, parent?.container ?? null),
      headingDepth: heading === undefined ? (parent?.headingDepth ?? null) : Number(heading),
      nextNumber: tag.name === 'ol' ? startOf(tag) : null,
    });
  }

  #containerOf(tag: Tag, parent: Container | null): Container | null {
    if (tag.name === 'blockquote') return parent ?? { type: 'quote', id: this.nextId() };
    if (tag.name === 'ul' || tag.name === 'ol') {
      if (parent !== null && parent.type !== 'list') return parent;
      if (parent !== null) return { ...parent, depth: parent.depth + 1 };
      return { type: 'list', id: this.nextId(), item: -1, depth: 0, number: null };
    }
    if (tag.name === 'table') {
      const hint = 'Write a list where the rows read better as items.';
      this.#report.add('info', 'table-as-list', tag, 'The table is shown as a list.', hint);
      return parent ?? { type: 'list', id: this.nextId(), item: -1, depth: 0, number: null };
    }
    if (parent?.type !== 'list' || (tag.name !== 'li' && tag.name !== 'tr')) return parent;
    return { ...parent, item: this.nextId(), number: tag.name === 'li' ? this.#takeNumber() : null };
  }

  /** The number of the item that opens; null where its list has none. */
  #takeNumber(): number | null {
    const list = this.#elements.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (list === undefined || list.nextNumber === null) return null;
    return list.nextNumber++;
  }

  get #isInRow(): boolean {
    return this.#elements.some((element) => element.name === 'tr');
  }

  #close(name: string): void {
    for (let index = this.#elements.length - 1; index >= 0; index -= 1) {
      const open = this.#elements[index];
      if (open?.name === name) {
        this.#elements.length = index;
        return;
      }
      // `</span>` does not close the `<div>` around it.
      if (open !== undefined && blocks.has(open.name) && !blocks.has(name)) return;
    }
  }
}

function joinHeading(lines: readonly TextLine[]): Flow {
  const chunks: Chunk[] = [];
  for (const { flow } of lines) {
    const end = chunks.at(-1)?.end;
    if (end !== undefined) chunks.push({ text: ' ', start: end, end, exact: false, style: plainStyle });
    chunks.push(...flow.chunks);
  }
  return new Flow(chunks);
}

function startOf(tag: Tag): number {
  const start = Number.parseInt(tag.attributes.get('start') ?? '1', 10);
  return Number.isSafeInteger(start) ? start : 1;
}

/** The code in `<pre><code class="language-js">`. */
function codeOf({ start, end }: Tag, source: string): Draft {
  const written = source.slice(start, end);
  const opening = /^<pre[^>]*>\s*<code([^>]*)>\n?/i.exec(written);
  const language = /\blang(?:uage)?-([\w+#-]+)/i.exec(opening?.[1] ?? '')?.[1]?.toLowerCase() ?? null;
  const text = normalizeSource(
    decodeReferences(written.slice(opening?.[0].length ?? 0).replace(/<[^<>]*>/g, '')),
  );
  return { type: 'code', language, text: text.replaceAll('\t', '  ').trimEnd(), start, end };
}
