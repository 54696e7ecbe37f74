/**
 * Makes sentences of flows: of prose, or of lines, each of which is a sentence.
 *
 * Guarantees: numbered from 0 in the order in which they are made, which must be the reading order; none is empty.
 */
import type { Span } from '../../shared/span.ts';
import { type Flow, plainStyle, type Range } from '../flow.ts';
import type { Report } from '../report.ts';
import type { CellRange, Sentence, TableRow, Turn, Word } from '../script.ts';
import { speakerNameOf } from './speaker-names.ts';
import { splitSentences } from './split.ts';
import { joinWords, wordsOf } from './words.ts';

export class SentenceMaker {
  readonly #language: string;
  readonly #speakers: ReadonlySet<string>;
  readonly #report: Report;
  #count = 0;

  /**
   * @param language a BCP 47 tag.
   * @param speakers the lowercase names of speakers with voices.
   */
  constructor(language: string, speakers: ReadonlySet<string>, report: Report) {
    this.#language = language;
    this.#speakers = speakers;
    this.#report = report;
  }

  get language(): string {
    return this.#language;
  }

  /** How many sentences it has made. */
  get count(): number {
    return this.#count;
  }

  span(range: Range): Span {
    return this.#report.span(range);
  }

  /** The whole flow as one sentence; null when it shows nothing. */
  line(flow: Flow): Sentence | null {
    return this.#sentence(this.#words(flow));
  }

  prose(flow: Flow): Sentence[] {
    return splitSentences(flow.text, this.#language).flatMap((range) => this.line(flow.slice(range)) ?? []);
  }

  /** The cells of a row as one sentence, with a middle dot between those that show something; null when none does. */
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

  /** The name that a text starts with; null where there is none, or nothing is said after it. */
  turn(text: Flow | undefined, sentences: readonly Sentence[]): Turn | null {
    const name = text === undefined ? null : speakerNameOf(text.text, this.#speakers);
    if (text === undefined || name === null) return null;
    const range = text.sourceRange({ start: 0, end: name.length });
    const words = sentences.flatMap((sentence) => sentence.words);
    const nameWords = words.findIndex(({ span }) => span.start.offset >= range.end);
    return nameWords < 1 ? null : { speaker: name.speaker, nameWords, span: this.span(range) };
  }

  #words(flow: Flow): Word[] {
    return wordsOf(flow, this.#language, (range) => this.span(range));
  }

  #sentence(words: readonly Word[]): Sentence | null {
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return null;
    const index = this.#count;
    this.#count += 1;
    const span = { start: first.span.start, end: last.span.end };
    return { index, text: joinWords(words), words, pauseAfterMs: 0, span };
  }
}

/** It has no place of its own in the source, and gets the end of the cell before. */
function separatorAfter({ span: { end } }: Word): Word {
  const text = '·';
  return { text, spaceBefore: true, runs: [{ text, ...plainStyle }], span: { start: end, end } };
}
