/**
 * Script: what was read, before any time is known.
 *
 * Guarantees: it holds only language (no tags, URLs, Markdown marks, frontmatter, embeds, bracketed directions); every
 * node keeps its source span; sentences are numbered in reading order from 0; the words of a sentence, joined, are its
 * text.
 */
import type { Span } from '../shared/span.ts';

export type ScriptKind = 'narration' | 'timetable' | 'verse';

export interface Script {
  readonly kind: ScriptKind;
  /** BCP 47 language tag, for example `en`. */
  readonly language: string;
  /** As words, without a subtitle and an author that stand beside it; null for a text without a title of its own. */
  readonly title: string | null;
  readonly subtitle: string | null;
  /** What the video is called where it needs a name: its whole title, else the text's first words. */
  readonly name: string;
  /** The whole title, as it is read; null for a text without a title of its own. */
  readonly titleSentence: Sentence | null;
  readonly author: string | null;
  /** The date as it is shown, for example `June 16, 2024`; null when there is none. */
  readonly date: string | null;
  readonly tags: readonly string[];
  /** All else in the frontmatter, by key, unchecked. The pipeline takes its settings from it. */
  readonly settings: Readonly<Record<string, Setting>>;
  readonly sections: readonly Section[];
}

export interface Setting {
  /** As in YAML: text, a number, a list, an object. */
  readonly value: unknown;
  readonly span: Span;
  /** For an object: the place of each key's value. Empty for any other value. */
  readonly spans: Readonly<Record<string, Span>>;
}

export interface Section {
  /** Null for text before the first heading. */
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Heading {
  /** 1 to 6. Headings found in plain text have depth 2. */
  readonly depth: number;
  /** The heading's words without its clock time; null when the time is all there is. */
  readonly sentence: Sentence | null;
  /** The clock time that a heading of a timetable starts with; null for none. */
  readonly clock: ClockTime | null;
  readonly span: Span;
}

export interface ClockTime {
  /** Minutes after midnight, 0 to 1439. */
  readonly minuteOfDay: number;
  /** The same for the end of a range ("9–10 am"), on the next day where it is earlier; null where there is none. */
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
  | Illustration
  | Staging
  | UserScene;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly sentences: readonly Sentence[];
  /** Null where there is no name before it. */
  readonly turn: Turn | null;
  readonly span: Span;
}

export interface Stanza {
  readonly type: 'stanza';
  /** One per line of the stanza. */
  readonly sentences: readonly Sentence[];
  /** True when the text has the same stanza, word for word or nearly, somewhere else. */
  readonly refrain: boolean;
  /** Null where there is no name before it. */
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
  /** 0 for a top-level item. Nested lists are flattened into their parent, with a depth. */
  readonly depth: number;
  /** The number shown before it; null for an item of a list without numbers. */
  readonly number: number | null;
  readonly sentences: readonly Sentence[];
  /** Null where there is no name before it. */
  readonly turn: Turn | null;
  readonly span: Span;
}

/**
 * A name and a colon at the start of a block: `ANNA: Where were you?`. Whether it names somebody who speaks (unlike
 * "Note: …") is known once voices are given to names.
 */
export interface Turn {
  /** As written, without what is in parentheses after it. */
  readonly speaker: string;
  /** How many words at the start of the block are the name with its colon. */
  readonly nameWords: number;
  /** That of the name. */
  readonly span: Span;
}

export interface Quote {
  readonly type: 'quote';
  readonly sentences: readonly Sentence[];
  /** Who said it: the last line, where it starts with a dash, without the dash. */
  readonly attribution: Sentence | null;
  readonly span: Span;
}

/** Rows of cells, read row by row. */
export interface Table {
  readonly type: 'table';
  /** Null for a table whose columns have no names. */
  readonly head: TableRow | null;
  readonly rows: readonly TableRow[];
  /** One per column: as the author wrote it, else numbers at the end and words at the start. */
  readonly alignment: readonly Alignment[];
  /** The chart that the author wants instead of the table; null for none. */
  readonly chart: Chart | null;
  readonly span: Span;
}

/** In the direction in which the text is written. */
export type Alignment = 'start' | 'center' | 'end';

export interface TableRow {
  /** What is read: the cells with words, and a middle dot between two of them. */
  readonly sentence: Sentence;
  /** One per column. */
  readonly cells: readonly CellRange[];
}

/** A cell is `words.slice(firstWord, firstWord + wordCount)` of its row's sentence; an empty cell has no words. */
export interface CellRange {
  readonly firstWord: number;
  readonly wordCount: number;
}

export interface Chart {
  readonly type: 'bar' | 'line';
  /** One list per row of the table, with one value per column after the first; null where there is no number. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Shown, never spoken. */
export interface Code {
  readonly type: 'code';
  readonly language: string | null;
  /** Lines joined by `\n`, tabs as two spaces, no blank lines at the end. */
  readonly text: string;
  readonly span: Span;
}

/** Shown beside the text that follows it in its section; beside the text before it when none follows. */
export interface Picture {
  readonly type: 'picture';
  /** As written: a path relative to the script's folder, not yet checked. */
  readonly path: string;
  readonly alt: string;
  readonly span: Span;
}

/** The author's choice of a drawing for the text that follows it in its section. */
export interface Illustration {
  readonly type: 'illustration';
  /** As written: a drawing's name or a keyword, not yet checked; null for no drawing. */
  readonly name: string | null;
  readonly span: Span;
}

/** The author's choice of where the text that follows plays, or of how it is laid out. */
export interface Staging {
  readonly type: 'staging';
  /** As written, not yet checked; null where the choice is left to us, `none` for no scenery. */
  readonly place: string | null;
  readonly time: string | null;
  readonly season: string | null;
  readonly weather: string | null;
  /** The type of a composition, such as `number`. */
  readonly shape: string | null;
  readonly span: Span;
}

/** A scene of the user's own, with the text that is spoken over it. */
export interface UserScene {
  readonly type: 'scene';
  readonly directive: SceneDirective;
  /** The sentences of each paragraph. None in a scene that has its own length. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly span: Span;
}

export interface SceneDirective {
  /** The scene's name in the configuration. */
  readonly name: string;
  /** As written, not yet checked. */
  readonly attributes: readonly SceneAttribute[];
  /** Null where the text decides how long the scene lasts. */
  readonly durationMs: number | null;
  readonly span: Span;
}

interface SceneAttribute {
  readonly name: string;
  readonly value: string;
  /** That of the name. */
  readonly span: Span;
}

/** A sound that is played once, starting when the sentence before it ends. */
export interface Sound {
  readonly type: 'sound';
  /** As written: a path relative to the script's folder, not yet checked. */
  readonly path: string;
  /** Decibels relative to the voice. */
  readonly gainDb: number;
  readonly span: Span;
}

/** A silence that the author asked for, between blocks. */
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
  /** The silence in milliseconds that the author asked for after it, where its block goes on; 0 for none. */
  readonly pauseAfterMs: number;
  readonly span: Span;
}

/** A word as shown, with the punctuation that touches it. Never empty; contains no white space. */
export interface Word {
  readonly text: string;
  /** False when there is no space before it (Chinese, Japanese, Thai; after a dash), and for a first word. */
  readonly spaceBefore: boolean;
  /** The text, cut where its style changes. */
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
