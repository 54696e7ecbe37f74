/** Who and what can be seen in a sentence: who it is, how he looks, where he stands; and who is not there. */
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../test/support/build-script.ts';
import { section, timelineOf } from '../../../test/support/build-timeline.ts';
import { libraryVocabulary, readLibrary } from '../../pipeline/check/illustrations/library.ts';
import { sceneriesOf } from '../scenery/sceneries-of.ts';
import { toneOf } from '../tone/tone-of.ts';
import type { FoundActor } from './actor.ts';
import { actorsOf } from './actors-of.ts';
import { heightOf } from './thing-tables.ts';

function actingIn(...sentences: string[]) {
  const timeline = timelineOf({ ...section(paragraph(...sentences)), isTitleRead: false });
  const tone = toneOf(timeline);
  const sceneries = sceneriesOf(timeline, { tone: tone.tone, isStory: true });
  return actorsOf(timeline, { vocabulary: libraryVocabulary(), tone, sceneries });
}

/** The actors of the last sentence. */
function actorsIn(...sentences: string[]): readonly FoundActor[] {
  return (
    actingIn(...sentences)
      .actors.flat()
      .at(-1) ?? []
  );
}

function nameOf({ subject, words }: FoundActor): string {
  if (subject.type === 'drawing') return subject.drawing;
  return subject.type === 'animal' ? subject.animal.species : words;
}

