import { describe, expect, it } from 'vitest';
import { paragraph, stanza } from '../../../test/support/build-script.ts';
import { section, timelineOf } from '../../../test/support/build-timeline.ts';
import type { Caption, CaptionLine, TimedWord, Timeline } from '../timeline.ts';
import { lintCaptions } from './lint.ts';

interface Shown {
  /** Its lines, separated by ` / `. */
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** When it is spoken. By default, for as long as it is shown. */
  readonly fromMs?: number;
  readonly toMs?: number;
}

/** A timeline of one scene with these captions. Sentences end with `.`, `!` or `?`. */
function timelineWith(language: string, ...shown: readonly Shown[]): Timeline {
  const captions = shown.map((one, at) => captionOf(one, at + 1));
  const sentences: TimedWord[][] = [[]];
  for (const word of captions.flatMap((caption) => caption.words)) {
    sentences.at(-1)?.push(word);
    if (/[.!?]$/.test(word.text) && !/^(?:Dr|ul|5)\.$/.test(word.text)) sentences.push([]);
  }
  const totalMs = Math.max(...captions.map((caption) => caption.endMs)) + 2000;
  const content = {
    type: 'narration',
    picture: null,
    illustration: null,
    entry: null,
    staging: [],
    sentences: sentences
      .filter((words) => words.length > 0)
      .map((words) => ({ startMs: words[0]?.startMs ?? 0, endMs: words.at(-1)?.endMs ?? 0, words })),
  } as const;
  const span = spanOfLine(1);
  return {
    title: 'A test',
    name: 'A test',
    language,
    totalMs,
    scenes: [{ startMs: 0, endMs: totalMs, content, span }],
    captions,
    chapters: [],
    clips: [],
    sounds: [],
  };
}

function captionOf({ text, startMs, endMs, fromMs = startMs, toMs = endMs }: Shown, line: number): Caption {
  const lineTexts = text.split(' / ').map((part) => part.split(' '));
  const count = lineTexts.flat().length;
  const at = (word: number) => Math.round(fromMs + ((toMs - fromMs) * word) / count);
  const words = lineTexts.flat().map((word, index): TimedWord => {
    const run = { text: word, bold: false, italic: false, code: false, color: null };
    return { text: word, spaceBefore: true, runs: [run], startMs: at(index), endMs: at(index + 1) };
  });
  let firstWord = 0;
  const lines = lineTexts.map((part): CaptionLine => {
    const wordCount = part.length;
    firstWord += wordCount;
    return { text: part.join(' '), firstWord: firstWord - wordCount, wordCount };
  });
  return { startMs, endMs, sceneIndex: 0, lines, words, span: spanOfLine(line) };
}

function spanOfLine(line: number) {
  return { start: { line, column: 1, offset: line * 100 }, end: { line, column: 9, offset: line * 100 + 8 } };
}

const options = { columns: 42, fps: 30 };

function lint(...shown: readonly Shown[]) {
  return lintCaptions(timelineWith('en', ...shown), options);
}

function messages(timeline: Timeline, columns = 42): string[] {
  return lintCaptions(timeline, { columns, fps: 30 }).map(({ code, message }) => `${code}: ${message}`);
}

const good: Shown = { text: 'The baker rises at four.', startMs: 1000, endMs: 2800 };

describe('captions as they should be', () => {
  it('have no findings', () => {
    expect(lint(good, { text: 'He lights the oven.', startMs: 2800, endMs: 4300 })).toEqual([]);
  });

  it('are what the schedule makes of prose and verse', () => {
    const prose = paragraph(
      'The baker rises at four, and the whole town is still asleep.',
      'He lights the old oven, sweeps the floor, and waits until the stones are hot enough.',
      '"Good bread," he says, "cannot be hurried."',
    );
    const verse = stanza('The harbour sleeps, the boats are in,', 'The wind has put its fiddle down,');
    expect(lintCaptions(timelineOf(section(prose, verse)), options)).toEqual([]);
  });

  it('may be none at all', () => {
    const empty = { ...timelineWith('en', good), captions: [] };
    expect(lintCaptions(empty, options)).toEqual([]);
  });
});

