/**
 * CheckedScript -> Narration -> Timeline -> VideoProps: the pure stages in their order.
 *
 * Guarantees: the invariants of the timeline hold, or it throws (that is a bug, not the user's fault).
 */
import type { Script, Sentence } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import { assert } from '../../shared/assert.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { compose } from '../../storyboard/compose.ts';
import type { MediaProps, VideoProps } from '../../storyboard/contract.ts';
import { checkTimeline } from '../../timeline/invariants.ts';
import { schedule } from '../../timeline/schedule.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { scheduleCues } from '../../timeline/times/cue-times.ts';
import { isHeard, isRecorded } from '../../timeline/times/recorded.ts';
import { estimateCost, type SpeechCost } from '../../voice/cost.ts';
import { narrate, planSpeech } from '../../voice/narrate.ts';
import type { Narration } from '../../voice/narration.ts';
import { captionRoomOf } from '../check/caption-room.ts';
import type { CheckedScript } from '../check/check.ts';
import { beatsOf, drawingsIn } from '../check/illustrations/illustrations.ts';
import type { Recording } from '../check/recording-file.ts';
import { openCast } from '../check/voices.ts';
import { asFailure } from '../failure.ts';
import type { SourceText } from '../input/read-script.ts';
import type { Workspace } from '../run/workspace.ts';
import { type FormatName, frameSize } from '../settings/formats.ts';
import { narrateRecording, type RecordedNarration } from './recordings.ts';
import { requireWithin } from './speech-cost.ts';

export interface Spoken {
  readonly narration: Narration;
  /** Sentences taken from the cache, and sentences spoken anew. */
  readonly cacheHits: number;
  readonly spoken: number;
}

export interface SpeakOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with what there is to say of the recording, where the script has one. */
  readonly onDiagnostics?: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
  /** Called before a service is asked that is paid, or may be. */
  readonly onCost?: (cost: SpeechCost) => void;
}

/**
 * @throws Failure when the voice fails, would cost more than it may, or the recording is of another text; what `narrate`
 *   throws.
 */
export async function speak(
  checked: CheckedScript,
  workspace: Workspace,
  { onCost, onDiagnostics, ...options }: SpeakOptions = {},
): Promise<Spoken> {
  const { script, recording, source } = checked;
  if (recording !== null) {
    const { diagnostics, ...heard } = await hear(script, recording, workspace, options);
    if (diagnostics.length > 0) onDiagnostics?.(source, diagnostics);
    return heard;
  }
  const { store, workDirectory } = workspace;
  const { cast, close } = await openCast(checked);
  try {
    const cost = await estimateCost([planSpeech(checked.script, cast)], store);
    if (cost !== null) {
      requireWithin(cost, checked.settings.values);
      onCost?.(cost);
    }
    return await narrate(script, { cast, store, workDirectory, ...options });
  } catch (error) {
    throw asFailure(error);
  } finally {
    await close();
  }
}

async function hear(
  script: Script,
  recording: Recording,
  workspace: Workspace,
  options: Pick<SpeakOptions, 'signal' | 'onProgress'>,
): Promise<Spoken & Pick<RecordedNarration, 'diagnostics'>> {
  try {
    const heard = await narrateRecording(script, recording, workspace, options);
    const count = sentencesOf(script).length;
    const { narration, diagnostics, isFromCache } = heard;
    return { narration, diagnostics, cacheHits: isFromCache ? count : 0, spoken: isFromCache ? 0 : count };
  } catch (error) {
    throw asFailure(error);
  }
}

export function timelineOf(checked: CheckedScript, narration: Narration, format: FormatName): Timeline {
  const { script, cueTimes } = checked;
  const room = captionRoomOf(checked, format);
  const timeline =
    cueTimes === null ? schedule(script, narration, room) : scheduleCues(script, cueTimes, room);
  const broken = checkTimeline(timeline, script, captionedSentences(checked, narration));
  assert(broken.length === 0, `the timeline of ${checked.source.name} is wrong: ${broken.join('; ')}`);
  return timeline;
}

/** Those that are in captions: of a subtitle file all but the title, of a recording what is read. */
function captionedSentences({ script, cueTimes }: CheckedScript, narration: Narration): Sentence[] {
  const sentences = sentencesOf(script);
  if (cueTimes !== null) return sentences.slice(1);
  return isRecorded(narration) ? sentences.filter((sentence) => isHeard(sentence, narration)) : sentences;
}

/** Of a video, in pixels. */
export function sizeOf({ settings }: CheckedScript, format: FormatName): { width: number; height: number } {
  const { height, quality } = settings.values;
  return frameSize(format, height, quality === 'draft' ? 0.5 : 1);
}

/** @param clips of the scenes, by their numbers */
export function propsOf(
  checked: CheckedScript,
  timeline: Timeline,
  format: FormatName,
  clips: ReadonlyMap<number, MediaProps>,
): VideoProps {
  const beats = beatsOf(timeline, checked.illustrations);
  return compose(timeline, {
    ...sizeOf(checked, format),
    fps: checked.settings.values.fps,
    theme: checked.theme,
    media: checked.pictures.media,
    clips,
    beats,
    drawings: drawingsIn(beats),
    highlighted: checked.highlighted,
    userScenes: checked.userScenes.scenes,
    fonts: checked.fonts.props,
    details: [checked.script.author, checked.script.date].filter((detail) => detail !== null),
    tags: checked.script.tags,
  });
}
