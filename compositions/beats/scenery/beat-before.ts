/** What a scenery takes over from the beat before it, and leaves to the next. */
import type { ActorProps, Composition, NarrationSceneProps } from '../../../src/storyboard/contract.ts';

type Scenery = Composition<'scenery'>;

/** The place is not the one that was seen until now. */
export function isNewPlace(scene: NarrationSceneProps, startFrame: number, { scenery }: Scenery): boolean {
  return sceneryBefore(scene, startFrame)?.scenery.place !== scenery.place;
}

/** The actor was there in the beat before, in the same place: he does not step in again. */
export function isHereAlready(
  scene: NarrationSceneProps,
  startFrame: number,
  composition: Scenery,
  { subject }: ActorProps,
): boolean {
  if (isNewPlace(scene, startFrame, composition)) return false;
  const known = JSON.stringify(subject);
  return (
    sceneryBefore(scene, startFrame)?.actors.some((actor) => JSON.stringify(actor.subject) === known) === true
  );
}

/**
 * While one scenery fades into another, both draw the caption, so that it does not fade. Any other composition brings
 * its own words.
 */
export function fadesIntoScenery({ beats }: NarrationSceneProps, endFrame: number): boolean {
  return beats.find(({ startFrame }) => startFrame === endFrame)?.composition.type === 'scenery';
}

function sceneryBefore({ beats }: NarrationSceneProps, startFrame: number): Scenery | null {
  const before = beats.find(({ endFrame }) => endFrame === startFrame)?.composition;
  return before?.type === 'scenery' ? before : null;
}
