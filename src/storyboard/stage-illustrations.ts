/**
 * Beats in milliseconds -> what a scene draws, in frames from the scene's start.
 *
 * Guarantees: beats follow one another from 0 to the scene's end; a beat without a drawing leaves the one before it,
 * or the one after it where it is the first; each drawing comes in during its beat, early enough to be looked at.
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

/** A drawing does not let the viewer wait longer than this for it. */
const latestEntranceMs = 1000;

export function stageBeats(scene: IllustratedScene, durationInFrames: number): BeatProps[] {
  const shown = scene.beats.filter((beat) => beat.main !== null);
  return shown.map((beat, index): BeatProps => {
    const next = shown[index + 1];
    const startFrame = index === 0 ? 0 : frameOf(beat.startMs, scene);
    const endFrame = next ? frameOf(next.startMs, scene) : durationInFrames;
    const main = present(beat.main, 'the drawing of a beat');
    const place = (chosen: ChosenDrawing, latestMs: number | null) =>
      placed(chosen, scene, startFrame, latestMs);
    return {
      startFrame,
      endFrame,
      main: place(main, latestEntranceMs),
      // The small ones come when they are spoken of.
      small: beat.small.map((chosen) => place(chosen, null)),
    };
  });
}

/** The one drawing of a page or a stop. */
export function stageIllustration(scene: IllustratedScene): IllustrationProps | null {
  const main = scene.beats[0]?.main ?? null;
  return main === null ? null : placed(main, scene, 0, null);
}

function placed(
  chosen: ChosenDrawing,
  scene: IllustratedScene,
  beatStart: number,
  latestMs: number | null,
): IllustrationProps {
  const latest = latestMs === null ? Number.POSITIVE_INFINITY : beatStart + frameAt(latestMs, scene.fps);
  const startFrame = Math.max(beatStart, Math.min(frameOf(chosen.startMs, scene), latest));
  return { startFrame, drawing: present(scene.drawings.get(chosen.name), `the drawing ${chosen.name}`) };
}

function frameOf(ms: number, { startMs, fps }: IllustratedScene): number {
  return Math.max(0, frameAt(ms - startMs, fps));
}
