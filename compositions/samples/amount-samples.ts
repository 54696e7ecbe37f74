/** Samples of numbers, enumerations, contrasts, steps, comparisons, causes, definitions, places and dates. */
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';

export const amountSamples: Readonly<Record<string, NarrationSceneProps>> = {};
