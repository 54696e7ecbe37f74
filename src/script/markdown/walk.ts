/** What the handlers of Markdown nodes share: where drafts go, what is known of the text, and how a walk goes on. */
import type { Nodes } from 'mdast';
import type { DraftBuilder } from '../drafts/builder.ts';
import type { TagReader } from '../html/tag-reader.ts';
import type { Tag } from '../html/tags.ts';
import type { Report } from '../report.ts';
import type { TextPlaces } from './text-places.ts';

export interface Walk {
  /** What the places in the tree are places of. */
  readonly source: string;
  /** The HTML tags that were masked in the source, by the offset at which they start. */
  readonly tags: ReadonlyMap<number, Tag>;
  /** The names of the user's own scenes. */
  readonly scenes: ReadonlySet<string>;
  /** The addresses that `[name]: address` lines give, by name. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly report: Report;
  readonly builder: DraftBuilder;
  readonly html: TagReader;
  readonly places: TextPlaces;
  /** Reads the nodes of one level. @throws RangeError when they are nested too deeply. */
  children(nodes: readonly Nodes[]): void;
  /** Reads one node, with nothing after it on its level. */
  node(node: Nodes): void;
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

/** Reads one node. @param siblings what follows it on its level. */
export type Handler<Node extends Nodes> = (node: Node, walk: Walk, siblings: Siblings) => void;
