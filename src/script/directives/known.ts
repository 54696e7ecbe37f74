/** The directives that a script may use, and the diagnostics for all others. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { nearestName } from '../../shared/edit-distance.ts';
import type { Range } from '../flow.ts';
import type { Report } from '../report.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

interface Known {
  readonly type: Directive['type'];
  /** How it is written, for hints. */
  readonly example: string;
}

const knownDirectives: ReadonlyMap<string, Known> = new Map([
  ['pause', { type: 'leafDirective', example: '::pause{s=1.5}' }],
  ['sound', { type: 'leafDirective', example: '::sound{file="bell.wav"}' }],
  ['illustration', { type: 'leafDirective', example: '::illustration{name="teapot"}' }],
  ['scenery', { type: 'leafDirective', example: '::scenery{place=harbour time=night}' }],
  ['scene', { type: 'leafDirective', example: '::scene{shape=number}' }],
  ['chart', { type: 'leafDirective', example: '::chart{type=bar}' }],
  ['verse', { type: 'containerDirective', example: ':::verse … :::' }],
]);

const marks = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

/** Names that no scene of the user's own may have. */
export const directiveNames: readonly string[] = [...knownDirectives.keys()];

/**
 * Reports a directive that is unknown, or known in another form. A known one that is wrong has been reported already.
 *
 * @param scenes the names of the user's own scenes.
 */
export function refuseDirective(
  node: Directive,
  range: Range,
  scenes: ReadonlySet<string>,
  report: Report,
): void {
  const all = new Map([...knownDirectives, ...[...scenes].map((name) => [name, sceneNamed(name)] as const)]);
  const known = all.get(node.name);
  if (known?.type === node.type) return;
  const firstLine = report.source.slice(range.start, range.end).split('\n', 1)[0] ?? '';
  const where = { start: range.start, end: range.start + Math.max(1, firstLine.length) };
  const nearest = known === undefined ? nearestName(node.name, [...all.keys()]) : node.name;
  const suggestion = nearest === null ? '' : `Did you mean ${all.get(nearest)?.example ?? nearest}? `;
  const examples = [...all.values()].map(({ example }) => example).join(', ');
  const written = `${marks[node.type]}${node.name}`;
  report.add(
    'error',
    'unknown-directive',
    where,
    known === undefined
      ? `There is no directive "${written}".`
      : `"${written}" is not how this directive is written.`,
    `${suggestion}The directives are ${examples}.`,
  );
}

/**
 * Warns about a known directive in the middle of a line, or without a closing brace: it does not count there, and is
 * read aloud.
 *
 * @param range of the running text.
 * @param scenes the names of the user's own scenes.
 */
export function warnOfReadOut(range: Range, scenes: ReadonlySet<string>, report: Report): void {
  const text = report.source.slice(range.start, range.end);
  for (const { 0: match, 1: name = '', index } of text.matchAll(/(?<![\p{L}\p{N}:]):{2,3}([a-z0-9-]+)\{/gu)) {
    if (!knownDirectives.has(name) && !scenes.has(name)) continue;
    const written = match.slice(0, -1);
    const start = range.start + index;
    report.add(
      'warning',
      'directive-in-text',
      { start, end: start + written.length },
      `"${written}" and everything after it is read aloud, because it is in the middle of a line ` +
        'or has no closing brace.',
      `Write ${(knownDirectives.get(name) ?? sceneNamed(name)).example} on a line of its own.`,
    );
  }
}

/** Warns about a container whose text never ends with colons: the text that follows is taken into it. */
export function warnOfUnclosed(node: Directive, range: Range, report: Report): void {
  if (node.type !== 'containerDirective') return;
  const written = report.source.slice(range.start, range.end).trimEnd();
  if (/^[ \t>]*:{3,}$/.test(written.slice(written.lastIndexOf('\n') + 1))) return;
  const [firstLine = ''] = written.split('\n', 1);
  report.add(
    'warning',
    'unclosed-directive',
    { start: range.start, end: range.start + firstLine.length },
    `":::${node.name}" is never closed, so it takes in all the text below it.`,
    'Write ::: on a line of its own where it ends.',
  );
}

function sceneNamed(name: string): Known {
  return { type: 'leafDirective', example: `::${name}` };
}
