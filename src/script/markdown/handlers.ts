/** What is made of each type of node in a Markdown tree. A type that is not here is read through its children. */
import type { Nodes } from 'mdast';
import { warnOfReadOut } from '../directives/known.ts';
import { readDirective } from './directive-nodes.ts';
import { readList } from './lists.ts';
import { rangeOf } from './nodes.ts';
import { readTable } from './tables.ts';
import type { Handler, Walk } from './walk.ts';

type Handlers = { readonly [Type in Nodes['type']]?: Handler<Extract<Nodes, { type: Type }>> };

const ignore = (): void => undefined;

const handlers: Handlers = {
  // Blocks
  paragraph: ({ children }, walk) => walk.builder.textBlock(null, () => walk.children(children)),
  heading: ({ children, depth }, walk) => walk.builder.textBlock(depth, () => walk.children(children)),
  list: readList,
  blockquote: ({ children }, walk) => {
    const { builder } = walk;
    const container = builder.container ?? { type: 'quote', id: builder.newId() };
    builder.within(container, () => walk.children(children));
  },
  code: (node, { builder }) => {
    const language = node.lang?.replace(/^[{.]+|}$/g, '') ?? '';
    builder.block({
      type: 'code',
      language: language === '' ? null : language.toLowerCase(),
      text: node.value.replaceAll('\t', '  ').replace(/\s+$/, '').replace(/^\n+/, ''),
      ...rangeOf(node),
    });
  },
  table: (node, walk) => readTable(node, null, walk),
  thematicBreak: (_node, { builder }) => builder.endBlock(),

  // Text in blocks
  text: (node, walk) => {
    warnOfReadOut(rangeOf(node), walk.tree.scenes, walk.report);
    readText(node.value, node, walk);
  },
  emphasis: ({ children }, walk) => walk.builder.styled({ italic: true }, () => walk.children(children)),
  strong: ({ children }, walk) => walk.builder.styled({ bold: true }, () => walk.children(children)),
  link: readLink,
  linkReference: readLink,
  inlineCode: (node, { builder, places }) => builder.text(places.pieceOfCode(node.value, node), true),
  break: (_node, { builder }) => builder.lineBreak(true),
  image: (node, { builder }) => builder.picture(node.url, node.alt ?? '', rangeOf(node)),
  imageReference: (node, { builder, definitions }) =>
    builder.picture(definitions.get(node.identifier) ?? '', node.alt ?? '', rangeOf(node)),
  html: (node, { html, tree }) => {
    const tag = tree.tags.get(rangeOf(node).start);
    if (tag !== undefined) html.read(tag);
  },

  // Directives
  textDirective: readDirective,
  leafDirective: readDirective,
  containerDirective: readDirective,

  // What is not read
  definition: (node, { report }) => {
    // "[Anna]: Hello" gives a link's address to Markdown, but the author may have meant somebody who speaks.
    if (/[./#:]/.test(node.url)) return;
    report.add(
      'warning',
      'definition-left-out',
      rangeOf(node),
      'Markdown takes this line for the address of a link, so it is neither shown nor spoken.',
      'If it is part of the text, write it without the brackets.',
    );
  },
  footnoteDefinition: (node, { report }) =>
    report.add('info', 'footnote-left-out', rangeOf(node), 'The footnote is left out.', null),
  footnoteReference: ignore,
};

/** Null for a type of node that has no handler. */
export function handlerOf(node: Nodes): Handler<Nodes> | null {
  // The type of `handlers` makes each handler take the nodes of its type.
  return (handlers[node.type] as Handler<Nodes> | undefined) ?? null;
}

/** Puts a text down line by line. */
function readText(value: string, node: Nodes, { builder, places }: Walk): void {
  for (const piece of places.piecesOf(value, node)) {
    let from = 0;
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) builder.lineBreak(false);
      const start = piece.start + from;
      builder.text(piece.exact ? { text, start, end: start + text.length, exact: true } : { ...piece, text });
      from += text.length + 1;
    }
  }
}

function readLink(node: Extract<Nodes, { type: 'link' | 'linkReference' }>, walk: Walk): void {
  walk.builder.linked(() => walk.children(node.children));
  walk.places.passTo(node);
}
