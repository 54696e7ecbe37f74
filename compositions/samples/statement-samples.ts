/** Samples of definitions, causes and comparisons. */
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';
import { bucket } from './sample-drawings.ts';
import { beatSample, line } from './sample-text.ts';

export const statementSamples: Readonly<Record<string, NarrationSceneProps>> = {
  definition: beatSample(
    {
      type: 'definition',
      ground: 0,
      term: line('A trug', 6),
      joint: line('is', 24),
      meaning: line('a shallow basket for whatever the garden gives that day.', 33),
      drawing: null,
    },
    150,
  ),
  'definition-drawing': beatSample(
    {
      type: 'definition',
      ground: 1,
      term: line('A bucket', 6),
      joint: line('is', 24),
      meaning: line('a vessel that keeps the rain for a dry week.', 33),
      drawing: bucket,
    },
    150,
  ),
  cause: beatSample(
    {
      type: 'cause',
      ground: 4,
      first: line('It rained for a week,', 6),
      joint: line('so', 51),
      second: line('nobody went to the beds.', 60),
      causeIs: 'first',
    },
    130,
  ),
  comparison: beatSample(
    {
      type: 'comparison',
      ground: 2,
      line: line('The beans took 12 litres against 8 for the late peas.', 6),
      bars: [
        { label: 'The beans', text: '12 litres', value: 12, startFrame: 33 },
        { label: 'the late peas', text: '8 litres', value: 8, startFrame: 60 },
      ],
    },
    150,
  ),
};
