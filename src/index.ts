/**
 * scriptreel as a library: `import { render, check, compile } from 'scriptreel'`. docs/api.md shows all of it.
 *
 *     script ──check──> Script        script ──compile──> Script, Timeline, VideoProps        scripts ──render──> MP4
 */

export { toAss } from './library/ass.ts';
export { type Check, type CheckOptions, check } from './library/check.ts';
export {
  type Compilation,
  type Compiled,
  type CompileOptions,
  compile,
  type NotCompiled,
} from './library/compile.ts';
export type { CommonOptions, SettingOptions } from './library/options.ts';
export { type RenderOptions, render } from './library/render.ts';
export type { ScriptText } from './library/source.ts';
export { version } from './library/version.ts';
export { Failure, type FailureKind } from './pipeline/failure.ts';
export type {
  PlannedVideo,
  ProgressEvent,
  RunStart,
  StageProgress,
  VideoDone,
} from './pipeline/report/progress.ts';
export type {
  FailedVideo,
  RenderedVideo,
  RunReport,
  ScriptReport,
  VideoReport,
} from './pipeline/report/report.ts';
export type { StageName } from './pipeline/report/stages.ts';
export type { OutputFiles } from './pipeline/run/outputs.ts';
export type { FormatName } from './pipeline/settings/formats.ts';
export { type ParseOptions, type ParseResult, parseScript } from './script/parse.ts';
export type { Block, Script, Section, Sentence, Word } from './script/script.ts';
export type { Diagnostic, Severity } from './shared/diagnostic.ts';
export type { Point, Span } from './shared/span.ts';
export type { SceneProps, Theme, VideoProps } from './storyboard/contract.ts';
export { toChapters } from './subtitles/chapters.ts';
export { toLrc } from './subtitles/lrc.ts';
export { type RemotionCaption, toCaptions } from './subtitles/remotion-captions.ts';
export { toSrt } from './subtitles/srt.ts';
export { toWebVtt } from './subtitles/webvtt.ts';
export type {
  Caption,
  CaptionLine,
  Chapter,
  Scene,
  SceneContent,
  TimedSentence,
  TimedWord,
  Timeline,
} from './timeline/timeline.ts';
export type { SpeechCost } from './voice/cost.ts';
