/** Where a text plays: places and the words that only look like them, times, and how long a scenery lasts. */
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../test/support/build-script.ts';
import { section, timelineOf } from '../../../test/support/build-timeline.ts';
import { placeNames } from '../contract/scenery.ts';
import { placePhrases, placeWords, weakPlaceWords } from './place-words.ts';
import { sceneriesOf } from './sceneries-of.ts';

const options = { tone: 'warm', isStory: true } as const;

/** One entry for each sentence of a paragraph. */
function sceneriesIn(sentences: readonly string[], own: Parameters<typeof sceneriesOf>[1] = options) {
  const timeline = timelineOf({
    title: 'It',
    isTitleRead: false,
    sections: [{ blocks: [paragraph(...sentences)] }],
  });
  return sceneriesOf(timeline, own).flat();
}

function placeIn(sentence: string): string | null {
  return sceneriesIn([sentence])[0]?.scenery.place ?? null;
}

describe('sceneriesOf', () => {
  it.each([
    ['The old banker was walking up and down his study.', 'study'],
    ['A hungry wolf drank at a stream.', 'river'],
    ['In the middle of the forest stood a small hut.', 'forest'],
    ['They sat in the kitchen and said nothing.', 'kitchen'],
    ['The king sat in his palace and counted his gold.', 'hall'],
    ['There was once a castle on a steep mountain.', 'mountains'],
    ['She went down to the harbour to wait for the boat.', 'harbour'],
    ['He was kept in a narrow cell for nine years.', 'prison'],
    ['A lean cat crept through the market square.', 'market'],
    ['We lay in bed and listened.', 'bedroom'],
    ['The sailors came up on deck.', 'ship'],
    ['They crossed the desert on camels.', 'desert'],
    ['The monks sang in the chapel.', 'church'],
    ['Grandfather was digging in the orchard.', 'garden'],
    ['He lived in Baker Street then.', 'street'],
    ['The children ran along the beach.', 'sea'],
    ['Two frogs lived at the edge of a pond.', 'lake'],
    ['She entered the tavern without a word.', 'inn'],
    ['The shepherd drove his flock over the moor.', 'field'],
    ['They buried him in the old churchyard.', 'graveyard'],
  ])('%s -> %s', (sentence, place) => {
    expect(placeIn(sentence)).toBe(place);
  });

  it.each([
    'He worked in the field of medicine.',
    'In the light of what we know, it is too late.',
    'She was on the road to success.',
    'This is only a stage of grief.',
    'There is room for doubt.',
    'They would never desert a friend.',
    'We ship it on Monday.',
    'In the end he gave in.',
    'He took arms against a sea of troubles.',
    'A forest of masts stood before them.',
    'It felt like a prison.',
    'He was as silent as a grave.',
    'He never saw the sea.',
    'He applied to the Forest Service.',
    'The White House said nothing.',
    'He wanted to go to the city.',
    'She would have jumped into the river.',
    'A penny saved is a penny earned.',
    'There was no house for miles.',
    '"Come to the castle with me," she said.',
    'They stand their ground and field every question.',
  ])('no place: %s', (sentence) => {
    expect(placeIn(sentence)).toBeNull();
  });

  it.each([
    ['It was a dark autumn night, and he was pacing up and down his study.', 'night', 'autumn', 'clear'],
    ['At dawn the fleet lay in the harbour.', 'dawn', 'summer', 'clear'],
    ['One winter evening they sat in the kitchen.', 'dusk', 'winter', 'clear'],
    ['It rained all afternoon on the city.', 'day', 'summer', 'rain'],
    ['Snow was falling on the streets.', 'day', 'winter', 'snow'],
    ['A thick fog lay over the moor.', 'day', 'summer', 'fog'],
    ['The forest shook in the storm.', 'day', 'summer', 'storm'],
    ['In October the orchard was empty.', 'day', 'autumn', 'clear'],
    ['"Good morning," he said in the dark street at midnight.', 'night', 'summer', 'clear'],
    ['He ran like the wind across the field every evening.', 'day', 'summer', 'clear'],
    ['A storm of applause filled the theatre hall in the city.', 'day', 'summer', 'clear'],
  ])('%s', (sentence, time, season, weather) => {
    expect(sceneriesIn([sentence])[0]?.scenery).toMatchObject({ time, season, weather });
  });

  it('stays where it is until the text goes elsewhere', () => {
    const found = sceneriesIn([
      'The miller sat in his kitchen.',
      'He was counting the coins for the third time.',
      'Then he went out into the garden.',
      'A bird sang.',
    ]);
    expect(found.map((one) => [one?.scenery.place, one?.isNew])).toEqual([
      ['kitchen', true],
      ['kitchen', false],
      ['garden', true],
      ['garden', false],
    ]);
  });

  it('is there already when the place is named in the next sentence', () => {
    const found = sceneriesIn(['It was a dark night.', 'The old banker was in his study.']);
    expect(found.map((one) => one?.scenery.place)).toEqual(['study', 'study']);
    expect(found[0]?.scenery.time).toBe('night');
    expect(found[0]?.reason).toBe('"his study" names the place; "night"');
  });

  it('does not leave a study for the house that it is in', () => {
    const found = sceneriesIn(['He was in his study.', 'Everybody in the house was asleep.']);
    expect(found.map((one) => one?.scenery.place)).toEqual(['study', 'study']);
  });

  it('ends after 45 seconds, with a leap in time, and with a moral', () => {
    const long = Array.from(
      { length: 20 },
      () => 'He thought about it once more and counted all of his fingers.',
    );
    expect(sceneriesIn(['He sat in a cave.', ...long]).at(-1)).toBeNull();
    expect(sceneriesIn(['He sat in a cave.', 'Many years later he told his sons.'])[1]).toBeNull();
    expect(sceneriesIn(['He sat in a cave.', 'It is easy to be brave from a safe distance.'])[1]).toBeNull();
  });

  it('has none in technical and formal texts', () => {
    for (const tone of ['technical', 'formal'] as const)
      expect(sceneriesIn(['She sat in the office.'], { tone, isStory: false })).toEqual([null]);
  });

  it('gives a title its own place, or the first one of what follows', () => {
    const text = (title: string) => ({ ...section(paragraph('They lived on an island.')), title });
    const card = (title: string) => sceneriesOf(timelineOf(text(title)), options)[0]?.[0]?.scenery.place;
    expect(card('The Dark Forest')).toBe('forest');
    expect(card('The Three Brothers')).toBe('island');
  });
});

describe('the table of places', () => {
  it('has words for every place, and weak words that it knows', () => {
    expect(placeNames.filter((name) => ![...placeWords.values()].includes(name))).toEqual([]);
    const named = new Set(placeWords.keys());
    expect([...weakPlaceWords].filter((word) => !named.has(word))).toEqual([]);
    expect(Object.values(placePhrases).filter((place) => !placeNames.includes(place))).toEqual([]);
  });
});
