/**
 * Beats in milliseconds of the timeline -> what a scene draws, in frames from the scene's start.
 *
 * Guarantees: beats follow one another from 0 to the scene's end. A beat starts when its drawing enters, and the one
 * before it stays until then; the first is there from the scene's start. A beat without a drawing keeps the drawing of
 * the beat before it, or takes that of the next where it is the first.
 */
import { present } from '../../shared/assert.ts';
import type { BeatProps, DrawingProps, IllustrationProps } from '../contract.ts';
import type { SceneFrames } from '../scene-frames.ts';
import type { Beat, ChosenDrawing } from './beat.ts';

export interface IllustratedScene {
  readonly frames: SceneFrames;
  readonly durationInFrames: number;
  readonly beats: readonly Beat[];
  readonly material: { readonly drawings: ReadonlyMap<string, DrawingProps> };
}

/** A drawing enters at its word, but no later than this after its sentence begins. */
const latestEntranceMs = 1000;

export function beatProps(scene: IllustratedScene): BeatProps[] {
  const { frames, durationInFrames } = scene;
  const shown = scene.beats.flatMap(({ main, ...beat }) => (main === null ? [] : [{ ...beat, main }]));
  const starts = shown.map(({ startMs, main }, index) =>
    index === 0 ? 0 : frames.frame(Math.min(main.startMs, startMs + latestEntranceMs)),
  );
  return shown.map(({ main, small }, index): BeatProps => {
    const startFrame = present(starts[index], 'the start of a beat');
    return {
      startFrame,
      endFrame: starts[index + 1] ?? durationInFrames,
      composition: {
        type: 'disc',
        main: { startFrame, drawing: drawingOf(main, scene) },
        // The small ones enter at their own words.
        small: small.map((chosen) => ({
          startFrame: Math.max(startFrame, frames.frame(chosen.startMs)),
          drawing: drawingOf(chosen, scene),
        })),
      },
    };
  });
}

/** The drawing of an opening or end card, which is there from the card's start. */
export function cardIllustration(scene: IllustratedScene): IllustrationProps | null {
  const main = scene.beats[0]?.main ?? null;
  return main && { startFrame: 0, drawing: drawingOf(main, scene) };
}

/** The one drawing of a page of verse or a timetable stop, which enters at its word. */
export function sceneIllustration(scene: IllustratedScene): IllustrationProps | null {
  const main = scene.beats[0]?.main ?? null;
  return main && { startFrame: scene.frames.frame(main.startMs), drawing: drawingOf(main, scene) };
}

function drawingOf({ name }: ChosenDrawing, { material }: IllustratedScene): DrawingProps {
  return present(material.drawings.get(name), `the drawing ${name}`);
}
