/** What is heard, and when: everything that a mix depends on, so that equal plans sound equal. */
import type { TimeRange } from '../../audio/ducking.ts';
import type { BedName } from '../../audio/music/beds.ts';
import type { ChannelCount } from '../../audio/planes.ts';

export interface SoundClip {
  readonly startMs: number;
  /** A WAV file with one channel. */
  readonly path: string;
  /** Where in the file the clip begins. */
  readonly firstSample: number;
  /** In Hz. */
  readonly sampleRate: number;
  readonly sampleCount: number;
  /** All clips of one voice get the same gain; null for a recording. */
  readonly voice: string | null;
}

/** An author's file, in any format that ffmpeg reads. */
export interface SoundFile {
  /** Absolute. */
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly contentHash: string;
}

export type Music =
  | { readonly type: 'file'; readonly file: SoundFile }
  | { readonly type: 'bed'; readonly name: BedName };

/** A sound that is played once. */
export interface SoundEffect {
  readonly startMs: number;
  readonly file: SoundFile;
  /** How much louder than the voice it is, or quieter if it is negative. */
  readonly gainDb: number;
}

export interface SoundPlan {
  /** Sorted; they do not overlap. */
  readonly clips: readonly SoundClip[];
  /** When words are spoken: sorted, without overlap. Music goes down during these times. */
  readonly speech: readonly TimeRange[];
  readonly music: Music | null;
  /** Sorted by start. */
  readonly effects: readonly SoundEffect[];
  readonly channels: ChannelCount;
  /** The loudness of the finished track. */
  readonly loudnessLufs: number;
}
