/**
 * The contract between narration and a voice: a sentence in its spoken form, and what the voice makes of it.
 */
import type { WordTime } from '../narration.ts';

/** A word as it stands in the text. */
export interface ShownWord {
  readonly text: string;
  /** False where it follows the word before without a space, as in Chinese. */
  readonly spaceBefore: boolean;
  /** Whether the author stressed it, with bold or italic type inside of a sentence that is not so as a whole. */
  readonly stressed: boolean;
}

/** A word as it is said, tied to the word as it is shown. */
export interface SpokenWord {
  /**
   * Lower-case letters and apostrophes, with at least one letter, a to z in English; in other languages also a number
   * or a sign as it is written, where the voice reads it.
   */
  readonly text: string;
  /** Index of the shown word in its sentence; never smaller than that of the spoken word before. */
  readonly shownIndex: number;
  /** What the voice does after it: `,` a short pause, `.`, `?` and `!` an ending, nothing runs on. */
  readonly mark: '' | ',' | '.' | '?' | '!';
}

export interface SpokenSentence {
  readonly shown: readonly ShownWord[];
  readonly spoken: readonly SpokenWord[];
  /** BCP 47 tag, for example `en-GB`. */
  readonly language: string;
  /** How fast, as a multiple of the voice's own speed: `leastPace` to `mostPace`. */
  readonly pace: number;
}

/** Slower, words fall apart; faster, they cannot be followed. What services take is no more. */
export const leastPace = 0.5;
export const mostPace = 2;

export interface SpeechAudio {
  /** Hertz. */
  readonly sampleRate: number;
  /** Mono. */
  readonly samples: Int16Array;
}

/** What an engine gives back. */
export interface Utterance {
  readonly audio: SpeechAudio;
  /**
   * One a shown word: ordered, inside the sound; zero length for a word that is not said. Null when the engine does
   * not know them: they are found by alignment then.
   */
  readonly words: readonly WordTime[] | null;
}

/** A sentence's sound with the times of its words. */
export interface Speech {
  readonly durationMs: number;
  /** One a shown word: ordered, inside the speech; zero length for a word that is not said. */
  readonly words: readonly WordTime[];
  /** Null for silence. */
  readonly audio: SpeechAudio | null;
}

/** What a service takes for its speech. */
export interface Billing {
  /** Its name, for people. */
  readonly service: string;
  /** Null when it is not known. */
  readonly price: Price | null;
  /** How many of a sentence are paid for. */
  charactersOf(sentence: SpokenSentence): number;
}

export interface Price {
  readonly usdPerMillionCharacters: number;
  /** Who says so, and when. */
  readonly source: string;
}

export interface VoiceEngine {
  /** For example `flite:rms`: what `Narration.voice` says. */
  readonly name: string;
  /** Part of every cache key: another version, model or setting may speak differently. Never holds a key. */
  readonly version: string;
  /** Primary language subtags that it can say, or `any`; null when it makes no sound. */
  readonly languages: readonly string[] | 'any' | null;
  /** What it takes: the words as they are said, or the text as `readingOf` writes it. */
  readonly reads: 'words' | 'text';
  /** How many sentences it may be asked for at once. */
  readonly concurrency: number;
  /** Of a voice for which somebody is paid; there is none where the speech is made on this machine. */
  readonly billing?: Billing;
  /**
   * @param sentence has at least one spoken word.
   * @throws VoiceError for what the user can mend; the signal's reason when it is aborted, at once.
   */
  speak(sentence: SpokenSentence, signal: AbortSignal | null): Promise<Utterance>;
  /** Ends its threads and connections. Nothing can be spoken after it. */
  close(): Promise<void>;
}

export type VoiceErrorCode =
  /** There is no voice, or no model, of that name. */
  | 'unknown-voice'
  /** A program, a package or a model that it needs is not there. */
  | 'voice-missing'
  /** No key, or one that is refused. */
  | 'voice-key'
  /** A setting that the voice needs is not given, or cannot be used. */
  | 'voice-setting'
  /** The service or the program failed, or answered with something that is no sound. */
  | 'voice-failed';

/** A voice that cannot speak, in words for the user. Never holds a key. */
export class VoiceError extends Error {
  readonly code: VoiceErrorCode;
  /** What to do about it. */
  readonly hint: string | null;

  constructor(code: VoiceErrorCode, message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VoiceError';
    this.code = code;
    this.hint = hint;
  }
}
