/**
 * What becomes of the videos of a run: passed on as progress, gathered for the report, and recorded once a script has
 * all its videos, so that the next run leaves it alone.
 */
import type { CheckedScript, CheckResult } from '../check/check.ts';
import { type ProgressListener, plannedVideos } from '../report/progress.ts';
import { reportOf, type ScriptReport, type VideoReport } from '../report/report.ts';
import type { StageName } from '../report/stages.ts';
import type { Output } from '../run/outputs.ts';
import type { Tools } from '../run/tools.ts';
import {
  announceRun,
  isUpToDate,
  materialsOf,
  type RenderRecords,
  type RunScript,
} from '../run/up-to-date.ts';

export interface OutcomesOptions {
  /** All scripts of the run. */
  readonly scripts: readonly RunScript[];
  /** The videos that are made for those that are not up to date. */
  readonly outputs: readonly Output[];
  /** Null where no records are kept. */
  readonly records: RenderRecords | null;
  readonly tools: Tools;
  readonly onProgress: ProgressListener;
}

export interface StageCount {
  readonly done: number;
  readonly total: number;
  readonly cached?: number;
}

export class Outcomes {
  readonly #options: OutcomesOptions;
  /** Videos of the run that exist already: they come before the outputs. */
  readonly #madeCount: number;
  readonly #videos = new Map<Output, VideoReport>();

  /** Announces the run, with the videos that exist already. */
  constructor(options: OutcomesOptions) {
    const upToDate = options.scripts.filter(isUpToDate);
    this.#options = options;
    this.#madeCount = upToDate.flatMap(({ report }) => report.videos).length;
    announceRun(upToDate, plannedVideos(options.outputs), options.onProgress);
  }

  /** Tells how far a stage of a video is. */
  stage(output: Output, stage: StageName, { done, total, cached = 0 }: StageCount): void {
    const place = this.#placeOf(output);
    this.#options.onProgress({ type: 'progress', ...place, stage, done, total, cached });
  }

  /** Takes a video that is done or has failed. */
  async add(output: Output, video: VideoReport): Promise<void> {
    this.#videos.set(output, video);
    this.#options.onProgress({ type: 'video-done', ...this.#placeOf(output), video });
    await this.#record(output.checked);
  }

  /** The reports of all scripts, in the order of the run. */
  reports(): ScriptReport[] {
    return this.#options.scripts.map((script) =>
      isUpToDate(script) ? script.report : reportOf(script, this.#videosOf(script)),
    );
  }

  #videosOf({ checked }: Pick<CheckResult, 'checked'>): VideoReport[] {
    return this.#options.outputs.flatMap((output) =>
      output.checked === checked ? (this.#videos.get(output) ?? []) : [],
    );
  }

  async #record(checked: CheckedScript): Promise<void> {
    const { records, scripts, tools } = this.#options;
    const materials = materialsOf(checked);
    const outputs = this.#options.outputs.filter((output) => output.checked === checked);
    const videos = this.#videosOf({ checked }).filter((video) => video.ok);
    if (records === null || materials === null || videos.length < outputs.length) return;
    const result = scripts.find((script) => !isUpToDate(script) && script.checked === checked);
    if (result === undefined || isUpToDate(result)) return;
    await records.keep(checked.source, {
      report: { ...reportOf(result, videos), videos },
      planned: plannedVideos(outputs),
      materials,
      tools: [tools.browser.executable, tools.ffmpeg.ffmpegPath],
    });
  }

  #placeOf(output: Output) {
    const { outputs } = this.#options;
    return {
      script: output.checked.source.name,
      videoIndex: this.#madeCount + outputs.indexOf(output),
      videoCount: this.#madeCount + outputs.length,
    };
  }
}
