/** Samples of technical texts. */
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';

export const technicalSamples: Readonly<Record<string, NarrationSceneProps>> = {};
