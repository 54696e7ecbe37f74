/** What words are in their sentence, what the phrases of a sentence do in it, and what is not really said. */
import { describe, expect, it } from 'vitest';
import type { TimedSentence } from '../../timeline/timeline.ts';
import { quotedWords } from './quotations.ts';
import { readSentence } from './read-sentence.ts';

function timed(text: string): TimedSentence {
  const words = text.split(' ').map((word, at) => ({
    text: word,
    spaceBefore: at > 0,
    runs: [],
    startMs: at * 300,
    endMs: at * 300 + 200,
  }));
  return { startMs: 0, endMs: words.length * 300, words };
}

/** The tag of the first word that is spelled so. */
function tagOf(word: string, sentence: string) {
  return readSentence(timed(sentence)).words.find(({ token }) => token.text === word)?.tag;
}

function phraseOf(word: string, sentence: string) {
  const { words, phrases } = readSentence(timed(sentence));
  const phrase = phrases.find(({ head }) => words[head]?.token.text === word);
  const verb = phrase?.verb == null ? null : words[phrase.verb]?.token.text;
  return phrase && { role: phrase.role, preposition: phrase.preposition, verb };
}

describe('readWords', () => {
  it.each([
    ['train', 'noun', 'The train was late.'],
    ['train', 'verb', 'They train every day.'],
    ['leaves', 'verb', 'She leaves at noon.'],
    ['leaves', 'noun', 'The leaves fell early.'],
    ['saw', 'verb', 'The king saw a hut.'],
    ['saw', 'noun', 'He cut it with an old saw.'],
    ['park', 'verb', 'Both sides park the question.'],
    ['ship', 'verb', 'We ship it on Monday.'],
    ['watch', 'noun', 'He took a watch out of his pocket.'],
    ['lives', 'verb', 'A mouse lives in the hole.'],
    ['lay', 'verb', 'The city lay before them.'],
    ['shook', 'verb', 'The forest shook in the storm.'],
    ['Mary', undefined, 'Mary went home.'],
    ['mary', 'name', 'Then Mary went home.'],
    ['dark', 'adjective', 'It was a dark night.'],
  ])('%s is a %s in: %s', (word, tag, sentence) => {
    expect(tagOf(word, sentence)).toBe(tag);
  });

  it('gives probabilities that add up to 1', () => {
    for (const { probability } of readSentence(timed('The light burned in the window of a house.')).words) {
      const tags = [
        'determiner',
        'preposition',
        'noun',
        'name',
        'verb',
        'adjective',
        'adverb',
        'ing',
      ] as const;
      const more = ['participle', 'auxiliary', 'pronoun', 'conjunction', 'to', 'number'] as const;
      expect([...tags, ...more].reduce((sum, tag) => sum + probability(tag), 0)).toBeCloseTo(1);
    }
  });

  it('ignores the capitals of a title', () => {
    expect(tagOf('tortoise', 'The Hare and the Tortoise')).toBe('noun');
  });
});

describe('nounPhrasesOf', () => {
  it.each([
    ['fox', 'The old fox saw a crow.', { role: 'subject', preposition: null, verb: 'saw' }],
    ['crow', 'The old fox saw a crow.', { role: 'object', preposition: null, verb: 'saw' }],
    ['tree', 'A crow sat in a tall tree.', { role: 'prepositional', preposition: 'in', verb: 'sat' }],
    ['fox', '"Good day," said the fox.', { role: 'subject', preposition: null, verb: 'said' }],
    ['wolf', 'Out of the wood came a wolf.', { role: 'subject', preposition: null, verb: 'came' }],
    [
      'fisherman',
      'There was once upon a time a fisherman.',
      { role: 'subject', preposition: null, verb: 'was' },
    ],
    ['wife', 'An old man and his wife lived there.', { role: 'subject', preposition: null, verb: 'lived' }],
    [
      'girl',
      'A poor girl, with bare feet, roamed about.',
      { role: 'subject', preposition: null, verb: 'roamed' },
    ],
    ['palace', "He entered the king's palace.", { role: 'object', preposition: null, verb: 'entered' }],
  ])('%s in: %s', (word, sentence, phrase) => {
    expect(phraseOf(word, sentence)).toEqual(phrase);
  });

  it('does not take an owner for what is owned', () => {
    expect(phraseOf('king', "He entered the king's palace.")).toBeUndefined();
  });
});

describe('quotedWords', () => {
  it('follows a quotation across sentences, and ends it', () => {
    const quoted = quotedWords(['"Go home.', 'It is late," he said.', 'She went.'].map(timed));
    expect(quoted).toEqual([
      [true, true],
      [true, true, true, false, false],
      [false, false],
    ]);
  });

  it('takes no apostrophe for a quotation mark', () => {
    expect(quotedWords([timed("The dogs' owner didn't come.")]).flat()).not.toContain(true);
  });
});
