import { describe, expect, it } from 'vitest';
import type { LineProps, SceneProps } from '../../src/storyboard/contract.ts';
import { sampleProps } from '../samples/sample-props.ts';
import { sceneName } from './scene-name.ts';

function line(words: readonly string[], space = true): LineProps {
  return {
    words: words.map((text, index) => ({
      spaceBefore: space && index > 0,
      runs: [{ text, bold: false, italic: false, code: false, color: null }],
      ...{ startFrame: 0, endFrame: 1 },
    })),
    ...{ startFrame: 0, endFrame: 1 },
  };
}

const verse = (...lines: LineProps[]): SceneProps => ({
  ...{ type: 'verse', durationInFrames: 30, captions: [], lines, refrain: false, illustration: null },
  ...{ pageIndex: 0, pageCount: 1 },
});

describe('a scene is called', () => {
  it('by its kind and its first words, whatever it is', () => {
    const expected = [
      'title: A Day on the Allotment',
      'narration: The gate is still wet when I…',
      'narration: A robin sits on the handle…',
      'narration: When the cloud comes over…',
      'section: The long afternoon',
      'timetable: 10:15 am Sowing the beans',
      'timetable: 9:45 pm Lights out',
      'verse: I gave the ground a handful…',
      'verse: So dig, my heart, so dig…',
      'list: Loosen the soil Sow in a…',
      'quote: A garden is a slow letter…',
      'code: for bed in garden.beds: if…',
      'table: Bed Sown Litres Beans in May…',
      'chart: Bed Litres Beans 12 l Late…',
      'chart: Month Rain May 60 mm June 42…',
      'end',
    ];
    expect(sampleProps.scenes.map(sceneName)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['Two roads diverged in a yellow wood', 'verse: Two roads diverged in a…'],
    ['So much depends, upon something, and more', 'verse: So much depends, upon…'],
    ['Short', 'verse: Short'],
    ['Donaudampfschifffahrtsgesellschaftskapitän', 'verse: Donaudampfschifffahrtsgesell…'],
  ])('by as many whole words of "%s" as there is room for', (text, name) => {
    expect(sceneName(verse(line(text.split(' '))))).toBe(name);
  });

  it('by the words of the next line where the first is short, with a space between them', () => {
    expect(sceneName(verse(line(['One', 'line,']), line(['another'])))).toBe('verse: One line, another');
  });

  it('without spaces where the script has none', () => {
    expect(sceneName(verse(line(['静夜', '思'], false)))).toBe('verse: 静夜思');
  });

  it('by its name in the configuration and what is said over it, if it is a scene of the project', () => {
    const module = 'media/0a.js';
    const captions = [{ startFrame: 0, endFrame: 9, lines: [line(['Forty', 'lamps.'])] }];
    const scene = { type: 'user', name: 'counter', module, props: {}, durationInFrames: 30 } as const;
    expect(sceneName({ ...scene, captions })).toBe('counter: Forty lamps.');
    expect(sceneName({ ...scene, captions: [] })).toBe('counter');
  });
});
