/**
 * Parses frontmatter as YAML into its entries, each with its place.
 *
 * Guarantees: what is not YAML, or not a list of `key: value` lines, is reported at its place; aliases are not expanded
 * beyond a limit.
 */
import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../flow.ts';
import type { Report } from '../report.ts';

/** Far more than any frontmatter needs, far less than an alias bomb. */
const maxAliases = 100;

export interface FrontmatterValue {
  readonly range: Range;
  /** For an object: the place of each key's value. */
  readonly ranges: ReadonlyMap<string, Range>;
  readonly data: unknown;
  /** As the author wrote it. */
  readonly written: string;
}

/**
 * The values by key; null when there are none, or they cannot be read, which is reported.
 *
 * @param range the place of the YAML in the source.
 * @throws ReferenceError for too many aliases; RangeError when the stack overflows on nested brackets.
 */
export function readEntries(
  yaml: string,
  range: Range,
  report: Report,
): ReadonlyMap<string, FrontmatterValue> | null {
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
  for (const error of document.errors) {
    const { problem, hint } = explained(error, yaml);
    const message = `The frontmatter is not valid YAML: ${problem}.`;
    reportBad(report, within(range, error.pos), message, hint);
  }
  const { contents, errors } = document;
  if (errors.length > 0 || contents === null) return null;
  if (!isMap(contents)) {
    const isEmpty = isScalar(contents) && contents.value === null;
    const hint = 'Write, for example, "title: My day".';
    if (!isEmpty) reportBad(report, range, 'The frontmatter is not a list of "key: value" lines.', hint);
    return null;
  }
  const data: unknown = document.toJS({ maxAliasCount: maxAliases, mapAsMap: true });
  return entriesOf(contents, data instanceof Map ? data : new Map(), range, report.source);
}

/** @param data the values as plain data, by key. */
function entriesOf(
  map: YAMLMap,
  data: ReadonlyMap<unknown, unknown>,
  range: Range,
  source: string,
): ReadonlyMap<string, FrontmatterValue> {
  const entries = new Map<string, FrontmatterValue>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? pair.key.value : String(pair.key);
    entries.set(String(key), entryValue(pair, data.get(key), range, source));
  }
  return entries;
}

function entryValue(
  { key, value }: Pair,
  data: unknown,
  frontmatter: Range,
  source: string,
): FrontmatterValue {
  const place = placeOf(value) ?? placeOf(key);
  const range = place === null ? frontmatter : within(frontmatter, place);
  const ranges = new Map<string, Range>();
  for (const item of isMap(value) ? value.items : []) {
    const own = placeOf(item.value);
    if (isScalar(item.key) && own !== null) ranges.set(String(item.key.value), within(frontmatter, own));
  }
  return { range, ranges, data, written: source.slice(range.start, range.end).trim() };
}

/** Offsets in the YAML; null for what has no place in it. */
function placeOf(value: unknown): readonly [number, number] | null {
  const range = isNode(value) ? value.range : null;
  return range ? [range[0], range[1]] : null;
}

/** The place in the source of offsets in the YAML, one character long at least. */
function within(frontmatter: Range, [start, end]: readonly [number, number]): Range {
  const from = Math.min(frontmatter.start + start, frontmatter.end);
  const to = Math.min(Math.max(frontmatter.start + end, from + 1), frontmatter.end);
  return { start: from, end: to };
}

interface Explanation {
  readonly problem: string;
  readonly hint: string;
}

const quotesHint = 'Put quotation marks around a value that contains ":", "#" or brackets.';
const lineHint = 'Write a key, a colon, a space and a value, as in "title: My day".';

/** What the parser's error means for a reader who does not know YAML. */
function explained({ code, message, pos: [at] }: YAMLError, yaml: string): Explanation {
  const closing = /end with an? ([\]}])/.exec(message)?.[1];
  if (closing !== undefined)
    return {
      problem: `a ${closing === ']' ? '[' : '{'} before this place is never closed`,
      hint: `Add the ${closing}.`,
    };
  if (/closing ["']quote/.test(message))
    return {
      problem: 'a quotation mark before this place is never closed',
      hint: 'Add the second quotation mark.',
    };
  const stray = /flow-(?:seq|map)-end/.test(message) ? yaml[at] : undefined;
  if (stray !== undefined) return { problem: `a ${stray} closes nothing`, hint: `Remove it. ${quotesHint}` };
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { problem: 'a value contains ": "', hint: quotesHint };
    case 'BAD_SCALAR_START':
      return { problem: `a value cannot start with ${yaml[at] ?? 'this'}`, hint: quotesHint };
    case 'DUPLICATE_KEY':
      return { problem: 'this key is already above', hint: 'Remove one of the two lines.' };
    case 'TAB_AS_INDENT':
      return { problem: 'lines cannot be indented with tabs', hint: 'Use spaces.' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { problem: 'this is not a "key: value" line', hint: lineHint };
    case 'MISSING_CHAR':
      return { problem: 'something is missing here', hint: lineHint };
    case 'UNEXPECTED_TOKEN':
      return { problem: 'this does not belong here', hint: quotesHint };
    default: {
      const [line = ''] = message.split('\n', 1);
      return { problem: line.replace(/[.:]+$/, ''), hint: quotesHint };
    }
  }
}

export function reportBad(report: Report, range: Range, message: string, hint: string | null): void {
  report.add('error', 'bad-frontmatter', range, message, hint);
}
