/** Captions of random texts in the world's scripts: what must hold whatever is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentNarration } from '../../test/support/silent-narration.ts';
import { parseScript } from '../script/parse.ts';
import { sentencesOf } from '../script/walk.ts';
import { columnsOf } from './captions/columns.ts';
import { LineRoom } from './captions/line-room.ts';
import { checkTimeline } from './invariants.ts';
import { schedule } from './schedule.ts';

interface Writing {
  readonly language: string;
  readonly pieces: readonly string[];
  /** What stands between pieces. */
  readonly gap: string;
  readonly marks: readonly string[];
}

const writings: readonly Writing[] = [
  {
    language: 'zh',
    pieces: ['今天', '我们', '一起', '去山上', '看日出', '“非常”好', '1976年', '《红楼梦》', 'Wi-Fi'],
    gap: '',
    marks: ['，', '。', '！', '……', '——', ''],
  },
  {
    language: 'ja',
    pieces: [
      '港町の',
      '小さな',
      '銭湯が',
      'コーヒー',
      'ゆっくり',
      '「みなと湯」',
      '三ヶ月',
      '人々',
      'ちょっと',
    ],
    gap: '',
    marks: ['、', '。', '！', '…', ''],
  },
  {
    language: 'th',
    pieces: ['น้ำ', 'ที่บ้าน', 'เล็กๆ', 'กาแฟ', 'แม่น้ำเจ้าพระยา', '40'],
    gap: '',
    marks: [' ', '', 'ฯ '],
  },
  {
    language: 'ar',
    pieces: ['السوق', 'القديمة،', 'في', '12', 'مترًا', 'Google', '«كتاب»'],
    gap: ' ',
    marks: ['.', '؟', ''],
  },
  {
    language: 'he',
    pieces: ['שָׁלוֹם', 'עולם', '3.5', 'Wi-Fi', 'מ-4,000'],
    gap: ' ',
    marks: ['.', ',', '?', ''],
  },
  {
    language: 'hi',
    pieces: ['नदी', 'के', 'किनारे', 'क्षत्रिय', 'हिलती', 'डॉ', '7:30'],
    gap: ' ',
    marks: ['।', ',', ''],
  },
  { language: 'ko', pieces: ['바닷가의', '작은', '서점', '8시가', '각'], gap: ' ', marks: ['.', ',', ''] },
  {
    language: 'en',
    pieces: [
      'we',
      'the',
      '👩🏽‍🚀',
      '🇵🇹🇫🇷',
      '1️⃣',
      'résumé',
      'e\u0301te\u0301',
      '(aside)',
      '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
      '“quoted”',
      '$1.5M',
    ],
    gap: ' ',
    marks: ['.', ',', '!', '…', ''],
  },
  {
    language: 'ru',
    pieces: ['в', 'маленьком', 'городе', 'он', 'не', 'знал'],
    gap: ' ',
    marks: ['.', ',', ' —', ''],
  },
];

const textOf = (writing: Writing) =>
  fc
    .array(fc.tuple(fc.constantFrom(...writing.pieces), fc.constantFrom(...writing.marks, '', '')), {
      minLength: 1,
      maxLength: 30,
    })
    .map((parts) => parts.map(([piece, mark]) => piece + mark).join(writing.gap));

const anyText = fc
  .array(
    fc.constantFrom(...writings).chain((writing) => textOf(writing).map((text) => ({ writing, text }))),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => ({
    language: parts[0]?.writing.language ?? 'en',
    text: parts.map(({ text }) => text).join('\n\n'),
  }));

const neverFirst = /^[。、，．！？：；）」』】》〉…ーっゃゅょァィゥェォッャュョヶ々ๆฯ।؟،]/u;
const neverLast = /[（「『【《〈“«(]$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const countOf = (text: string) => [...graphemes.segment(text)].length;

/** Every column is a little wider than half an em. */
const widthOf = (runs: readonly { readonly text: string }[]) =>
  runs.reduce((sum, run) => sum + columnsOf(run.text) * 0.56, 0);

describe('captions of any script', () => {
  it('lose nothing, cut no character, fit their room, and keep marks where they belong', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(24, 42), ({ language, text }, columns) => {
        const { script } = parseScript(`---\nlang: ${language}\ntitle: A\n---\n\n${text}\n`);
        // "12." alone is an empty list, which shows nothing.
        if (script === null) return;
        const measured = { lineEms: columns * 0.55, widthOf };
        const { captions, ...timeline } = schedule(script, silentNarration(script), { columns, measured });
        expect(checkTimeline({ captions, ...timeline }, script)).toEqual([]);

        const squeezed = (parts: readonly string[]) => parts.join('').replaceAll(/\s/g, '');
        expect(squeezed(captions.flatMap(({ lines }) => lines.map((line) => line.text)))).toBe(
          squeezed(sentencesOf(script).map((sentence) => sentence.text)),
        );

        const room = new LineRoom(columns, measured);
        for (const { lines, words } of captions) {
          for (const { firstWord, wordCount, text: shown } of lines) {
            if (wordCount > 1) expect(room.holds(words.slice(firstWord, firstWord + wordCount))).toBe(true);
            if (lines.length > 1 || wordCount > 1) expect(shown).not.toMatch(neverLast);
          }
          const [upper, lower] = lines;
          if (!upper || !lower) continue;
          expect(lower.text).not.toMatch(neverFirst);
          const isApart = words[lower.firstWord]?.spaceBefore;
          if (!isApart)
            expect(countOf(upper.text + lower.text)).toBe(countOf(upper.text) + countOf(lower.text));
        }
      }),
      { numRuns: 2000 },
    );
  }, 120_000);
});
