import { expect, it } from 'vitest';
import { present } from '../../../src/shared/assert.ts';
import type { ActorProps, BeatProps, Composition, SceneryProps } from '../../../src/storyboard/contract.ts';
import { beatSample } from '../../samples/sample-text.ts';
import { fadesIntoScenery, isHereAlready, isNewPlace } from './beat-before.ts';

const fox: ActorProps = {
  startFrame: 0,
  subject: { type: 'animal', animal: { species: 'fox', pose: 'sitting' } },
  stands: 'ground',
  side: 'left',
  facing: 'right',
  heightInMetres: 0.8,
};

function scenery(place: SceneryProps['place'], actors: ActorProps[] = []): Composition<'scenery'> {
  return {
    type: 'scenery',
    scenery: { place, time: 'day', season: 'summer', weather: 'clear' },
    framing: 'wide',
    actors,
    seed: 1,
  };
}

const flat: Composition<'keys'> = {
  type: 'keys',
  ground: 0,
  keys: ['A'],
  line: { words: [], startFrame: 0, endFrame: 1 },
};

function sceneOf(...compositions: BeatProps['composition'][]) {
  const first = present(compositions[0], 'a composition');
  const beats = compositions.map((composition, index) => ({
    startFrame: index * 50,
    endFrame: (index + 1) * 50,
    composition,
  }));
  return { ...beatSample(first, compositions.length * 50), beats };
}

it('knows a place that is new', () => {
  const here = scenery('road');
  expect(isNewPlace(sceneOf(here), 0, here)).toBe(true);
  expect(isNewPlace(sceneOf(here, here), 50, here)).toBe(false);
  expect(isNewPlace(sceneOf(scenery('sea'), here), 50, here)).toBe(true);
  expect(isNewPlace(sceneOf(flat, here), 50, here)).toBe(true);
});

it('knows an actor who is there already, wherever he stands now', () => {
  const before = scenery('road', [fox]);
  const after = scenery('road', [{ ...fox, side: 'right' }]);
  const scene = sceneOf(before, after);
  expect(isHereAlready(scene, 50, after, present(after.actors[0], 'the fox'))).toBe(true);
  expect(isHereAlready(sceneOf(scenery('sea', [fox]), after), 50, after, fox)).toBe(false);
  expect(isHereAlready(sceneOf(scenery('road'), after), 50, after, fox)).toBe(false);
});

it('lets a caption stay only where the next beat has one, too', () => {
  const here = scenery('road');
  expect(fadesIntoScenery(sceneOf(here, scenery('sea')), 50)).toBe(true);
  expect(fadesIntoScenery(sceneOf(here, flat), 50)).toBe(false);
  expect(fadesIntoScenery(sceneOf(here), 50)).toBe(false);
});
