/** Samples of questions, phrases, clauses and pages. */
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';

export const typeSamples: Readonly<Record<string, NarrationSceneProps>> = {};
