/** Samples of numbers, enumerations, contrasts, steps, comparisons, causes, definitions, places and dates. */
import type {
  Composition,
  CompositionProps,
  DrawingProps,
  LineProps,
  NarrationSceneProps,
} from '../../src/storyboard/contract.ts';
import { bird, bucket, cloudWithRain, seedling, snail } from './sample-drawings.ts';
import { beatSample, line, linesFrom } from './sample-text.ts';

/** How long a sample goes on after its last word. */
const rest = 45;

/** @param last what is said last. */
function sample(composition: CompositionProps, last: LineProps | undefined): NarrationSceneProps {
  return beatSample(composition, (last?.endFrame ?? 0) + rest);
}

/** As many lines as texts, one after the other. */
function spoken<const Texts extends readonly string[]>(...texts: Texts) {
  return linesFrom(6, texts) as { [At in keyof Texts]: LineProps };
}

function number(
  texts: readonly [before: string, number: string, after: string],
  own: Pick<Composition<'number'>, 'ground' | 'value' | 'digits' | 'marks'>,
): NarrationSceneProps {
  const [before, said, after] = spoken(...texts);
  return sample({ type: 'number', ...own, before, number: said, after }, after);
}

function enumeration(
  before: string,
  things: readonly (readonly [text: string, drawing: DrawingProps | null])[],
  own: Pick<Composition<'enumeration'>, 'ground' | 'open'> & { readonly after: string | null },
): NarrationSceneProps {
  const texts = [before, ...things.map(([text]) => text), ...(own.after === null ? [] : [own.after])];
  const [first = null, ...others] = linesFrom(6, texts);
  const items = things.flatMap(([, drawing], at) => {
    const said = others[at];
    return said === undefined ? [] : [{ line: said, drawing }];
  });
  return sample(
    { type: 'enumeration', ...own, before: first, items, after: others[things.length] ?? null },
    others.at(-1),
  );
}

function steps(current: number): NarrationSceneProps {
  const all: readonly (readonly [string, DrawingProps | null])[] = [
    ['First fill the bucket.', bucket],
    ['Then water every seedling twice.', seedling],
    ['Wait.', null],
  ];
  const said = line(all[current]?.[0] ?? '', 6);
  return sample(
    {
      type: 'steps',
      current,
      steps: all.map(([text, drawing], at) => ({ label: String(at + 1), line: line(text, 6), drawing })),
    },
    said,
  );
}

const rain = line('It rained 60 mm in May, 42 in June and 51 in July.', 6);
const pumps = line('The old pump lifted 12 litres a minute, the new one 80.', 6);
const founded = line('In 1889 the first beans came here from Odessa.', 6);
const war = line('From 1861 to 1865 nothing but potatoes was planted.', 6);
const far = line('The tallest of the plants came all the way from Reykjavik.', 6);
const notNails = spoken('What grows here is', 'not', 'weeds', 'but', 'wild flowers');
const toHarvest = spoken('from', 'one seedling', 'to', 'a garden full of birds', 'in four years');
const wet = spoken('The beans rotted', 'because', 'it had rained for a month.');
const dry = spoken('Because the bucket leaks,', 'half of the water is gone before I reach the beds.');
const mulch = spoken('Mulch', 'is', 'a layer of straw or leaves that keeps the ground wet.');
const snailTerm = spoken('A snail', 'means', 'a visitor at night.');

export const amountSamples: Readonly<Record<string, NarrationSceneProps>> = {
  'number-marks': number(['The hedge feeds', '217', 'birds a week'], {
    ...{ ground: 0, value: 217, digits: '217' },
    marks: { drawing: bird, total: 217, filled: 217, each: 1 },
  }),
  'number-part': number(['Of the seeds that I sowed, only', '40%', 'came up'], {
    ...{ ground: 1, value: 40, digits: '40%' },
    marks: { drawing: null, total: 100, filled: 40, each: 1 },
  }),
  'number-alone': number(['The old wall cost', '$1.2 million', 'and took eleven years'], {
    ...{ ground: 2, value: 1.2, digits: '$1.2 million' },
    marks: null,
  }),
  'enumeration-drawings': enumeration(
    'There is room for',
    [
      ['seedlings,', seedling],
      ['buckets', bucket],
      ['and a snail', snail],
    ],
    { ground: 4, open: true, after: 'and more' },
  ),
  'enumeration-words': enumeration(
    'What the allotment asks of everybody who rents one for the first time is',
    [
      ['patience,', null],
      ['boots,', null],
      ['a spade,', null],
      ['time', null],
      ['and a little luck', cloudWithRain],
    ],
    { ground: 0, open: false, after: 'from March until the first frost.' },
  ),
  'contrast-drawings': sample(
    {
      type: 'contrast',
      before: null,
      firstJoint: toHarvest[0],
      first: { line: toHarvest[1], drawing: seedling },
      joint: toHarvest[2],
      second: { line: toHarvest[3], drawing: bird },
      after: toHarvest[4],
      negated: null,
    },
    toHarvest.at(-1),
  ),
  'contrast-denied': sample(
    {
      type: 'contrast',
      before: notNails[0],
      firstJoint: notNails[1],
      first: { line: notNails[2], drawing: null },
      joint: notNails[3],
      second: { line: notNails[4], drawing: null },
      after: null,
      negated: 'first',
    },
    notNails.at(-1),
  ),
  'steps-drawing': steps(1),
  'steps-number': steps(2),
  'comparison-bars': sample(
    {
      type: 'comparison',
      ground: 2,
      line: rain,
      bars: [
        { label: 'May', text: '60 mm', value: 60, startFrame: 24 },
        { label: 'June', text: '42', value: 42, startFrame: 60 },
        { label: 'July', text: '51', value: 51, startFrame: 87 },
      ],
    },
    rain,
  ),
  'comparison-discs': sample(
    {
      type: 'comparison',
      ground: 0,
      line: pumps,
      bars: [
        { label: 'The old pump', text: '12 litres', value: 12, startFrame: 42 },
        { label: 'the new one', text: '80', value: 80, startFrame: 96 },
      ],
    },
    pumps,
  ),
  'cause-second': sample(
    { type: 'cause', ground: 0, first: wet[0], joint: wet[1], second: wet[2], causeIs: 'second' },
    wet.at(-1),
  ),
  'cause-first': sample(
    { type: 'cause', ground: 1, first: dry[0], joint: null, second: dry[1], causeIs: 'first' },
    dry.at(-1),
  ),
  'definition-word': sample(
    { type: 'definition', ground: 2, term: mulch[0], joint: mulch[1], meaning: mulch[2], drawing: null },
    mulch.at(-1),
  ),
  'definition-drawing': sample(
    {
      ...{ type: 'definition', ground: 5, term: snailTerm[0], joint: snailTerm[1], meaning: snailTerm[2] },
      drawing: snail,
    },
    snailTerm.at(-1),
  ),
  'place-date-both': sample(
    {
      type: 'place-date',
      line: founded,
      place: { name: 'Odessa', longitude: 30.7, latitude: 46.5, startFrame: 78 },
      years: { from: 1889, to: null, written: '1889', startFrame: 15 },
    },
    founded,
  ),
  'place-date-years': sample(
    {
      type: 'place-date',
      line: war,
      place: null,
      years: { from: 1861, to: 1865, written: '1861–1865', startFrame: 15 },
    },
    war,
  ),
  'place-date-place': sample(
    {
      type: 'place-date',
      line: far,
      place: { name: 'Reykjavik', longitude: -21.9, latitude: 64.1, startFrame: 96 },
      years: null,
    },
    far,
  ),
};
