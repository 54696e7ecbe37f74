/**
 * What a run reports while it works. The command line shows it, and other programs may do so too.
 *
 * Guarantees of a render: `run-start` comes first and once. For each video, the events of its stages come first and
 * then one `video-done`, even if it failed, unless the run as a whole is ended. A video that is unchanged has no
 * stages. Two videos are made at the same time, and sound is mixed while frames are drawn: their events interleave.
 */
import { sentencesOf } from '../../script/walk.ts';
import { silentSpeech } from '../../voice/engines/silent.ts';
import type { Output } from '../run/outputs.ts';
import type { FormatName } from '../settings/formats.ts';
import type { VideoReport } from './report.ts';
import type { StageName } from './stages.ts';

export type ProgressEvent = RunStart | StageProgress | VideoDone;
export type ProgressListener = (event: ProgressEvent) => void;

/** Everything has been checked, and the work begins. */
export interface RunStart {
  readonly type: 'run-start';
  /** The `videoIndex` of the other events is an index into this list. */
  readonly videos: readonly PlannedVideo[];
}

export interface PlannedVideo {
  /** The script's name as the user gave it. */
  readonly script: string;
  readonly format: FormatName;
  /** Frames per second of the video. */
  readonly fps: number;
  /** How long the text takes to read, in milliseconds: all that is known of the length before anything is spoken. */
  readonly readingMs: number;
}

/** A stage of a video has made progress. */
export interface StageProgress {
  readonly type: 'progress';
  /** The script's name as the user gave it. */
  readonly script: string;
  /**
   * The number of the video in the run, from 0, and how many there are. The bundle is for all; it counts for the first.
   */
  readonly videoIndex: number;
  readonly videoCount: number;
  readonly stage: StageName;
  /**
   * Sentences (speech), pictures (clips), percent (bundle), frames (frames) or steps (sound, assemble). The stage ends
   * when `done` is `total`. `done` falls when a page crashes and its frames are drawn again.
   */
  readonly done: number;
  readonly total: number;
  /** Of `done`, the frames that came from the cache; 0 in other stages. */
  readonly cached: number;
}

/** A video is finished, or has failed. */
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
