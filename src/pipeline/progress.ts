/** What a run says while it works. The command line draws it; a program may do so too. */

/** In the order in which they happen; sound is mixed while frames are drawn. */
export const stageNames = ['speech', 'bundle', 'frames', 'sound', 'assemble'] as const;
export type StageName = (typeof stageNames)[number];

export interface ProgressEvent {
  /** The script's name as the user gave it. */
  readonly script: string;
  /** Which of the run's videos, from 0, and how many there are in all. */
  readonly videoIndex: number;
  readonly videoCount: number;
  readonly stage: StageName;
  /** Sentences, percent or frames, after the stage; `done === total` ends it. */
  readonly done: number;
  readonly total: number;
  /** Of `done`, what came from the cache. */
  readonly cached: number;
}

export type ProgressListener = (event: ProgressEvent) => void;
