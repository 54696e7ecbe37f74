/** A narration for each composition, by a name that says what is special about it. */
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';
import { amountSamples } from './amount-samples.ts';
import { dialogueSamples } from './dialogue-samples.ts';
import { scenerySamples } from './scenery-samples.ts';
import { statementSamples } from './statement-samples.ts';
import { technicalSamples } from './technical-samples.ts';
import { typeSamples } from './type-samples.ts';

export const sampleBeats: Readonly<Record<string, NarrationSceneProps>> = {
  ...scenerySamples,
  ...amountSamples,
  ...statementSamples,
  ...typeSamples,
  ...dialogueSamples,
  ...technicalSamples,
};
