import { describe, expect, it } from 'vitest';
import { partsIn, shaped, shapedText } from '../../../../test/support/shapes-in.ts';

describe('an enumeration', () => {
  it.each([
    ['He sold nails, rope and lamp oil.', 'He sold | nails, | rope | and lamp oil.'],
    ['She carried a lamp, a rope, and a long knife.', 'She carried | a lamp, | a rope, | and a long knife.'],
    ['Three things matter: bread, wine, cheese.', 'Three things matter: | bread, | wine, | cheese.'],
    ['The soup needs carrots, onions and so on.', 'The soup needs | carrots, | onions | and so on.'],
    [
      'Tools such as hammers, planes and files hung there.',
      'Tools such as | hammers, | planes | and files | hung there.',
    ],
    ['London, Paris and Rome were next.', 'London, | Paris | and Rome | were next.'],
    ['It works with ava, jest, mocha, etc.', 'It works with | ava, | jest, | mocha, | etc.'],
  ])('%s', (text, parts) => {
    expect(partsIn(shaped(text), 'enumeration')).toBe(parts);
  });

  it.each([
    'It is a big, old, grey house.',
    'She was tall, thin and pale.',
    'The sun shone, the birds sang, and the wind blew.',
    'Tom, my brother, and I went home.',
    'Mr. Smith, the banker, and his wife were there.',
    'He took the bread, the cheese, and the boy ate it.',
    'On the other hand, the men and the women stayed.',
    'One day, the king and the queen went out.',
    'They drink, sing and dance until the morning.',
    'He bought bread and butter.',
    'It takes two parameters, a name and a number.',
    'He was an ingenious, sensible man, a good writer, and a friend.',
  ])('not in: %s', (text) => {
    expect(partsIn(shaped(text), 'enumeration')).toBeNull();
  });

  it('says what is to be drawn, and that more could follow', () => {
    const [shape] = shaped('The soup needs carrots, some old onions and so on.').shapes;
    expect(shape).toMatchObject({
      type: 'enumeration',
      open: true,
      items: [{ core: { firstWord: 3, wordCount: 1 } }, { core: { firstWord: 5, wordCount: 2 } }],
    });
  });

  it('is found after a colon in any language', () => {
    const text = 'Wir brauchen drei Dinge: Brot, Käse und Wein.';
    expect(partsIn(shaped(text, 'de'), 'enumeration')).toBe(
      'Wir brauchen drei Dinge: | Brot, | Käse | und Wein.',
    );
  });
});

describe('a contrast', () => {
  it.each([
    [
      'Everything from ice cream sales to face recognition.',
      'Everything | from | ice cream sales | to | face recognition.',
    ],
    ['It is not a bug but a feature.', 'It is | not | a bug | but | a feature.'],
    ['He chose honour rather than gold.', 'He chose honour | rather than | gold.'],
    ['We need bread, not stones.', 'We need bread, | not | stones.'],
    ['Unlike cats, dogs obey.', 'Unlike | cats, | dogs obey.'],
    ['Once they were enemies, now they are friends.', 'Once | they were enemies, | now | they are friends.'],
    ['Some men plan, whereas others act.', 'Some men plan, | whereas | others act.'],
  ])('%s', (text, parts) => {
    expect(partsIn(shaped(text), 'contrast')).toBe(parts);
  });

  it.each([
    'He walked from the house to the river.',
    'She worked from morning to night.',
    'They went from door to door.',
    'He sailed from London to Bombay.',
    'It is open from nine to five.',
    'He was not only rich but also kind.',
    'I do not know, but I can ask.',
    'He said not a word, but came to the table.',
    'He would rather die than go.',
  ])('not in: %s', (text) => {
    expect(partsIn(shaped(text), 'contrast')).toBeNull();
  });

  it.each([
    ['It is not a bug but a feature.', 'first'],
    ['He chose honour rather than gold.', 'second'],
    ['Unlike cats, dogs obey.', null],
  ])('%s: the side that is denied is %s', (text, negated) => {
    expect(shaped(text).shapes.find(({ type }) => type === 'contrast')).toMatchObject({ negated });
  });
});

describe('a definition', () => {
  it.each([
    [
      'A quorum is the number of members that must be present.',
      'A quorum | is | the number of members that must be present.',
    ],
    ['Yeast is a fungus that lives on sugar.', 'Yeast | is | a fungus that lives on sugar.'],
    ['Entropy means the loss of order.', 'Entropy | means | the loss of order.'],
  ])('%s', (text, parts) => {
    expect(partsIn(shaped(text), 'definition')).toBe(parts);
  });

  it.each([
    'It is a box that holds letters.',
    'He is a man who likes tea.',
    'The house is a place that nobody likes.',
    'My brother is a man of few words.',
    'Captain Smith is a man of few words.',
    'The problem is a leak that nobody found.',
    'There is a lamp that never goes out.',
    'Is it a box that holds letters?',
  ])('not in: %s', (text) => {
    expect(partsIn(shaped(text), 'definition')).toBeNull();
  });
});

describe('a cause', () => {
  it.each([
    ['The river rose because the dam broke.', 'The river rose | because | the dam broke.', 'second'],
    ['Because it rained, we stayed at home.', 'Because it rained, | we stayed at home.', 'first'],
    ['The dam broke, so the town was flooded.', 'The dam broke, | so | the town was flooded.', 'first'],
    [
      'The dam broke; therefore the town was flooded.',
      'The dam broke; | therefore | the town was flooded.',
      'first',
    ],
    ['Haste leads to waste.', 'Haste | leads to | waste.', 'first'],
  ])('%s', (text, parts, causeIs) => {
    expect(partsIn(shaped(text), 'cause')).toBe(parts);
    expect(shaped(text).shapes.find(({ type }) => type === 'cause')).toMatchObject({ causeIs });
  });

  it.each([
    'I did it not because I had to.',
    'The road leads to the sea.',
    'It was so cold that we stayed.',
    'Well, so you came.',
    'He, therefore, went home again.',
    'Since the war he has lived here.',
  ])('not in: %s', (text) => {
    expect(partsIn(shaped(text), 'cause')).toBeNull();
  });
});

describe('steps', () => {
  it('are sentences that say what to do, one after the other', () => {
    const found = shapedText([
      ['First, grind the beans.', 'They must be dry.', 'Then pour the water slowly.', 'Finally, wait.'],
    ]).map(({ shapes: [shape] }) => (shape?.type === 'steps' ? [shape.current, shape.steps.length] : null));
    expect(found).toEqual([
      [0, 3],
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it('are not what somebody did', () => {
    const found = shapedText([
      ['First he went to the mill.', 'Then he saw the old man.', 'Finally he slept.'],
    ]);
    expect(found.flatMap(({ shapes }) => shapes.filter(({ type }) => type === 'steps'))).toEqual([]);
  });
});

describe('a question', () => {
  it.each([
    ['en', 'Why do so few of us ride one?', true],
    ['es', '¿Por qué no?', true],
    ['zh', '你|是|谁|？', true],
    ['ar', 'من أنت؟', true],
    ['el', 'Ποιος είσαι;', true],
    ['en', 'I wonder why.', false],
    ['en', 'Why is it that in this town nobody who has ever owned a dog wants a cat?', false],
  ])('%s: %s', (language, text, isQuestion) => {
    expect(shaped(text, language).shapes.some(({ type }) => type === 'question')).toBe(isQuestion);
  });
});
