/** Samples of sceneries with their actors. */
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';

export const scenerySamples: Readonly<Record<string, NarrationSceneProps>> = {};
