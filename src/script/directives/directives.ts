/** The directives that a script may use, and what is said about every other. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { editDistance } from '../../shared/edit-distance.ts';
import type { IllustrationDraft, PauseDraft, SoundDraft } from '../drafts/draft.ts';
import type { Range } from '../flow.ts';
import type { Report } from '../report.ts';
import type { Chart } from '../script.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

const longestPauseS = 30;
const leastGainDb = -40;
const mostGainDb = 12;

interface Known {
  readonly type: Directive['type'];
  /** How it is written, for hints. */
  readonly example: string;
}

const knownDirectives: ReadonlyMap<string, Known> = new Map([
  ['pause', { type: 'leafDirective', example: '::pause{s=1.5}' }],
  ['sound', { type: 'leafDirective', example: '::sound{file="bell.wav"}' }],
  ['illustration', { type: 'leafDirective', example: '::illustration{name="teapot"}' }],
  ['chart', { type: 'leafDirective', example: '::chart{type=bar}' }],
  ['verse', { type: 'containerDirective', example: ':::verse … :::' }],
]);

/** The block that a leaf directive stands for; null when `node` stands for none, or is a bad one, which is reported. */
export function blockOfDirective(
  node: Directive,
  range: Range,
  report: Report,
): PauseDraft | SoundDraft | IllustrationDraft | null {
  const durationMs = pauseOf(node, range, report);
  if (durationMs !== null) return { type: 'pause', durationMs, ...range };
  const sound = soundOf(node, range, report);
  if (sound !== null) return { type: 'sound', ...sound, ...range };
  const illustration = illustrationOf(node, range, report);
  return illustration && { type: 'illustration', ...illustration, ...range };
}

/** The length of a `::pause`, in milliseconds; null when `node` is none or a bad one, which is reported. */
function pauseOf(node: Directive, range: Range, report: Report): number | null {
  if (node.type !== 'leafDirective' || node.name !== 'pause') return null;
  const written = node.attributes?.s ?? '';
  const seconds = /^\d{1,3}(?:\.\d{1,6})?$/.test(written) ? Number(written) : Number.NaN;
  const others = Object.keys(node.attributes ?? {}).filter((key) => key !== 's');
  const isGood = seconds > 0 && seconds <= longestPauseS && others.length === 0 && node.children.length === 0;
  if (isGood) return Math.max(1, Math.round(seconds * 1000));
  report.add(
    'error',
    'bad-directive',
    range,
    others.length > 0
      ? `::pause has no setting "${others[0] ?? ''}".`
      : `::pause needs its length in seconds, more than 0 and at most ${longestPauseS}.`,
    'Write, for example, ::pause{s=1.5} on a line of its own.',
  );
  return null;
}

/** What a `::sound` asks for; null when `node` is none or a bad one, which is reported. */
function soundOf(
  node: Directive,
  range: Range,
  report: Report,
): { readonly path: string; readonly gainDb: number } | null {
  if (node.type !== 'leafDirective' || node.name !== 'sound') return null;
  const { file, gain, ...others } = node.attributes ?? {};
  const path = file?.trim() ?? '';
  const gainDb = /^[+-]?\d{1,2}(?:\.\d{1,2})?$/.test(gain ?? '0') ? Number(gain ?? 0) : Number.NaN;
  const isAlone = Object.keys(others).length === 0 && node.children.length === 0;
  if (isAlone && path !== '' && gainDb >= leastGainDb && gainDb <= mostGainDb) return { path, gainDb };
  report.add(
    'error',
    'bad-directive',
    range,
    isAlone && path !== ''
      ? `The gain of ::sound is in decibels, from ${leastGainDb} to ${mostGainDb}.`
      : '::sound needs the file that is to be heard, and nothing else but its gain.',
    'Write ::sound{file="bell.wav"} or ::sound{file="bell.wav" gain=-6} on a line of its own.',
  );
  return null;
}

/**
 * What an `::illustration` asks for: `{name="…"}`, or `{none}` (also `name="none"`), whose name is null; null when
 * `node` is no illustration or a bad one, which is reported.
 */
