/**
 * Script: what was read, before any time is known.
 *
 * Guarantees: only language is in it (no tags, URLs, Markdown marks, frontmatter, embeds, bracketed
 * directions); every node keeps its source span; sentences are numbered in reading order from 0; the words of
 * a sentence, joined, are its text.
 */
import type { Span } from '../shared/span.ts';

export type ScriptKind = 'narration' | 'timetable' | 'verse';

export interface Script {
  readonly kind: ScriptKind;
  /** BCP 47 language tag, for example `en`. */
  readonly language: string;
  /** The video's title as words; the text's first words where it has no title of its own. */
  readonly title: string;
  /** What the title card shows and the voice reads; null for a text without a title of its own. */
  readonly titleSentence: Sentence | null;
  readonly author: string | null;
  /** The date as it is shown, for example `June 16, 2024`; null when there is none. */
  readonly date: string | null;
  readonly tags: readonly string[];
  /** What else the frontmatter says, by key, still unchecked; the pipeline takes its settings from it. */
  readonly settings: Readonly<Record<string, Setting>>;
  readonly sections: readonly Section[];
}

export interface Setting {
  /** As YAML has it: text, a number, a list, an object. */
  readonly value: unknown;
  readonly span: Span;
  /** Where the value of each key of an object stands; empty for what is none. */
  readonly spans: Readonly<Record<string, Span>>;
}

export interface Section {
  /** Null for text before the first heading. */
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Heading {
  /** 1 to 6; headings found in plain text have depth 2. */
  readonly depth: number;
  /** The heading's words, without its clock time where it has one; null when the time is all there is. */
  readonly sentence: Sentence | null;
  /** The clock time that the heading starts with, in a timetable; its words are in `clock.sentence`. */
  readonly clock: ClockTime | null;
  readonly span: Span;
}

export interface ClockTime {
  /** Minutes after midnight, 0 to 1439. */
  readonly minuteOfDay: number;
  /** The same of the end of a range ("9–10 am"), on the next day where it is earlier; null where there is none. */
  readonly endMinuteOfDay: number | null;
  /** The time as written ("9:00 am"): a sentence of its own, spoken before the heading's words. */
  readonly sentence: Sentence;
}

export type Block =
  | Table
  | Paragraph
  | Stanza
  | List
  | Quote
  | Code
  | Picture
  | Pause
  | Sound
  | Sound
  | Illustration
  | UserScene;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly sentences: readonly Sentence[];
  /** Null where no name stands before it. */
  readonly turn: Turn | null;
  readonly span: Span;
}

export interface Stanza {
  readonly type: 'stanza';
  /** One a line of the stanza. */
  readonly sentences: readonly Sentence[];
  /** True when the same stanza stands in the text before or after this one. */
  readonly refrain: boolean;
  /** Null where no name stands before it. */
  readonly turn: Turn | null;
  readonly span: Span;
}

export interface List {
  readonly type: 'list';
  /** True when its top-level items are numbered. */
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  /** 0 for a top-level item; nested lists are flattened into their parent with a depth. */
  readonly depth: number;
  /** The number shown before it; null for an item of a list without numbers. */
  readonly number: number | null;
  readonly sentences: readonly Sentence[];
  /** Null where no name stands before it. */
  readonly turn: Turn | null;
  readonly span: Span;
}

/**
 * A name and a colon at the start of a block, `ANNA: Where were you?`. Whether it is somebody who speaks ("Note: …") is
 * known once voices are given to names.
 */
export interface Turn {
  /** As written, without what stands in parentheses behind it. */
  readonly speaker: string;
  /** How many words of the block, from its first, are the name with its colon. */
  readonly nameWords: number;
  /** The name's. */
  readonly span: Span;
}

export interface Quote {
  readonly type: 'quote';
  readonly sentences: readonly Sentence[];
  /** Who said it: a last line that starts with a dash, without the dash. */
  readonly attribution: Sentence | null;
  readonly span: Span;
}

