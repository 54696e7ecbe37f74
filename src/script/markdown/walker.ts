/**
 * Walks the tree of a Markdown text and puts down its drafts. `handlers.ts` says what is made of each node.
 *
 * Takes the tree and the source that it was parsed from, with the HTML tags that were masked in it. Guarantees: those
 * of `read.ts`; every node is read once, in the order of the text.
 */
import type { Nodes, Root } from 'mdast';
import { DraftBuilder } from '../drafts/builder.ts';
import type { Draft } from '../drafts/draft.ts';
import { TagReader } from '../html/tag-reader.ts';
import type { Tag } from '../html/tags.ts';
import type { Report } from '../report.ts';
import { handlerOf } from './handlers.ts';
import { definitionsIn } from './nodes.ts';
import { TextPlaces } from './text-places.ts';
import { Siblings, type Walk } from './walk.ts';

/** No text is nested deeper. The walk stops here, before the stack overflows. */
const deepest = 200;

export interface MarkdownTree {
  readonly root: Root;
  readonly source: string;
  readonly tags: ReadonlyMap<number, Tag>;
  readonly scenes: ReadonlySet<string>;
}

/** @throws RangeError when something is nested too deeply. */
export function walkMarkdown(tree: MarkdownTree, report: Report): readonly Draft[] {
  const walker = new Walker(tree, report);
  walker.children(tree.root.children);
  return walker.builder.finish();
}

class Walker implements Walk {
  readonly source: string;
  readonly tags: ReadonlyMap<number, Tag>;
  readonly scenes: ReadonlySet<string>;
  readonly definitions: ReadonlyMap<string, string>;
  readonly report: Report;
  readonly builder: DraftBuilder;
  readonly html: TagReader;
  readonly places: TextPlaces;
  #depth = 0;

  constructor({ root, source, tags, scenes }: MarkdownTree, report: Report) {
    this.source = source;
    this.tags = tags;
    this.scenes = scenes;
    this.definitions = definitionsIn(root.children);
    this.report = report;
    this.builder = new DraftBuilder(report);
    this.html = new TagReader(this.builder, report.source);
    this.places = new TextPlaces(source);
  }

  children(nodes: readonly Nodes[]): void {
    if (this.#depth > deepest) throw new RangeError('nested too deeply');
    this.#depth += 1;
    const siblings = new Siblings(nodes);
    for (let node = siblings.take(); node !== null; node = siblings.take()) this.#read(node, siblings);
    this.#depth -= 1;
  }

  node(node: Nodes): void {
    this.#read(node, new Siblings([]));
  }

  #read(node: Nodes, siblings: Siblings): void {
    const handler = handlerOf(node);
    if (handler !== null) handler(node, this, siblings);
    else if ('children' in node) this.children(node.children);
  }
}
