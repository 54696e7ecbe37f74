/**
 * The text of a cue -> its lines, styled.
 *
 * Guarantees: tags, override blocks and speakers' names are left out; bold, italic and colour are kept; every character
 * keeps its place in the source; what only looks like markup is text; linear time.
 */
import { type Chunk, Flow, plainStyle, type Style } from '../../script/flow.ts';
import { characterReference, decodeReference } from '../../script/html/character-references.ts';
import { readColor } from '../../script/html/colors.ts';
import { guardedBackslash, guardedLrc, guardedSrt } from '../guards.ts';
import { unembedded } from '../right-to-left.ts';
import type { TimeMark } from './cue.ts';
import type { SourceLine } from './source-lines.ts';
import { timeOf } from './times.ts';

export interface Dialect {
  /** What is not plain text. */
  readonly token: RegExp;
  /** The names of tags; with any other name they are text. Null where everything in `<>` is a tag. */
  readonly tagNames: ReadonlySet<string> | null;
}

const tagPattern = /<\/?[a-z][^<>]*>/.source;
const timeTag = /<\d[\d:.,]{3,20}>/.source;

export const subrip: Dialect = {
  token: new RegExp(`${tagPattern}|\\{\\\\[^{}]*\\}|${guardedSrt.source}`, 'gi'),
  tagNames: new Set('b strong i em u s font span br c v lang ruby rt rp'.split(' ')),
};

export const webvtt: Dialect = {
  token: new RegExp(`${timeTag}|<[^<>]*>|${characterReference.source}|${guardedBackslash.source}`, 'gi'),
  tagNames: null,
};

/** Enhanced LRC: word times, and nothing else. */
export const lrc: Dialect = {
  token: new RegExp(`${timeTag}|${guardedLrc.source}`, 'g'),
  tagNames: new Set(),
};

/** The styles of WebVTT's classes, by name. */
export type ClassStyles = ReadonlyMap<string, Partial<Style>>;

interface OpenTag {
  readonly name: string;
  readonly style: Style;
  readonly isHidden: boolean;
}

/** Tags nested more deeply than anyone writes them are ignored. */
const deepest = 40;

export function readMarkup(
  lines: readonly SourceLine[],
  dialect: Dialect,
  classes: ClassStyles,
): { lines: Flow[]; marks: TimeMark[] } {
  const reader = new MarkupReader(dialect, classes);
  for (const line of lines) reader.readLine(line);
  return reader.finish();
}

class MarkupReader {
  readonly #dialect: Dialect;
  readonly #classes: ClassStyles;
  readonly #open: OpenTag[] = [];
  readonly #flows: Flow[] = [];
  readonly #marks: TimeMark[] = [];
  #chunks: Chunk[] = [];

  constructor(dialect: Dialect, classes: ClassStyles) {
    this.#dialect = dialect;
    this.#classes = classes;
  }

  readLine({ text, start }: SourceLine): void {
    let at = 0;
    for (const match of text.matchAll(this.#dialect.token)) {
      this.#add(text.slice(at, match.index), start + at, true);
      at = match.index + match[0].length;
      this.#token(match[0], start + match.index, start + at);
    }
    this.#add(text.slice(at), start + at, true);
    this.#endLine();
  }

  finish(): { lines: Flow[]; marks: TimeMark[] } {
    return { lines: this.#flows, marks: this.#marks };
  }

  #token(token: string, start: number, end: number): void {
    if (token.startsWith('&')) this.#add(decodeReference(token), start, false, end);
    else if (/^<\d/.test(token)) {
      const timeMs = timeOf(token.slice(1, -1));
      if (timeMs !== null) this.#marks.push({ offset: end, timeMs });
    } else if (token.startsWith('<')) this.#tag(token, start);
  }

  #tag(token: string, start: number): void {
    const [, slash = '', name = '', rest = ''] = /^<(\/?)([^\s.>/]*)([^>]*)>$/.exec(token) ?? [];
    const tag = name.toLowerCase();
    const { tagNames } = this.#dialect;
    if (tagNames !== null && !tagNames.has(tag)) this.#add(token, start, true);
    else if (tag === 'br') this.#endLine();
    else if (slash !== '') {
      const opened = this.#open.findLastIndex((open) => open.name === tag);
      if (opened !== -1) this.#open.length = opened;
    } else if (this.#open.length < deepest) {
      const parent = this.#open.at(-1);
      const style = this.#styleOf(tag, rest, parent?.style ?? plainStyle);
      // Ruby text says how the text beside it is read: with it, the voice would read the text twice.
      this.#open.push({
        name: tag,
        style,
        isHidden: parent?.isHidden === true || tag === 'rt' || tag === 'rp',
      });
    }
  }

  #styleOf(tag: string, rest: string, parent: Style): Style {
    let style = parent;
    if (tag === 'b' || tag === 'strong') style = { ...style, bold: true };
    if (tag === 'i' || tag === 'em') style = { ...style, italic: true };
    if (tag === 'font' || tag === 'span') {
      const written = /\bcolor\s*[=:]\s*["']?([^"';>]{1,40})/i.exec(rest)?.[1];
      return { ...style, color: readColor(written ?? '') ?? style.color };
    }
    const classes = /^[^\s]*/.exec(rest)?.[0].split('.') ?? [];
    for (const name of classes) style = { ...style, ...this.#classes.get(name) };
    return style;
  }

  #add(text: string, start: number, exact: boolean, end = start + text.length): void {
    const open = this.#open.at(-1);
    if (text === '' || open?.isHidden) return;
    this.#chunks.push({ text, start, end, exact, style: open?.style ?? plainStyle });
  }

  #endLine(): void {
    const flow = new Flow(this.#chunks).trimmed();
    this.#chunks = [];
    const isEmbedded = unembedded(flow.text) !== flow.text;
    const line = isEmbedded ? flow.slice({ start: 1, end: flow.text.length - 1 }) : flow;
    // Invisible marks alone are not text.
    if (/[^\s\p{Cf}\p{Cc}]/u.test(line.text)) this.#flows.push(line);
  }
}
