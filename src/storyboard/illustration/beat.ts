/** A beat, and the drawing that was chosen for it. Times are milliseconds of the timeline. */

export interface ChosenDrawing {
  /** The drawing's name in the library. */
  readonly name: string;
  /** The words of the text that it stands for; null where the author asked for it. */
  readonly words: string | null;
  /** When the first of these words begins; where the author asked for it, the start of the beat. */
  readonly startMs: number;
  /** From 0. The higher, the surer. */
  readonly score: number;
  /** Why it was chosen, for people. */
  readonly reason: string;
}

/** A sentence or two, and what is drawn while they are spoken. */
export interface Beat {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  /** Null where no drawing is sure enough. */
  readonly main: ChosenDrawing | null;
  /** At most two; none without a main drawing. */
  readonly small: readonly ChosenDrawing[];
}
