/** The tone of a text, and which drawings may appear in it. */
import { describe, expect, it } from 'vitest';
import { list, paragraph } from '../../../test/support/build-script.ts';
import { section, timelineOf } from '../../../test/support/build-timeline.ts';
import { isAllowed } from './allowed-drawings.ts';
import { toneOf } from './tone-of.ts';

function toneIn(...sentences: string[]) {
  return toneOf(timelineOf(section(paragraph(...sentences))));
}

describe('toneOf', () => {
  it.each([
    [
      'grave',
      [
        'The soldiers had lost the battle, and the wounded lay in the mud.',
        'Nobody buried the dead.',
        'In the prison behind the river the captured officers waited for their execution.',
      ],
    ],
    [
      'warm',
      [
        'Once there was a hen who lived with her chicks in a basket by the stove.',
        'Every morning the old woman brought them barley and talked to them.',
      ],
    ],
    [
      'playful',
      [
        'Guess what, it is party time!',
        'We blew up forty balloons, and the clown sat on thirty of them!',
        'What a silly sound!',
      ],
    ],
    [
      'formal',
      [
        'The committee adopted the annual report and the budget of the organisation.',
        'The board shall appoint a secretary within two months of the meeting.',
        'Revenue in the third quarter exceeded the forecast by four percent.',
      ],
    ],
    [
      'technical',
      [
        'Install the package and import the default export.',
        'The function returns a promise that resolves to the parsed response.',
        'Set the timeout option to retry a failed request.',
      ],
    ],
  ] as const)('is %s', (tone, sentences) => {
    expect(toneIn(...sentences).tone).toBe(tone);
  });

  it('is warm where the text says nothing, and gives its reason', () => {
    const report = toneIn('She put the cup down.', 'Then she took it up again.');
    expect(report).toMatchObject({ tone: 'warm', reason: expect.stringContaining('nothing says otherwise') });
  });

  it('does not take a tale for grave because a wolf kills a lamb', () => {
    expect(
      toneIn(
        'A wolf met a lamb at a stream and looked for a reason to kill it.',
        'The lamb said that it had drunk no water and eaten no grass, and that it loved its mother.',
        'The wolf said that it had the fox for a witness.',
        'Then the lamb asked the crow, the hare and the old goat, and they laughed.',
      ).tone,
    ).toBe('warm');
  });

  it('knows what a text is about', () => {
    const { subjects } = toneIn('The goose slept.', 'The goose ate.', 'The goose swam.', 'The goose flew.');
    expect([...subjects]).toContain('goose');
    expect([...subjects]).not.toContain('the');
  });

  it('reads lists too', () => {
    const items = list([
      'Call the function with a string',
      'Handle the error in the callback',
      'Parse the JSON',
    ]);
    expect(toneOf(timelineOf(section(items))).tone).toBe('technical');
  });
});

describe('isAllowed', () => {
  const none = new Set<string>();
  it.each([
    ['party-popper', 'party', 'grave', false],
    ['thinking-face', 'thought', 'grave', false],
    ['waving-hand', 'wave', 'grave', false],
    ['red-heart', 'love', 'grave', false],
    ['money-bag', 'money', 'grave', false],
    ['fox', 'fox', 'grave', false],
    ['bread', 'bread', 'grave', false],
    ['candle', 'candle', 'grave', true],
    ['key', 'key', 'grave', true],
    ['farmer', 'farmer', 'technical', false],
    ['sunset', 'dusk', 'technical', false],
    ['cloud-with-rain', 'rain', 'formal', false],
    ['hamburger', 'hamburger', 'formal', false],
    ['bar-chart', 'data', 'formal', true],
    ['laptop', 'computer', 'technical', true],
    ['party-popper', 'party', 'playful', true],
    ['hamburger', 'hamburger', 'warm', true],
  ] as const)('%s for "%s" in a %s text: %s', (drawing, words, tone, allowed) => {
    expect(isAllowed(drawing, words, { tone, subjects: none })).toBe(allowed);
  });

  it('lets a grave text draw the animal that it is about, but no face', () => {
    const report = { tone: 'grave', subjects: new Set(['fox', 'face']) } as const;
    expect(isAllowed('fox', 'foxes', report)).toBe(true);
    expect(isAllowed('smiling-face', 'face', report)).toBe(false);
  });

  it('lets the author draw anything', () => {
    expect(isAllowed('party-popper', null, { tone: 'grave', subjects: none })).toBe(true);
  });
});
