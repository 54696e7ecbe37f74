/** Samples of opening, section, chapter and end cards. */
import type { EndSceneProps, TitleSceneProps } from '../../src/storyboard/contract.ts';
import { bird, bucket, seedling, snail } from './sample-drawings.ts';
import { line } from './sample-text.ts';

const card: TitleSceneProps = {
  type: 'title',
  level: 'section',
  kind: 'titled',
  durationInFrames: 60,
  captions: [],
  heading: line('The long afternoon', 6),
  key: [1, 2],
  subtitle: null,
  label: null,
  numeral: null,
  place: null,
  ground: 4,
  isTale: false,
  scenery: null,
  actors: [],
  details: [],
  tags: [],
  illustration: null,
};

const end: EndSceneProps = {
  type: 'end',
  durationInFrames: 60,
  captions: [],
  closing: null,
  ground: 3,
  isTale: false,
  scenery: null,
  details: ['Sample', 'scriptreel'],
  tags: ['garden'],
  illustration: { startFrame: 0, drawing: seedling },
};

/** @param title of the sample video. */
export function openingSample(title: string): TitleSceneProps {
  return {
    ...card,
    level: 'script',
    durationInFrames: 75,
    heading: line(title, 6),
    key: [1, 4],
    details: ['Sample', 'scriptreel'],
    tags: ['garden', 'spring'],
    ground: 2,
    illustration: { startFrame: 0, drawing: seedling },
  };
}

export const cardSamples: Readonly<Record<string, TitleSceneProps>> = {
  'title-tale': {
    ...card,
    level: 'script',
    heading: line('The SNAIL and the BUCKET', 6),
    key: [1, 4],
    subtitle: line('A story of the spring', 60),
    details: ['After Aesop'],
    ground: 0,
    isTale: true,
    illustration: { startFrame: 0, drawing: snail },
  },
  'title-section': { ...card, place: { index: 1, count: 4 } },
  'title-section-drawing': {
    ...card,
    heading: line('The Robin and the Spade', 6),
    key: [1, 4],
    place: { index: 2, count: 4 },
    ground: 9,
    illustration: { startFrame: 0, drawing: bird },
  },
  'title-section-tale': {
    ...card,
    heading: line('Rain', 6),
    key: [0],
    numeral: '3',
    ground: 8,
    isTale: true,
    illustration: { startFrame: 0, drawing: bucket },
  },
  'title-chapter': {
    ...card,
    kind: 'chapter',
    heading: line('The Long Winter', 24),
    label: line('Chapter IV', 6),
    numeral: 'IV',
    place: { index: 3, count: 9 },
    ground: 1,
    isTale: true,
  },
  'title-numeral': {
    ...card,
    kind: 'chapter',
    heading: line('XVIII', 6),
    key: [0],
    numeral: 'XVIII',
    place: { index: 17, count: 30 },
    ground: 2,
  },
};

export const endSamples: Readonly<Record<string, EndSceneProps>> = {
  'end-tale': {
    ...end,
    closing: 'The End',
    isTale: true,
    details: ['After Aesop'],
    tags: [],
    ground: 1,
  },
  end,
};
