/** Samples of sceneries with their actors. */
import type {
  ActorProps,
  Composition,
  FigureProps,
  NarrationSceneProps,
  SceneryProps,
} from '../../src/storyboard/contract.ts';
import { bird } from './sample-drawings.ts';
import { beatSample, captionsFrom } from './sample-text.ts';

const person: FigureProps = {
  age: 'adult',
  sex: null,
  build: 'medium',
  dress: 'coat',
  hat: 'none',
  hair: 'short',
  beard: false,
  pose: 'standing',
  look: 1,
};

function figure(figureProps: Partial<FigureProps>, place: Partial<ActorProps> = {}): ActorProps {
  return {
    startFrame: 0,
    subject: { type: 'figure', figure: { ...person, ...figureProps } },
    stands: 'ground',
    side: 'centre',
    facing: 'right',
    heightInMetres: 1.7,
    ...place,
  };
}

const fox: ActorProps = {
  startFrame: 6,
  subject: { type: 'animal', animal: { species: 'fox', pose: 'sitting' } },
  stands: 'ground',
  side: 'left',
  facing: 'right',
  heightInMetres: 0.8,
};

function scenery(
  place: SceneryProps['place'],
  sky: Partial<SceneryProps>,
  more: Partial<Composition<'scenery'>> = {},
): Composition<'scenery'> {
  return {
    type: 'scenery',
    scenery: { place, time: 'day', season: 'summer', weather: 'clear', ...sky },
    framing: 'wide',
    actors: [],
    seed: 2,
    ...more,
  };
}

const words = {
  city: captionsFrom(6, [['It was raining when she left', 'the office and went home on foot.']]),
  vineyard: captionsFrom(6, [['Below the vine sat a fox,', 'and looked up at the grapes.']]),
  harbour: captionsFrom(6, [['The light on the mole was lit,', 'and the ship lay still.']]),
  forest: captionsFrom(6, [['Snow had covered the path', 'by the time they turned back.']]),
  village: captionsFrom(6, [['Every *morning* the baker', 'crossed the green before six.']]),
  castle: captionsFrom(6, [['One lamp was burning in the tower.']]),
  desert: captionsFrom(6, [['For two days they had seen', 'no tree and no well.']]),
  space: captionsFrom(6, [['From here the rings look', 'like a road around a lamp.']]),
};

export const scenerySamples: Readonly<Record<string, NarrationSceneProps>> = {
  'scenery-city-rain': beatSample(
    scenery(
      'city',
      { time: 'dusk', weather: 'rain' },
      { actors: [figure({ sex: 'woman' }, { side: 'right' })] },
    ),
    140,
    words.city,
  ),
  'scenery-vineyard': beatSample(scenery('vineyard', {}, { actors: [fox] }), 130, words.vineyard),
  'scenery-harbour': beatSample(scenery('harbour', { time: 'dawn' }), 130, words.harbour),
  'scenery-forest-snow': beatSample(
    scenery(
      'forest',
      { time: 'night', season: 'winter', weather: 'snow' },
      { actors: [figure({ age: 'old' })] },
    ),
    130,
    words.forest,
  ),
  'scenery-village-near': beatSample(
    scenery('village', { season: 'autumn' }, { framing: 'near', actors: [figure({ dress: 'apron' })] }),
    130,
    words.village,
  ),
  'scenery-castle-detail': beatSample(
    scenery('castle', { time: 'night' }, { framing: 'detail' }),
    110,
    words.castle,
  ),
  'scenery-desert-change': {
    ...beatSample(scenery('desert', {}), 150, words.desert),
    beats: [
      { startFrame: 0, endFrame: 60, composition: scenery('desert', {}) },
      {
        startFrame: 60,
        endFrame: 150,
        composition: scenery(
          'desert',
          {},
          {
            framing: 'near',
            actors: [
              figure({ dress: 'robe' }, { startFrame: 66, side: 'left' }),
              {
                ...fox,
                startFrame: 72,
                subject: { type: 'drawing', drawing: bird, count: 1 },
                side: 'right',
                heightInMetres: 0.6,
              },
            ],
          },
        ),
      },
    ],
  },
  'scenery-space': beatSample(scenery('space', { time: 'night' }), 130, words.space),
};