function illustrationOf(
  node: Directive,
  range: Range,
  report: Report,
): { readonly name: string | null } | null {
  if (node.type !== 'leafDirective' || node.name !== 'illustration') return null;
  const { name, none, ...others } = node.attributes ?? {};
  const isAlone = Object.keys(others).length === 0 && node.children.length === 0;
  const wanted = name?.trim() ?? '';
  const isNone = wanted.toLowerCase() === 'none' || (name == null && none != null);
  if (isAlone && isNone) return { name: null };
  if (isAlone && wanted !== '' && none == null) return { name: wanted };
  report.add(
    'error',
    'bad-directive',
    range,
    '::illustration needs the name of a drawing, or none.',
    'Write ::illustration{name="teapot"} or ::illustration{none} on a line of its own.',
  );
  return null;
}

/**
 * What a `::chart` asks for; null when `node` is none, or a bad one, which is reported.
 *
 * @param table whether a table that can be drawn stands right below it.
 */
export function chartOfDirective(
  node: Directive,
  range: Range,
  table: boolean,
  report: Report,
): Pick<Chart, 'type'> | null {
  if (node.type !== 'leafDirective' || node.name !== 'chart') return null;
  const { type, ...others } = node.attributes ?? {};
  const isAlone = Object.keys(others).length === 0 && node.children.length === 0;
  if (isAlone && (type === 'bar' || type === 'line') && table) return { type };
  const isKnown = isAlone && (type === 'bar' || type === 'line');
  report.add(
    'error',
    'bad-directive',
    range,
    isKnown
      ? '::chart must stand right above a table that is in no list, quote or verse.'
      : '::chart needs its type, bar or line, and nothing else.',
    'Write ::chart{type=bar} or ::chart{type=line} on a line of its own above a table of numbers.',
  );
  return null;
}

/** Names that no scene of the user's own may have. */
export const directiveNames: readonly string[] = [...knownDirectives.keys()];

/**
 * Reports a directive that is not known, or known in another form. A bad one of those that are has been.
 *
 * @param scenes the names of the user's own scenes.
 */
export function refuseDirective(
  node: Directive,
  range: Range,
  scenes: ReadonlySet<string>,
  report: Report,
): void {
  const allKnown = new Map([
    ...knownDirectives,
    ...[...scenes].map((name) => [name, sceneExample(name)] as const),
  ]);
  const known = allKnown.get(node.name);
  if (known?.type === node.type) return;
  const marks = { textDirective: ':', leafDirective: '::', containerDirective: ':::' }[node.type];
  const firstLine = report.source.slice(range.start, range.end).split('\n', 1)[0] ?? '';
  const where = { start: range.start, end: range.start + Math.max(1, firstLine.length) };
  const nearest = known === undefined ? nearestName(node.name, [...allKnown.keys()]) : node.name;
  const suggestion = nearest === null ? '' : `Did you mean ${allKnown.get(nearest)?.example ?? nearest}? `;
  const all = [...allKnown.values()].map((entry) => entry.example).join(', ');
  report.add(
    'error',
    'unknown-directive',
    where,
    known === undefined
      ? `There is no directive "${marks}${node.name}".`
      : `"${marks}${node.name}" is not how this directive is written.`,
    `${suggestion}The directives are ${all}.`,
  );
}

/**
 * Warns of what is written as a known directive in the middle of a text, or without its end: it is no directive there,
 * but read out.
 *
 * @param range of the text.
 * @param scenes the names of the user's own scenes.
 */
export function warnOfReadOut(range: Range, scenes: ReadonlySet<string>, report: Report): void {
  const written = report.source.slice(range.start, range.end);
  for (const { 0: marks, 1: name = '', index } of written.matchAll(
    /(?<![\p{L}\p{N}:]):{2,3}([a-z0-9-]+)\{/gu,
  )) {
    if (!knownDirectives.has(name) && !scenes.has(name)) continue;
    const start = range.start + index;
    report.add(
      'warning',
      'directive-in-text',
      { start, end: start + marks.length - 1 },
      `"${marks.slice(0, -1)}" is read out here, with all that follows: it stands in a text, or does not end.`,
      `Write ${(knownDirectives.get(name) ?? sceneExample(name)).example} on a line of its own.`,
    );
  }
}

function sceneExample(name: string): Known {
  return { type: 'leafDirective', example: `::${name}` };
}

function nearestName(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const candidate of candidates) {
    const distance = editDistance(name.slice(0, 20).toLowerCase(), candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
