import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScript, narrate, paragraph } from '../../test/support/build-script.ts';
import type { Script, Sentence, StyledRun } from '../script/script.ts';
import { present } from '../shared/assert.ts';
import { contrastRatio } from '../shared/contrast.ts';
import { schedule } from '../timeline/schedule.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type AssLook, toAss } from './ass.ts';
import { toChapters } from './chapters.ts';
import { toSrt } from './srt.ts';
import { assTime, centisecondsAt, chapterTime, srtTime, vttTime } from './timestamps.ts';
import { toWebVtt } from './webvtt.ts';

const look: AssLook = {
  width: 1920,
  height: 1080,
  fontFamily: 'Inter',
  fontSize: 54,
  textColor: '#ffffff',
  accentColor: '#ffcc00',
  plateColor: '#102030',
  marginBottom: 90,
  border: 'box' as const,
  position: 'bottom' as const,
};

const empty: Timeline = {
  title: 'Nothing said',
  name: 'Nothing said',
  language: 'en',
  totalMs: 5000,
  scenes: [],
  captions: [],
  chapters: [{ startMs: 0, endMs: 5000, title: 'Nothing said' }],
  clips: [],
  sounds: [],
};

function timelineOf(...sentences: string[]): Timeline {
  return timelineOfScript(
    buildScript({ title: 'Titled', sections: [{ blocks: [paragraph(...sentences)] }] }),
  );
}

function timelineOfScript(script: Script): Timeline {
  return schedule(script, narrate(script), { columns: 42 });
}

/** The same timeline, later. */
function shifted(timeline: Timeline, byMs: number): Timeline {
  const captions = timeline.captions.map((caption) => ({
    ...caption,
    startMs: caption.startMs + byMs,
    endMs: caption.endMs + byMs,
    words: caption.words.map((word) => ({
      ...word,
      startMs: word.startMs + byMs,
      endMs: word.endMs + byMs,
    })),
  }));
  return { ...timeline, captions };
}

function styledTitle(run: Partial<StyledRun>): Timeline {
  const script = buildScript({ title: 'Loud words', sections: [] });
  const plain = present(script.titleSentence, 'the title');
  const words = plain.words.map((word, at) =>
    at === 0 ? { ...word, runs: word.runs.map((plainRun) => ({ ...plainRun, ...run })) } : word,
  );
  const titleSentence: Sentence = { ...plain, words };
  return timelineOfScript({ ...script, titleSentence });
}

interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

/** A minimal SubRip reader. */
function readSrt(text: string): Cue[] {
  const blocks = text.split('\n\n').filter((block) => block.trim() !== '');
  return blocks.map((block, at) => {
    const [number, times, ...lines] = block.trimEnd().split('\n');
    expect(number).toBe(String(at + 1));
    const match = /^(\d+):(\d\d):(\d\d),(\d{3}) --> (\d+):(\d\d):(\d\d),(\d{3})$/.exec(times ?? '');
    const [, h1, m1, s1, f1, h2, m2, s2, f2] = (match ?? []).map(Number);
    const ms = (h = Number.NaN, m = 0, s = 0, f = 0) => ((h * 60 + m) * 60 + s) * 1000 + f;
    return { startMs: ms(h1, m1, s1, f1), endMs: ms(h2, m2, s2, f2), lines };
  });
}

function dialogues(ass: string): { start: number; end: number; text: string }[] {
  return ass
    .split('\n')
    .filter((line) => line.startsWith('Dialogue:'))
    .map((line) => {
      const [, start = '', end = '', ...rest] = line.split(',');
      const at = (time: string) => {
        const [h = 0, m = 0, s = 0] = time.split(':').map(Number);
        return Math.round((h * 3600 + m * 60 + s) * 100);
      };
      return { start: at(start), end: at(end), text: rest.slice(6).join(',') };
    });
}

