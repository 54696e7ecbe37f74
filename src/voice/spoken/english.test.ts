import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear, loadCounted } from '../../../test/support/count-steps.ts';
import { spokenWords } from './english.ts';

const counted = await loadCounted(() => import('./english.ts'));

function shownWords(text: string) {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      text: word,
      spaceBefore: true,
      runs: [],
      span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
    }));
}

const say = (text: string, language = 'en') => spokenWords({ words: shownWords(text) }, language);
const sayText = (text: string, language = 'en') =>
  say(text, language)
    .map((word) => word.text + word.mark)
    .join(' ');

const forms: readonly (readonly [written: string, spoken: string])[] = [
  // Times
  ['9:00 am', 'nine ay em'],
  ['12:00 pm', 'twelve pee em'],
  ['9:05', 'nine oh five'],
  ['9.30 p.m.', 'nine thirty pee em'],
  ['at 7.05 pm', 'at seven oh five pee em'],
  ['9.30', 'nine point three zero'],
  ['9:00', "nine o'clock"],
  ['14:30', 'fourteen thirty'],
  ['14:00', 'fourteen hundred'],
  ['9am', 'nine ay em'],
  ['at 9 a.m. sharp', 'at nine ay em sharp'],
  ["10 o'clock", "ten o'clock"],
  ['9:00 am – 5:00 pm', 'nine ay em to five pee em'],
  // Dates and years
  ['in 1999', 'in nineteen ninety nine'],
  ['2024', 'twenty twenty four'],
  ['2007', 'two thousand seven'],
  ['1905', 'nineteen oh five'],
  ['the 1900s', 'the nineteen hundreds'],
  ["the '90s", 'the nineties'],
  ['2024-06-16', 'june sixteenth, twenty twenty four'],
  ['6/16/2024', 'june sixteenth, twenty twenty four'],
  // The cells of a table row
  ['Black tea · 4 min · boiling', 'black tea, four minutes, boiling'],
  // Numbers
  ['1,234', 'one thousand two hundred thirty four'],
  ['3.5', 'three point five'],
  ['3.05', 'three point zero five'],
  ['-5', 'minus five'],
  ['007', 'zero zero seven'],
  ['1st', 'first'],
  ['22nd', 'twenty second'],
  ['1/2', 'one half'],
  ['3/4', 'three quarters'],
  ['1½ cups', 'one and a half cups'],
  ['24/7', 'twenty four seven'],
  ['9–5', 'nine to five'],
  ['10-12', 'ten to twelve'],
  ['1.2.3', 'one point two point three'],
  ['v2.0', 'version two point zero'],
  ['555-0199', 'five five five, zero one nine nine'],
  ['16:9', 'sixteen to nine'],
  ['#5', 'number five'],
  // Money
  ['$1.5M', 'one point five million dollars'],
  ['$1.5 million', 'one point five million dollars'],
  ['€20', 'twenty euros'],
  ['£3.50', 'three pounds fifty'],
  ['$0.99', 'ninety nine cents'],
  ['$1', 'one dollar'],
  ['20€', 'twenty euros'],
  ['$5/month', 'five dollars per month'],
  // Measures
  ['50%', 'fifty percent'],
  ['16 GB', 'sixteen gigabytes'],
  ['5 km', 'five kilometers'],
  ['1999 km', 'one thousand nine hundred ninety nine kilometers'],
  ['2019–2021', 'twenty nineteen to twenty twenty one'],
  ['1080 x 1920', 'ten eighty by nineteen twenty'],
  ['1 km', 'one kilometer'],
  ['20°C', 'twenty degrees celsius'],
  ['90 km/h', 'ninety kilometers per hour'],
  ['7B parameters', 'seven billion parameters'],
  ['10k users', 'ten thousand users'],
  ['1920x1080', 'nineteen twenty by ten eighty'],
  ['4K', 'four kay'],
  // Acronyms
  ['AI', 'ay eye'],
  ['my AI life', 'my ay eye life'],
  ['GPUs red-hot', 'gee pee yooz red hot'],
  ["the GPU's fan", 'the gee pee yooz fan'],
  ['AI and ML', 'ay eye and em el'],
  ['spent in IT.', 'spent in eye tee.'],
  ['NASA', 'nasa'],
  ['CUDA stack', 'cuda stack'],
  ['YAS, that lovely OOM!', 'yas, that lovely oom!'],
  ['that log DOOM', 'that log doom'],
  ['HTML', 'aitch tee em el'],
  ['JSON', 'jason'],
  ['I said NO', 'i said no'],
  ['THE END OF IT ALL', 'the end of it all'],
  ['THE AI AND THE GPU', 'the ay eye and the gee pee yoo'],
  ['the U.S. team', 'the yoo ess team'],
  ['MP3', 'em pee three'],
  ['GPT-4', 'gee pee tee four'],
  ['PhD', 'pee aitch dee'],
  ['plan B', 'plan bee'],
  ['grade A. A4 for A 5 year plan', 'grade ay. ay four for a five year plan'],
  ['H2O', 'aitch two oh'],
  // Symbols and addresses
  ["dance & they don't", "dance and they don't"],
  ['C++ and C#', 'see plus plus and see sharp'],
  ['me@example.com', 'me at example dot com'],
  ['https://www.example.com/a?b=1', 'example dot com'],
  ['and/or', 'and or'],
  ['Node.js at docs.example.co.uk', 'node dot jay ess at docs dot example dot co dot yoo kay'],
  ['a missing.space', 'a missing. space'],
  ['2+2=4', 'two plus two equals four'],
  ['🎉 party 🎉', 'party'],
  // Abbreviations
  ['e.g. this', 'for example this'],
  ['Dr. Smith vs. Mr. Jones', 'doctor smith versus mister jones'],
  ['St. Paul on Main St. today', 'saint paul on main street today'],
  ['No. 5', 'number five'],
  ['on Fifth Ave.', 'on fifth avenue'],
  ['It was no. We sat.', 'it was no. we sat.'],
  ['Chapter IV', 'chapter four'],
  // Words
  ['“it’s” ‘fine’', "it's fine"],
  ['coz passion', 'cuz passion'],
  ['cat-a-strophe', 'catastrophe'],
  ['once-a-day', 'once a day'],
  ['Ouw-o-o!', 'ao oh oh!'],
  ['b-b-but', 'but'],
  ['sooo cooool', 'so cool'],
  ['café naïve', 'cafe naive'],
  ['GitHub', 'git hub'],
  ['OpenAI', 'open ay eye'],
  ['McDonald', 'mcdonald'],
  ["rock 'n' roll", 'rock and roll'],
  ['constructor toString', 'constructor to string'],
  ['A_Day_In_Life', 'a day in life'],
  // Pauses
  ['yes – no', 'yes, no'],
  ['yes - no', 'yes, no'],
  ['word—another', 'word, another'],
  ['(Ooh, the life!)', 'ooh, the life!'],
  ['angry... and', 'angry. and'],
];

