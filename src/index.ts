/**
 * scriptreel as a library: the stages one by one, and the whole way.
 *
 *     text ──parseScript──> Script ──narrate──> Narration ──schedule──> Timeline ──compose──> VideoProps
 *     ──renderVideo──> MP4
 */

export { renderScripts } from './pipeline/commands/render-scripts.ts';
export { Failure, type FailureKind } from './pipeline/failure.ts';
export type {
  PlannedVideo,
  ProgressEvent,
  RunStart,
  StageProgress,
  VideoDone,
} from './pipeline/report/progress.ts';
export type { RunReport, ScriptReport, VideoReport } from './pipeline/report/report.ts';
export type { StageName } from './pipeline/report/stages.ts';
export type { RenderRun } from './pipeline/run/render-run.ts';
export { readConfig } from './pipeline/settings/config-file.ts';
export { type ResolvedSettings, type Settings, settingsOfRun } from './pipeline/settings/settings.ts';
export { renderVideo } from './render/render-video.ts';
export { parseScript } from './script/parse.ts';
export type { Block, Script, Section, Sentence, Word } from './script/script.ts';
export type { Diagnostic, Severity } from './shared/diagnostic.ts';
export type { Point, Span } from './shared/span.ts';
export { openStore, type Store } from './store/store.ts';
export { compose } from './storyboard/compose.ts';
export { type SceneProps, type VideoProps, videoPropsSchema } from './storyboard/contract.ts';
export { toAss } from './subtitles/ass.ts';
export { toChapters } from './subtitles/chapters.ts';
export { toLrc } from './subtitles/lrc.ts';
export { type FileName, readSubtitles } from './subtitles/read/read.ts';
export { toSrt } from './subtitles/srt.ts';
export { toWebVtt } from './subtitles/webvtt.ts';
export { checkTimeline } from './timeline/invariants.ts';
export { schedule } from './timeline/schedule.ts';
export type { Caption, Chapter, Scene, Timeline } from './timeline/timeline.ts';
export { type CueTimes, scheduleCues } from './timeline/times/cue-times.ts';
export type { SpeechCost } from './voice/cost.ts';
export { VoiceError } from './voice/engines/voice-engine.ts';
export { type Cast, narrate, soloCast } from './voice/narrate.ts';
export type { Clip, Narration } from './voice/narration.ts';
export { openVoice, voiceForms } from './voice/registry.ts';
export { defaultVoiceSettings, type VoiceSettings, voiceSettingsSchema } from './voice/voice-settings.ts';
