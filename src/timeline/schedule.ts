/**
 * Script + Narration -> Timeline: what is seen, said and read at which millisecond.
 *
 * Guarantees: those of `types.ts`; the same input gives the same timeline; time and memory are linear in the
 * length of the text.
 */
import type { Script } from '../script/types.ts';
import type { Narration } from '../voice/types.ts';
import { captionsOf } from './captions.ts';
import { chaptersOf } from './chapters.ts';
import { LineRoom, type MeasuredLine } from './line-room.ts';
import { placeScenes } from './place.ts';
import { planScenes } from './scenes.ts';
import type { Timeline } from './types.ts';

export interface ScheduleOptions {
  /** Characters that a caption line holds at the video's format. */
  readonly columns: number;
  /** The widths of the font that captions are drawn in; without them, columns alone bound a line. */
  readonly measured?: MeasuredLine;
}

export function schedule(
  script: Script,
  narration: Narration,
  { columns, measured }: ScheduleOptions,
): Timeline {
  const planned = planScenes(script, narration);
  const placed = placeScenes(planned, narration);
  return {
    title: script.title,
    language: script.language,
    totalMs: placed.scenes.at(-1)?.endMs ?? 0,
    scenes: placed.scenes,
    captions: captionsOf(planned, placed, script.language, new LineRoom(columns, measured)),
    chapters: chaptersOf(script, planned, placed.scenes),
    clips: placed.clips,
    sounds: placed.sounds,
  };
}
