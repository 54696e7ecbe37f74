import { describe, expect, it } from 'vitest';
import { code, paragraph, pause, picture, sound } from '../../../test/support/build-script.ts';
import { section, timelineOf } from '../../../test/support/build-timeline.ts';
import { parseScript } from '../../script/parse.ts';
import type { Timeline } from '../timeline.ts';

const startsOf = ({ sounds }: Timeline) => sounds.map(({ startMs }) => startMs);
const endOf = ({ clips }: Timeline, clip: number) => clips[clip]?.endMs ?? Number.NaN;

describe('sounds', () => {
  it('begin when the sentence before them has been said', () => {
    const timeline = timelineOf(section(paragraph('One.'), sound('bell.wav', -6), paragraph('Two.')));
    expect(timeline.sounds).toMatchObject([{ path: 'bell.wav', gainDb: -6 }]);
    expect(startsOf(timeline)).toEqual([endOf(timeline, 1)]);
  });

  it('move nothing', () => {
    const plain = timelineOf(section(paragraph('One.'), paragraph('Two.')));
    const timeline = timelineOf(section(paragraph('One.'), sound('bell.wav'), paragraph('Two.')));
    expect(timeline.clips).toMatchObject(plain.clips.map(({ startMs, endMs }) => ({ startMs, endMs })));
  });

  it('are heard in a pause where they are written: before it, or after part of it', () => {
    const blocks = [paragraph('One.'), pause(1000), sound('in.wav'), pause(500), paragraph('Two.')];
    const timeline = timelineOf(section(...blocks));
    expect(startsOf(timeline)).toEqual([endOf(timeline, 1) + 1000]);
    const before = timelineOf(section(paragraph('One.'), sound('at.wav'), pause(1500), paragraph('Two.')));
    expect(startsOf(before)).toEqual([endOf(before, 1)]);
  });

  it('start the video if nothing has been said yet, and follow a scene that is only looked at', () => {
    const untitled = timelineOf({
      title: 'One',
      isTitleRead: false,
      sections: [{ blocks: [sound('a.wav'), paragraph('One.')] }],
    });
    expect(startsOf(untitled)).toEqual([0]);
    const timeline = timelineOf(section(paragraph('One.'), code('x = 1'), sound('b.wav'), paragraph('Two.')));
    const scene = timeline.scenes.find(({ content }) => content.type === 'code');
    const [start = 0] = startsOf(timeline);
    expect((scene?.endMs ?? 0) - start).toBeLessThan(200);
    expect(start).toBeLessThanOrEqual(scene?.endMs ?? 0);
  });

  it('belong to a stop of the day, as its paragraphs do', () => {
    const timeline = timelineOf({
      title: 'Timetable',
      kind: 'timetable',
      sections: [
        {
          clock: { text: '9:00 am', minuteOfDay: 540 },
          heading: 'Start',
          blocks: [sound('gong.wav'), paragraph('Coffee.'), picture('a.png'), pause(800), sound('cup.wav')],
        },
      ],
    });
    expect(startsOf(timeline)).toEqual([endOf(timeline, 2), endOf(timeline, 3) + 800]);
    expect(timeline.scenes.filter(({ content }) => content.type === 'timetable')).toHaveLength(1);
  });
});

describe('the directive', () => {
  const diagnosticsOf = (line: string) =>
    parseScript(`# Title\n\nSome words.\n\n${line}\n\nMore words.\n`).diagnostics;

  it.each([
    '::sound{file="bell.wav"}',
    '::sound{file="my bell.wav" gain=-6}',
    '::sound{file=a.mp3 gain=+2.5}',
  ])('%s is accepted', (line) => {
    expect(diagnosticsOf(line)).toEqual([]);
  });

  it.each([
    '::sound',
    '::sound{file=""}',
    '::sound{file=a.wav gain=loud}',
    '::sound{file=a.wav gain=40}',
    '::sound{file=a.wav loop=true}',
    '::sound[bell]{file=a.wav}',
  ])('%s is refused, with its place', (line) => {
    expect(diagnosticsOf(line)).toMatchObject([
      { code: 'bad-directive', severity: 'error', span: { start: { line: 5, column: 1 } } },
    ]);
  });
});
