/**
 * WebVTT -> cues, following the parser in the W3C's specification.
 *
 * Guarantees: comments, regions and positions are left out; title and language are taken from a comment or the header,
 * if they are written as `Title: …` and `Language: …`; colours, bold and italic of STYLE blocks apply to their classes.
 * A time line that cannot be read is an error with its place.
 */
import { Flow, plainStyle, type Style } from '../../script/flow.ts';
import { decodeReferences } from '../../script/html/character-references.ts';
import { readColor } from '../../script/html/colors.ts';
import type { Report } from '../../script/report.ts';
import type { ReadCue, ReadSubtitles } from './cue.ts';
import { readMarkup, webvtt } from './markup.ts';
import { isBlank, linesOf, reportStray, type SourceLine, trimmed } from './source-lines.ts';
import { readTiming } from './times.ts';

/** The classes that every player knows (WebVTT, section 5.1). */
const defaultClasses = ['white', 'lime', 'cyan', 'red', 'yellow', 'magenta', 'blue', 'black'];

export function readWebVtt(report: Report): ReadSubtitles {
  return new WebVttReader(report).read();
}

class WebVttReader {
  readonly #report: Report;
  readonly #lines: readonly SourceLine[];
  readonly #cues: ReadCue[] = [];
  readonly #classes = new Map<string, Partial<Style>>(
    defaultClasses.map((name) => [name, { color: readColor(name) }]),
  );
  #at = 0;
  #title: Flow | null = null;
  #language: string | null = null;

  constructor(report: Report) {
    this.#report = report;
    this.#lines = linesOf(report.source);
  }

  read(): ReadSubtitles {
    for (const line of this.#block()) this.#readField(line);
    while (this.#at < this.#lines.length) this.#readBlock();
    return { title: this.#title, author: null, language: this.#language, cues: this.#cues };
  }

  #readBlock(): void {
    const line = this.#lines[this.#at];
    if (line === undefined || isBlank(line)) this.#at += 1;
    else if (line.text.includes('-->')) this.#readCue(line);
    else if (this.#lines[this.#at + 1]?.text.includes('-->')) this.#at += 1;
    else if (/^NOTE(?:\s|$)/.test(line.text)) for (const note of this.#block()) this.#readField(note);
    else if (/^STYLE\s*$/.test(line.text)) readRules(this.#block(), this.#classes);
    else if (/^REGION\s*$/.test(line.text)) this.#block();
    else {
      reportStray(line, this.#report);
      this.#block();
    }
  }

  #readCue(line: SourceLine): void {
    this.#at += 1;
    const times = readTiming(line, this.#report);
    const body = this.#block();
    if (times === null) return;
    const { lines, marks } = readMarkup(body, webvtt, this.#classes);
    if (lines.length > 0) this.#cues.push({ ...times, lines, marks, head: trimmed(line) });
  }

  /**
   * Takes the lines from here to the next one that is empty or has an arrow. A line of spaces is not empty.
   */
  #block(): SourceLine[] {
    const from = this.#at;
    const endsHere = ({ text }: SourceLine) => text === '' || text.includes('-->');
    for (let line = this.#lines[from]; line !== undefined && !endsHere(line); line = this.#lines[this.#at])
      this.#at += 1;
    return this.#lines.slice(from, this.#at);
  }

  #readField({ text, start }: SourceLine): void {
    const [before = '', name = '', value = ''] =
      /^(?:NOTE\s+)?(title|language)\s*:\s*(.*)$/i.exec(text) ?? [];
    const shown = decodeReferences(value.trim());
    if (shown === '') return;
    if (name.toLowerCase() === 'language') this.#language ??= shown;
    else {
      const from = start + before.length - value.length;
      const exact = shown === value;
      this.#title ??= new Flow([
        { text: shown, start: from, end: from + value.length, exact, style: plainStyle },
      ]);
    }
  }
}

/** Adds the rules of a STYLE block for single classes: `::cue(.name) { color: #ffcc00; font-weight: bold }`. */
function readRules(block: readonly SourceLine[], classes: Map<string, Partial<Style>>): void {
  const css = block.map(({ text }) => text).join('\n');
  for (const [, name = '', body = ''] of css.matchAll(/::cue\((?:c|\*)?\.([\w-]{1,80})\)\s*\{([^{}]*)\}/g)) {
    const color = readColor(/(?:^|[;\s])color\s*:([^;]{1,60})/i.exec(body)?.[1] ?? '');
    const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(body);
    const italic = /font-style\s*:\s*(?:italic|oblique)/i.test(body);
    classes.set(name, {
      ...classes.get(name),
      ...(color === null ? {} : { color }),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
    });
  }
}
