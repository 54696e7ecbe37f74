/** Samples of questions, phrases, clauses and pages. */
import type { CompositionProps, NarrationSceneProps } from '../../src/storyboard/contract.ts';
import { beatSample, line, linesFrom } from './sample-text.ts';

const frames = 240;

function sample(composition: CompositionProps): NarrationSceneProps {
  return beatSample(composition, frames);
}

const clauses = [
  'If the frost comes back in May,',
  'I cover the beds before it is dark,',
  'and in the morning',
  'the ice is on the cover.',
];

export const typeSamples: Readonly<Record<string, NarrationSceneProps>> = {
  question: sample({ type: 'question', ground: 3, line: line('Who ate the young beans?', 6) }),
  'phrase-justified': sample({
    type: 'phrase',
    ground: 1,
    line: line('A late start is better than an early frost.', 6),
    key: [1, 2, 7, 8],
    variant: 'justified',
  }),
  'phrase-left': sample({
    type: 'phrase',
    ground: 6,
    line: line('The soil keeps what it is *given.*', 6),
    key: [1, 2, 6],
    variant: 'left',
  }),
  'phrase-poster': sample({
    type: 'phrase',
    ground: 5,
    line: line('They say that nothing grows in the shade.', 6),
    key: [3, 4, 7],
    variant: 'poster',
  }),
  'clauses-column': sample({ type: 'clauses', ground: 2, lines: linesFrom(6, clauses), variant: 'column' }),
  'clauses-stair': sample({ type: 'clauses', ground: 0, lines: linesFrom(6, clauses), variant: 'stair' }),
  'clauses-spotlight': sample({
    type: 'clauses',
    ground: 7,
    lines: linesFrom(6, clauses),
    variant: 'spotlight',
  }),
  page: sample({
    type: 'page',
    lines: linesFrom(6, [
      'The lane was white that morning, and the old gate stood open.',
      'Nobody had been down to the allotment since the first snow.',
    ]),
    dropCap: true,
    scenery: null,
    seed: 5,
  }),
  'page-few-words': sample({
    type: 'page',
    lines: linesFrom(6, ['The robin did not come.']),
    dropCap: false,
    scenery: { place: 'garden', time: 'day', season: 'winter', weather: 'snow' },
    seed: 11,
  }),
};
