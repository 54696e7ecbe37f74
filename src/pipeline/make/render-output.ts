/**
 * One video of a run: its script is spoken, its scenes are drawn, its sound is mixed, and everything is written to its
 * files.
 */
import { type RenderJob, renderVideo } from '../../render/render-video.ts';
import type { Renderer } from '../../render/renderer.ts';
import { posterFrame } from '../../storyboard/telling-frame.ts';
import { toAss } from '../../subtitles/ass.ts';
import { toChapters } from '../../subtitles/chapters.ts';
import { toLrc } from '../../subtitles/lrc.ts';
import { toSrt } from '../../subtitles/srt.ts';
import { toWebVtt } from '../../subtitles/webvtt.ts';
import type { RenderedVideo } from '../report/report.ts';
import type { StageName } from '../report/stages.ts';
import type { Output } from '../run/outputs.ts';
import type { Tools } from '../run/tools.ts';
import type { Workspace } from '../run/workspace.ts';
import { assLookOf } from './ass-look.ts';
import type { StageCount } from './outcomes.ts';
import { type PreparedVideo, prepareVideo } from './prepare-video.ts';
import { soundPlanOf } from './sound-plan.ts';
import type { Spoken } from './speak.ts';
import { explainSceneError } from './user-scenes.ts';

export interface RenderContext {
  readonly workspace: Workspace;
  readonly tools: Tools;
  readonly renderer: Renderer;
  readonly signal: AbortSignal;
  /** Gives the script's speech, which its formats share. */
  readonly speak: () => Promise<Spoken>;
  readonly onStage: (stage: StageName, count: StageCount) => void;
}

/** @throws RenderError, VoiceError or Failure */
export async function renderOutput(output: Output, context: RenderContext): Promise<RenderedVideo> {
  const { checked, format, files } = output;
  const { workspace, tools, renderer, signal, onStage } = context;
  const startedAt = performance.now();
  const { narration, cacheHits, spoken } = await context.speak();
  const spokenAt = performance.now();
  const video = await prepareVideo(checked, narration, format, {
    ...{ workspace, ffmpeg: tools.ffmpeg, signal },
    onVideoClips: (done, total) => onStage('clips', { done, total }),
  });
  const hasVideoClips = checked.pictures.videoClips.size > 0;
  const videoClipsMs = hasVideoClips ? { clips: Math.round(performance.now() - spokenAt) } : {};
  const result = await renderVideo(renderJobOf(output, video), {
    ...{ renderer, ffmpeg: tools.ffmpeg, signal },
    ...{ store: workspace.store, workDirectory: workspace.workDirectory },
    onProgress: ({ stage, ...count }) => onStage(stage, count),
  }).catch((error: unknown) => {
    throw explainSceneError(error, checked, video.timeline);
  });
  const { width, height, fps } = video.props;
  return {
    ...{ ok: true, unchanged: false, format, files, width, height, fps },
    renderer: renderer.name,
    frames: result.frames,
    cachedFrames: result.cachedFrames,
    durationMs: result.durationMs,
    loudness: result.loudness,
    elapsedMs: Math.round(performance.now() - startedAt),
    stageMs: { speech: Math.round(spokenAt - startedAt), ...videoClipsMs, ...result.stageMs },
    speech: { cacheHits, spoken },
    voice: narration.voice,
  };
}

/** What is drawn and heard, and the files that belong to the video. */
function renderJobOf(
  { checked, files }: Output,
  { timeline, props, files: media }: PreparedVideo,
): RenderJob {
  return {
    props,
    files: media,
    sound: soundPlanOf(timeline, checked),
    metadata: { title: timeline.name, chapters: timeline.chapters },
    posterFrame: posterFrame(props),
    outputFile: files.video,
    posterFile: files.poster,
    texts: [
      { file: files.srt, text: toSrt(timeline) },
      { file: files.vtt, text: toWebVtt(timeline) },
      { file: files.ass, text: toAss(timeline, assLookOf(props)) },
      { file: files.lrc, text: toLrc(timeline, checked.script.author) },
      { file: files.chapters, text: toChapters(timeline) },
    ],
  };
}
