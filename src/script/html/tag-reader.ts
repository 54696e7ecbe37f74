/**
 * Reads HTML tags, and the marks of other dialects that are masked like them, into drafts.
 *
 * Takes the tags in the order of the text. Guarantees: a block tag ends a block; embeds, pictures and code become
 * drafts; comments and what is never read leave no trace.
 */
import type { DraftBuilder } from '../drafts/builder.ts';
import type { CodeDraft } from '../drafts/draft.ts';
import { normalizeSource } from '../source.ts';
import { decodeReferences } from './character-references.ts';
import { blocks, embeds, unread } from './elements.ts';
import { isMarkupEmbed } from './markup.ts';
import type { Tag } from './tags.ts';

export class TagReader {
  readonly #builder: DraftBuilder;
  /** The text with its tags, before they were masked. */
  readonly #source: string;

  constructor(builder: DraftBuilder, source: string) {
    this.#builder = builder;
    this.#source = source;
  }

  read(tag: Tag): void {
    const { name } = tag;
    if (name === '!--') this.#comment(tag);
    else if (name === 'br') this.#builder.tagBreak();
    else if (name === 'img') this.#image(tag);
    else if (isMarkupEmbed(name)) this.#embed(name, tag);
    else if (embeds.has(name)) this.#embed(`<${name}>`, tag);
    else if (name === 'pre' && tag.selfContained) this.#builder.block(codeOf(tag, this.#source));
    else if (!unread.has(name)) this.#element(tag);
  }

  /** A comment on a line of its own ends the block: readers see an empty line there. */
  #comment({ start, end }: Tag): void {
    const startsLine = /(?:^|\n)[ \t]*$/.test(this.#source.slice(Math.max(0, start - 40), start));
    const endsLine = /^[ \t]*(?:\n|$)/.test(this.#source.slice(end, end + 40));
    if (startsLine && endsLine) this.#builder.endBlock();
  }

  #image({ closing, attributes, start, end }: Tag): void {
    if (closing) return;
    this.#builder.picture(attributes.get('src') ?? '', attributes.get('alt') ?? '', { start, end });
  }

  #embed(name: string, { closing, start, end }: Tag): void {
    if (!closing) this.#builder.embed(name, { start, end });
  }

  /** An element that holds text. */
  #element(tag: Tag): void {
    const { name, closing, selfContained, start, end } = tag;
    const builder = this.#builder;
    const isCell = (name === 'td' || name === 'th') && builder.isInRow;
    if (isCell && !closing && builder.hasText) builder.cellSeparator(start);
    if (blocks.has(name) && !isCell) builder.endBlock();
    if (closing) builder.closeElement(name);
    else if (!selfContained) {
      if (name === 'table') builder.reportTableAsList({ start, end });
      builder.openElement(tag);
    }
  }
}

/** The code in `<pre><code class="language-js">`. */
function codeOf({ start, end }: Tag, source: string): CodeDraft {
  const written = source.slice(start, end);
  const opening = /^<pre[^>]*>\s*<code([^>]*)>\n?/i.exec(written);
  const language = /\blang(?:uage)?-([\w+#-]+)/i.exec(opening?.[1] ?? '')?.[1]?.toLowerCase() ?? null;
  const content = written.slice(opening?.[0].length ?? 0).replace(/<[^<>]*>/g, '');
  const text = normalizeSource(decodeReferences(content)).replaceAll('\t', '  ').trimEnd();
  return { type: 'code', language, text, start, end };
}
