/** What is to be heard, and when: all that a mix depends on, so that equal plans give equal sound. */
import type { ChannelCount } from '../../audio/planes.ts';
import type { BedName } from './music/beds.ts';

export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

export interface SoundClip {
  readonly startMs: number;
  /** A WAV file with one channel. */
  readonly path: string;
  /** Where in the file the clip begins. */
  readonly firstSample: number;
  readonly sampleRate: number;
  readonly sampleCount: number;
  /** Clips of one voice are brought to the target together; null for a recording. */
  readonly voice: string | null;
}

/** A file of the author's, in any format that ffmpeg reads. */
export interface SoundFile {
  /** Absolute. */
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly contentHash: string;
}

export type Music =
  | { readonly type: 'file'; readonly file: SoundFile }
  | { readonly type: 'bed'; readonly name: BedName };

/** A sound that plays once. */
export interface SoundEffect {
  readonly startMs: number;
  readonly file: SoundFile;
  /** Decibels more or less than as loud as the voice. */
  readonly gainDb: number;
}

export interface SoundPlan {
  /** Sorted; they do not overlap. */
  readonly clips: readonly SoundClip[];
  /** When words are said: sorted, without overlap. Music gives way to them. */
  readonly speech: readonly TimeRange[];
  readonly music: Music | null;
  /** Sorted by start. */
  readonly effects: readonly SoundEffect[];
  readonly channels: ChannelCount;
  /** What the finished track comes to, in LUFS. */
  readonly loudnessLufs: number;
}