/** Word joiners that serve as guards, and the marks of a line's direction. */
const invisibleMarks = /[\u2060\u202b\u202c]/g;

const anyWord = fc.oneof(
  fc.stringMatching(/^[^\s|]{1,12}$/),
  fc.constantFrom('-->', '<b>', '&', '{\\an8}', '{', '}', '\\N', 'שלום', 'مرحبا,', '12', '00:00:01,000'),
);
const anySentence = fc.array(anyWord, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
const anyTimeline = fc
  .tuple(fc.array(anySentence, { minLength: 1, maxLength: 8 }), fc.nat(40_000_000))
  .map(([sentences, later]) => shifted(timelineOf(...sentences), later));

describe('SubRip', () => {
  it('numbers its cues, writes hours, and breaks lines as the captions do', () => {
    const timeline = shifted(
      timelineOf('The old baker rises early, and the whole street smells of bread.'),
      3_600_000,
    );
    expect(toSrt({ captions: timeline.captions.slice(1) })).toBe(
      '1\n01:00:02,850 --> 01:00:06,430\nThe old baker rises early,\nand the whole street smells of bread.\n',
    );
  });

  it('keeps text from being read as markup', () => {
    const srt = toSrt(timelineOf('a --> b <b>bold</b> {\\an8}top, 1 < 2 & 3'));
    expect(srt).not.toMatch(/<b>|<\/b>|\{\\an8\}|a -->/);
    expect(srt.replace(invisibleMarks, '')).toContain('a --> b <b>bold</b> {\\an8}top, 1 < 2 & 3');
  });

  it('is read back as the same captions', () => {
    fc.assert(
      fc.property(anyTimeline, ({ captions }) => {
        const cues = readSrt(toSrt({ captions }));
        const read = cues.map((cue) => ({
          ...cue,
          lines: cue.lines.map((line) => line.replace(invisibleMarks, '')),
        }));
        const wanted = captions.map(({ startMs, endMs, lines }) => ({
          startMs,
          endMs,
          lines: lines.map((line) => line.text.replace(invisibleMarks, '')),
        }));
        expect(read).toEqual(wanted);
      }),
    );
  });
});

describe('WebVTT', () => {
  it('times each word and escapes the text', () => {
    expect(toWebVtt(timelineOf('Salt & <pepper> --> oil'))).toBe(
      [
        'WEBVTT',
        'NOTE\nTitle: Titled\nLanguage: en',
        '1\n00:00:00.500 --> 00:00:01.333\nTitled',
        '2\n00:00:02.850 --> 00:00:04.150\nSalt <00:00:03.090>&amp; &lt;pepper&gt; <00:00:03.570>--&gt; oil\n',
      ].join('\n\n'),
    );
  });

  it('marks bold and italic', () => {
    expect(toWebVtt(styledTitle({ bold: true, italic: true }))).toContain('<b><i>Loud</i></b> <');
  });

  it('has no bare arrow outside its time lines, and word times that increase inside the cue', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const [header, ...blocks] = toWebVtt(timeline).trimEnd().split('\n\n');
        expect(header).toBe('WEBVTT');
        const cues = blocks.slice(1);
        expect(cues).toHaveLength(timeline.captions.length);
        for (const cue of cues) {
          const [, times = '', ...text] = cue.split('\n');
          const [start = '', end = ''] = times.split(' --> ');
          const inner = [...text.join('\n').matchAll(/<([^>]*)>/g)].map((match) => match[1] ?? '');
          const moments = [start, ...inner, end];
          expect([...new Set(moments)].sort()).toEqual(moments);
          expect(text.join('\n')).not.toContain('-->');
        }
      }),
    );
  });
});