const table = readFileSync(new URL('../../../test/fixtures/spoken-forms.tsv', import.meta.url), 'utf8');
const rows = table
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((fields) => fields.length === 3);

describe('spokenWords', () => {
  it.each(rows)('says, in %s, %s', (language = '', written = '', spoken) => {
    expect(sayText(written, language)).toBe(spoken);
  });

  it.each(forms)('says %s', (written, spoken) => {
    expect(sayText(written)).toBe(spoken);
  });

  it('ties each spoken word to the shown word that it stands for', () => {
    const tied = say('At 9:00 am – $1.5 million').map((word) => `${word.text} ${word.shownIndex}`);
    expect(tied).toEqual([
      'at 0',
      'nine 1',
      'ay 2',
      'em 2',
      'one 4',
      'point 4',
      'five 4',
      'million 5',
      'dollars 5',
    ]);
  });

  it('recognises a range in words that were cut after the dash', () => {
    const [first, second] = shownWords('9– 5');
    if (!first || !second) throw new Error('two words');
    const spoken = spokenWords({ words: [first, { ...second, spaceBefore: false }] });
    expect(spoken.map((word) => [word.text, word.shownIndex])).toEqual([
      ['nine', 0],
      ['to', 0],
      ['five', 1],
    ]);
  });

  it('finds nothing to say in other writing systems and in symbols', () => {
    for (const text of ['我爱你', '🎉', '— … ***', 'Привет']) expect(say(text)).toEqual([]);
  });

  it('gives only letters, tied in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = shownWords(text);
        let last = 0;
        for (const word of spokenWords({ words })) {
          expect(word.text).toMatch(/^[a-z][a-z']*$/);
          expect(word.text.length).toBeLessThanOrEqual(30);
          expect(word.shownIndex).toBeGreaterThanOrEqual(last);
          expect(word.shownIndex).toBeLessThan(words.length);
          last = word.shownIndex;
        }
      }),
    );
  });

  it.each([
    ['lovely ', 20_000, 20_000],
    ['a', 5_000, 1],
    ['1', 5_000, 5_000],
    ['xyz-', 5_000, 5_000],
  ])('says a very long text in linear time: %j', async (piece, times, count) => {
    expect(say(piece.repeat(times)).length).toBe(count);
    await expectLinear(counted, times, (size) => {
      const words = shownWords(piece.repeat(size));
      return () => counted.spokenWords({ words });
    });
  });
});
