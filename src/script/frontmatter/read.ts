/**
 * Reads the frontmatter at the head of a script: YAML, JSON (which is YAML too), or simple TOML.
 *
 * Guarantees: whatever is wrong with it becomes an error with its place in the file; unknown keys are handed on as
 * settings, untouched; broken or hostile YAML (aliases, deep nesting) throws nothing and expands nothing.
 */
import { isLanguageTag } from '../../languages/tag.ts';
import { didYouMean } from '../../shared/edit-distance.ts';
import type { Span } from '../../shared/span.ts';
import { cleanFlow } from '../drafts/clean.ts';
import type { Flow, Range } from '../flow.ts';
import { readInline } from '../markdown/inline.ts';
import type { Report } from '../report.ts';
import type { ScriptKind, Setting } from '../script.ts';
import { isImpossibleDate } from './date.ts';
import { type FrontmatterValue, readEntries, reportBad } from './entries.ts';
import type { FrontmatterLines } from './find.ts';
import { tomlAsYaml } from './toml.ts';

export interface Frontmatter {
  /** Null when there is no title. */
  readonly title: Flow | null;
  readonly author: string | null;
  /** As the author wrote it. */
  readonly date: string | null;
  /** What the author wants shown instead of the date. */
  readonly displayDate: string | null;
  readonly tags: readonly string[];
  /** A BCP 47 tag. */
  readonly language: string | null;
  readonly kind: ScriptKind | null;
  /** All other keys. */
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

/** What a script says of itself. All other keys are handed on. */
export const frontmatterKeys: readonly string[] = [
  ...['title', 'author', 'date', 'display_date', 'tags', 'lang', 'language', 'kind'],
];

const kinds: readonly ScriptKind[] = ['narration', 'timetable', 'verse'];
/** Characters. */
const longest = 100_000;

/** Values that hints show. */
const exampleOf: Readonly<Record<string, string>> = {
  title: 'My day',
  author: 'Jo Miller',
  date: '2024-06-16',
  display_date: 'June 2024',
  lang: 'en',
};

export function readFrontmatter({ content: range, syntax }: FrontmatterLines, report: Report): Frontmatter {
  const written = report.source.slice(range.start, range.end);
  const yaml = syntax === 'toml' ? tomlAsYaml(written) : written;
  if (yaml === null) {
    const hint = 'Write it as YAML: --- on the first line, lines such as "title: My day", and --- again.';
    reportBad(report, range, 'The frontmatter is TOML that cannot be read here.', hint);
    return noFrontmatter;
  }
  if (yaml.length > longest) {
    reportBad(report, range, 'The frontmatter is too long.', 'Keep the frontmatter to a few settings.');
    return noFrontmatter;
  }
  try {
    const entries = readEntries(yaml, range, report);
    return entries === null ? noFrontmatter : new FrontmatterReader(entries, range, report).read();
  } catch (error) {
    // The yaml package throws for too many aliases, and overflows the stack on thousands of nested brackets.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    reportBad(report, range, 'The frontmatter is nested too deeply or repeats itself too often.', null);
    return noFrontmatter;
  }
}

/** Makes frontmatter of its entries. */
class FrontmatterReader {
  readonly #entries: ReadonlyMap<string, FrontmatterValue>;
  readonly #range: Range;
  readonly #report: Report;

  constructor(entries: ReadonlyMap<string, FrontmatterValue>, range: Range, report: Report) {
    this.#entries = entries;
    this.#range = range;
    this.#report = report;
  }

  read(): Frontmatter {
    const title = this.#take('title');
    const titleText = this.#words('title', title);
    const author = this.#shownWords('author');
    const displayDate = this.#shownWords('display_date');
    const date = this.#shownWords('date');
    if (date !== null && displayDate === null && isImpossibleDate(date)) this.#warnOfDate(date);
    const lang = this.#language('lang');
    const language = this.#language('language');
    return {
      title: titleText === null ? null : this.#flow(title, titleText),
      author,
      date,
      displayDate,
      tags: this.#tags(),
      language: lang ?? language,
      kind: this.#kind(),
      settings: this.#settings(),
    };
  }

