import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allSentences,
  buildScript,
  code,
  list,
  narrate,
  paragraph,
  pause,
  picture,
  quote,
  stanza,
} from '../../test/support/build-script.ts';
import { section } from '../../test/support/build-timeline.ts';
import { expectLinear, loadCounted } from '../../test/support/count-steps.ts';
import { lineColumns } from './captions/columns.ts';
import { checkTimeline } from './invariants.ts';
import { schedule } from './schedule.ts';
import type { Caption, Timeline } from './timeline.ts';

const counted = await loadCounted(() => import('./schedule.ts'));

describe('a timeline that is wrong', () => {
  const script = buildScript(
    section(paragraph('The baker rises at four.', 'He lights the old oven, and waits.')),
  );
  const timeline = schedule(script, narrate(script), { columns: 42 });
  const withCaption = (at: number, change: (caption: Caption) => Partial<Caption>): Timeline => ({
    ...timeline,
    captions: timeline.captions.map((caption, index) =>
      index === at ? { ...caption, ...change(caption) } : caption,
    ),
  });

  it.each([
    ['a word is missing', withCaption(1, ({ words }) => ({ words: words.slice(1) })), /words/],
    ['a caption is late', withCaption(1, ({ startMs }) => ({ startMs: startMs + 300 })), /is spoken while/],
    [
      'captions overlap',
      withCaption(1, ({ endMs }) => ({ endMs: endMs + 2000 })),
      /before the previous caption ends/,
    ],
    ['a caption is half a millisecond off', withCaption(1, ({ endMs }) => ({ endMs: endMs - 0.5 })), /whole/],
    ['a caption is in another scene', withCaption(1, () => ({ sceneIndex: 0 })), /inside its scene/],
    [
      'a line says something else',
      withCaption(1, ({ lines }) => ({ lines: lines.map((line) => ({ ...line, text: 'Buy more bread.' })) })),
      /Buy more bread/,
    ],
    ['a caption is left out', { ...timeline, captions: timeline.captions.slice(0, -1) }, /word \d+ is/],
    ['a scene is left out', { ...timeline, scenes: timeline.scenes.slice(1) }, /scene 0 starts at/],
    ['the video is longer', { ...timeline, totalMs: timeline.totalMs + 1 }, /the last chapter ends/],
    [
      'a clip is twice there',
      { ...timeline, clips: timeline.clips.flatMap((clip) => [clip, clip]) },
      /clip 1/,
    ],
  ])('is found out: %s', (_, wrong, message) => {
    expect(checkTimeline(timeline, script)).toEqual([]);
    expect(checkTimeline(wrong, script).join('\n')).toMatch(message);
  });
});

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,9}[,.;:]?$/) },
  fc.constantFrom(
    'the',
    'of',
    'and',
    'not',
    '-',
    '—',
    '“Well,',
    '20',
    'Dr.',
    '😀',
    '👩‍👩‍👧',
    '...',
    '(',
    ')',
    '\u0301',
  ),
  fc.stringMatching(/^[a-z]{30,60}$/),
  fc.constantFrom('今天', '東京。', 'สวัสดี', 'שלום', 'é́'),
);
const sentence = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '|')), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.map(([text, gap], at) => (at === 0 ? text : gap + text)).join(''));
const sentences = fc.array(sentence, { minLength: 1, maxLength: 12 });
const block = fc.oneof(
  sentences.map((texts) => paragraph(...texts)),
  sentences.map((texts) => stanza(...texts)),
  fc
    .array(
      fc.record({
        depth: fc.nat(2),
        text: fc.oneof(sentence, fc.constant('')),
        number: fc.option(fc.nat(99)),
      }),
      { maxLength: 9 },
    )
    .map((items) => list(items)),
  fc.tuple(sentences, fc.option(sentence)).map(([texts, by]) => quote(texts, by)),
  fc.array(fc.string(), { maxLength: 40 }).map((lines) => code(lines.join('\n'))),
  fc.constantFrom(picture('a.png'), picture('b.png')),
  fc.nat(5000).map((ms) => pause(ms)),
);
const clock = fc.nat(1439).map((minuteOfDay) => ({ text: '9:00 am', minuteOfDay }));
const sectionText = fc
  .record({
    clock: fc.option(clock),
    heading: fc.option(sentence),
    blocks: fc.array(block, { maxLength: 8 }),
  })
  .map(({ clock, heading, blocks }) => ({ ...(clock && { clock }), ...(heading && { heading }), blocks }));
const scriptText = fc.record({
  title: sentence,
  language: fc.constantFrom('en', 'en-GB', 'zh', 'de'),
  sections: fc.array(sectionText, { maxLength: 5 }),
});

describe('any script with any word times', () => {
  it('gives a timeline that holds every guarantee', () => {
    const lengths = fc.array(fc.oneof(fc.constant(0), fc.nat(900)), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(scriptText, lengths, fc.constantFrom(24, 30, 42), (text, times, columns) => {
        const script = buildScript(text);
        let drawn = 0;
        const draw = () => {
          drawn += 1;
          return times[drawn % times.length] ?? 0;
        };
        const clips = allSentences(script).map((sentence) => {
          let now = draw();
          const words = sentence.words.map(() => {
            const startMs = now + (draw() >> 2);
            now = startMs + draw();
            return { startMs, endMs: now };
          });
          return { sentenceIndex: sentence.index, durationMs: now + draw(), words, audio: null };
        });
        const timeline = schedule(script, { voice: 'none', clips }, { columns });
        expect(checkTimeline(timeline, script)).toEqual([]);
        for (const caption of timeline.captions) {
          for (const { firstWord, wordCount } of caption.lines) {
            const words = caption.words.slice(firstWord, firstWord + wordCount);
            if (wordCount > 1) expect(lineColumns(words)).toBeLessThanOrEqual(columns);
          }
        }
        timeline.captions.slice(1).forEach((caption, at) => {
          const gap = caption.startMs - (timeline.captions[at]?.endMs ?? 0);
          expect(gap === 0 || gap >= 70).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', async () => {
    await expectLinear(counted, 100, (sentenceCount) => {
      const sentences = Array.from({ length: sentenceCount }, (_, at) =>
        Array.from({ length: 1000 }, (_, word) =>
          word % 11 === 10 ? 'and' : `word${(at * word) % 97}`,
        ).join(' '),
      );
      const cjk = Array.from({ length: sentenceCount * 200 }, () => '山').join('|');
      const script = buildScript(section(paragraph(...sentences), paragraph(cjk)));
      const narration = narrate(script);
      return () => counted.schedule(script, narration, { columns: 42 });
    });
  });
});
