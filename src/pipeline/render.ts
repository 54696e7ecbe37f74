/**
 * Scripts -> videos: the whole way, for one script or a thousand.
 *
 * Takes names of scripts and settings. Guarantees: everything that can be checked is checked before the first
 * frame is drawn, and with an error anywhere nothing is drawn; a video that fails does not stop the others;
 * files appear whole or not at all.
 */
import type { Readable } from 'node:stream';
import type { Drawer } from '../render/drawer.ts';
import { explainWriteError } from '../render/errors.ts';
import { renderVideo } from '../render/render.ts';
import { type Diagnostic, hasErrors } from '../shared/diagnostic.ts';
import { toAss } from '../subtitles/ass.ts';
import { toChapters } from '../subtitles/chapters.ts';
import { toFfmetadata } from '../subtitles/ffmetadata.ts';
import { toLrc } from '../subtitles/lrc.ts';
import { toSrt } from '../subtitles/srt.ts';
import { toWebVtt } from '../subtitles/webvtt.ts';
import { type CheckedScript, type CheckResult, checkFile } from './check.ts';
import { propsOf, type Spoken, speak, timelineOf } from './compile.ts';
import { openDrawer } from './drawer.ts';
import { asFailure, Failure } from './failure.ts';
import { type Output, planOutputs, prepareFolders } from './outputs.ts';
import { assLook, posterFrame, soundPlanOf } from './presentation.ts';
import { type ProgressListener, runStartOf } from './progress.ts';
import type { SourceText } from './read-script.ts';
import type { RenderedVideo, RunReport, ScriptReport, VideoReport } from './report.ts';
import type { ResolvedSettings } from './settings.ts';
import type { StageName } from './stages.ts';
import { findTools, type Tools } from './tools.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Videos of one run that are under way at the same time. */
const videosAtOnce = 2;

export interface RenderRun {
  /** File names, or `-` for standard input. */
  readonly scripts: readonly string[];
  /** What `-o` said; null for `out/`. */
  readonly output: string | null;
  readonly settings: ResolvedSettings;
  /** Warnings stop the run as errors do. */
  readonly strict: boolean;
  readonly stdin: Readable;
  readonly signal: AbortSignal;
  readonly onProgress: ProgressListener;
  /** Called when the fast renderer cannot be used, with the reason, before the other begins. */
  readonly onFallback: (reason: string) => void;
  /** Called as soon as there is something to say about a script. */
  readonly onDiagnostics: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
}

/** @throws Failure for everything that stops the run as a whole. */
export async function renderScripts(run: RenderRun): Promise<RunReport> {
  const results = await checkAll(run);
  if (results.some(({ diagnostics }) => isRefused(diagnostics, run.strict))) {
    return { ok: false, bundle: null, scripts: results.map((result) => reportOf(result, [])) };
  }
  const checked = results.map((result) => result.checked).filter((script) => script !== null);
  const outputs = planOutputs(checked, run.output);
  if (outputs.length === 0) return { ok: true, bundle: null, scripts: [] };
  await prepareFolders(outputs);
  const workshop = await openWorkshop(run.settings.values);
  try {
    const tools = await findTools(run.settings.values, workshop.cacheDirectory);
    return await new Production(run, workshop, tools, outputs).produce(results);
  } catch (error) {
    throw asFailure(explainWriteError(error, workshop.cacheDirectory));
  } finally {
    await workshop.close();
  }
}

function isRefused(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));
}

async function checkAll(run: RenderRun): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const name of run.scripts) {
    const result = await checkFile(name, run.settings, run.stdin);
    run.onDiagnostics(result.source, result.diagnostics);
    results.push(result);
  }
  return results;
}

function reportOf(
  { source, checked, diagnostics }: CheckResult,
  videos: readonly VideoReport[],
): ScriptReport {
  return {
    script: source.name,
    ok: checked !== null && videos.length > 0 && videos.every((video) => video.ok),
    title: checked?.script.title ?? null,
    kind: checked?.script.kind ?? null,
    diagnostics,
    videos,
  };
}

/** One run under way, with what its videos share. */
class Production {
  readonly #run: RenderRun;
  readonly #workshop: Workshop;
  readonly #tools: Tools;
  readonly #outputs: readonly Output[];
  readonly #speeches = new WeakMap<CheckedScript, Promise<Spoken>>();

