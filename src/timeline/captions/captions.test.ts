import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraph, stanza } from '../../../test/support/build-script.ts';
import { linesOf, section, timelineOf } from '../../../test/support/build-timeline.ts';

/** Examples that people agreed on: the columns and the sentence, then its captions, one per line. */
function readExamples(): { columns: number; sentence: string; captions: string[] }[] {
  const file = new URL('../../../test/fixtures/timeline/captions.txt', import.meta.url);
  const examples = readFileSync(file, 'utf8').trim().split('\n\n');
  return examples.map((example) => {
    const [first = '', ...captions] = example.split('\n');
    const [columns = '', sentence = ''] = first.split(': ', 2);
    return { columns: Number(columns), sentence, captions };
  });
}

describe('captions', () => {
  const captionsOf = (...sentences: string[]) =>
    linesOf(timelineOf(section(paragraph(...sentences))).captions).slice(1);

  it.each(readExamples())('breaks at $columns columns: $sentence', ({ columns, sentence, captions }) => {
    const timeline = timelineOf(section(paragraph(sentence)), columns);
    expect(linesOf(timeline.captions.filter((caption) => caption.sceneIndex === 1))).toEqual(captions);
  });

  it('shows a sentence on one line if it fits, else on two that break where it reads well', () => {
    expect(captionsOf('The baker rises at four in the morning.')).toEqual([
      'The baker rises at four in the morning.',
    ]);
    expect(captionsOf('The old baker rises early, and the whole street smells of bread.')).toEqual([
      'The old baker rises early, / and the whole street smells of bread.',
    ]);
  });

  it('never separates an article from its noun, a number from its unit, or a first name from the last', () => {
    const text =
      'At the corner of the square near the old bridge a man called Walter Benson sold 20 kilograms of the best ' +
      'apples that anyone in the town had ever seen to a visitor from Dr. Miller who would not say where he had ' +
      'come from.';
    const lines = captionsOf(text).flatMap((caption) => caption.split(' / '));
    expect(lines.length).toBeGreaterThan(4);
    const ends = lines.slice(0, -1).map((line) => line.split(' ').at(-1));
    for (const bound of ['the', 'a', 'Walter', '20', 'of', 'Dr.', 'not', 'to', 'had', 'who', 'he', 'from'])
      expect(ends).not.toContain(bound);
  });

  it('breaks a long sentence at its commas', () => {
    expect(
      captionsOf(
        'When the rain had stopped and the street was quiet again, the children came out of their houses one by ' +
          'one, and the game went on as if nothing had happened.',
      ),
    ).toEqual([
      'When the rain had stopped / and the street was quiet again,',
      'the children came out / of their houses one by one,',
      'and the game went on / as if nothing had happened.',
    ]);
  });

  it('shows two short sentences together, but never part of one with another', () => {
    expect(captionsOf('It rained.', 'Nobody came.')).toEqual(['It rained. Nobody came.']);
    expect(captionsOf('It rained.', 'We stayed in the kitchen until evening.')).toEqual([
      'It rained. / We stayed in the kitchen until evening.',
    ]);
    const third = 'We stayed in the kitchen until the evening, and then we went out.';
    expect(captionsOf('It rained.', third)[0]).toBe('It rained.');
  });

  it('shows verse line by line', () => {
    const timeline = timelineOf(
      section(
        stanza('Short.', 'Also short.', 'A longer line that never seems to stop, and so it is broken in two'),
      ),
    );
    expect(linesOf(timeline.captions).slice(1)).toEqual([
      'Short.',
      'Also short.',
      'A longer line that never seems to stop, / and so it is broken in two',
    ]);
  });

  it('breaks Chinese between words and counts its characters as two columns', () => {
    const timeline = timelineOf({
      ...section(paragraph('今天|早上|我们|一起|去|山上|看|日出，|天气|非常|好。')),
      language: 'zh',
    });
    const lines = timeline.captions.flatMap((caption) => caption.lines.map((line) => line.text));
    expect(lines.slice(1).join('')).toBe('今天早上我们一起去山上看日出，天气非常好。');
    const narrow = timelineOf(
      { ...section(paragraph('今天|早上|我们|一起|去|山上|看|日出，|天气|非常|好。')), language: 'zh' },
      24,
    );
    const narrowLines = narrow.captions.flatMap((caption) => caption.lines.map((line) => line.text));
    expect(narrowLines.slice(1)).toEqual(['今天早上我们一起去', '山上看日出，天气非常好。']);
  });

  it('keeps a dash that is not spoken with the word before it', () => {
    const lines = captionsOf(
      'The night was long and cold and dark - the morning was bright and full of birds.',
    );
    expect(lines).toEqual([
      'The night was long and cold and dark - / the morning was bright and full of birds.',
    ]);
  });

  it('shows what the voice cannot say for as long as it takes to read', () => {
    const timeline = timelineOf(section(paragraph('Before this.'), paragraph('* * *'), paragraph('After.')));
    const stars = timeline.captions.find((caption) => caption.lines[0]?.text === '* * *');
    expect((stars?.endMs ?? 0) - (stars?.startMs ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('appear with the first word and stay a little longer than the last', () => {
    const timeline = timelineOf(
      section(paragraph('The baker rises at four.'), paragraph('He lights the oven.')),
    );
    const caption = timeline.captions[1];
    expect(caption?.startMs).toBe(caption?.words[0]?.startMs);
    expect(caption?.endMs).toBe((caption?.words.at(-1)?.endMs ?? 0) + 400);
  });
});
