import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrate } from '../../../test/support/build-script.ts';
import { expectLinear, loadCounted } from '../../../test/support/count-steps.ts';
import { parseScript } from '../../script/parse.ts';
import { sentencesOf } from '../../script/walk.ts';
import { lineText } from '../../timeline/captions/columns.ts';
import { checkTimeline } from '../../timeline/invariants.ts';
import { schedule } from '../../timeline/schedule.ts';
import type { Caption, Timeline } from '../../timeline/timeline.ts';
import { scheduleCues } from '../../timeline/times/cue-times.ts';
import { toLrc } from '../lrc.ts';
import { toSrt } from '../srt.ts';
import { toWebVtt } from '../webvtt.ts';
import { type FileName, readSubtitles } from './read.ts';

const counted = await loadCounted(() => import('./read.ts'));

const room = { columns: 42 };
const srtName: FileName = { stem: 'talk', extension: 'srt' };

function read(text: string, name: FileName | null = srtName) {
  const result = readSubtitles(text, name);
  if (result === null) throw new Error('not taken for a subtitle file');
  return result;
}

function timelineOf(text: string, name: FileName | null = srtName): Timeline {
  const { script, cueTimes, diagnostics } = read(text, name);
  if (script === null || cueTimes === null) throw new Error(JSON.stringify(diagnostics));
  const timeline = scheduleCues(script, cueTimes, room);
  expect(checkTimeline(timeline, script, sentencesOf(script).slice(1))).toEqual([]);
  return timeline;
}

/** Times and lines. */
function shown(captions: readonly Caption[]) {
  return captions.map(({ startMs, endMs, lines }) => ({
    startMs,
    endMs,
    lines: lines.map(({ text }) => text),
  }));
}

function lines(text: string, name?: FileName | null): string[][] {
  return shown(timelineOf(text, name).captions).map((caption) => caption.lines);
}

/** `line:column severity code` of each diagnostic. */
function said(text: string, name: FileName | null = srtName): string[] {
  return read(text, name).diagnostics.map(
    ({ span, severity, code }) => `${span?.start.line}:${span?.start.column} ${severity} ${code}`,
  );
}

describe('recognising', () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nHello\n';
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n';
  const lrc = '[00:01.00]Hello\n[00:02.00]there\n';

  it.each([
    ['SubRip', srt],
    ['WebVTT', vtt],
    ['LRC', lrc],
    ['SubRip with a byte order mark and Windows line ends', `\ufeff${srt.replaceAll('\n', '\r\n')}`],
    ['SubRip without numbers', '00:00:01,000 --> 00:00:02,000\nHello\n'],
  ])('takes %s for what it is, whatever its name', (_name, text) => {
    for (const name of [null, { stem: 'a', extension: 'txt' }, { stem: 'a', extension: 'md' }])
      expect(lines(text, name)[0]).toEqual(['Hello']);
  });

  it.each([
    ['prose', 'WEBVTT is a format. It was made by the W3C.'],
    ['directions', '[softly]\nThe harbour sleeps.\n\n[louder]\nThe bells ring.'],
    ['one time in a text', 'He wrote:\n\n[00:12] see you\n\nand left.\nThen nothing.'],
    ['an arrow', 'From a --> b\n\nand back.'],
    ['an empty file', ''],
    ['a binary file', '\0\0\0WEBVTT'],
  ])('leaves %s to the reader of scripts', (_name, text) => {
    expect(readSubtitles(text, { stem: 'a', extension: 'srt' })).toBeNull();
  });
});