  constructor(run: RenderRun, workshop: Workshop, tools: Tools, outputs: readonly Output[]) {
    this.#run = run;
    this.#workshop = workshop;
    this.#tools = tools;
    this.#outputs = outputs;
  }

  async produce(results: readonly CheckResult[]): Promise<RunReport> {
    this.#run.onProgress(runStartOf(this.#outputs));
    const first = this.#outputs[0];
    const { drawer, bundleHit, fallback } = await openDrawer(
      this.#run.settings.values,
      this.#workshop,
      this.#tools,
      (percent) => first && this.#report(first, 'bundle', { done: percent, total: 100 }),
    );
    if (fallback !== null) this.#run.onFallback(fallback);
    const reports = new Map<Output, VideoReport>();
    try {
      await this.#produceAll(drawer, reports);
    } finally {
      await drawer.close();
    }
    const videos = new Map<CheckedScript, VideoReport[]>();
    for (const output of this.#outputs) {
      const report = reports.get(output);
      if (report) videos.set(output.checked, [...(videos.get(output.checked) ?? []), report]);
    }
    const scripts = results.map((result) =>
      reportOf(result, (result.checked && videos.get(result.checked)) ?? []),
    );
    return { ok: scripts.every(({ ok }) => ok), bundle: { hit: bundleHit }, scripts };
  }

  /**
   * While one video's last scenes are drawn, or its files are put together, the next one's first are spoken and
   * drawn: the pages are never without work.
   */
  async #produceAll(drawer: Drawer, reports: Map<Output, VideoReport>): Promise<void> {
    const waiting = [...this.#outputs];
    const stop = new AbortController();
    const work = async () => {
      for (let output = waiting.shift(); output !== undefined; output = waiting.shift()) {
        if (stop.signal.aborted) return;
        const video = await this.#produceOne(output, drawer);
        reports.set(output, video);
        this.#run.onProgress({ type: 'video-done', ...this.#placeOf(output), video });
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

  async #produceOne(output: Output, drawer: Drawer): Promise<VideoReport> {
    try {
      return await this.#render(output, drawer);
    } catch (error) {
      if (this.#run.signal.aborted) throw new Failure('interrupted', 'Interrupted.');
      const failure = asFailure(explainWriteError(error, 'the cache or the output folder'));
      if (!(failure instanceof Failure)) throw error;
      return { ok: false, format: output.format, error: failure.message, hint: failure.hint };
    }
  }

  async #render(output: Output, drawer: Drawer): Promise<RenderedVideo> {
    const { checked, format, files } = output;
    const startedAt = performance.now();
    const spoken = await this.#speak(output);
    const speechMs = Math.round(performance.now() - startedAt);
    const timeline = timelineOf(checked, spoken.narration, format);
    const props = propsOf(checked, timeline, format);
    const result = await renderVideo(
      {
        props,
        files: [...checked.pictures.files, ...checked.fonts.files],
        sound: soundPlanOf(timeline),
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
        drawer,
        ffmpeg: this.#tools.ffmpeg,
        store: this.#workshop.store,
        workDirectory: this.#workshop.workDirectory,
        signal: this.#run.signal,
        onProgress: ({ stage, ...progress }) => this.#report(output, stage, progress),
      },
    );
    return {
      ok: true,
      format,
      files,
      width: props.width,
      height: props.height,
      fps: props.fps,
      renderer: drawer.renderer,
      frames: result.frames,
      cachedFrames: result.cachedFrames,
      durationMs: result.durationMs,
      loudness: result.loudness,
      elapsedMs: Math.round(performance.now() - startedAt),
      stageMs: { speech: speechMs, ...result.stageMs },
      speech: { cacheHits: spoken.cacheHits, spoken: spoken.spoken },
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
    const speech = speak(checked, this.#workshop, {
      signal: this.#run.signal,
      onProgress: (done, total) => this.#report(output, 'speech', { done, total }),
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
    const videoIndex = this.#outputs.indexOf(output);
    return { script: output.checked.source.name, videoIndex, videoCount: this.#outputs.length };
  }
}
