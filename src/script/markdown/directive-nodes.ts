/** Directives of a Markdown tree: blocks of their own, a table's chart, verse, scenes of the user's own, or none. */
import { blockOfDirective, chartOfDirective } from '../directives/blocks.ts';
import { type Directive, refuseDirective, warnOfUnclosed } from '../directives/known.ts';
import { sceneOfDirective } from '../directives/scenes.ts';
import { rangeOf } from './nodes.ts';
import { readTable } from './tables.ts';
import type { Siblings, Walk } from './walk.ts';

export function readDirective(node: Directive, walk: Walk, siblings: Siblings): void {
  const { builder, report } = walk;
  const { source, scenes } = walk.tree;
  const range = rangeOf(node);
  const written = source.slice(range.start, range.end);
  if (node.type === 'textDirective' && node.children.length === 0 && !/[[{]/.test(written)) {
    // No directive, but a colon before a word: "9:00am", "ratio a:b".
    builder.text({ text: written, ...range, exact: true });
    return;
  }
  if (node.type !== 'textDirective' && scenes.has(node.name)) {
    readScene(node, walk, siblings);
    return;
  }
  const table = siblings.next?.type === 'table' && builder.container === null ? siblings.next : null;
  const chart = chartOfDirective(node, range, table !== null, report);
  if (chart !== null && table !== null) {
    siblings.take();
    readTable(table, chart, walk);
    return;
  }
  const block = blockOfDirective(node, range, report);
  if (block !== null) builder.block(block);
  else if (node.type === 'containerDirective' && node.name === 'verse') {
    warnOfUnclosed(node, range, report);
    builder.within(builder.container ?? { type: 'verse' }, () => walk.children(node.children));
  } else refuseDirective(node, range, scenes, report);
}

/** A scene of the user's own, with the text that is spoken over it: what it holds, or the paragraph after it. */
function readScene(
  node: Exclude<Directive, { type: 'textDirective' }>,
  walk: Walk,
  siblings: Siblings,
): void {
  const { builder, report } = walk;
  const scene = sceneOfDirective(node, rangeOf(node), builder.container === null, report);
  if (scene === null) return;
  warnOfUnclosed(node, rangeOf(node), report);
  const id = builder.newId();
  builder.block({ type: 'scene', id, ...scene });
  const { next } = siblings;
  if (node.type === 'containerDirective')
    builder.within({ type: 'scene', id }, () => walk.children(node.children));
  else if (scene.durationMs === null && next?.type === 'paragraph') {
    siblings.take();
    builder.within({ type: 'scene', id }, () => walk.node(next));
  }
}