describe('ASS', () => {
  it('has the look of the video as its style', () => {
    const ass = toAss(empty, look);
    expect(ass).toContain('PlayResX: 1920\nPlayResY: 1080');
    expect(ass).toContain('Style: Caption,Inter,54,&H0000CCFF,&H00FFFFFF,&H00302010,');
  });

  it('gives each word its karaoke length, and a line break between lines', () => {
    const [, event] = dialogues(
      toAss(timelineOf('The old baker rises early, and the whole street smells of bread.'), look),
    );
    expect(event?.text).toMatch(/^\{\\k18\}The \{\\k18\}old .*early,\\N\{\\k18\}and /);
  });

  it('keeps braces and backslashes as text', () => {
    const [, event] = dialogues(toAss(timelineOf('{\\an8}top back\\Nslash'), look));
    const withoutTags = event?.text.replace(/\{[^{}]*\}/g, '');
    expect(withoutTags).toBe('｛\\\u2060an8｝top back\\\u2060Nslash');
  });

  it("keeps the author's bold, italic and colour, and ends them after the word", () => {
    const [event] = dialogues(toAss(styledTitle({ bold: true, color: '#ffb000' }), look));
    expect(event?.text).toContain(
      '{\\b1\\1c&H00B0FF&\\2c&H00B0FF&}Loud{\\b0\\1c&H00CCFF&\\2c&HFFFFFF&} {\\k',
    );
  });

  it('lifts a colour that could not be read on the plate', () => {
    const [event] = dialogues(toAss(styledTitle({ bold: false, color: '#2c3e50' }), look));
    const color = /\\1c&H([0-9A-F]{6})&/.exec(event?.text ?? '')?.[1] ?? '';
    const [blue = '', green = '', red = ''] = color.match(/../g) ?? [];
    expect(contrastRatio(`#${red}${green}${blue}`, look.plateColor)).toBeGreaterThanOrEqual(7);
  });

  it('has karaoke lengths that fill the caption; captions that touch still touch, and none overlap', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const events = dialogues(toAss(timeline, look));
        expect(events).toHaveLength(timeline.captions.length);
        events.forEach(({ start, end, text }, at) => {
          const lengths = [...text.matchAll(/\{\\k(\d+)\}/g)].map((match) => Number(match[1]));
          expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(end - start);
          const caption = timeline.captions[at];
          const next = timeline.captions[at + 1];
          if (next && events[at + 1]) {
            expect(events[at + 1]?.start).toBeGreaterThanOrEqual(end);
            if (next.startMs === caption?.endMs) expect(events[at + 1]?.start).toBe(end);
          }
        });
      }),
    );
  });
});

describe('chapters', () => {
  const chapters = [
    { startMs: 0, endMs: 65_900, title: 'Start = of; the #day\\' },
    { startMs: 65_900, endMs: 3_723_000, title: 'Two\nlines' },
    { startMs: 3_723_000, endMs: 4_000_000, title: '9:00 am – Work' },
  ];

  it('are listed by minute, with hours if there are any', () => {
    expect(toChapters({ ...empty, chapters })).toBe(
      '00:00 Start = of; the #day\\\n01:05 Two lines\n1:02:03 9:00 am – Work\n',
    );
  });
});

describe('a video without a word', () => {
  it('still has files that can be read', () => {
    expect(toSrt({ captions: [] })).toBe('');
    expect(toWebVtt(empty)).toBe('WEBVTT\n\nNOTE\nTitle: Nothing said\nLanguage: en\n');
    expect(toAss(empty, look)).toMatch(/\[Events\]\nFormat: Layer.*\n$/);
    expect(toChapters(empty)).toBe('00:00 Nothing said\n');
  });
});

describe('times', () => {
  it('are written as each format wants them', () => {
    expect(srtTime(3_723_004)).toBe('01:02:03,004');
    expect(vttTime(360_000_000)).toBe('100:00:00.000');
    expect(assTime(centisecondsAt(3_723_996))).toBe('1:02:04.00');
    expect(chapterTime(3_599_999)).toBe('59:59');
    expect(chapterTime(3_600_000)).toBe('1:00:00');
  });
});