describe('SubRip', () => {
  it('takes times as people write them', () => {
    const text =
      '1\n00:00:01.5 --> 00:00:02,25\nPoint and comma\n\n2\n01:02,000-->01:03,000\nNo hours\n\n10:00:00,000 --> 10:00:01,000 X1:40 X2:600\nLate\n';
    expect(shown(timelineOf(text).captions)).toEqual([
      { startMs: 1500, endMs: 2250, lines: ['Point and comma'] },
      { startMs: 62_000, endMs: 63_000, lines: ['No hours'] },
      { startMs: 36_000_000, endMs: 36_001_000, lines: ['Late'] },
    ]);
  });

  it('takes missing numbers, blank lines inside of a cue, and none between cues', () => {
    const text =
      '00:00:01,000 --> 00:00:02,000\nOne\n\n\nstill one\n2\n00:00:03,000 --> 00:00:04,000\n42\n\n\n00:00:05,000 --> 00:00:06,000\nThree';
    expect(lines(text)).toEqual([['One', 'still one'], ['42'], ['Three']]);
  });

  it('keeps bold, italic and colour, over lines too, and leaves other tags and overrides out', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Both\nlines</i> <b><font color="#FF0000">red</font></b> <u>one</u> <3 <x>\n';
    const { words } = timelineOf(text).captions[0] ?? { words: [] };
    expect(words.map(({ runs }) => runs[0])).toMatchObject([
      { text: 'Both', italic: true },
      { text: 'lines', italic: true },
      { text: 'red', bold: true, italic: false, color: '#ff0000' },
      { text: 'one', bold: false, color: null },
      { text: '<3' },
      { text: '<x>' },
    ]);
  });

  it('sorts cues, and makes overlapping ones follow one another', () => {
    const text = [
      '1\n00:00:05,000 --> 00:00:07,000\nSecond',
      '2\n00:00:01,000 --> 00:00:06,000\nFirst',
      '3\n00:00:08,000 --> 00:00:09,000\n– One',
      '4\n00:00:08,000 --> 00:00:10,000\n– Other\n',
    ].join('\n\n');
    expect(shown(timelineOf(text).captions)).toEqual([
      { startMs: 1000, endMs: 5000, lines: ['First'] },
      { startMs: 5000, endMs: 7000, lines: ['Second'] },
      { startMs: 8000, endMs: 10_000, lines: ['– One', '– Other'] },
    ]);
    expect(said(text)).toEqual(['2:1 warning overlapping-cues', '14:1 warning overlapping-cues']);
  });

  it.each([
    ['-00:00:01,000 --> 00:00:02,000'],
    ['00:00:03,000 --> 00:00:02,000'],
    ['00:00:03,000 --> 00:00:03,000'],
    ['00:00:63,000 --> 00:02:02,000'],
    ['00:00:0x,000 --> 00:00:02,000'],
    ['00:00:01,000 -> 00:00:02,000'],
    ['00:00:01:12 --> 00:00:02:12'],
    ['00:00:01,000 --> '],
    ['30:00:00,000 --> 30:00:01,000'],
  ])('refuses the time %s with its place', (times) => {
    expect(said(`1\n00:00:01,000 --> 00:00:02,000\nGood\n\n2\n${times}\nBad\n`)).toEqual([
      '6:1 error bad-cue-time',
    ]);
  });

  it('says which text belongs to no cue, and that a file without text has none', () => {
    expect(said('Some words\n\n1\n00:00:01,000 --> 00:00:02,000\nGood\n')).toEqual([
      '1:1 warning text-outside-cue',
    ]);
    expect(said('1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n')).toEqual([
      'undefined:undefined error empty-script',
    ]);
  });
});

describe('WebVTT', () => {
  const vtt = [
    'WEBVTT - made by hand',
    'NOTE\nTitle: Salt &amp; Pepper\nLanguage: de',
    'STYLE\n::cue(.loud) { color: #ffcc00; font-weight: bold }',
    'REGION\nid:fred',
    'intro\n00:01.000 --> 00:03.000 align:start position:10%\n<v Mary Jones>Gut, <c.loud>sehr</c> <00:00:02.500>gut &lt;b&gt;',
    '00:04.000 --> 00:05.000\n<lang en>Yes</lang> <ruby>漢<rt>kan</rt></ruby> <c.yellow>gelb</c>',
    'lost words\n',
  ].join('\n\n');

  it('takes title, language, classes, speakers, times and entities', () => {
    const { script } = read(vtt);
    expect(script).toMatchObject({ title: 'Salt & Pepper', language: 'de' });
    const [first, second] = timelineOf(vtt).captions;
    expect(shown(timelineOf(vtt).captions).map((caption) => caption.lines)).toEqual([
      ['Gut, sehr gut <b>'],
      ['Yes 漢 gelb'],
    ]);
    expect(first?.words[1]?.runs[0]).toMatchObject({ text: 'sehr', bold: true, color: '#ffcc00' });
    expect(first?.words[2]?.startMs).toBe(2500);
    expect(second?.words[2]?.runs[0]?.color).toBe('#ffff00');
    expect(said(vtt)).toEqual(['20:1 warning text-outside-cue']);
  });

  it('takes a line of spaces for a line of the cue', () => {
    const text = 'WEBVTT\nKind: captions\nLanguage: fr\n\n00:01.000 --> 00:02.000\n \nbonjour\n \n\n';
    expect(lines(text)).toEqual([['bonjour']]);
    expect(read(text).script?.language).toBe('fr');
  });

  it('refuses a broken time with its place', () => {
    expect(said('WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nid\n00:02.000 --> soon\nb')).toEqual([
      '7:1 error bad-cue-time',
    ]);
  });
});

