/** What illustrations are chosen from, and what a choice is. Times are milliseconds of the timeline's clock. */

/** A drawing of the library, without its picture. */
export interface DrawingEntry {
  /** Its name in Fluent Emoji, for example `ice-cream`. */
  readonly name: string;
  /** Fluent Emoji's category, for example `Food & Drink`. */
  readonly category: string;
  /** Lower case, words apart by spaces; the first is the thing's own name. From emojilib. */
  readonly keywords: readonly string[];
}

export type DrawingLibrary = readonly DrawingEntry[];

export interface ChosenDrawing {
  readonly name: string;
  /** The words of the text that it stands for; null where the author asked for it. */
  readonly words: string | null;
  /** When the first of these words begins; the beat's start where the author asked for it. */
  readonly startMs: number;
  /** From 0; what stands higher was preferred. */
  readonly score: number;
  /** Why it was chosen, for people. */
  readonly reason: string;
}

/** A sentence or two, and what is drawn meanwhile. */
export interface Beat {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  /** Null where no drawing is sure enough. */
  readonly main: ChosenDrawing | null;
  /** Two at most; none without a main drawing. */
  readonly small: readonly ChosenDrawing[];
}
