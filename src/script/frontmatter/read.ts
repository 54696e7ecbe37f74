/**
 * Reads the frontmatter at the head of a script: YAML, or JSON, which is YAML too, or simple TOML.
 *
 * Guarantees: whatever is wrong with it becomes an error with its place in the file; unknown keys are handed on
 * as settings, untouched; a broken or hostile YAML (aliases, deep nesting) throws nothing and expands nothing.
 */
import { isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { isLanguageTag } from '../../languages/tag.ts';
import type { Span } from '../../shared/span.ts';
import { cleanFlow } from '../drafts/clean.ts';
import type { Flow, Range } from '../flow.ts';
import { readInline } from '../markdown/inline.ts';
import type { Report } from '../report.ts';
import type { ScriptKind, Setting } from '../script.ts';
import type { FrontmatterLines } from './find.ts';
import { tomlAsYaml } from './toml.ts';

export interface Frontmatter {
  /** Null when there is no title. */
  readonly title: Flow | null;
  readonly author: string | null;
  /** As the author wrote it. */
  readonly date: string | null;
  /** What the author wants shown in its place. */
  readonly displayDate: string | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  readonly kind: ScriptKind | null;
  readonly settings: Readonly<Record<string, Setting>>;
}

export const noFrontmatter: Frontmatter = {
  title: null,
  author: null,
  date: null,
  displayDate: null,
  tags: [],
  language: null,
  kind: null,
  settings: {},
};

const kinds: readonly ScriptKind[] = ['narration', 'timetable', 'verse'];
/** Far more than any frontmatter needs, far less than an alias bomb. */
const mostAliases = 100;
const longest = 100_000;

export function readFrontmatter({ content: range, syntax }: FrontmatterLines, report: Report): Frontmatter {
  const written = report.source.slice(range.start, range.end);
  const yaml = syntax === 'toml' ? tomlAsYaml(written) : written;
  if (yaml === null) {
    const hint = 'Write it as YAML: --- on the first line, lines such as "title: My day", and --- again.';
    fail(report, range, 'The frontmatter is TOML that cannot be read here.', hint);
    return noFrontmatter;
  }
  if (yaml.length > longest) {
    fail(report, range, 'The frontmatter is too long.', 'Keep the frontmatter to a few settings.');
    return noFrontmatter;
  }
  try {
    return new FrontmatterReader(range, report).read(yaml);
  } catch (error) {
    // The yaml package throws for too many aliases, and overflows the stack on thousands of nested brackets.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    fail(report, range, 'The frontmatter is nested too deeply or repeats itself too often.', null);
    return noFrontmatter;
  }
}

function fail(report: Report, range: Range, message: string, hint: string | null): void {
  report.add('error', 'bad-frontmatter', range, message, hint);
}

interface Value {
  readonly range: Range;
  /** Of the values of an object, by key. */
  readonly ranges: ReadonlyMap<string, Range>;
  readonly data: unknown;
  /** As the author wrote it, where that is a plain value. */
  readonly written: string;
}

class FrontmatterReader {
  readonly #range: Range;
  readonly #report: Report;

  constructor(range: Range, report: Report) {
    this.#range = range;
    this.#report = report;
  }

  read(yaml: string): Frontmatter {
    const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
    for (const error of document.errors)
      fail(
        this.#report,
        this.#shift(error.pos[0], error.pos[1]),
        `The frontmatter is not valid YAML: ${firstSentence(error.message)}`,
        'Put quotation marks around a value that holds ":" or "#".',
      );
    if (document.errors.length > 0 || document.contents === null) return noFrontmatter;
    if (!isMap(document.contents)) {
      if (isScalar(document.contents) && document.contents.value === null) return noFrontmatter;
      fail(
        this.#report,
        this.#range,
        'The frontmatter is not a list of "key: value" lines.',
        'Write, for example, "title: My day".',
      );
      return noFrontmatter;
    }
    const data: unknown = document.toJS({ maxAliasCount: mostAliases, mapAsMap: true });
    const values = data instanceof Map ? data : new Map<unknown, unknown>();
    const entries = new Map<string, Value>();
    for (const pair of document.contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      entries.set(key, this.#valueOf(pair, values.get(isScalar(pair.key) ? pair.key.value : key)));
    }
    return this.#pick(entries);
  }

  #pick(entries: Map<string, Value>): Frontmatter {
    const take = (key: string): Value | null => {
      const value = entries.get(key);
      entries.delete(key);
      return value === undefined || value.data === null || value.data === undefined ? null : value;
    };
    const title = take('title');
    const titleText = this.#words('title', title);
    const author = this.#shownWords('author', take('author'));
    const date = this.#shownWords('date', take('date'));
    const displayDate = this.#shownWords('display_date', take('display_date'));
    const lang = this.#language(take('lang'));
    const language = this.#language(take('language'));
    return {
      title: title === null || titleText === null ? null : this.#flow(title, titleText),
      author,
      date,
      displayDate,
      tags: this.#tags(take('tags')),
      language: lang ?? language,
      kind: this.#kind(take('kind')),
      settings: Object.fromEntries(
        [...entries].map(([key, { data, range, ranges }]) => [
          key,
          { value: plainData(data), span: this.#report.span(range), spans: this.#spansOf(ranges) },
        ]),
      ),
    };
  }

  #valueOf(pair: Pair, data: unknown): Value {
    const node = isScalar(pair.value) || isMap(pair.value) ? pair.value : null;
    const other = pair.value !== null && typeof pair.value === 'object' ? pair.value : null;
    const nodeRange = node?.range ?? rangeOf(other) ?? (isScalar(pair.key) ? pair.key.range : null);
    const range = nodeRange ? this.#shift(nodeRange[0], nodeRange[1]) : this.#range;
    const written = this.#report.source.slice(range.start, range.end).trim();
    const ranges = new Map<string, Range>();
    for (const { key, value } of isMap(pair.value) ? pair.value.items : []) {
      const own = rangeOf(isNode(value) ? value : null);
      if (isScalar(key) && own !== null) ranges.set(String(key.value), this.#shift(own[0], own[1]));
    }
    return { range, ranges, data, written };
  }

  #spansOf(ranges: ReadonlyMap<string, Range>): Readonly<Record<string, Span>> {
    return Object.fromEntries([...ranges].map(([key, range]) => [key, this.#report.span(range)]));
  }

  #words(key: string, value: Value | null): string | null {
    if (value === null) return null;
    if (typeof value.data === 'string') return value.data.trim() === '' ? null : value.data.trim();
    if (typeof value.data === 'number' || typeof value.data === 'boolean' || typeof value.data === 'bigint')
      return value.written;
    fail(
      this.#report,
      value.range,
      `"${key}" in the frontmatter must be text.`,
      `Write, for example, "${key}: Some words".`,
    );
    return null;
  }

  /** Words to be shown, so without marks. */
  #shownWords(key: string, value: Value | null): string | null {
    const text = this.#words(key, value);
    return text === null ? null : cleanFlow(this.#flow(value, text), this.#report).text.trim() || null;
  }

  #tags(value: Value | null): readonly string[] {
    if (value === null) return [];
    const list = typeof value.data === 'string' ? value.data.split(',') : value.data;
    if (Array.isArray(list) && list.every((tag) => typeof tag === 'string' || typeof tag === 'number'))
      return list.map((tag) => String(tag).trim()).filter((tag) => tag !== '');
    fail(
      this.#report,
      value.range,
      '"tags" in the frontmatter must be a list of words.',
      'Write, for example, "tags: [poem, night]".',
    );
    return [];
  }

  #language(value: Value | null): string | null {
    const tag = this.#words('lang', value)?.replaceAll('_', '-') ?? null;
    if (tag === null || value === null || isLanguageTag(tag)) return tag;
    fail(
      this.#report,
      value.range,
      `"${tag.slice(0, 40)}" is no language tag.`,
      'Write, for example, "lang: en".',
    );
    return null;
  }

  #kind(value: Value | null): ScriptKind | null {
    if (value === null) return null;
    const kind = kinds.find((candidate) => candidate === value.data);
    if (kind !== undefined) return kind;
    fail(
      this.#report,
      value.range,
      `"${value.written.slice(0, 40)}" is no kind of script.`,
      `Write one of: ${kinds.join(', ')}.`,
    );
    return null;
  }

  #flow(value: Value | null, text: string): Flow {
    const range = value?.range ?? this.#range;
    const { source } = this.#report;
    const start = [range.start, range.start + 1].find((at) => source.startsWith(text, at));
    return start === undefined
      ? readInline(text, range, false)
      : readInline(text, { start, end: start + text.length }, true);
  }

  #shift(start: number, end: number): Range {
    const from = Math.min(this.#range.start + start, this.#range.end);
    return { start: from, end: Math.min(Math.max(this.#range.start + end, from + 1), this.#range.end) };
  }
}

function rangeOf(node: object | null): readonly [number, number, number] | null {
  if (node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start, valueEnd, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof valueEnd === 'number' && typeof end === 'number'
    ? [start, valueEnd, end]
    : null;
}

/** Maps as objects, so that settings are what JSON could hold. */
function plainData(data: unknown): unknown {
  if (data instanceof Map)
    return Object.fromEntries([...data].map(([key, value]) => [String(key), plainData(value)]));
  return Array.isArray(data) ? data.map(plainData) : data;
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return `${line.replace(/[.:]+$/, '')}.`;
}
