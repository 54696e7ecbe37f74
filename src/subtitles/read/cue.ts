/** What the readers of the subtitle formats give: cues as they are in the file, in its order. */
import type { Flow, Range } from '../../script/flow.ts';

export interface ReadSubtitles {
  /** What the file says about itself; null where it says nothing. */
  readonly title: Flow | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly cues: readonly ReadCue[];
}

export interface ReadCue {
  readonly startMs: number;
  /** After `startMs`. */
  readonly endMs: number;
  /** At least one. None is blank. */
  readonly lines: readonly Flow[];
  /** Times inside the cue, in the order of the text. */
  readonly marks: readonly TimeMark[];
  /** Where the cue's time is in the source. */
  readonly head: Range;
}

/** The word after it begins at this time. */
export interface TimeMark {
  /** In the source. */
  readonly offset: number;
  readonly timeMs: number;
}
