/**
 * The plan of a video: its scenes and what is said in each, before anything has a time.
 *
 * Guarantees: every sentence of the script is spoken in exactly one planned scene, in reading order.
 */
import type { Sentence, Sound } from '../../script/script.ts';
import type { Span } from '../../shared/span.ts';
import type { SceneContent, TimedSentence } from '../timeline.ts';

/** The same value with each timed sentence replaced by the sentence of the script. */
type Untimed<T> = T extends TimedSentence
  ? Sentence
  : T extends readonly (infer Item)[]
    ? readonly Untimed<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Untimed<T[Key]> }
      : T;

export type PlannedContent = Untimed<SceneContent>;

export interface PlannedScene {
  readonly content: PlannedContent;
  /** What is said in the scene, in order. Empty in a scene that is only looked at. */
  readonly spoken: readonly PlannedSentence[];
  /** True when the scene continues the block of the scene before it: a second page, the rest of a paragraph. */
  readonly continues: boolean;
  /** The silence that the author asked for before its first word, on top of the usual lead-in. */
  readonly leadMs: number;
  /** The silence that the author asked for after the scene, on top of the usual one. */
  readonly extraMs: number;
  readonly sounds: readonly PlannedSound[];
  /** Index of its section in the script; null for the opening title and the end card. */
  readonly sectionIndex: number | null;
  readonly span: Span;
}

export interface PlannedSound {
  readonly sound: Sound;
  /**
   * How many of the scene's sentences have been said when the sound begins; 0 for the end of a scene in which nothing
   * is said, null for the start of the video.
   */
  readonly afterSentences: number | null;
  /** The silence that the author asked for before it. */
  readonly delayMs: number;
}

export interface PlannedSentence {
  readonly sentence: Sentence;
  /** The usual silence after it inside the scene; 0 after the last sentence. */
  readonly pauseAfterMs: number;
  /** The silence that the author asked for after it, on top of that. */
  readonly extraMs: number;
  /** True when it may share a caption with the sentence after it. */
  readonly mayShareCaption: boolean;
  /** True for a line of verse, which stays in one caption if it fits. */
  readonly verse: boolean;
}
