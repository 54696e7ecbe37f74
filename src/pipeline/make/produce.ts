/**
 * CheckedScripts -> videos: two at a time over one renderer.
 *
 * Guarantees: a video that fails does not stop the others; files appear whole or not at all; a script is recorded as up
 * to date as soon as all its videos exist.
 */
import pLimit from 'p-limit';
import { explainWriteError } from '../../render/errors.ts';
import type { CheckedScript } from '../check/check.ts';
import { asFailure, Failure } from '../failure.ts';
import type { RunReport, VideoReport } from '../report/report.ts';
import { type Output, planOutputs, prepareFolders } from '../run/outputs.ts';
import type { RenderRun } from '../run/render-run.ts';
import { findTools } from '../run/tools.ts';
import { isUpToDate, type RenderRecords, type RunScript } from '../run/up-to-date.ts';
import { type Workspace, withWorkspace } from '../run/workspace.ts';
import { Outcomes } from './outcomes.ts';
import { renderOutput } from './render-output.ts';
import { openRenderer } from './renderer.ts';
import { type Spoken, speak } from './speak.ts';
import { costOfSpeech, requireWithin } from './speech-cost.ts';

/**
 * Videos of a run that are under way at the same time. While the last scenes of one are drawn, or its files put
 * together, the first ones of the next are spoken and drawn, so that the renderer is never without work.
 */
const videosAtOnce = 2;

/**
 * @param scripts without errors; those that are up to date are left as they are
 * @param records null where none are kept
 * @throws Failure, RenderError or VoiceError for whatever stops the run as a whole
 */
export async function produce(
  run: RenderRun,
  scripts: readonly RunScript[],
  records: RenderRecords | null,
): Promise<RunReport> {
  const { settings, onProgress } = run;
  const toRender = scripts.flatMap((script) => (isUpToDate(script) ? [] : (script.checked ?? [])));
  const made = scripts.filter(isUpToDate).map(({ report }) => report);
  const outputs = planOutputs(toRender, run.output, made);
  await prepareFolders(outputs);
  return withWorkspace(settings.values, async (workspace) => {
    const tools = await findTools(settings.values, workspace);
    const cost = await costOfSpeech(toRender, workspace.store);
    if (cost !== null) {
      requireWithin(cost, settings.values);
      run.onCost(cost);
    }
    const outcomes = new Outcomes({ scripts, outputs, records, tools, onProgress });
    // The bundle is for all videos; it counts for the first.
    const onBundle = (percent: number) => {
      if (outputs[0] !== undefined) outcomes.stage(outputs[0], 'bundle', { done: percent, total: 100 });
    };
    const { renderer, bundleHit, fallback } = await openRenderer(settings.values, workspace, tools, onBundle);
    if (fallback !== null) run.onFallback(fallback);
    const speakOnce = speechOnce(run, workspace, outcomes);
    try {
      await forEachOf(outputs, async (output) => {
        const video = await renderOutput(output, {
          ...{ workspace, tools, renderer, signal: run.signal },
          speak: () => speakOnce(output),
          onStage: (stage, count) => outcomes.stage(output, stage, count),
        }).catch((error) => failedVideo(error, output, run.signal));
        await outcomes.add(output, video);
      });
    } finally {
      await renderer.close();
    }
    const reports = outcomes.reports();
    return { ok: reports.every(({ ok }) => ok), bundle: { hit: bundleHit }, cost, scripts: reports };
  });
}

/** Speaks each script once for all its formats. */
function speechOnce(
  { signal, onDiagnostics }: RenderRun,
  workspace: Workspace,
  outcomes: Outcomes,
): (output: Output) => Promise<Spoken> {
  const speeches = new Map<CheckedScript, Promise<Spoken>>();
  return async (output) => {
    const { checked } = output;
    const underWay = speeches.get(checked);
    if (underWay !== undefined) {
      const { cacheHits, spoken, ...speech } = await underWay;
      return { ...speech, cacheHits: cacheHits + spoken, spoken: 0 };
    }
    const onProgress = (done: number, total: number) => outcomes.stage(output, 'speech', { done, total });
    const speech = speak(checked, workspace, { signal, onProgress });
    speeches.set(checked, speech);
    const { diagnostics } = await speech;
    if (diagnostics.length > 0) onDiagnostics(checked.source, diagnostics);
    return speech;
  };
}

/** Makes the videos in their order. A failure of the run as a whole lets no further one begin. */
async function forEachOf(outputs: readonly Output[], make: (output: Output) => Promise<void>): Promise<void> {
  const limit = pLimit(videosAtOnce);
  let isStopped = false;
  const makeUnlessStopped = async (output: Output) => {
    if (isStopped) return;
    await make(output).catch((error: unknown) => {
      isStopped = true;
      throw error;
    });
  };
  const results = await Promise.allSettled(outputs.map((output) => limit(() => makeUnlessStopped(output))));
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** The report of a video that failed. @throws the error when it ends the whole run: an interruption, a bug */
function failedVideo(error: unknown, { format }: Output, signal: AbortSignal): VideoReport {
  const failure = asFailure(explainWriteError(error, 'the cache or the output folder'));
  if (signal.aborted || !(failure instanceof Failure)) throw error;
  return { ok: false, format, error: failure.message, hint: failure.hint };
}
