/**
 * Script + Narration -> Timeline: what is seen, said and read at which millisecond.
 *
 * Guarantees: those of `timeline.ts`; the same input gives the same timeline; time and memory are linear in the length
 * of the text. A subtitle file has its own times: `times/cue-times.ts` makes a timeline of it.
 */
import type { Script } from '../script/script.ts';
import type { Narration } from '../voice/narration.ts';
import { captionsOf } from './captions/captions.ts';
import { LineRoom, type MeasuredLine } from './captions/line-room.ts';
import { chaptersOf } from './chapters.ts';
import { planScenes } from './scenes/plan-scenes.ts';
import type { PlannedScene } from './scenes/planned-scene.ts';
import type { Timeline } from './timeline.ts';
import { isHeard, isRecorded, placeRecording } from './times/recording-times.ts';
import { placeVoice } from './times/voice-times.ts';

export interface ScheduleOptions {
  /** How many characters a caption line holds in the video's format. */
  readonly columns: number;
  /** The widths of the font that captions are drawn in. Without them only the columns limit a line. */
  readonly measured?: MeasuredLine;
  /** The pace of the narration, as a multiple of the voice's own. Pauses follow it. */
  readonly pace?: number;
}

export function schedule(
  script: Script,
  narration: Narration,
  { columns, measured, pace = 1 }: ScheduleOptions,
): Timeline {
  const planned = planScenes(script, narration);
  const recorded = isRecorded(narration);
  const placed = recorded ? placeRecording(planned, narration) : placeVoice(planned, narration, pace);
  const captioned = recorded ? planned.map((scene) => withoutUnread(scene, narration)) : planned;
  return {
    title: script.title,
    name: script.name,
    language: script.language,
    totalMs: placed.scenes.at(-1)?.endMs ?? 0,
    scenes: placed.scenes,
    captions: captionsOf(captioned, placed, script.language, new LineRoom(columns, measured)),
    chapters: chaptersOf(script, planned, placed.scenes),
    clips: placed.clips,
    sounds: placed.sounds,
  };
}

/** Sentences that the recording leaves out have no captions. */
function withoutUnread(scene: PlannedScene, narration: Narration): PlannedScene {
  return { ...scene, spoken: scene.spoken.filter(({ sentence }) => isHeard(sentence, narration)) };
}
