/**
 * Script + Narration -> Timeline: what is seen, said and read at which millisecond.
 *
 * Guarantees: those of `types.ts`; the same input gives the same timeline; time and memory are linear in the
 * length of the text.
 */
import type { Script } from '../script/script.ts';
import type { Narration } from '../voice/narration.ts';
import { captionsOf } from './captions/captions.ts';
import { LineRoom, type MeasuredLine } from './captions/line-room.ts';
import { chaptersOf } from './chapters.ts';
import type { PlannedScene } from './scenes/plan.ts';
import { planScenes } from './scenes/scenes.ts';
import type { Timeline } from './timeline.ts';
import { placeScenes } from './times/place.ts';
import { isHeard, isRecorded, placeRecorded } from './times/recorded.ts';

export interface ScheduleOptions {
  /** Characters that a caption line holds at the video's format. */
  readonly columns: number;
  /** The widths of the font that captions are drawn in; without them, columns alone bound a line. */
  readonly measured?: MeasuredLine;
  /** Of the narration, as a multiple of the voice's own: pauses follow it. */
  readonly pace?: number;
}

export function schedule(
  script: Script,
  narration: Narration,
  { columns, measured, pace = 1 }: ScheduleOptions,
): Timeline {
  const planned = planScenes(script, narration);
  const recorded = isRecorded(narration);
  const placed = recorded ? placeRecorded(planned, narration) : placeScenes(planned, narration, pace);
  const captioned = recorded ? planned.map((scene) => withoutUnread(scene, narration)) : planned;
  return {
    title: script.title,
    language: script.language,
    totalMs: placed.scenes.at(-1)?.endMs ?? 0,
    scenes: placed.scenes,
    captions: captionsOf(captioned, placed, script.language, new LineRoom(columns, measured)),
    chapters: chaptersOf(script, planned, placed.scenes),
    clips: placed.clips,
    sounds: placed.sounds,
  };
}

/** What a recording does not say has no captions. */
function withoutUnread(scene: PlannedScene, narration: Narration): PlannedScene {
  return { ...scene, spoken: scene.spoken.filter(({ sentence }) => isHeard(sentence, narration)) };
}