describe('LRC', () => {
  it('takes title, author, offset, several times a line, word times, and lines that end others', () => {
    const text = [
      '[ti: A Song ]',
      '[ar:Jo]',
      '[la:en]',
      '[offset:+500]',
      '[00:01.00][00:11.5]Again and again',
      '[00:03.50]<00:03.50>Word <00:04.00>by <00:04.75>word',
      '[00:06.00]',
      '[01:00]The last',
    ].join('\n');
    const name = { stem: 'x', extension: 'lrc' };
    expect(read(text, name).script).toMatchObject({ title: 'A Song', author: 'Jo', language: 'en' });
    const { captions } = timelineOf(text, name);
    expect(shown(captions)).toEqual([
      { startMs: 500, endMs: 3000, lines: ['Again and again'] },
      { startMs: 3000, endMs: 5500, lines: ['Word by word'] },
      { startMs: 11_000, endMs: 59_500, lines: ['Again and again'] },
      { startMs: 59_500, endMs: 61_500, lines: ['The last'] },
    ]);
    expect(captions[1]?.words.map(({ startMs }) => startMs)).toEqual([3000, 3500, 4250]);
  });

  it('refuses a broken time, and leaves out a line without one', () => {
    expect(said('[00:01.00]One\n[00:75.00]Two\nloose\n[00:03.00]Three\n[00:04.00]Four')).toEqual([
      '2:1 error bad-cue-time',
      '3:1 warning text-outside-cue',
    ]);
  });
});