describe('reading speed', () => {
  it('is too fast above 20 characters per second, and the message gives the numbers and the place', () => {
    const [finding, ...others] = lint(good, {
      text: 'Nobody here can possibly read it.',
      startMs: 3000,
      endMs: 4500,
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'caption-too-fast',
      severity: 'warning',
      message:
        '“Nobody here can possibly read it.” must be read at 22.0 characters per second; the limit is 20.',
      span: { start: { line: 2 } },
    });
    expect(finding?.hint).toContain('1.50 s and needs 0.15 s more');
  });

  it('is not too fast at 20 characters per second', () => {
    expect(lint({ text: 'Nobody here can read.', startMs: 0, endMs: 1050 })).toEqual([]);
  });

  it('is judged to within a frame', () => {
    expect(lint({ text: 'Nobody here can read it.', startMs: 0, endMs: 1190 })).toEqual([]);
    expect(lint({ text: 'Nobody here can read it.', startMs: 0, endMs: 1150 })).toMatchObject([
      { code: 'caption-too-fast', message: expect.stringContaining('20.9') },
    ]);
  });

  it('counts a full-width character as two', () => {
    const shown = { text: '每天早上七点半老陈就把修鞋摊摆好', startMs: 0, endMs: 1500 };
    expect(lintCaptions(timelineWith('zh', shown), options)).toMatchObject([
      { code: 'caption-too-fast', message: expect.stringContaining('21.3') },
    ]);
  });
});

describe('shortest and longest time', () => {
  it('finds a caption that disappears although there was time', () => {
    expect(lint({ text: 'No.', startMs: 0, endMs: 700 })).toMatchObject([
      { code: 'caption-too-short', severity: 'warning', message: expect.stringContaining('0.70 s') },
    ]);
  });

  it('finds two captions that could be one', () => {
    const codes = lint(
      { text: 'No.', startMs: 0, endMs: 600 },
      { text: 'Not now.', startMs: 600, endMs: 1600 },
    ).map(({ code, severity }) => [code, severity]);
    expect(codes).toEqual([['caption-too-short', 'warning']]);
  });

  it('accepts a short sentence between others that fill their captions', () => {
    const long = 'The baker, who has not slept, says to the / young man that the bread is ready now.';
    const findings = lint(
      { text: long, startMs: 0, endMs: 6000 },
      { text: 'No.', startMs: 6000, endMs: 6600 },
      { text: long, startMs: 6600, endMs: 12_600 },
    );
    expect(findings).toMatchObject([{ code: 'caption-too-short', severity: 'info' }]);
  });

  it('accepts part of a sentence that cannot share the screen', () => {
    const findings = lint(
      { text: 'The baker waits.', startMs: 0, endMs: 2000 },
      { text: 'They,', startMs: 2000, endMs: 2600 },
      {
        text: 'who have not slept for the whole of the / night, are as silent as the house is now.',
        startMs: 2600,
        endMs: 8000,
      },
    );
    expect(findings).toMatchObject([{ code: 'caption-too-short', severity: 'info' }]);
  });

  it('finds what stays longer than 7 s', () => {
    expect(lint({ text: 'He waits, and waits, and waits.', startMs: 0, endMs: 7200 })).toMatchObject([
      { code: 'caption-too-long', severity: 'warning', message: expect.stringContaining('7.20 s') },
    ]);
    expect(lint({ text: 'He waits, and waits, and waits.', startMs: 0, endMs: 7000 })).toEqual([]);
  });

  it('accepts one word that takes longer to say', () => {
    expect(lint({ text: '$3,141,592,653.58', startMs: 0, endMs: 8000 })).toMatchObject([
      { code: 'caption-too-long', severity: 'info' },
    ]);
  });
});

