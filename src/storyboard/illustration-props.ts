/**
 * Beats in milliseconds -> what a scene draws, in frames from the scene's start.
 *
 * Guarantees: beats follow one another from 0 to the scene's end, each from the frame at which its drawing comes in, so
 * that the one before stays until then; the first is there from the scene's start; a beat without a drawing leaves the
 * one before it, or the one after it where it is the first.
 */
import { present } from '../shared/assert.ts';
import type { BeatProps, DrawingProps, IllustrationProps } from './contract.ts';
import { frameAt } from './frames.ts';
import type { Beat, ChosenDrawing } from './illustration/types.ts';

export interface IllustratedScene {
  readonly beats: readonly Beat[];
  readonly drawings: ReadonlyMap<string, DrawingProps>;
  /** Of the scene, on the timeline. */
  readonly startMs: number;
  readonly fps: number;
}

/** A drawing does not let its sentence wait longer than this for it. */
const latestEntranceMs = 1000;

export function beatProps(scene: IllustratedScene, durationInFrames: number): BeatProps[] {
  const shown = scene.beats.flatMap(({ main, ...beat }) => (main === null ? [] : [{ ...beat, main }]));
  const starts = shown.map(({ startMs, main }, index) =>
    index === 0 ? 0 : frameOf(Math.min(main.startMs, startMs + latestEntranceMs), scene),
  );
  return shown.map(({ main, small }, index): BeatProps => {
    const startFrame = present(starts[index], 'the start of a beat');
    return {
      startFrame,
      endFrame: starts[index + 1] ?? durationInFrames,
      main: { startFrame, drawing: drawingOf(main, scene) },
      // The small ones come when they are spoken of.
      small: small.map((chosen) => ({
        startFrame: Math.max(startFrame, frameOf(chosen.startMs, scene)),
        drawing: drawingOf(chosen, scene),
      })),
    };
  });
}

/** The drawing of an opening or an end card, which is there from its start. */
export function cardIllustration(scene: IllustratedScene): IllustrationProps | null {
  const main = scene.beats[0]?.main ?? null;
  return main && { startFrame: 0, drawing: drawingOf(main, scene) };
}

/** The one drawing of a page or a stop. */
export function sceneIllustration(scene: IllustratedScene): IllustrationProps | null {
  const main = scene.beats[0]?.main ?? null;
  return main && { startFrame: frameOf(main.startMs, scene), drawing: drawingOf(main, scene) };
}

function drawingOf({ name }: ChosenDrawing, { drawings }: IllustratedScene): DrawingProps {
  return present(drawings.get(name), `the drawing ${name}`);
}

function frameOf(ms: number, { startMs, fps }: IllustratedScene): number {
  return Math.max(0, frameAt(ms - startMs, fps));
}