/** Rows of cells, read row by row. */
export interface Table {
  readonly type: 'table';
  /** Null for a table whose columns have no names. */
  readonly head: TableRow | null;
  readonly rows: readonly TableRow[];
  /** One a column: as the author wrote it, else numbers at the end and words at the start. */
  readonly alignment: readonly Alignment[];
  /** What the author wants drawn of the rows instead of the table. */
  readonly chart: Chart | null;
  readonly span: Span;
}

/** In the direction of writing. */
export type Alignment = 'start' | 'center' | 'end';

export interface TableRow {
  /** What is read: the cells with words, a middle dot between two of them. */
  readonly sentence: Sentence;
  /** One a column. */
  readonly cells: readonly CellRange[];
}

/** The cell is `words.slice(firstWord, firstWord + wordCount)` of its row's sentence; without words it is empty. */
export interface CellRange {
  readonly firstWord: number;
  readonly wordCount: number;
}

export interface Chart {
  readonly type: 'bar' | 'line';
  /** One a row of the table, and in it one a column behind the first; null where there is no number. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Shown, never spoken. */
export interface Code {
  readonly type: 'code';
  readonly language: string | null;
  /** Lines joined by `\n`, tabs as two spaces, no trailing blank lines. */
  readonly text: string;
  readonly span: Span;
}

/** Shown beside the text that follows it in its section (or precedes it, when none follows). */
export interface Picture {
  readonly type: 'picture';
  /** As written: a path relative to the script's folder, not yet checked. */
  readonly path: string;
  readonly alt: string;
  readonly span: Span;
}

/** What is to be drawn with the text that follows it in its section, where the author does not leave the choice open. */
export interface Illustration {
  readonly type: 'illustration';
  /** As written: a drawing's name or a keyword, not yet checked; null for none. */
  readonly name: string | null;
  readonly span: Span;
}

/** A scene of the user's own, and what is spoken over it. */
export interface UserScene {
  readonly type: 'scene';
  readonly directive: SceneDirective;
  /** The sentences of each; none in a scene that says its own length. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly span: Span;
}

export interface SceneDirective {
  /** The scene's name in the configuration. */
  readonly name: string;
  /** As written, not yet checked. */
  readonly attributes: readonly SceneAttribute[];
  /** Null where the text decides how long the scene stands. */
  readonly durationMs: number | null;
  readonly span: Span;
}

export interface SceneAttribute {
  readonly name: string;
  readonly value: string;
  /** The name's. */
  readonly span: Span;
}

/** A sound that is heard once, from the end of the sentence before it on. */
export interface Sound {
  readonly type: 'sound';
  /** As written: a path relative to the script's folder, not yet checked. */
  readonly path: string;
  /** Decibels more or less than as loud as the voice. */
  readonly gainDb: number;
  readonly span: Span;
}

/** A silence that the author asked for. */
export interface Pause {
  readonly type: 'pause';
  readonly durationMs: number;
  readonly span: Span;
}

/** A unit of reading: a sentence of prose, a line of verse, a heading. Never empty. */
export interface Sentence {
  /** Position in reading order over the whole script, from 0 (the title, if it is read). */
  readonly index: number;
  readonly text: string;
  readonly words: readonly Word[];
  /** Silence that the author asked for behind it inside of its block, milliseconds; 0 for none. */
  readonly pauseAfterMs: number;
  readonly span: Span;
}

/** A word as shown, with the punctuation that touches it. Never empty, never contains white space. */
export interface Word {
  readonly text: string;
  /** False when the word follows the one before without a space (Chinese, Japanese, Thai; after a dash). */
  readonly spaceBefore: boolean;
  /** The text cut where its style changes; joined they are the text. */
  readonly runs: readonly StyledRun[];
  readonly span: Span;
}

export interface StyledRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  /** `#rrggbb` as the author gave it, or null. */
  readonly color: string | null;
}