describe('lines', () => {
  it('are at most two', () => {
    const three = { text: 'The baker rises / at four and / lights the oven.', startMs: 0, endMs: 3000 };
    expect(lint(three)).toMatchObject([{ code: 'caption-too-many-lines' }]);
  });

  it('are as wide as the format allows', () => {
    const shown = { text: 'The baker rises at four, / and so do I.', startMs: 0, endMs: 3000 };
    expect(messages(timelineWith('en', shown), 24)).toEqual([]);
    expect(messages(timelineWith('en', shown), 20)).toEqual([
      'caption-line-too-wide: The line “The baker rises at four,” has 24 columns; the limit is 20.',
    ]);
  });

  it('may be wider if a single word is', () => {
    const shown = { text: 'Donaudampfschifffahrtsgesellschaft', startMs: 0, endMs: 3000 };
    expect(lintCaptions(timelineWith('de', shown), { columns: 24, fps: 30 })).toMatchObject([
      { code: 'caption-line-too-wide', severity: 'info' },
    ]);
  });
});

describe('in-time, out-time and gaps', () => {
  it('allow three frames around the first word', () => {
    expect(lint({ ...good, fromMs: 900 })).toEqual([]);
    expect(lint({ ...good, fromMs: 850 }).map(({ code }) => code)).toEqual(['caption-in-time']);
    expect(lint({ ...good, fromMs: 1200 })[0]?.message).toBe(
      'The caption appears 6 frames before its first word is spoken; the limit is 3.',
    );
  });

  it('allow twelve frames after the last word, or the time needed to read', () => {
    expect(lint({ ...good, toMs: 2400 })).toEqual([]);
    expect(lint({ ...good, endMs: 3500, toMs: 2400 })[0]?.message).toBe(
      'The caption stays 33 frames after its last word; the limit is 12.',
    );
    expect(lint({ text: 'No.', startMs: 0, endMs: 833, toMs: 150 })).toEqual([]);
    expect(lint({ ...good, toMs: 3000 })).toMatchObject([{ code: 'caption-out-time' }]);
  });

  it('allow no gap or one of at least two frames, at the frame rate of the video', () => {
    const withNextAt = (startMs: number) =>
      lint(good, { text: 'He lights the oven.', startMs, endMs: startMs + 1500 }).map(({ code }) => code);
    expect(withNextAt(2800)).toEqual([]);
    expect(withNextAt(2833)).toEqual(['caption-gap']);
    expect(withNextAt(2867)).toEqual([]);
    expect(withNextAt(2700)).toEqual(['caption-overlap']);
    // At 10 frames per second a gap of one frame is long enough to be seen as a gap.
    const slow = timelineWith('en', good, { text: 'He lights the oven.', startMs: 2900, endMs: 4400 });
    expect(lintCaptions(slow, { columns: 42, fps: 10 })).toEqual([]);
  });
});

