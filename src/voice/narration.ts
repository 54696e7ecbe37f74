/**
 * Narration: the script, spoken.
 *
 * Guarantees: there is one clip for each sentence of the script, in reading order (`clips[i].sentenceIndex === i`), and
 * one word time for each word of that sentence; times are whole milliseconds from the start of the clip, ordered,
 * inside the clip. The time of a word that is not spoken (a lone dash) has zero length.
 */
export interface Narration {
  /** For example `flite:rms` or `none`. */
  readonly voice: string;
  readonly clips: readonly Clip[];
}

export interface Clip {
  readonly sentenceIndex: number;
  readonly durationMs: number;
  readonly words: readonly WordTime[];
  /** Mono 16-bit PCM WAV; null for a silent clip. */
  readonly audio: ClipAudio | null;
}

export interface ClipAudio {
  /** Absolute path. */
  readonly path: string;
  /** Where in the file the clip begins: a recording holds many clips. */
  readonly firstSample: number;
  readonly sampleRate: number;
  readonly sampleCount: number;
  /** The voice: all of its clips are brought to one loudness together. Null for the author's recording. */
  readonly voice: string | null;
}

export interface WordTime {
  readonly startMs: number;
  readonly endMs: number;
}
