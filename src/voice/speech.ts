/**
 * The contract between narration and a voice: a sentence in its spoken form, and what the voice makes of it.
 */
import type { WordTime } from './types.ts';

/** A word as it is said, tied to the word as it is shown. */
export interface SpokenWord {
  /** Lower-case letters a to z and apostrophes, with at least one letter. */
  readonly text: string;
  /** Index of the shown word in its sentence; never smaller than that of the spoken word before. */
  readonly shownIndex: number;
  /** What the voice does after it: `,` a short pause, `.`, `?` and `!` an ending, nothing runs on. */
  readonly mark: '' | ',' | '.' | '?' | '!';
}

export interface SpokenSentence {
  /** The words as shown. */
  readonly shown: readonly string[];
  readonly spoken: readonly SpokenWord[];
}

export interface Speech {
  readonly durationMs: number;
  /** One a shown word: ordered, inside the speech; zero length for a word that is not said. */
  readonly words: readonly WordTime[];
  /** Mono samples; null for silence. */
  readonly audio: { readonly sampleRate: number; readonly samples: Int16Array } | null;
}

export interface VoiceEngine {
  /** For example `flite:rms`: what `Narration.voice` says. */
  readonly name: string;
  /** Part of every cache key: another version may speak differently. */
  readonly version: string;
  /** Primary language subtags that it can say; null when it makes no sound. */
  readonly languages: readonly string[] | null;
  /**
   * @param sentence has at least one spoken word, unless the engine makes no sound.
   * @throws the signal's reason when it is aborted, at once.
   */
  speak(sentence: SpokenSentence, signal: AbortSignal | null): Promise<Speech>;
  /** Ends its threads. Nothing can be spoken after it. */
  close(): Promise<void>;
}
