/**
 * Timeline: everything that happens, on one clock of integer milliseconds from the video's start.
 *
 * Guarantees (checked by `invariants.ts`): scenes follow one another without gap or overlap from 0 to `totalMs`;
 * captions are sorted, do not overlap, and lie inside their scene; every spoken word of the script is in exactly one
 * caption, in order; clips are sorted, do not overlap, and lie inside their scene.
 */
import type {
  Alignment,
  CellRange,
  Chart,
  ClockTime,
  Code,
  Illustration,
  Picture,
  SceneDirective,
  Staging,
  StyledRun,
} from '../script/script.ts';
import type { Span } from '../shared/span.ts';
import type { ClipAudio } from '../voice/narration.ts';

/** Captions keep the author's styles as the script has them. */
export type { Illustration, SceneDirective, Staging, StyledRun };

export interface Timeline {
  /** Without a subtitle; null for a text without a title of its own. */
  readonly title: string | null;
  /** What the video is called where it needs a name: its whole title, else the text's first words. */
  readonly name: string;
  readonly language: string;
  readonly totalMs: number;
  readonly scenes: readonly Scene[];
  readonly captions: readonly Caption[];
  readonly chapters: readonly Chapter[];
  readonly clips: readonly PlacedClip[];
  /** Sorted by their start. */
  readonly sounds: readonly PlacedSound[];
}

export interface Scene {
  readonly startMs: number;
  readonly endMs: number;
  readonly content: SceneContent;
  readonly span: Span;
}

export type SceneContent =
  | TitleContent
  | NarrationContent
  | TimetableContent
  | VerseContent
  | ListContent
  | QuoteContent
  | CodeContent
  | TableContent
  | ChartContent
  | UserContent
  | EndContent;

export interface TitleContent {
  readonly type: 'title';
  /** `script` for the opening card, `section` for a heading inside the video. */
  readonly level: 'script' | 'section';
  readonly heading: TimedSentence;
}

export interface NarrationContent {
  readonly type: 'narration';
  /** Empty when the scene only shows its picture. */
  readonly sentences: readonly TimedSentence[];
  readonly picture: Picture | null;
  /** Null where the choice is left to us. */
  readonly illustration: Illustration | null;
  /** Null for prose that is not an entry. */
  readonly entry: Entry | null;
  /** What the author chose for it, the latest last. Empty where the choice is left to us. */
  readonly staging: readonly Staging[];
}

/** An entry of a reference: a name, a signature or an option, with what is said about it. */
export interface Entry {
  /** True where the first sentence is a heading, which then has no card of its own. */
  readonly isHeaded: boolean;
  /** What it belongs to, from the heading above: `options`; empty for nothing. */
  readonly path: string;
  /** Its place among the entries beside it, from 0. */
  readonly index: number;
  readonly count: number;
}

export interface TimetableContent {
  readonly type: 'timetable';
  readonly clock: ClockTime;
  /** The time as it is spoken. */
  readonly clockSentence: TimedSentence;
  readonly activity: TimedSentence | null;
  readonly sentences: readonly TimedSentence[];
  readonly picture: Picture | null;
  readonly illustration: Illustration | null;
  /** Position among the stops of the day, from 0. */
  readonly stopIndex: number;
  /** All stops of the day, in minutes after midnight. */
  readonly stops: readonly number[];
}

export interface VerseContent {
  readonly type: 'verse';
  readonly lines: readonly TimedSentence[];
  readonly refrain: boolean;
  readonly illustration: Illustration | null;
  /** Position among the pages of the poem, from 0. */
  readonly pageIndex: number;
  readonly pageCount: number;
}

export interface ListContent {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly TimedItem[];
}

interface TimedItem {
  /** The number shown before it; null for an item without a number. */
  readonly number: number | null;
  readonly depth: number;
  readonly sentences: readonly TimedSentence[];
}

export interface QuoteContent {
  readonly type: 'quote';
  readonly sentences: readonly TimedSentence[];
  readonly attribution: TimedSentence | null;
}

export interface CodeContent {
  readonly type: 'code';
  readonly language: Code['language'];
  /** The lines of this page. */
  readonly text: string;
  /** The whole block: the meaning of a line may depend on those before it. */
  readonly block: Code['text'];
  /** The line of the block with which the page begins, from 0. */
  readonly firstLine: number;
}

export interface TableContent {
  readonly type: 'table';
  /** On every page of a table. */
  readonly head: TimedRow | null;
  /** True on the first page only. On the others the head is shown with the times that it had on the first. */
  readonly headIsSpoken: boolean;
  readonly rows: readonly TimedRow[];
  readonly alignment: readonly Alignment[];
}

export interface TimedRow {
  readonly sentence: TimedSentence;
  readonly cells: readonly CellRange[];
}

/** A table of numbers, drawn as a chart. */
export interface ChartContent {
  readonly type: 'chart';
  readonly chart: Chart['type'];
  readonly head: TimedRow | null;
  readonly rows: readonly TimedRow[];
  readonly values: Chart['values'];
}

/** A scene of the user's own. */
export interface UserContent {
  readonly type: 'user';
  readonly directive: SceneDirective;
  /** Empty in a scene without text. */
  readonly sentences: readonly TimedSentence[];
}

interface EndContent {
  readonly type: 'end';
}

export interface TimedSentence {
  readonly startMs: number;
  readonly endMs: number;
  readonly words: readonly TimedWord[];
}

export interface TimedWord {
  readonly text: string;
  readonly spaceBefore: boolean;
  readonly runs: readonly StyledRun[];
  readonly startMs: number;
  readonly endMs: number;
}

/** What is drawn on the caption plate and written to the subtitle files: one or two lines. */
export interface Caption {
  readonly startMs: number;
  readonly endMs: number;
  readonly sceneIndex: number;
  readonly lines: readonly CaptionLine[];
  readonly words: readonly TimedWord[];
  /** The place of its sentence in the script. */
  readonly span: Span;
}

export interface CaptionLine {
  readonly text: string;
  /** The line is `words.slice(firstWord, firstWord + wordCount)` of its caption. */
  readonly firstWord: number;
  readonly wordCount: number;
}

export interface Chapter {
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
}

/** A sound of the author's. It may continue after its scene and is cut off only at the end of the video. */
export interface PlacedSound {
  readonly startMs: number;
  /** As written in the script. */
  readonly path: string;
  readonly gainDb: number;
  readonly span: Span;
}

export interface PlacedClip {
  readonly startMs: number;
  readonly endMs: number;
  readonly sentenceIndex: number;
  readonly audio: ClipAudio | null;
}
