/**
 * What a run says while it works. The command line shows it; a program may do so too.
 *
 * Guarantees of a render: `run-start` comes first and once; of each video come the events of its stages and then one
 * `video-done`, also where it failed, unless the run as a whole is ended; a video that is unchanged has no stages. Two videos are under way at the same time, and
 * sound is mixed while frames are drawn: their events interleave.
 */
import { sentencesOf } from '../../script/walk.ts';
import { silentSpeech } from '../../voice/engines/silent.ts';
import type { Output } from '../run/outputs.ts';
import type { FormatName } from '../settings/formats.ts';
import type { VideoReport } from './report.ts';
import type { StageName } from './stages.ts';

export type ProgressEvent = RunStart | StageProgress | VideoDone;
export type ProgressListener = (event: ProgressEvent) => void;

/** Everything was checked, and work begins. */
export interface RunStart {
  readonly type: 'run-start';
  /** The `videoIndex` of the other events is the place in this list. */
  readonly videos: readonly PlannedVideo[];
}

export interface PlannedVideo {
  /** The script's name as the user gave it. */
  readonly script: string;
  readonly format: FormatName;
  /** Frames a second of the video, when it is played. */
  readonly fps: number;
  /** How long the text takes to read, in milliseconds: what is known of the length before anything is spoken. */
  readonly readingMs: number;
}

/** A stage of a video got on. */
export interface StageProgress {
  readonly type: 'progress';
  /** The script's name as the user gave it. */
  readonly script: string;
  /** Which of the run's videos, from 0, and how many there are in all. The bundle is for all; it counts for the first. */
  readonly videoIndex: number;
  readonly videoCount: number;
  readonly stage: StageName;
  /**
   * Sentences (speech), pictures (clips), percent (bundle), frames (frames) or steps (sound, assemble);
   * `done === total` ends the stage.
   * It goes back where a page crashed and its frames are drawn again.
   */
  readonly done: number;
  readonly total: number;
  /** Of `done`, the frames that came from the cache; 0 in other stages. */
  readonly cached: number;
}

/** A video is there, or has failed. */
export interface VideoDone {
  readonly type: 'video-done';
  /** The script's name as the user gave it. */
  readonly script: string;
  readonly videoIndex: number;
  readonly videoCount: number;
  readonly video: VideoReport;
}

export function plannedVideos(outputs: readonly Output[]): PlannedVideo[] {
  return outputs.map(({ checked, format }) => ({
    script: checked.source.name,
    format,
    fps: checked.settings.values.fps,
    readingMs: sentencesOf(checked.script)
      .map(({ words }) => silentSpeech(words.map(({ text }) => text)).durationMs)
      .reduce((sum, ms) => sum + ms, 0),
  }));
}
