/**
 * CheckedScripts -> videos: speaks, draws, mixes and assembles, two videos at a time over one renderer.
 *
 * Guarantees: a video that fails does not stop the others; files appear whole or not at all; a script is recorded as up
 * to date as soon as all its videos are there.
 */

import { explainWriteError } from '../../render/errors.ts';
import { renderVideo } from '../../render/render-video.ts';
import type { Renderer } from '../../render/renderer.ts';
import { toAss } from '../../subtitles/ass.ts';
import { toChapters } from '../../subtitles/chapters.ts';
import { toFfmetadata } from '../../subtitles/ffmetadata.ts';
import { toLrc } from '../../subtitles/lrc.ts';
import { toSrt } from '../../subtitles/srt.ts';
import { toWebVtt } from '../../subtitles/webvtt.ts';
import type { CheckedScript, CheckResult } from '../check/check.ts';
import { explainSceneError } from '../check/scenes/user-scenes.ts';
import { asFailure, Failure } from '../failure.ts';
import { plannedVideos } from '../report/progress.ts';
import { type RenderedVideo, type RunReport, reportOf, type VideoReport } from '../report/report.ts';
import type { StageName } from '../report/stages.ts';
import { type Output, planOutputs, prepareFolders } from '../run/outputs.ts';
import type { RenderRun } from '../run/render-run.ts';
import { findTools, type Tools } from '../run/tools.ts';
import { isUpToDate, type LookedAtScript, type RenderRecords, tellOfUpToDate } from '../run/up-to-date.ts';
import { openWorkspace, type Workspace } from '../run/workspace.ts';
import { isThemeModule } from '../settings/theme-file.ts';
import { type Spoken, speak } from './compile.ts';
import { prepareVideo } from './prepare-video.ts';
import { assLook, posterFrame } from './presentation.ts';
import { openRenderer } from './renderer.ts';
import { soundPlanOf } from './sound-plan.ts';
import { costOfSpeech, requireWithin } from './speech-cost.ts';

/** Videos of one run that are under way at the same time. */
const videosAtOnce = 2;

/**
 * @param scripts without errors; those that are up to date are left as they are
 * @throws Failure for everything that stops the run as a whole.
 */
export async function produce(
  run: RenderRun,
  scripts: readonly LookedAtScript[],
  records: RenderRecords | null,
): Promise<RunReport> {
  const toRender = scripts.flatMap((script) => (isUpToDate(script) ? [] : (script.checked ?? [])));
  const made = scripts.filter(isUpToDate).map(({ report }) => report);
  const outputs = planOutputs(toRender, run.output, made);
  await prepareFolders(outputs);
  const workspace = await openWorkspace(run.settings.values);
  try {
    const tools = await findTools(run.settings.values, workspace.cacheDirectory);
    const cost = await costOfSpeech(toRender, workspace.store);
    if (cost !== null) {
      requireWithin(cost, run.settings.values);
      run.onCost(cost);
    }
    const report = await new Production({ run, scripts, records, workspace, tools, outputs }).produce();
    return { ...report, cost };
  } catch (error) {
    throw asFailure(explainWriteError(error, workspace.cacheDirectory));
  } finally {
    await workspace.close();
  }
}

interface ProductionParts {
  readonly run: RenderRun;
  readonly scripts: readonly LookedAtScript[];
  readonly records: RenderRecords | null;
  readonly workspace: Workspace;
  readonly tools: Tools;
  readonly outputs: readonly Output[];
}

/** One run under way, with what its videos share. */
class Production {
  readonly #run: RenderRun;
  readonly #scripts: readonly LookedAtScript[];
  readonly #records: RenderRecords | null;
  readonly #workspace: Workspace;
  readonly #tools: Tools;
  readonly #outputs: readonly Output[];
  /** Videos of the run that are there already: they come before the outputs. */
  readonly #madeCount: number;
  readonly #speeches = new WeakMap<CheckedScript, Promise<Spoken>>();
  readonly #reports = new Map<Output, VideoReport>();

