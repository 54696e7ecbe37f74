/**
 * Makes sentences of flows: of prose, or of lines that are sentences as they stand.
 *
 * Guarantees: numbered from 0 in the order in which they are made, which must be the reading order; none is empty.
 */
import type { Span } from '../../shared/span.ts';
import type { Flow, Range } from '../flow.ts';
import { speakerNameOf } from '../recognize/line-shapes.ts';
import type { Report } from '../report.ts';
import type { CellRange, Sentence, TableRow, Turn, Word } from '../script.ts';
import { splitSentences } from './sentences.ts';
import { joinWords, wordsOf } from './words.ts';

export class SentenceMaker {
  readonly #language: string;
  /** Names that are speakers', in small letters. */
  readonly #speakers: ReadonlySet<string>;
  readonly #report: Report;
  #next = 0;

  constructor(language: string, speakers: ReadonlySet<string>, report: Report) {
    this.#language = language;
    this.#speakers = speakers;
    this.#report = report;
  }

  /** BCP 47 tag of what it reads. */
  get language(): string {
    return this.#language;
  }

  /** How many it has made. */
  get count(): number {
    return this.#next;
  }

  span(range: Range): Span {
    return this.#report.span(range);
  }

  /** One sentence of the whole flow; null when it shows nothing. */
  line(flow: Flow): Sentence | null {
    return this.#sentence(this.#words(flow));
  }

  #words(flow: Flow): Word[] {
    return wordsOf(flow, this.#language, (range) => this.span(range));
  }

  #sentence(words: readonly Word[]): Sentence | null {
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return null;
    const span = { start: first.span.start, end: last.span.end };
    return { index: this.#next++, text: joinWords(words), words, pauseAfterMs: 0, span };
  }

  /** One sentence of a row's cells, a middle dot between those that show something; null when none does. */
  row(cells: readonly (Flow | null)[]): TableRow | null {
    const words: Word[] = [];
    const ranges = cells.map((cell): CellRange => {
      const [first, ...rest] = cell === null ? [] : this.#words(cell);
      if (first === undefined) return { firstWord: words.length, wordCount: 0 };
      const before = words.at(-1);
      if (before !== undefined) words.push(separatorAfter(before));
      const firstWord = words.length;
      words.push({ ...first, spaceBefore: firstWord > 0 }, ...rest);
      return { firstWord, wordCount: 1 + rest.length };
    });
    const sentence = this.#sentence(words);
    return sentence === null ? null : { sentence, cells: ranges };
  }

  /** The name that a text starts with. @param made its sentences */
  turn(text: Flow | undefined, made: readonly Sentence[]): Turn | null {
    const name = text === undefined ? null : speakerNameOf(text.text, this.#speakers);
    if (text === undefined || name === null) return null;
    const range = text.sourceRange({ start: 0, end: name.length });
    const words = made.flatMap((sentence) => sentence.words);
    const nameWords = words.findIndex(({ span }) => span.start.offset >= range.end);
    // Nothing is said behind it.
    if (nameWords < 1) return null;
    return { speaker: name.speaker, nameWords, span: this.span(range) };
  }

  lines(flows: readonly Flow[]): Sentence[] {
    return flows.flatMap((flow) => this.line(flow) ?? []);
  }

  prose(flow: Flow): Sentence[] {
    return this.lines(splitSentences(flow.text, this.#language).map((range) => flow.slice(range)));
  }
}

/** Stands in no place of its own in the source: at the end of the cell before. */
function separatorAfter({ span: { end } }: Word): Word {
  const run = { text: '·', bold: false, italic: false, code: false, color: null };
  return { text: '·', spaceBefore: true, runs: [run], span: { start: end, end } };
}
