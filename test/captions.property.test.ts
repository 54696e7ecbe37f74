/**
 * Random texts in the world's scripts, through parsing, the silent voice, the schedule, the lint and SubRip: nothing
 * throws, no text is lost, repeated or moved, no cluster is cut, and the rules that need no judgement hold.
 *
 * Runs a few hundred texts; `CAPTION_RUNS=5000 npx vitest run test/captions.property.test.ts` runs more.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseScript } from '../src/script/parse.ts';
import type { Script } from '../src/script/script.ts';
import { sentencesOf } from '../src/script/walk.ts';
import { toSrt } from '../src/subtitles/srt.ts';
import { checkTimeline } from '../src/timeline/invariants.ts';
import { lintCaptions } from '../src/timeline/lint/lint.ts';
import { schedule } from '../src/timeline/schedule.ts';
import type { Timeline } from '../src/timeline/timeline.ts';
import { silentNarration } from './support/silent-narration.ts';

const runs = Number(process.env.CAPTION_RUNS ?? 400);

/** The characters of a script, the mark that ends its sentences, and whether spaces separate its words. */
interface Writing {
  readonly characters: fc.Arbitrary<string>;
  readonly end: string;
  readonly spaces: boolean;
}

const among = (characters: string) => fc.constantFrom(...characters);
const between = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));

const writings: readonly Writing[] = [
  { characters: among('abcdefghijklmnopqrstuvwxyzéüßñçøłž'), end: '.', spaces: true },
  { characters: among('ABCDEFGHaeiou’-'), end: '!', spaces: true },
  { characters: among('абвгдежзиклмнопрстуфхцчшыьэюя'), end: '?', spaces: true },
  { characters: among('αβγδεζηθικλμνξοπρστυφχψωάέή'), end: ';', spaces: true },
  { characters: between(0x4e00, 0x9fa0), end: '。', spaces: false },
  {
    characters: fc.oneof(between(0x3041, 0x3093), between(0x30a1, 0x30f3), among('ー、「」々')),
    end: '。',
    spaces: false,
  },
  { characters: between(0xac00, 0xd7a3), end: '.', spaces: true },
  { characters: fc.oneof(between(0x0627, 0x064a), among('َُِّ')), end: '؟', spaces: true },
  { characters: fc.oneof(between(0x05d0, 0x05ea), among('ְָ')), end: '.', spaces: true },
  { characters: fc.oneof(between(0x0e01, 0x0e2e), among('ะาิีึืุูเแโใไ็่้๊๋์')), end: ' ', spaces: false },
  { characters: fc.oneof(between(0x0915, 0x0939), among('ािीुूेैोौ्ंः')), end: '।', spaces: true },
  {
    characters: fc.constantFrom('👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇫🇷', '1️⃣', '❤️', '🧑🏿‍🚀', '😀', '☕'),
    end: '!',
    spaces: true,
  },
  { characters: fc.constantFrom('é', 'ạ̈', 'ñ', 'Z͑ͫ̓ͪ̂ͫ̽͏', 'o', 'x̲'), end: '.', spaces: true },
  { characters: among('0123456789.,:%$€/-'), end: '.', spaces: true },
  { characters: among('.,;:!?…—–-()[]{}«»“”„‘’"\'、。「」*_~`<>#&|\\/'), end: '', spaces: true },
];

const word = (writing: Writing) =>
  fc.array(writing.characters, { minLength: 1, maxLength: 11 }).map((parts) => parts.join(''));

const sentence = fc
  .tuple(fc.constantFrom(...writings), fc.constantFrom(...writings))
  .chain(([first, second]) =>
    fc
      .array(fc.oneof({ weight: 5, arbitrary: word(first) }, { weight: 1, arbitrary: word(second) }), {
        minLength: 1,
        maxLength: 24,
      })
      .map((words) => words.join(first.spaces ? ' ' : '') + first.end),
  );

const paragraph = fc
  .tuple(
    fc.constantFrom('', '', '', '## ', '- ', '1. ', '> ', '**bold** '),
    fc.array(sentence, { minLength: 1, maxLength: 5 }),
  )
  .map(([mark, sentences]) => mark + sentences.join(' '));

