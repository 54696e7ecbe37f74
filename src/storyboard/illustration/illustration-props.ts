/** The drawing that was chosen for a card, a page of verse or a stop of a timetable -> its props. */
import { present } from '../../shared/assert.ts';
import type { DrawingProps, IllustrationProps } from '../contract.ts';
import type { SceneFrames } from '../scene-frames.ts';
import type { Beat, ChosenDrawing } from './beat.ts';

export interface IllustratedScene {
  readonly frames: SceneFrames;
  readonly illustrations: readonly Beat[];
  readonly material: { readonly drawings: ReadonlyMap<string, DrawingProps> };
}

/** The drawing of an opening or end card, which is there from the card's start. */
export function cardIllustration(scene: IllustratedScene): IllustrationProps | null {
  const main = scene.illustrations[0]?.main ?? null;
  return main && { startFrame: 0, drawing: drawingOf(main, scene) };
}

/** The one drawing of a page of verse or a timetable stop, which enters at its word. */
export function sceneIllustration(scene: IllustratedScene): IllustrationProps | null {
  const main = scene.illustrations[0]?.main ?? null;
  return main && { startFrame: scene.frames.frame(main.startMs), drawing: drawingOf(main, scene) };
}

function drawingOf({ name }: ChosenDrawing, { material }: IllustratedScene): DrawingProps {
  return present(material.drawings.get(name), `the drawing ${name}`);
}
