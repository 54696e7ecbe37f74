/**
 * The plan of a video: its scenes and what is said in each, before any time is given out.
 *
 * Guarantees: every sentence of the script is spoken in exactly one planned scene, in reading order.
 */
import type { Sentence, Sound } from '../../script/script.ts';
import type { Span } from '../../shared/span.ts';
import type { SceneContent, TimedSentence } from '../timeline.ts';

/** The same value with each timed sentence as the plain sentence of the script. */
export type Untimed<T> = T extends TimedSentence
  ? Sentence
  : T extends readonly (infer Item)[]
    ? readonly Untimed<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Untimed<T[Key]> }
      : T;

export type PlannedContent = Untimed<SceneContent>;

export interface PlannedScene {
  readonly content: PlannedContent;
  /** What is said in the scene, in order; empty in a scene that is only looked at. */
  readonly spoken: readonly PlannedSentence[];
  /** True when the scene goes on with the block of the scene before: a further page, the rest of a paragraph. */
  readonly continues: boolean;
  /** Silence that the author asked for before its first word and after it, on top of the usual ones. */
  readonly leadMs: number;
  readonly extraMs: number;
  readonly sounds: readonly PlannedSound[];
  /** Index of its section in the script; null for the opening title and the end card. */
  readonly sectionIndex: number | null;
  readonly span: Span;
}

export interface PlannedSound {
  readonly sound: Sound;
  /**
   * How many of the scene's sentences have been said when it begins; 0 for the end of a scene in which nothing is said,
   * null for the beginning of the video.
   */
  readonly afterSentences: number | null;
  /** Silence that the author asked for before it. */
  readonly delayMs: number;
}

export interface PlannedSentence {
  readonly sentence: Sentence;
  /** The usual silence after it inside the scene; none after the last sentence. */
  readonly pauseAfterMs: number;
  /** Silence that the author asked for after it, on top of that. */
  readonly extraMs: number;
  /** True when a caption may hold it together with the sentence after it. */
  readonly mayShareCaption: boolean;
  /** True for a line of verse, which is never cut in two captions while it fits on one. */
  readonly verse: boolean;
}