describe('actorsOf', () => {
  it.each([
    ['The old banker walked up and down.', { age: 'old', sex: 'man', dress: 'suit', pose: 'walking' }],
    ['The king sat on his throne.', { sex: 'man', hat: 'crown', pose: 'sitting' }],
    ['A poor fisherman ran to the shore.', { sex: 'man', dress: 'overalls', pose: 'running' }],
    ['The little girl slept.', { age: 'child', sex: 'woman', pose: 'lying' }],
    ['"No," said the queen.', { sex: 'woman', hat: 'crown', pose: 'speaking' }],
    ['A stout miller was grinding corn.', { build: 'stout', dress: 'apron', pose: 'working' }],
    ['The monk knelt down.', { dress: 'robe', hat: 'hood', pose: 'kneeling' }],
    ['Doctor Watson went out.', { sex: 'man', dress: 'coat', pose: 'walking' }],
    ['Martha came back.', { sex: 'woman', pose: 'walking' }],
    ['A soldier stood at the gate.', { dress: 'uniform', hat: 'cap' }],
  ])('%s', (sentence, figure) => {
    expect(actorsIn(sentence)[0]?.subject).toMatchObject({ type: 'figure', figure });
  });

  it.each([
    ['A fox saw the grapes.', ['fox', 'grapes']],
    ['The hare met a tortoise on the road.', ['rabbit', 'turtle']],
    ['An old man led a donkey through the village.', ['An old man', 'donkey']],
    ['The knight fought with a dragon.', ['The knight', 'dragon']],
    ['The king gave the soldier a ring.', ['The king', 'the soldier']],
  ])('%s', (sentence, names) => {
    expect(actorsIn(sentence).map(nameOf)).toEqual(names);
  });

  it.each([
    'There was no dog in the yard.',
    'He fought like a lion.',
    'The house was empty, and the farmer was gone.',
    'Nobody saw a wolf.',
    'If a wolf came, they would run.',
    'She wanted a dog.',
    'They thought of the king.',
    'It was the story of a fox.',
    'They judge by what they see.',
    'The horse power of it is low.',
    '"A bear ate it," we read.',
  ])('nobody: %s', (sentence) => {
    expect(actorsIn(sentence)).toEqual([]);
  });

  it('puts who acts on the left, and what is acted on on the right, facing one another', () => {
    const [fox, crow] = actorsIn('The fox looked at the crow.');
    expect([fox?.side, fox?.facing, crow?.side, crow?.facing]).toEqual(['left', 'right', 'right', 'left']);
    expect(actorsIn('A fox came.')[0]?.side).toBe('centre');
  });

  it('knows what flies, hangs and swims', () => {
    const standsIn = (sentence: string) =>
      actorsIn(sentence).map((actor) => `${nameOf(actor)} ${actor.stands}`);
    expect(standsIn('An eagle circled over the field.')).toEqual(['eagle sky']);
    expect(standsIn('A crow sat on a branch.')).toEqual(['blackbird above']);
    expect(standsIn('A fish swam in the river.')).toEqual(['fish water']);
    expect(standsIn('Ripe grapes hung from a vine.')).toEqual(['grapes above']);
    expect(standsIn('An eagle ate bread.')[0]).toBe('eagle ground');
  });

  it('gives heights in the world', () => {
    const [mouse, lion] = actorsIn('A mouse woke a lion.');
    expect(lion?.heightInMetres).toBeGreaterThan((mouse?.heightInMetres ?? 9) * 4);
  });

  it('shows several of what is named in the plural', () => {
    expect(actorsIn('The geese cackled.')[0]?.subject).toMatchObject({ drawing: 'goose', count: 3 });
    expect(actorsIn('Two geese cackled.')[0]?.subject).toMatchObject({ drawing: 'goose', count: 2 });
    expect(actorsIn('The soldiers marched on.')).toHaveLength(2);
  });

  it('keeps how somebody looks, by word, name and pronoun', () => {
    const looks = actingIn(
      'Ivan, an old soldier, walked through the village.',
      'He sat down.',
      'Ivan laughed.',
      'The old soldier got up.',
    )
      .actors.flat()
      .map(([one]) => one?.subject.type === 'figure' && one.subject.figure);
    expect(looks.map((one) => one?.look)).toEqual(Array(4).fill(looks[0]?.look));
    expect(looks.every((one) => one && one.dress === 'uniform')).toBe(true);
    expect(looks.map((one) => one?.pose)).toEqual(['walking', 'sitting', 'speaking', 'standing']);
  });

  it('tells a second soldier from the first', () => {
    const [first, second] = actingIn(
      'A soldier came in.',
      'Another soldier stood at the door.',
    ).actors.flat();
    const lookOf = (actors: readonly FoundActor[] | undefined) => {
      const subject = actors?.[0]?.subject;
      return subject?.type === 'figure' ? subject.figure.look : null;
    };
    expect(lookOf(second)).not.toBe(lookOf(first));
  });

  it('shows nobody for "he" where two may be meant', () => {
    expect(actorsIn('The tailor and the smith drank.', 'He was tired.')).toEqual([]);
    expect(actorsIn('The tailor and his wife drank.', 'She was tired.')[0]?.subject).toMatchObject({
      figure: { sex: 'woman' },
    });
  });

  it('takes no animal for a stranger whom the text calls by name', () => {
    expect(actorsIn('Rikki was a mongoose.', 'A bird watched.', 'Rikki ran.', 'He was quick.')).toEqual([]);
  });

  it('puts nothing where it cannot stand', () => {
    expect(actorsIn('He was in the kitchen.', 'A horse neighed.').map(nameOf)).not.toContain('horse');
    expect(actorsIn('They rode across the desert.', 'A dolphin laughed.')).toEqual([]);
  });

  it('knows how a speaker looks', () => {
    const acting = actingIn('The old king rose.', 'The boy wept.');
    expect(acting.figureOf(['the', 'old', 'king'])).toMatchObject({
      hat: 'crown',
      age: 'old',
      pose: 'speaking',
    });
    expect(acting.figureOf(['nurse'])).toMatchObject({ sex: 'woman' });
    expect(acting.figureOf(['zyx'])).toBeNull();
  });

  it('has a height for drawings of the library only', () => {
    const names = new Set(readLibrary().map(({ name }) => name));
    expect([...heightOf.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});