describe('the script', () => {
  const cue = (at: number, text: string) =>
    `${at + 1}\n00:00:${String(at * 2).padStart(2, '0')},000 --> 00:00:${String(at * 2 + 2).padStart(2, '0')},000\n${text}\n`;

  it('takes its title and language from the name where the file says none', () => {
    const { script } = read(cue(0, 'Hallo'), { stem: 'my-long_talk.de', extension: 'srt' });
    expect(script).toMatchObject({ title: 'my long talk', language: 'de' });
    expect(read(cue(0, 'Hallo Welt'), null).script?.title).toBe('Hallo Welt');
  });

  it('changes the scene after a silence and after about eight cues', () => {
    const twelve = Array.from({ length: 12 }, (_, at) => cue(at, `Cue ${at}`)).join('\n');
    const after = '99\n00:00:30,000 --> 00:00:31,000\nAfter the silence\n';
    const { scenes } = timelineOf(`${twelve}\n${after}`);
    expect(scenes.map(({ startMs, content }) => [content.type, startMs])).toEqual([
      ['narration', 0],
      ['narration', 12_000],
      ['narration', 29_600],
      ['end', 32_000],
    ]);
  });

  it('opens with the title where the first cue leaves room, and at once where it does not', () => {
    const first = (start: string) => timelineOf(`1\n${start} --> 00:00:30,000\nHello\n`).scenes[0];
    expect(first('00:00:01,999')).toMatchObject({ startMs: 0, content: { type: 'narration' } });
    expect(first('00:00:02,000')).toMatchObject({ startMs: 0, endMs: 2000, content: { type: 'title' } });
    expect(first('00:00:20,000')).toMatchObject({ startMs: 0, endMs: 6000, content: { type: 'title' } });
  });

  it('breaks anew only what does not fit', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:05,000\nThis line is by far too wide for a caption, so that it is broken\n\n2\n00:00:05,000 --> 00:00:09,000\na\nb\nc\n';
    expect(shown(timelineOf(text).captions)).toEqual([
      {
        startMs: 1000,
        endMs: 5000,
        lines: ['This line is by far too wide', 'for a caption, so that it is broken'],
      },
      { startMs: 5000, endMs: 9000, lines: ['a b c'] },
    ]);
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '-->',
        'a --> b',
        '<b>bold</b>',
        '**bold**',
        '<i>it',
        '&amp;',
        '{\\an8}',
        '\n\n',
        '\n',
        '42',
        '[00:01.00]',
        '<00:01.000>',
        'שלום 12 abc.',
        'مرحبا بالعالم 3.5',
        '今天天气很好，我们去公园。',
        '👩‍👩‍👧‍👦',
        '\u202b',
        '\u2060',
        '<\u2060b>',
        'WEBVTT',
      ),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(' '));

describe('what was written', () => {
  /** The timeline of a text, made as a render makes it. */
  function written(text: string): Timeline | null {
    const { script } = parseScript(`---\nlang: en\n---\n${text}`);
    const timeline = script && schedule(script, narrate(script), room);
    // A line of nothing but invisible marks is no cue to a reader.
    const isSeen = timeline?.captions.every((caption) =>
      caption.lines.every((line) => /[^\s\p{Cf}\p{Cc}]/u.test(line.text)),
    );
    return isSeen ? timeline : null;
  }

  it('is read back from SubRip and WebVTT with its times and lines', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const timeline = written(text);
        fc.pre(timeline !== null);
        const name = { stem: 'x.en', extension: '' };
        expect(shown(timelineOf(toSrt(timeline), name).captions)).toEqual(shown(timeline.captions));
        const again = timelineOf(toWebVtt(timeline), name);
        expect(shown(again.captions)).toEqual(shown(timeline.captions));
        // A text without a title has that of its file, as any subtitle file has.
        expect(again.title).toBe(timeline.title ?? 'x');
      }),
      { numRuns: 300 },
    );
  });

  it('is read back from LRC, to the hundredth of a second', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const timeline = written(text);
        fc.pre(timeline !== null);
        const { script, cueTimes } = read(toLrc(timeline, 'Jo'), { stem: 'x', extension: 'lrc' });
        const wanted = timeline.captions.map((caption) => lineText(caption.words));
        expect(
          script &&
            sentencesOf(script)
              .slice(1)
              .map((sentence) => sentence.text),
        ).toEqual(wanted);
        cueTimes?.cues.forEach((cue, at) => {
          expect(Math.abs(cue.startMs - (timeline.captions[at]?.startMs ?? 0))).toBeLessThanOrEqual(5);
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  const headers = ['', 'WEBVTT\n\n', '1\n00:00:01,000 --> 00:00:02,000\n', '[00:01.00]a\n[00:02.00]b\n'];
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      '1',
      '-->',
      ' --> ',
      '00:00:01,000',
      '00:00:03.5',
      '-00:01:00',
      '00:00:01,000 --> 00:00:04,000\n',
      '<',
      '>',
      '<b>',
      '</b>',
      '<c.x',
      '<v A>',
      '&#x0;',
      '&#99999999;',
      '{\\',
      '[00:01',
      '[00:02.00]',
      'NOTE\n',
      'STYLE\n',
      '::cue(.a) {',
      '[offset:-99999]',
      '\u202b',
      '\u202c',
    ),
  );

  it('never makes the readers throw, and what they give can be scheduled', () => {
    const anyFile = fc
      .tuple(fc.constantFrom(...headers), fc.array(pieces, { maxLength: 40 }))
      .map(([header, parts]) => header + parts.join(''));
    fc.assert(
      fc.property(anyFile, fc.constantFrom('srt', 'vtt', 'lrc', 'txt'), (text, extension) => {
        const result = readSubtitles(text, { stem: 'x', extension });
        if (result?.script && result.cueTimes) {
          const timeline = scheduleCues(result.script, result.cueTimes, { columns: 10 });
          expect(checkTimeline(timeline, result.script, sentencesOf(result.script).slice(1))).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      'cues',
      (size: number) =>
        Array.from(
          { length: size / 50 },
          (_, at) => `${at}\n00:00:0${at % 10},000 --> 00:00:1${at % 10},000\nSome words ${at}\n`,
        ).join('\n'),
    ],
    ['tags', (size: number) => `1\n00:00:01,000 --> 00:00:02,000\n${'<b>x</i>'.repeat(size / 8)}`],
    ['open marks', (size: number) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<&{['.repeat(size / 4)}`],
    [
      'spaces',
      (size: number) => `1\n00:00:01,000 --> 00:00:02,000\na${' '.repeat(size)}--\n[${' '.repeat(size)}`,
    ],
    ['LRC times', (size: number) => `[00:01.00]a\n${'[00:01.00]'.repeat(size / 10)}b`],
  ])('is read in linear time: %s', async (_name, make) => {
    await expectLinear(counted, 400_000, (size) => {
      const text = make(size);
      return () => counted.readSubtitles(text, srtName);
    });
  });
});
