import { describe, expect, it } from 'vitest';
import { partsIn, shapedText } from '../../../../test/support/shapes-in.ts';

/** Who speaks to whom in each sentence; null for the narrator. */
function speakers(paragraphs: readonly (readonly string[])[], language?: string): (string | null)[] {
  return shapedText(paragraphs, language).map(({ shapes }) => {
    const found = shapes.find((shape) => shape.type === 'dialogue');
    return found ? `${found.speaker.name} (${found.speaker.side}) > ${found.listener?.name ?? '-'}` : null;
  });
}

describe('a dialogue', () => {
  it('has speakers that keep their sides, and turns that alternate', () => {
    expect(
      speakers([
        ['“Where were you?” asked the old banker.'],
        ['“In the garden,” said Anna.'],
        ['“All night?”'],
        ['“All night.”'],
        ['The rain fell.'],
        ['“Go to bed,” said the banker.'],
      ]),
    ).toEqual([
      'the old banker (left) > Anna',
      'Anna (right) > the old banker',
      'the old banker (left) > Anna',
      'Anna (right) > the old banker',
      null,
      'the old banker (left) > Anna',
    ]);
  });

  it('keeps every word that is said of a speaker', () => {
    const found = shapedText([['“No,” said the young lawyer.'], ['“Yes,” cried Tom.'], ['“No,” he said.']]);
    const speaker = found.flatMap(({ shapes }) => shapes.filter((shape) => shape.type === 'dialogue'))[0]
      ?.speaker;
    expect(speaker?.words).toEqual(expect.arrayContaining(['young', 'lawyer', 'he']));
  });

  it.each([
    ['“Never!” cried the banker.', '“Never!” | cried the banker.'],
    ['The banker said, “Never again.”', 'The banker said, | “Never again.”'],
    [
      '“Stop,” he heard Anna cry, and Anna said: “I mean it, sir.”',
      '“Stop,” he heard Anna cry, and Anna said: | “I mean it, sir.”',
    ],
    ["'Never!' cried the banker.", "'Never!' | cried the banker."],
    ['«Never!» cried the banker.', '«Never!» | cried the banker.'],
  ])('%s', (text, parts) => {
    const [first] = shapedText([[text], ['“Well,” said Tom.']]);
    expect(first && partsIn(first, 'dialogue')).toBe(parts);
  });

  it('goes on over the sentences of a long speech', () => {
    expect(
      speakers([['“I was there,” said Tom.', '“It was late.', 'Nobody came.”', 'He sat down.']]),
    ).toEqual(['Tom (left) > -', 'Tom (left) > -', 'Tom (left) > -', null]);
  });

  it('is written with names and colons too', () => {
    expect(speakers([['ANNA: Where were you?'], ['TOM: In the garden.'], ['ANNA: All night?']])).toEqual([
      'Anna (left) > Tom',
      'Tom (right) > Anna',
      'Anna (left) > Tom',
    ]);
  });

  it.each([
    [[['He called it “art” and laughed.']]],
    [[['The label said “poison” in red.']]],
    [[['Note: this is old.'], ['Warning: it is hot.']]],
    [[["It was the dogs' day, and the boys' too."]]],
    [[['She read “The Lost World” twice.']]],
  ])('is not in %j', (paragraphs) => {
    expect(speakers(paragraphs).every((speaker) => speaker === null)).toBe(true);
  });

  it('calls a child by its name', () => {
    expect(
      speakers([
        ['“Where am I?” asked Dorothy.'],
        ['“In a field,” said the scarecrow.'],
        ['“I am lost,” said the girl.'],
      ])[2],
    ).toBe('Dorothy (left) > the scarecrow');
  });

  it('is found in German', () => {
    expect(speakers([['„Nein“, sagte Anna.'], ['„Doch“, rief Peter.']], 'de')).toEqual([
      'Anna (left) > Peter',
      'Peter (right) > Anna',
    ]);
  });
});
