/**
 * Walks the tree of a Markdown text and puts down its drafts.
 *
 * Takes the tree and the source that it was parsed from, with the HTML tags that were masked in it. Guarantees: those of
 * `markdown.ts`; every node comes once, in the order of the text.
 */
import type { Nodes, Root, Table } from 'mdast';
import {
  blockOfDirective,
  chartOfDirective,
  type Directive,
  refuseDirective,
  warnOfReadOut,
} from '../directives/directives.ts';
import { sceneOfDirective } from '../directives/user-scenes.ts';
import type { Draft, TableDraft } from '../drafts/draft.ts';
import { DraftBuilder } from '../drafts/draft-builder.ts';
import type { Range } from '../flow.ts';
import type { Tag } from '../html/tags.ts';
import type { Report } from '../report.ts';
import { collectDefinitions, isTimetable, rangeOf, rowsOf } from './nodes.ts';
import { gridOf, isOfCell } from './tables.ts';
import { TextPlaces } from './text-places.ts';

/** Deeper than this is no text: the walk stops before the stack does. */
const deepest = 200;
/** No list of a script counts so far. */
const firstYear = 1000;

export interface MarkdownTree {
  readonly root: Root;
  /** What the places in the tree are places of. */
  readonly source: string;
  /** By the offset at which they begin. */
  readonly tags: ReadonlyMap<number, Tag>;
  /** The names of the user's own scenes. */
  readonly scenes: ReadonlySet<string>;
}

/** @throws RangeError for what is nested too deeply. */
export function walkMarkdown(tree: MarkdownTree, report: Report): Draft[] {
  return new Walker(tree, report).run();
}

class Walker {
  readonly #root: Root;
  readonly #source: string;
  readonly #tags: ReadonlyMap<number, Tag>;
  readonly #scenes: ReadonlySet<string>;
  readonly #report: Report;
  readonly #builder: DraftBuilder;
  readonly #definitions = new Map<string, string>();
  /** A number that Markdown took for an item's, which the next paragraph starts with. */
  #lead: Range | null = null;
  readonly #places: TextPlaces;
  /** What follows the node that is read. */
  #next: Nodes | null = null;
  /** What a directive wants drawn of the table that comes next. */
  #chart: TableDraft['chart'] = null;
  /** The `id` of the user's own scene over which the next paragraph is spoken. */
  #sceneOfNext: number | null = null;

  constructor({ root, source, tags, scenes }: MarkdownTree, report: Report) {
    this.#root = root;
    this.#source = source;
    this.#tags = tags;
    this.#scenes = scenes;
    this.#report = report;
    this.#builder = new DraftBuilder(report);
    this.#places = new TextPlaces(source);
  }

  run(): Draft[] {
    collectDefinitions(this.#root.children, this.#definitions);
    this.#children(this.#root.children, 0);
    this.#builder.flush();
    return this.#builder.drafts;
  }

  #children(nodes: readonly Nodes[], depth: number): void {
    if (depth > deepest) throw new RangeError('nested too deeply');
    for (const [at, node] of nodes.entries()) {
      this.#next = nodes[at + 1] ?? null;
      this.#node(node, depth + 1);
    }
  }

