/** Samples of dialogues. */
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';

export const dialogueSamples: Readonly<Record<string, NarrationSceneProps>> = {};
