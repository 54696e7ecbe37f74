/** What the component of a composition is given. */
import type { Composition, CompositionType, NarrationSceneProps } from '../../src/storyboard/contract.ts';

export interface BeatViewProps<Type extends CompositionType> {
  readonly composition: Composition<Type>;
  /** In frames of the scene: everything has entered 20 frames (at 30 per second) after it, unless a word brings it. */
  readonly startFrame: number;
  readonly endFrame: number;
  readonly scene: NarrationSceneProps;
}
