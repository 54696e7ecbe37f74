import { describe, expect, it } from 'vitest';
import {
  code,
  list,
  paragraph,
  pause,
  picture,
  quote,
  type ScriptText,
  stanza,
} from '../../test/support/build-script.ts';
import { linesOf, section, timelineOf } from '../../test/support/build-timeline.ts';
import type { SceneContent, Timeline } from './timeline.ts';

function typesOf(timeline: Timeline): string[] {
  return timeline.scenes.map((scene) => scene.content.type);
}

function contentsOf<T extends SceneContent['type']>(
  timeline: Timeline,
  type: T,
): Extract<SceneContent, { type: T }>[] {
  const contents = timeline.scenes.map((scene) => scene.content);
  return contents.filter((content): content is Extract<SceneContent, { type: T }> => content.type === type);
}

describe('scenes', () => {
  it('open with the title, show one scene per paragraph, and close with the end card', () => {
    const timeline = timelineOf(section(paragraph('One sentence.'), paragraph('Another one.')));
    expect(typesOf(timeline)).toEqual(['title', 'narration', 'narration', 'end']);
  });

  it('give a heading a title scene of its own', () => {
    const timeline = timelineOf({
      title: 'Bread',
      sections: [{ heading: 'The oven', blocks: [paragraph('It is hot.')] }],
    });
    expect(contentsOf(timeline, 'title').map((title) => title.level)).toEqual(['script', 'section']);
  });

  it('gather a stop of the day with its paragraphs, and leave other blocks to scenes of their own', () => {
    const timeline = timelineOf({
      title: 'Timetable',
      kind: 'timetable',
      sections: [
        {
          clock: { text: '9:00 am', minuteOfDay: 540 },
          heading: 'Start of the Workday',
          blocks: [
            paragraph('Coffee.'),
            picture('desk.png'),
            paragraph('Letters.'),
            list(['Ink', 'Paper']),
            paragraph('Later.'),
          ],
        },
        { clock: { text: '12:30', minuteOfDay: 750 }, blocks: [] },
      ],
    });
    expect(typesOf(timeline)).toEqual(['title', 'timetable', 'list', 'narration', 'timetable', 'end']);
    const [morning, noon] = contentsOf(timeline, 'timetable');
    expect(morning?.sentences).toHaveLength(2);
    expect(morning?.picture?.path).toBe('desk.png');
    expect(morning?.stops).toEqual([540, 750]);
    expect(noon?.stopIndex).toBe(1);
    expect(noon?.activity).toBeNull();
    expect(timeline.chapters.map((chapter) => chapter.title)).toEqual([
      '9:00 am – Start of the Workday',
      '12:30',
    ]);
    expect(linesOf(timeline.captions).slice(0, 3)).toEqual(['Timetable', '9:00 am', 'Start of the Workday']);
  });

  it('divide what is too long for one page evenly', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `Line ${at + 1} of the poem`);
    const codeLines = Array.from({ length: 20 }, (_, at) => `line(${at});`);
    const timeline = timelineOf(
      section(
        stanza(...lines),
        stanza('Alone'),
        list(['a', 'b', 'c', 'd', 'e', 'f', 'g']),
        code(codeLines.join('\n')),
        quote(['A long one. '.repeat(12).trim(), 'And so on. '.repeat(14).trim()], 'Somebody'),
        paragraph(...Array.from({ length: 10 }, (_, at) => `Sentence number ${at} is here.`)),
      ),
    );
    expect(contentsOf(timeline, 'verse').map((page) => page.lines.length)).toEqual([5, 4, 1]);
    expect(contentsOf(timeline, 'verse').map((page) => [page.pageIndex, page.pageCount])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(contentsOf(timeline, 'list').map((page) => page.items.length)).toEqual([4, 3]);
    expect(contentsOf(timeline, 'list')[1]?.items[0]?.number).toBe(5);
    const codePages = contentsOf(timeline, 'code').map((page) => page.text.split('\n'));
    expect(codePages.map((page) => page.length)).toEqual([10, 10]);
    expect(codePages.flat()).toEqual(codeLines);
    expect(contentsOf(timeline, 'quote').map((page) => page.attribution !== null)).toEqual([false, true]);
    expect(contentsOf(timeline, 'narration').map((scene) => scene.sentences.length)).toEqual([5, 5]);
  });

  it('show each item of a list with its own number', () => {
    const timeline = timelineOf(
      section(list(['first', { depth: 1, text: 'inner', number: null }, 'second'], 3)),
    );
    expect(contentsOf(timeline, 'list')[0]?.items.map((item) => item.number)).toEqual([3, null, 4]);
  });

  it('show a picture with the text after it, else with the text before it, else alone', () => {
    const pictures = (...blocks: ScriptText['sections'][number]['blocks']) =>
      contentsOf(timelineOf(section(...blocks)), 'narration').map(
        (scene) => `${scene.picture?.path ?? '-'} ${scene.sentences.length}`,
      );
    expect(pictures(paragraph('Before.'), picture('a.png'), paragraph('After.'))).toEqual(['- 1', 'a.png 1']);
    expect(pictures(paragraph('Before.'), picture('a.png'))).toEqual(['a.png 1']);
    expect(pictures(picture('a.png'))).toEqual(['a.png 0']);
    expect(pictures(picture('a.png'), picture('b.png'), paragraph('After.'))).toEqual(['a.png 0', 'b.png 1']);
    expect(pictures(picture('a.png'), list(['x']), paragraph('After.'))).toEqual(['a.png 1']);
  });

  it('are lengthened by a pause after them', () => {
    const plain = timelineOf(section(paragraph('One.'), paragraph('Two.')));
    const paused = timelineOf(section(paragraph('One.'), pause(3000), paragraph('Two.')));
    expect(paused.totalMs - plain.totalMs).toBe(3000);
    expect((paused.clips[2]?.startMs ?? 0) - (plain.clips[2]?.startMs ?? 0)).toBe(3000);
  });

  it('give the reader time where nothing is said', () => {
    const lengths = (block: ReturnType<typeof code>) => {
      const scene = timelineOf(section(block)).scenes[1];
      return (scene?.endMs ?? 0) - (scene?.startMs ?? 0);
    };
    expect(lengths(code('a'))).toBeLessThan(
      lengths(code('const total = prices.reduce(add, 0);\n'.repeat(5))),
    );
    expect(lengths(code('const x = 1; // a comment that takes a while to read\n'.repeat(13)))).toBe(12_000);
    expect(lengths(picture('a.png'))).toBe(4000);
  });

  it('make a video of a title alone', () => {
    const timeline = timelineOf({ title: 'Only this', sections: [] });
    expect(typesOf(timeline)).toEqual(['title', 'end']);
    expect(timeline.chapters).toEqual([{ startMs: 0, endMs: timeline.totalMs, title: 'Only this' }]);
  });

  it('open a text without a title of its own with its first words', () => {
    const timeline = timelineOf({
      title: 'Flour and water',
      isTitleRead: false,
      sections: [{ blocks: [pause(1000), paragraph('Flour and water.')] }],
    });
    expect(typesOf(timeline)).toEqual(['narration', 'end']);
    expect(timeline.clips).toHaveLength(1);
    expect(timeline.chapters.map((chapter) => chapter.title)).toEqual(['Flour and water']);
  });
});

describe('chapters', () => {
  it('are one per section, and one with the title for text before the first heading', () => {
    const timeline = timelineOf({
      title: 'Bread',
      sections: [
        { blocks: [paragraph('Flour and water.')] },
        { heading: 'The oven', blocks: [paragraph('It is hot.')] },
      ],
    });
    expect(timeline.chapters.map((chapter) => chapter.title)).toEqual(['Bread', 'The oven']);
    expect(timeline.chapters[1]?.startMs).toBe(timeline.scenes[2]?.startMs);
  });

  it('include the opening title in the first section if no text stands between them', () => {
    const timeline = timelineOf({
      title: 'Bread',
      sections: [
        { heading: 'The oven', blocks: [] },
        { heading: 'The crust', blocks: [] },
      ],
    });
    expect(timeline.chapters.map((chapter) => chapter.title)).toEqual(['The oven', 'The crust']);
    expect(timeline.chapters[0]?.startMs).toBe(0);
  });
});
