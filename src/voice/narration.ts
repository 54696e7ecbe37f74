/**
 * Narration: the script, spoken.
 *
 * Guarantees: one clip for each sentence of the script, in reading order (`clips[i].sentenceIndex === i`); one
 * word time for each word of that sentence; times are integer milliseconds from the clip's start, ordered,
 * inside the clip. A word that is not spoken (a lone dash) has a time of zero length.
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
  /** Where in the file the clip begins: a recording holds many. */
  readonly firstSample: number;
  readonly sampleRate: number;
  readonly sampleCount: number;
  /** Whose clips are equally loud as a whole; null for a recording of the author's, which brings its own room. */
  readonly voice: string | null;
}

export interface WordTime {
  readonly startMs: number;
  readonly endMs: number;
}
