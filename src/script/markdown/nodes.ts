/** Small questions about the nodes of a Markdown tree: where they are, what they say, which addresses they define. */
import type { Nodes, RootContent } from 'mdast';
import type { Range } from '../flow.ts';

/** Offsets in the source; 0 for a node that the parser made without a position. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The addresses that `[name]: address` lines give, by name. */
export function definitionsIn(nodes: readonly RootContent[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  addDefinitions(nodes, found);
  return found;
}

function addDefinitions(nodes: readonly RootContent[], found: Map<string, string>): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'definition':
        found.set(node.identifier, node.url);
        break;
      case 'blockquote':
      case 'containerDirective':
      case 'list':
      case 'listItem':
        addDefinitions(node.children, found);
        break;
      default:
    }
  }
}

/** The text of a node without its marks. */
export function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  // No directive, but the colon of a time: "9:00".
  if (node.type === 'textDirective' && node.children.length === 0) return `:${node.name}`;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