const text = fc
  .tuple(
    fc.constantFrom(
      '',
      'lang: en',
      'lang: de',
      'lang: ja',
      'lang: th',
      'lang: ar',
      'lang: hi',
      'kind: verse',
    ),
    fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  )
  .map(([setting, paragraphs]) => `---\ntitle: A title\n${setting}\n---\n\n${paragraphs.join('\n\n')}\n`);

/** Rules that can always be met, whatever the text. The others depend on where the text can be cut. */
const alwaysMet = new Set([
  'caption-too-many-lines',
  'caption-overlap',
  'caption-gap',
  'caption-in-time',
  'caption-out-time',
  'caption-across-sentences',
  'caption-line-too-wide',
]);

/** Marks of Markdown and HTML, which may rightly remove text. */
const marks = /[<>[\]&|`~#\\]/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

it(`holds for ${runs} random texts`, () => {
  let captions = 0;
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(42, 30, 24, 16),
      fc.constantFrom(24, 25, 30, 60),
      (source, columns, fps) => {
        const { script } = parseScript(source);
        if (script === null) return;
        const timeline = schedule(script, silentNarration(script), { columns });
        captions += timeline.captions.length;
        expect(checkTimeline(timeline, script)).toEqual([]);
        expect(joined(timeline)).toBe(written(script));
        if (!marks.test(source)) expect(letters(written(script))).toBe(`Atitle${letters(body(source))}`);
        expect(clustersCut(timeline)).toEqual([]);
        const findings = lintCaptions(timeline, { columns, fps });
        expect(
          findings.filter(({ code, severity }) => alwaysMet.has(code) && severity === 'warning'),
        ).toEqual([]);
        for (const { message, span } of findings) {
          expect(message).not.toMatch(/undefined|NaN|Infinity/);
          expect(span?.start.line).toBeGreaterThan(1);
        }
        expect(bare(cuesOf(toSrt(timeline)))).toBe(bare(written(script)));
      },
    ),
    { numRuns: runs, seed: 20_261_122 },
  );
  expect(captions).toBeGreaterThan(runs);
}, 600_000);

function body(source: string): string {
  return source.slice(source.indexOf('\n---\n') + 5);
}

function letters(shown: string): string {
  return shown.normalize('NFC').replace(/[^\p{L}]/gu, '');
}

function written(script: Script): string {
  return sentencesOf(script)
    .map((one) => one.text)
    .join('\n');
}

/** The words of the captions, joined into sentences again. */
function joined({ captions, scenes }: Timeline): string {
  const words = captions.flatMap((caption) => caption.words);
  const sentences: string[] = [];
  let at = 0;
  for (const length of scenes.flatMap(({ content }) => sentenceLengths(content))) {
    const own = words.slice(at, at + length);
    sentences.push(own.map((one, index) => (index > 0 && one.spaceBefore ? ' ' : '') + one.text).join(''));
    at += length;
  }
  return sentences.join('\n');
}

function sentenceLengths(content: unknown): number[] {
  if (typeof content !== 'object' || content === null) return [];
  if ('words' in content && Array.isArray(content.words)) return [content.words.length];
  return Object.values(content).flatMap(sentenceLengths);
}

/** Breaks of lines and captions inside what a reader sees as one character. */
function clustersCut({ captions, scenes }: Timeline): string[] {
  const firsts = new Set<number>();
  let count = 0;
  for (const length of scenes.flatMap(({ content }) => sentenceLengths(content))) {
    firsts.add(count);
    count += length;
  }
  let position = 0;
  let before = '';
  return captions
    .flatMap((caption) => caption.lines.map((line) => ({ caption, line })))
    .flatMap(({ caption, line: { text: after, firstWord, wordCount } }) => {
      const goesOn = !firsts.has(position) && caption.words[firstWord]?.spaceBefore === false;
      const boundaries = [...graphemes.segment(before + after)].map(({ index }) => index);
      const cut = goesOn && !boundaries.includes(before.length) ? [`${before} | ${after}`] : [];
      position += wordCount;
      before = after;
      return cut;
    });
}

function cuesOf(srt: string): string {
  return srt
    .split(/\n\n(?=\d+\n\d\d:)/)
    .flatMap((cue) => cue.trim().split('\n').slice(2))
    .join('\n');
}

/** Without tags, white space and marks of direction. */
function bare(shown: string): string {
  return shown.replace(/<\/?[bi]>|<font color="[^"]*">|<\/font>/g, '').replace(/[\s\p{Cf}]/gu, '');
}