  constructor({ run, scripts, records, workspace, tools, outputs }: ProductionParts) {
    this.#run = run;
    this.#scripts = scripts;
    this.#records = records;
    this.#workspace = workspace;
    this.#tools = tools;
    this.#outputs = outputs;
    this.#madeCount = scripts.filter(isUpToDate).flatMap(({ report }) => report.videos).length;
  }

  async produce(): Promise<Omit<RunReport, 'cost'>> {
    tellOfUpToDate(this.#scripts.filter(isUpToDate), plannedVideos(this.#outputs), this.#run.onProgress);
    const first = this.#outputs[0];
    const { renderer, bundleHit, fallback } = await openRenderer(
      this.#run.settings.values,
      this.#workspace,
      this.#tools,
      (percent) => first && this.#report(first, 'bundle', { done: percent, total: 100 }),
    );
    if (fallback !== null) this.#run.onFallback(fallback);
    try {
      await this.#produceAll(renderer);
    } finally {
      await renderer.close();
    }
    const scripts = this.#scripts.map((script) =>
      isUpToDate(script) ? script.report : reportOf(script, this.#videosOf(script)),
    );
    return { ok: scripts.every(({ ok }) => ok), bundle: { hit: bundleHit }, scripts };
  }

  /** Those that are there so far. */
  #videosOf({ checked }: CheckResult): VideoReport[] {
    return this.#outputs.flatMap((output) =>
      output.checked === checked ? (this.#reports.get(output) ?? []) : [],
    );
  }

  /**
   * While one video's last scenes are drawn, or its files are put together, the next one's first are spoken and
   * drawn: the pages are never without work.
   */
  async #produceAll(renderer: Renderer): Promise<void> {
    const waiting = [...this.#outputs];
    const stop = new AbortController();
    const work = async () => {
      for (let output = waiting.shift(); output !== undefined; output = waiting.shift()) {
        if (stop.signal.aborted) return;
        const video = await this.#produceOne(output, renderer);
        this.#reports.set(output, video);
        this.#run.onProgress({ type: 'video-done', ...this.#placeOf(output), video });
        await this.#record(output.checked);
      }
    };
    const workers = Array.from({ length: videosAtOnce }, () =>
      work().catch((error: unknown) => {
        stop.abort();
        throw error;
      }),
    );
    const [failure] = (await Promise.allSettled(workers)).filter(({ status }) => status === 'rejected');
    if (failure?.status === 'rejected') throw failure.reason;
  }

