/**
 * The contract between narration and a voice: a sentence in its spoken form, what an engine makes of it, and how an
 * engine fails.
 */
import type { WordTime } from '../narration.ts';

/** A word as it stands in the text. */
export interface ShownWord {
  readonly text: string;
  /** False where it follows the word before it without a space, as in Chinese. */
  readonly spaceBefore: boolean;
  /** Whether the author stressed it: with bold or italic type, in a sentence that is not all bold or italic. */
  readonly stressed: boolean;
}

/** A word as it is said, tied to the word as it is shown. */
export interface SpokenWord {
  /**
   * Lowercase letters and apostrophes, with at least one letter; in English only a to z. In other languages it may also
   * be a number or sign as written, where the voice reads that itself.
   */
  readonly text: string;
  /** Index of the shown word in its sentence; never smaller than that of the spoken word before. */
  readonly shownIndex: number;
  /** What the voice does after it: `,` a short pause; `.`, `?` and `!` an ending; nothing: it runs on. */
  readonly mark: '' | ',' | '.' | '?' | '!';
}

export interface SpokenSentence {
  readonly shown: readonly ShownWord[];
  readonly spoken: readonly SpokenWord[];
  /** BCP 47 tag, for example `en-GB`. */
  readonly language: string;
  /** How fast, as a multiple of the voice's own speed: from `minPace` to `maxPace`. */
  readonly pace: number;
}

/** Slower, words fall apart; faster, nobody can follow. Most services take no more than this either. */
export const minPace = 0.5;
export const maxPace = 2;

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
   * One per shown word: ordered, inside the sound; of zero length for a word that is not said. Null when the engine
   * does not know the times, which alignment then finds.
   */
  readonly words: readonly WordTime[] | null;
}

/** A sentence's sound with the times of its words. */
export interface Speech {
  readonly durationMs: number;
  /** One per shown word: ordered, inside the speech; of zero length for a word that is not said. */
  readonly words: readonly WordTime[];
  /** Null for silence. */
  readonly audio: SpeechAudio | null;
}

/** What a service charges for its speech. */
export interface Billing {
  /** The service's name, for people. */
  readonly service: string;
  /** Null when it is not known. */
  readonly price: Price | null;
  /** How many characters of a sentence are charged for. */
  charactersOf(sentence: SpokenSentence): number;
}

export interface Price {
  readonly usdPerMillionCharacters: number;
  /** Where the price comes from, and when it was read. */
  readonly source: string;
}

export interface VoiceEngine {
  /** For example `flite:rms`; becomes `Narration.voice`. */
  readonly name: string;
  /** Part of every cache key: another version, model or setting may speak differently. Never holds a key. */
  readonly version: string;
  /** Primary language subtags that it can say, or `any`; null when it makes no sound. */
  readonly languages: readonly string[] | 'any' | null;
  /** What it takes: the words as they are said, or the text as `readingOf` writes it. */
  readonly reads: 'words' | 'text';
  /** How many sentences it may be asked for at once. */
  readonly concurrency: number;
  /** Only where somebody is paid for the speech; absent where the speech is made on this machine. */
  readonly billing?: Billing;
  /**
   * @param sentence has at least one spoken word.
   * @throws VoiceError for what the user can fix; the signal's reason as soon as it is aborted.
   */
  speak(sentence: SpokenSentence, signal: AbortSignal | null): Promise<Utterance>;
  /** Ends its threads and connections. Nothing can be spoken after this. */
  close(): Promise<void>;
}

export type VoiceErrorCode =
  /** There is no voice, or no model, of that name. */
  | 'unknown-voice'
  /** A program, package or model that it needs is missing. */
  | 'voice-missing'
  /** There is no key, or the key was refused. */
  | 'voice-key'
  /** A setting that the voice needs is missing, or cannot be used. */
  | 'voice-setting'
  /** The service or the program failed, or answered with something that is not sound. */
  | 'voice-failed';

/** A voice that cannot speak, in words for the user. Never holds a key. */
export interface VoiceErrorOptions extends ErrorOptions {
  readonly code: VoiceErrorCode;
  /** What to do about it; none when the message says it all. */
  readonly hint?: string | null | undefined;
}

export class VoiceError extends Error {
  readonly code: VoiceErrorCode;
  readonly hint: string | null;

  constructor(message: string, { code, hint = null, ...options }: VoiceErrorOptions) {
    super(message, options);
    this.name = 'VoiceError';
    this.code = code;
    this.hint = hint;
  }
}