  #node(node: Nodes, depth: number): void {
    const builder = this.#builder;
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, depth);
        return;
      case 'heading':
        this.#textBlock(node, depth);
        return;
      case 'text':
        warnOfReadOut(rangeOf(node), this.#scenes, this.#report);
        this.#text(node.value, node);
        return;
      case 'emphasis':
      case 'strong': {
        const outer = builder.markdownStyle;
        const added = node.type === 'strong' ? { bold: true } : { italic: true };
        builder.markdownStyle = { ...outer, ...added };
        this.#children(node.children, depth);
        builder.markdownStyle = outer;
        return;
      }
      case 'link':
      case 'linkReference':
        this.#link(node, depth);
        return;
      case 'inlineCode':
        builder.text(this.#places.pieceOfCode(node.value, node), true);
        return;
      case 'break':
        builder.lineBreak(true);
        return;
      case 'image':
        builder.picture(node.url, node.alt ?? '', rangeOf(node));
        return;
      case 'imageReference':
        builder.picture(this.#definitions.get(node.identifier) ?? '', node.alt ?? '', rangeOf(node));
        return;
      case 'html': {
        const tag = this.#tags.get(rangeOf(node).start);
        if (tag !== undefined) builder.tag(tag);
        return;
      }
      case 'list':
        this.#list(node, depth);
        return;
      case 'blockquote':
        this.#within(() => {
          builder.container ??= { type: 'quote', id: builder.nextId() };
          this.#children(node.children, depth);
        });
        return;
      case 'code': {
        const language = node.lang?.replace(/^[{.]+|}$/g, '') ?? '';
        builder.block({
          type: 'code',
          language: language === '' ? null : language.toLowerCase(),
          text: node.value.replaceAll('\t', '  ').replace(/\s+$/, '').replace(/^\n+/, ''),
          ...rangeOf(node),
        });
        return;
      }
      case 'table':
        this.#table(node, depth);
        return;
      case 'textDirective':
      case 'leafDirective':
      case 'containerDirective':
        this.#directive(node, depth);
        return;
      case 'definition':
        // "[Anna]: Hello" is a link's address to Markdown, but the author may have meant somebody speaking.
        if (!/[./#:]/.test(node.url))
          this.#report.add(
            'warning',
            'definition-left-out',
            rangeOf(node),
            'Markdown takes this line for the address of a link: it is neither shown nor spoken.',
            'Write it without the brackets if it is to be read.',
          );
        return;
      case 'footnoteDefinition':
        this.#report.add('info', 'footnote-left-out', rangeOf(node), 'The footnote is left out.', null);
        return;
      case 'thematicBreak':
        builder.flush();
        return;
      case 'footnoteReference':
        return;
      default:
        if ('children' in node) this.#children(node.children, depth);
    }
  }

  #paragraph(node: Extract<Nodes, { type: 'paragraph' }>, depth: number): void {
    const id = this.#sceneOfNext;
    this.#sceneOfNext = null;
    if (id === null) this.#textBlock(node, depth);
    else
      this.#within(() => {
        this.#builder.container = { type: 'scene', id };
        this.#textBlock(node, depth);
      });
  }

  /** A paragraph or heading: a block of text unless HTML in it breaks it. */
  #textBlock(node: Extract<Nodes, { type: 'paragraph' | 'heading' }>, depth: number): void {
    const builder = this.#builder;
    // What a paragraph of nothing but tags opens holds for what follows; else it ends with its paragraph.
    const open = builder.openElements;
    const outer = builder.headingDepth;
    builder.flush();
    const before = builder.drafts.length;
    if (node.type === 'heading') builder.headingDepth = node.depth;
    if (this.#lead !== null) {
      const { start, end } = this.#lead;
      builder.text({ text: this.#source.slice(start, end), start, end, exact: true });
      this.#lead = null;
    }
    this.#children(node.children, depth);
    const hadText = builder.hasText || builder.drafts.length > before;
    builder.flush();
    builder.headingDepth = outer;
    if (hadText) builder.closeInlineAbove(open);
  }

  /** Puts a text down line by line. */
  #text(value: string, node: Nodes): void {
    for (const piece of this.#places.piecesOf(value, node)) {
      let from = 0;
      while (true) {
        const newline = piece.text.indexOf('\n', from);
        const to = newline === -1 ? piece.text.length : newline;
        const text = piece.text.slice(from, to);
        this.#builder.text(
          piece.exact
            ? { text, start: piece.start + from, end: piece.start + to, exact: true }
            : { ...piece, text },
        );
        if (newline === -1) break;
        this.#builder.lineBreak(false);
        from = newline + 1;
      }
    }
  }

  #link(node: Extract<Nodes, { type: 'link' | 'linkReference' }>, depth: number): void {
    const builder = this.#builder;
    const outer = builder.insideLink;
    builder.insideLink = true;
    this.#children(node.children, depth);
    builder.insideLink = outer;
    this.#places.passTo(node);
  }

  #list(node: Extract<Nodes, { type: 'list' }>, depth: number): void {
    // "1984. What a year." is a sentence, not the 1984th item.
    if (node.ordered === true && (node.start ?? 1) >= firstYear) {
      for (const item of node.children) {
        const { start } = rangeOf(item);
        this.#lead = { start, end: item.children[0]?.position?.start.offset ?? start };
        this.#children(item.children, depth + 1);
        this.#lead = null;
      }
      return;
    }
    this.#within(() => {
      const builder = this.#builder;
      const outer = builder.container;
      const inList = outer?.type === 'list';
      const id = inList ? outer.id : builder.nextId();
      const first = node.ordered === true ? (node.start ?? 1) : null;
      for (const [at, item] of node.children.entries()) {
        if (outer === null || inList)
          builder.container = {
            type: 'list',
            id,
            item: builder.nextId(),
            depth: inList ? outer.depth + 1 : 0,
            number: first === null ? null : first + at,
          };
        this.#children(item.children, depth + 1);
        builder.flush();
      }
    });
  }

  #table(node: Table, depth: number): void {
    const chart = this.#chart;
    this.#chart = null;
    if (this.#builder.container === null && (chart !== null || !isTimetable(node))) {
      this.#grid(node, chart, depth);
      return;
    }
    const rows = rowsOf(node);
    this.#within(() => {
      const builder = this.#builder;
      const id = builder.nextId();
      for (const row of rows) {
        builder.container ??= { type: 'list', id, item: 0, depth: 0, number: null };
        if (builder.container.type === 'list' && builder.container.id === id)
          builder.container = { ...builder.container, item: builder.nextId() };
        let isFirst = true;
        for (const cell of row.children) {
          const { start } = rangeOf(cell);
          if (cell.children.length > 0 && !isFirst)
            builder.text({ text: ' · ', start, end: start, exact: false });
          if (cell.children.length > 0) isFirst = false;
          this.#children(cell.children, depth + 2);
        }
        builder.flush();
      }
    });
    const hint = 'Write a list where the rows read better as items.';
    const head = rows.length < node.children.length ? ' without its head' : '';
    const message = `The table is shown as a list${head}.`;
    this.#report.add('info', 'table-as-list', rangeOf(node), message, hint);
  }

  /** A table that is shown as one. */
  #grid(node: Table, chart: TableDraft['chart'], depth: number): void {
    const builder = this.#builder;
    builder.flush();
    const cells = node.children.map((row) =>
      row.children.map((cell) => {
        const before = builder.drafts.length;
        this.#children(cell.children, depth + 2);
        builder.flush();
        return builder.drafts.splice(before);
      }),
    );
    builder.block(gridOf(node, cells, chart));
    for (const draft of cells.flat(2)) if (!isOfCell(draft)) builder.block(draft);
  }

  #directive(node: Directive, depth: number): void {
    const { start, end } = rangeOf(node);
    const written = this.#source.slice(start, end);
    if (node.type === 'textDirective' && node.children.length === 0 && !/[[{]/.test(written)) {
      // No directive but a colon before a word: "9:00am", "ratio a:b".
      this.#builder.text({ text: written, start, end, exact: true });
      return;
    }
    if (node.type !== 'textDirective' && this.#scenes.has(node.name)) {
      this.#scene(node, depth);
      return;
    }
    const isOverTable = this.#next?.type === 'table' && this.#builder.container === null;
    this.#chart = chartOfDirective(node, { start, end }, isOverTable, this.#report);
    if (this.#chart !== null) return;
    const block = blockOfDirective(node, { start, end }, this.#report);
    if (block !== null) this.#builder.block(block);
    else if (node.type === 'containerDirective' && node.name === 'verse')
      this.#within(() => {
        this.#builder.container ??= { type: 'verse' };
        this.#children(node.children, depth);
      });
    else refuseDirective(node, { start, end }, this.#scenes, this.#report);
  }

  #scene(node: Exclude<Directive, { type: 'textDirective' }>, depth: number): void {
    const builder = this.#builder;
    const scene = sceneOfDirective(node, rangeOf(node), builder.container === null, this.#report);
    if (scene === null) return;
    const id = builder.nextId();
    builder.block({ type: 'scene', id, ...scene });
    if (node.type === 'containerDirective')
      this.#within(() => {
        builder.container = { type: 'scene', id };
        this.#children(node.children, depth);
      });
    else if (scene.durationMs === null && this.#next?.type === 'paragraph') this.#sceneOfNext = id;
  }

  /** Does `read` with a container of its own. */
  #within(read: () => void): void {
    const outer = this.#builder.container;
    this.#builder.flush();
    read();
    this.#builder.flush();
    this.#builder.container = outer;
  }
}
