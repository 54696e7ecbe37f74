/**
 * Walks the tree of a Markdown text. What is made of each type of node is said by its handler (`handlers.ts`), which
 * gets the walk: it holds what is known of the text, puts drafts into the builder, and goes on below a node.
 *
 * Guarantees: every node is read once, in the order of the text; the walk itself keeps no state but its depth.
 */
import type { Nodes, Root } from 'mdast';
import { DraftBuilder } from '../drafts/builder.ts';
import { TagReader } from '../html/tag-reader.ts';
import type { Tag } from '../html/tags.ts';
import type { Report } from '../report.ts';
import { definitionsIn } from './nodes.ts';
import { TextPlaces } from './text-places.ts';

/** No text is nested deeper. The walk stops here, before the stack overflows. */
const deepest = 200;

export interface MarkdownTree {
  readonly root: Root;
  /** What the places in the tree are places of. */
  readonly source: string;
  /** The HTML tags that were masked in the source, by the offset at which they start. */
  readonly tags: ReadonlyMap<number, Tag>;
  /** The names of the user's own scenes. */
  readonly scenes: ReadonlySet<string>;
}

/** Reads one node. @param siblings what follows it on its level. */
export type Handler<Node extends Nodes> = (node: Node, walk: Walk, siblings: Siblings) => void;

export class Walk {
  readonly tree: MarkdownTree;
  readonly report: Report;
  /** The addresses that `[name]: address` lines give, by name. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly builder: DraftBuilder;
  readonly html: TagReader;
  readonly places: TextPlaces;
  readonly #handlerOf: (node: Nodes) => Handler<Nodes> | null;
  #depth = 0;

  /** @param handlerOf null for a node that is read through its children. */
  constructor(tree: MarkdownTree, handlerOf: (node: Nodes) => Handler<Nodes> | null, report: Report) {
    this.tree = tree;
    this.report = report;
    this.definitions = definitionsIn(tree.root.children);
    this.builder = new DraftBuilder(report);
    this.html = new TagReader(this.builder, report.source);
    this.places = new TextPlaces(tree.source);
    this.#handlerOf = handlerOf;
  }

  /** Reads the nodes of one level. @throws RangeError when they are nested too deeply. */
  children(nodes: readonly Nodes[]): void {
    if (this.#depth > deepest) throw new RangeError('nested too deeply');
    this.#depth += 1;
    const siblings = new Siblings(nodes);
    for (let node = siblings.take(); node !== null; node = siblings.take()) this.#read(node, siblings);
    this.#depth -= 1;
  }

  /** Reads one node, with nothing after it on its level. */
  node(node: Nodes): void {
    this.#read(node, new Siblings([]));
  }

  #read(node: Nodes, siblings: Siblings): void {
    const handler = this.#handlerOf(node);
    if (handler !== null) handler(node, this, siblings);
    else if ('children' in node) this.children(node.children);
  }
}

/** The nodes of one level. The handler of a node may take the next one too, which then is not read again. */
export class Siblings {
  readonly #nodes: readonly Nodes[];
  #at = 0;

  constructor(nodes: readonly Nodes[]) {
    this.#nodes = nodes;
  }

  /** The node that is read next; null at the end. */
  get next(): Nodes | null {
    return this.#nodes[this.#at] ?? null;
  }

  take(): Nodes | null {
    const { next } = this;
    this.#at += 1;
    return next;
  }
}
