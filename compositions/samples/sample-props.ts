/**
 * A small video with every scene type except `user`, whose component is a project's own: the Studio shows it before a
 * script is chosen, and tests draw it.
 */
import { noMarks, type SceneProps, usualCaptions, type VideoProps } from '../../src/storyboard/contract.ts';
import { paper } from '../theme/shipped/paper.ts';
import { sampleBeats } from './beats.ts';
import { cardSamples, endSamples, openingSample } from './card-samples.ts';
import { bird, bucket, cloudWithRain, seedling, snail } from './sample-drawings.ts';
import { captionsFrom, line, linesFrom, row } from './sample-text.ts';

const title = 'A Day on the Allotment';
const stops = [6 * 60 + 30, 9 * 60, 10 * 60 + 15, 13 * 60, 17 * 60 + 30, 21 * 60 + 45];

/** The scenes of the sample video. */
const videoScenes: Readonly<Record<string, SceneProps>> = {
  'title-script': openingSample(title),
  'narration-plain': {
    type: 'narration',
    durationInFrames: 190,
    captions: captionsFrom(6, [
      ['The gate is still wet when', 'I lift the latch.'],
      ['Two robins are *already*', 'waiting for the spade.'],
    ]),
    picture: null,
    beats: [],
    seed: 0,
  },
  'narration-drawing': {
    type: 'narration',
    durationInFrames: 150,
    captions: captionsFrom(6, [['A robin sits on the handle', 'and waits for the worms.']]),
    picture: null,
    beats: [
      {
        startFrame: 0,
        endFrame: 150,
        composition: { type: 'disc', main: { startFrame: 0, drawing: bird }, small: [] },
      },
    ],
    seed: 21,
  },
  'narration-beats': {
    type: 'narration',
    durationInFrames: 340,
    captions: captionsFrom(6, [
      ['When the cloud comes over from the water', 'I put every bucket that I have outside.'],
      ['By noon it has passed, and between two of', 'the seedlings the first snail is under way.'],
    ]),
    picture: null,
    beats: [
      {
        startFrame: 0,
        endFrame: 186,
        composition: {
          type: 'disc',
          main: { startFrame: 0, drawing: cloudWithRain },
          small: [{ startFrame: 96, drawing: bucket }],
        },
      },
      {
        startFrame: 186,
        endFrame: 340,
        composition: {
          type: 'disc',
          main: { startFrame: 186, drawing: snail },
          small: [
            { startFrame: 240, drawing: seedling },
            { startFrame: 260, drawing: bird },
          ],
        },
      },
    ],
    seed: 70,
  },
  ...cardSamples,
  'timetable-morning': {
    type: 'timetable',
    durationInFrames: 170,
    captions: captionsFrom(54, [['The beans go in first,', 'then the late peas.']]),
    minuteOfDay: 10 * 60 + 15,
    previousMinuteOfDay: 9 * 60,
    clockText: line('10:15 am', 6),
    activity: line('Sowing the beans', 24),
    picture: null,
    illustration: null,
    stopIndex: 2,
    stops,
  },
  'timetable-night': {
    type: 'timetable',
    durationInFrames: 130,
    captions: captionsFrom(42, [['The hedgehog makes its round.']]),
    minuteOfDay: 21 * 60 + 45,
    previousMinuteOfDay: 17 * 60 + 30,
    clockText: line('9:45 pm', 6),
    activity: line('Lights out', 24),
    picture: null,
    illustration: { startFrame: 42, drawing: snail },
    stopIndex: 5,
    stops,
  },
  'verse-stanza': {
    type: 'verse',
    durationInFrames: 230,
    captions: [],
    lines: linesFrom(8, [
      'I gave the ground a *handful* of rain',
      'and it gave me green#2e8b57 in return;',
      '(green, only green,)',
      'and a patience I still have to learn.',
    ]),
    refrain: false,
    illustration: null,
    pageIndex: 1,
    pageCount: 6,
  },
  'verse-refrain': {
    type: 'verse',
    durationInFrames: 130,
    captions: [],
    lines: linesFrom(8, ['So dig, my heart, so dig,', 'the roots are never done.']),
    refrain: true,
    illustration: { startFrame: 36, drawing: seedling },
    pageIndex: 2,
    pageCount: 6,
  },
  list: {
    type: 'list',
    durationInFrames: 160,
    captions: [],
    ordered: true,
    items: ['Loosen the soil', 'Sow in a straight row', 'Water, then wait'].map((text, index) => ({
      number: index + 1,
      depth: 0,
      lines: [line(text, 8 + index * 42)],
    })),
  },
  quote: {
    type: 'quote',
    durationInFrames: 170,
    captions: [],
    lines: [line('A garden is a slow letter, and the weather writes the reply.', 8)],
    attribution: line('The neighbour over the fence', 116),
  },
  code: {
    type: 'code',
    durationInFrames: 80,
    captions: [],
    language: 'python',
    lines: [
      [
        { text: 'for', tone: 'keyword' },
        { text: ' bed ', tone: 'plain' },
        { text: 'in', tone: 'keyword' },
        { text: ' garden.beds:', tone: 'plain' },
      ],
      [
        { text: '    if', tone: 'keyword' },
        { text: ' bed.', tone: 'plain' },
        { text: 'is_dry', tone: 'name' },
        { text: '(today):  ', tone: 'plain' },
        { text: '# ask the soil', tone: 'comment' },
      ],
      [
        { text: '        bed.', tone: 'plain' },
        { text: 'water', tone: 'name' },
        { text: '(litres=', tone: 'plain' },
        { text: '4', tone: 'number' },
        { text: ', how=', tone: 'plain' },
        { text: '"slowly"', tone: 'string' },
        { text: ')', tone: 'plain' },
      ],
    ],
  },
  table: {
    type: 'table',
    durationInFrames: 150,
    captions: [],
    head: row(['Bed', 'Sown', 'Litres'], 6),
    rows: [row(['Beans', 'in May', '12'], 40), row(['Late peas', 'in June', '8'], 74)],
    alignment: ['start', 'start', 'end'],
  },
  'chart-bar': {
    type: 'chart',
    durationInFrames: 150,
    captions: [],
    chart: 'bar',
    head: row(['Bed', 'Litres'], 6),
    rows: [row(['Beans', '12 l'], 30), row(['Late peas', '8 l'], 54), row(['Herbs', '3 l'], 78)],
    values: [[12], [8], [3]],
  },
  'chart-line': {
    type: 'chart',
    durationInFrames: 150,
    captions: [],
    chart: 'line',
    head: row(['Month', 'Rain'], 6),
    rows: [row(['May', '60 mm'], 30), row(['June', '42 mm'], 54), row(['July', '51 mm'], 78)],
    values: [[60], [42], [51]],
  },
  ...endSamples,
};

/** Each by its type and what sets it apart from others of the type. Golden stills have these names. */
export const sampleScenes: Readonly<Record<string, SceneProps>> = { ...videoScenes, ...sampleBeats };

const scenes = Object.values(videoScenes);

export const sampleProps: VideoProps = {
  fps: 30,
  width: 1920,
  height: 1080,
  durationInFrames: scenes.reduce((sum, scene) => sum + scene.durationInFrames, 0),
  language: 'en',
  direction: 'ltr',
  title,
  theme: paper,
  captions: usualCaptions,
  brand: noMarks,
  sound: null,
  fonts: [],
  scenes,
};