  /** Of a script that has all its videos. */
  async #record(checked: CheckedScript): Promise<void> {
    const result = this.#scripts.find((script) => !isUpToDate(script) && script.checked === checked);
    if (this.#records === null || result === undefined || isUpToDate(result)) return;
    // A program may read anything.
    if (checked.themeFile !== null && isThemeModule(checked.themeFile)) return;
    const outputs = this.#outputs.filter((output) => output.checked === checked);
    const videos = this.#videosOf(result).filter((video) => video.ok);
    if (videos.length < outputs.length) return;
    const { browser, ffmpeg } = this.#tools;
    await this.#records.keep(checked.source, {
      report: { ...reportOf(result, videos), videos },
      planned: plannedVideos(outputs),
      materials: [
        ...checked.pictures.files.map(({ namedPath }) => namedPath),
        ...[...checked.pictures.clips.values()].map(({ namedPath }) => namedPath),
        ...checked.fonts.files.map(({ absolutePath }) => absolutePath),
        ...checked.sounds.namedPaths,
        ...(checked.recording?.namedPaths ?? []),
        ...checked.userScenes.modules.flatMap(({ sources }) => sources),
        ...(checked.themeFile === null ? [] : [checked.themeFile]),
      ],
      tools: [browser.executable, ffmpeg.ffmpegPath],
    });
  }

  async #produceOne(output: Output, renderer: Renderer): Promise<VideoReport> {
    try {
      return await this.#render(output, renderer);
    } catch (error) {
      if (this.#run.signal.aborted) throw new Failure('interrupted', 'Interrupted.');
      const failure = asFailure(explainWriteError(error, 'the cache or the output folder'));
      if (!(failure instanceof Failure)) throw error;
      return { ok: false, format: output.format, error: failure.message, hint: failure.hint };
    }
  }

  async #render(output: Output, renderer: Renderer): Promise<RenderedVideo> {
    const { checked, format, files } = output;
    const startedAt = performance.now();
    const spoken = await this.#speak(output);
    const spokenAt = performance.now();
    const {
      timeline,
      props,
      files: media,
    } = await prepareVideo(checked, spoken.narration, format, {
      workspace: this.#workspace,
      ffmpeg: this.#tools.ffmpeg,
      signal: this.#run.signal,
      onClips: (done, total) => this.#report(output, 'clips', { done, total }),
    });
    const clipsMs =
      checked.pictures.clips.size === 0 ? {} : { clips: Math.round(performance.now() - spokenAt) };
    const result = await renderVideo(
      {
        props,
        files: media,
        sound: soundPlanOf(timeline, checked),
        metadata: toFfmetadata(timeline),
        chapterCount: timeline.chapters.length,
        posterFrame: posterFrame(props),
        outputFile: files.video,
        posterFile: files.poster,
        texts: [
          { file: files.srt, text: toSrt(timeline.captions) },
          { file: files.vtt, text: toWebVtt(timeline) },
          { file: files.ass, text: toAss(timeline, assLook(props)) },
          { file: files.lrc, text: toLrc(timeline, checked.script.author) },
          { file: files.chapters, text: toChapters(timeline) },
        ],
      },
      {
        renderer,
        ffmpeg: this.#tools.ffmpeg,
        store: this.#workspace.store,
        workDirectory: this.#workspace.workDirectory,
        signal: this.#run.signal,
        onProgress: ({ stage, ...progress }) => this.#report(output, stage, progress),
      },
    ).catch((error: unknown) => {
      const { source, settings } = checked;
      throw explainSceneError(error, { source, timeline, files: settings.values.scenes });
    });
    return {
      ok: true,
      unchanged: false,
      format,
      files,
      width: props.width,
      height: props.height,
      fps: props.fps,
      renderer: renderer.name,
      frames: result.frames,
      cachedFrames: result.cachedFrames,
      durationMs: result.durationMs,
      loudness: result.loudness,
      elapsedMs: Math.round(performance.now() - startedAt),
      stageMs: { speech: Math.round(spokenAt - startedAt), ...clipsMs, ...result.stageMs },
      speech: { cacheHits: spoken.cacheHits, spoken: spoken.spoken },
      voice: spoken.narration.voice,
    };
  }

  /** A script is spoken once for all its shapes. */
  async #speak(output: Output): Promise<Spoken> {
    const { checked } = output;
    const underWay = this.#speeches.get(checked);
    if (underWay !== undefined) {
      const { narration, cacheHits, spoken } = await underWay;
      return { narration, cacheHits: cacheHits + spoken, spoken: 0 };
    }
    const speech = speak(checked, this.#workspace, {
      signal: this.#run.signal,
      onProgress: (done, total) => this.#report(output, 'speech', { done, total }),
      onDiagnostics: this.#run.onDiagnostics,
    });
    this.#speeches.set(checked, speech);
    return speech;
  }

  #report(
    output: Output,
    stage: StageName,
    { done, total, cached = 0 }: { done: number; total: number; cached?: number },
  ): void {
    this.#run.onProgress({ type: 'progress', ...this.#placeOf(output), stage, done, total, cached });
  }

  #placeOf(output: Output) {
    return {
      script: output.checked.source.name,
      videoIndex: this.#madeCount + this.#outputs.indexOf(output),
      videoCount: this.#madeCount + this.#outputs.length,
    };
  }
}