describe('breaks', () => {
  const bad: readonly [text: string, separated: string, language?: string][] = [
    ['The old man walks down to the / harbour every single morning.', 'an article from its noun'],
    ['The whole village was waiting for / news about the missing ship.', 'a preposition from its object'],
    ['When the storm was over at last, she / opened every window of the house.', 'a pronoun from its verb'],
    ['After all these years nobody will / remember the name of the captain.', 'an auxiliary from its verb'],
    ['The baker has decided that he will not / sell any bread on Sunday.', '"not" from its verb'],
    ['The parcel that came today weighs 25 / kilograms and cannot be lifted.', 'a number from its unit'],
    ['The prize was given again to Marie / Curie, who had left for Paris.', 'a first name from a last name'],
    ['All were silent as soon as Dr. / Marsh came through the door.', 'a title from a name'],
    [
      'Das alte Haus am Ende der Straße ist am 5. / Mai abgebrannt, und keiner weiß warum.',
      'a number from its unit',
      'de',
    ],
    ['Niedaleko stąd, na małej ul. / Lipowej, rośnie stary ogród.', 'an abbreviation from its word', 'pl'],
    ['Am Abend geht der alte Mann in den / Garten hinter dem Haus.', 'an article from its noun', 'de'],
    [
      'Le soir, le vieux facteur marche vers la / rivière qui traverse le village.',
      'an article from its noun',
      'fr',
    ],
    ['Смотритель маяка никогда не / забывает проверить лампу вечером.', '"not" from its verb', 'ru'],
  ];
  it.each(bad)('%s', (text, separated, language = 'en') => {
    const findings = lintCaptions(timelineWith(language, { text, startMs: 0, endMs: 4500 }), options);
    expect(findings.map(({ code, message }) => [code, message.endsWith(`separates ${separated}.`)])).toEqual([
      ['caption-bad-break', true],
    ]);
  });

  const allowed: readonly [text: string, language?: string][] = [
    ['The old man walks down / to the harbour every single morning.'],
    ['He took the letter in / and put it on the table by the window.'],
    ['The storm was over in 1999 / and the village was built again.'],
    ['The House of the Rising Sun / and the Day of the Long Night.'],
    ['Seitdem wird er / jeden Tag von den Kindern gefüttert.', 'de'],
  ];
  it.each(allowed)('allows %s', (text, language = 'en') => {
    const shown = { text, startMs: 0, endMs: 4500 };
    expect(messages(timelineWith(language, shown))).toEqual([]);
  });

  it('between captions are found if another cut is better', () => {
    const findings = lint(
      { text: 'The old man walks down to the', startMs: 0, endMs: 2000 },
      { text: 'harbour every single morning.', startMs: 2000, endMs: 4000 },
    );
    expect(findings).toMatchObject([
      { code: 'caption-bad-break', message: expect.stringMatching(/^A caption breaks between “the” and/) },
    ]);
  });

  it('are accepted if every other one is bad as well', () => {
    const shown = { text: 'They will never / forget the', startMs: 0, endMs: 3000 };
    expect(
      messages(timelineWith('en', shown, { text: 'grandfather.', startMs: 3000, endMs: 4500 }), 15),
    ).toEqual([]);
  });

  it('stay where they are after a comma', () => {
    const end = { text: 'When evening comes,', startMs: 0, endMs: 1500 };
    const next = { text: 'the captain of the / lighthouse waits.', startMs: 1500, endMs: 4000 };
    expect(messages(timelineWith('en', end, next), 22)).toEqual([]);
  });

  it('are found before a mark that closes', () => {
    const shown = { text: 'He said that it was over / ! and went home at once.', startMs: 0, endMs: 4000 };
    expect(messages(timelineWith('fr', shown))[0]).toMatch(/a word from the mark that closes it/);
  });
});

it('finds a closing mark that was taken for a sentence', () => {
  const quote = { text: '« Tout va bien.', startMs: 0, endMs: 1500 };
  const mark = { text: '» Elle sourit.', startMs: 1500, endMs: 2900 };
  expect(lintCaptions(timelineWith('fr', quote, mark), options)).toMatchObject([
    { code: 'caption-stray-mark', span: { start: { line: 2 } } },
  ]);
});

describe('a word alone', () => {
  it('is found on a line', () => {
    const text = 'The baker lights the oven and then he leaves / it.';
    expect(
      lintCaptions(timelineWith('en', { text, startMs: 0, endMs: 4000 }), { columns: 44, fps: 30 }),
    ).toMatchObject([{ code: 'caption-orphan', message: 'The word “it.” stands alone on a line.' }]);
  });

  it('is found in a caption of its own', () => {
    const findings = lint(
      { text: 'The baker lights the oven and then leaves', startMs: 0, endMs: 3000 },
      { text: 'it.', startMs: 3000, endMs: 4000 },
    );
    expect(findings.map(({ code }) => code)).toContain('caption-orphan');
  });

  it('is accepted as a sentence, or set apart by a comma', () => {
    expect(lint({ text: 'No.', startMs: 0, endMs: 900 })).toEqual([]);
    expect(lint({ text: 'Go. / The harbour is waiting for you.', startMs: 0, endMs: 3000 })).toEqual([]);
    expect(
      lint({ text: 'Well, / that was not what we had hoped for today.', startMs: 0, endMs: 3000 }),
    ).toEqual([]);
  });
});

describe('sentences', () => {
  it('share a caption only as a whole', () => {
    const whole = { text: 'He waits. / Nobody comes.', startMs: 0, endMs: 2500 };
    expect(lint(whole)).toEqual([]);
    const part = lint(
      { text: 'He waits. / Nobody in the whole', startMs: 0, endMs: 2500 },
      { text: 'village comes.', startMs: 2500, endMs: 4000 },
    );
    expect(part.map(({ code }) => code)).toEqual(['caption-across-sentences']);
  });
});