  /** Null for a key that is missing or has no value. */
  #take(key: string): FrontmatterValue | null {
    const value = this.#entries.get(key);
    return value?.data == null ? null : value;
  }

  #settings(): Readonly<Record<string, Setting>> {
    const others = [...this.#entries].filter(([key]) => !frontmatterKeys.includes(key));
    return Object.fromEntries(
      others.map(([key, { data, range, ranges }]) => {
        const spans = [...ranges].map(([name, own]): [string, Span] => [name, this.#report.span(own)]);
        return [
          key,
          { value: plainData(data), span: this.#report.span(range), spans: Object.fromEntries(spans) },
        ];
      }),
    );
  }

  #words(key: string, value: FrontmatterValue | null): string | null {
    if (value === null) return null;
    if (typeof value.data === 'string') return value.data.trim() === '' ? null : value.data.trim();
    if (typeof value.data === 'number' || typeof value.data === 'boolean' || typeof value.data === 'bigint')
      return value.written;
    const message = `"${key}" in the frontmatter must be text.`;
    reportBad(
      this.#report,
      value.range,
      message,
      `Write, for example, "${key}: ${exampleOf[key] ?? 'Some words'}".`,
    );
    return null;
  }

  /** Words to be shown, so without marks. */
  #shownWords(key: string): string | null {
    const value = this.#take(key);
    const text = this.#words(key, value);
    return text === null ? null : cleanFlow(this.#flow(value, text), this.#report).text.trim() || null;
  }

  #warnOfDate(date: string): void {
    this.#report.add(
      'warning',
      'impossible-date',
      this.#entries.get('date')?.range ?? this.#range,
      `"${date.slice(0, 40)}" is not a real date, so it is shown as written.`,
      'Write a date as year, month and day, as in 2024-06-16.',
    );
  }

  #tags(): readonly string[] {
    const value = this.#take('tags');
    if (value === null) return [];
    const list = typeof value.data === 'string' ? value.data.split(',') : value.data;
    if (Array.isArray(list) && list.every((tag) => typeof tag === 'string' || typeof tag === 'number'))
      return list.map((tag) => String(tag).trim()).filter((tag) => tag !== '');
    const message = '"tags" in the frontmatter must be a list of words.';
    reportBad(this.#report, value.range, message, 'Write, for example, "tags: [poem, night]".');
    return [];
  }

  #language(key: string): string | null {
    const value = this.#take(key);
    const tag = this.#words('lang', value)?.replaceAll('_', '-') ?? null;
    if (tag === null || value === null || isLanguageTag(tag)) return tag;
    const message = `"${tag.slice(0, 40)}" is not a language tag.`;
    reportBad(this.#report, value.range, message, 'Write, for example, "lang: en".');
    return null;
  }

  #kind(): ScriptKind | null {
    const value = this.#take('kind');
    if (value === null) return null;
    const kind = kinds.find((candidate) => candidate === value.data);
    if (kind !== undefined) return kind;
    const message = `"${value.written.slice(0, 40)}" is not a kind of script.`;
    reportBad(
      this.#report,
      value.range,
      message,
      `${didYouMean(value.written, kinds)}Write one of: ${kinds.join(', ')}.`,
    );
    return null;
  }

  #flow(value: FrontmatterValue | null, text: string): Flow {
    const range = value?.range ?? this.#range;
    const { source } = this.#report;
    // The value may start after a quotation mark.
    const start = [range.start, range.start + 1].find((at) => source.startsWith(text, at));
    return start === undefined
      ? readInline(text, range, false)
      : readInline(text, { start, end: start + text.length }, true);
  }
}

/** Maps as objects, so that settings are what JSON could hold. */
function plainData(data: unknown): unknown {
  if (data instanceof Map)
    return Object.fromEntries([...data].map(([key, value]) => [String(key), plainData(value)]));
  return Array.isArray(data) ? data.map(plainData) : data;
}
