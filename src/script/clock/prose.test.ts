/** What is written in sentences stays prose, however many times of day it tells. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectLinear, loadCounted } from '../../../test/support/count-steps.ts';
import { parseScript } from '../parse.ts';
import { stopLineOf } from './read-clock.ts';

const counted = await loadCounted(() => import('./read-clock.ts'));

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
const seeds = join(import.meta.dirname, '../../../../shared/seeds');
const languages = ['en', 'de', 'fr', 'es', 'it', 'pl', 'ru', 'el', 'ar', 'hi', 'ja', 'zh', null];

function textsIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function goldenSentences(): string[] {
  const schema = z.object({ golden: z.array(z.array(z.string())), more: z.array(z.array(z.string())) });
  return textsIn(join(fixtures, 'golden-rules'), '.json').flatMap((text) => {
    const { golden, more } = schema.parse(JSON.parse(text));
    return [...golden, ...more].flat();
  });
}

const texts = [
  ...textsIn(fixtures, '.md'),
  ...textsIn(join(import.meta.dirname, '../../../scripts'), '.md'),
  ...textsIn(seeds, '.txt'),
].filter((text) => parseScript(text).script?.kind !== 'timetable');

function timeOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

describe('prose and verse', () => {
  it('has no line that becomes a stop, in whatever language it is taken for', () => {
    const lines = [...texts.flatMap((text) => text.split('\n')), ...goldenSentences()];
    expect(lines.length).toBeGreaterThan(1000);
    for (const language of languages) {
      const context = { language, isTimetable: false };
      // One line of a chat starts with a time, alone.
      expect(lines.filter((line) => stopLineOf(line, context) !== null)).toEqual(['[10:23] Anna: Hi there']);
    }
  });

  it.each([
    [
      'en',
      "Nine o'clock came and went. We waited.\n\nHalf past nine was no better.\n\nNoon: nothing yet to see, he wrote, and then he went home to sleep. Nobody came.",
    ],
    ['en', 'Midnight\nand the bells are still,\n\nMidnight\nand the wind is chill.\n\nMidnight'],
    [
      'en',
      'The ratio was 2:1.\n\n3.5 million people saw it.\n\nLuke 9:12 tells of bread.\n\nIt is a 9-5 job.',
    ],
    ['de', 'Halb zehn war es, als sie kam.\n\nViertel nach neun ging er.\n\n9 Uhr ist zu früh für mich.'],
    ['fr', '2 heures de marche\n\n3 heures de repos\n\nEt la nuit tombe sur la montagne.'],
    ['ja', '9時に起きた。\n\n10時に家を出た。\n\n正午に着いた。'],
    ['zh', '上午九点，我们出发了。\n\n下午三点，天下起了雨。'],
    ['ru', 'В 9 часов мы вышли.\n\nВ полдень пришли домой.'],
  ])('of %s is no timetable: %j', (_, text) => {
    expect(parseScript(text).script?.kind).not.toBe('timetable');
  });
});

describe('a day', () => {
  it.each([
    [
      'de',
      'Mein Tag\n\nhalb sieben: Aufstehen\n\n9 Uhr: Arbeit\n\nMittag: Pause\n\n13.30 bis 17 Uhr: Arbeit',
      [390, 540, 720, 810],
    ],
    [
      'fr',
      '# Ma journée\n\n## 6 h 30 : Réveil\n\n## neuf heures et demie : Travail\n\n## Midi : Repas',
      [390, 570, 720],
    ],
    ['ja', '私の一日\n\n7時起床\n\n午前9時：仕事\n\n正午：昼食\n\n午後3時半：休憩', [420, 540, 720, 930]],
    ['ar', 'يومي\n\n٧:٠٠ ص – الاستيقاظ\n\nالساعة ٩ – العمل\n\n١:٣٠ م – الغداء', [420, 540, 810]],
    ['sv', 'Min dag\n\nkl. 7 Frukost\n\nkl 09.30 Möte\n\nhalv ett: Lunch', [420, 570, 750]],
    ['en', 'My night\n\n10 pm – Party\n\nMidnight – Cake\n\n1:30 am – Home', [1320, 0, 90]],
  ])('in %s is a timetable', (_, text, minutes) => {
    const { script } = parseScript(text);
    expect(script?.kind).toBe('timetable');
    expect(script?.sections.flatMap(({ heading }) => heading?.clock?.minuteOfDay ?? [])).toEqual(minutes);
  });

  it.each([
    [
      '9:00 – Work\n\n12:00 – Lunch\n\n1:30 – Work\n\n5:00–6:30 – Run',
      ['9:00', '12:00', '13:30', '17:00-18:30'],
    ],
    ['11:00–1:00 – Swim\n\n2:00 – Nap', ['11:00-13:00', '14:00']],
    ['halb neun: Start\n\nhalb drei: Ende', ['8:30', '14:30']],
    ['09:00 – Work\n\n12:00 – Lunch\n\n1:30 – Walk', ['9:00', '12:00', '1:30']],
    ['22:00 – Dance\n\n23:00 – Cake\n\n1:30 – Home', ['22:00', '23:00', '1:30']],
    ['10 pm – Dance\n\nMidnight – Cake\n\n1:30 – Home', ['22:00', '0:00', '1:30']],
    ['9:00 am – Work\n\n1:30 am – Home', ['9:00', '1:30']],
    ['5:00 – Wake\n\n6:30 – Run\n\n9:00 – Work', ['5:00', '6:30', '9:00']],
  ])('tells the afternoon from the night in %j', (text, times) => {
    const { script } = parseScript(`My day\n\n${text}`);
    const clocks = script?.sections.flatMap(({ heading }) => heading?.clock ?? []);
    const read = clocks?.map(({ minuteOfDay, endMinuteOfDay }) =>
      [minuteOfDay, endMinuteOfDay].flatMap((minute) => (minute === null ? [] : timeOf(minute))).join('-'),
    );
    expect(read).toEqual(times);
  });

  it('keeps where a range ends', () => {
    const { script } = parseScript(
      'Tag\n\n9 bis 10 Uhr: Kurs\n\n22 Uhr bis Mitternacht: Fest\n\n9 Uhr: Ende',
    );
    const ends = script?.sections.flatMap(({ heading }) => heading?.clock ?? []);
    expect(ends?.map(({ endMinuteOfDay }) => endMinuteOfDay)).toEqual([600, 0, null]);
    expect(ends?.[0]?.sentence.text).toBe('9 bis 10 Uhr');
  });

  it.each(['9', '9 ', 'half past ', 'nine o’clock to ', '9時から', '下午', '(9:00', ' '])(
    'reads a long text in linear time: %j',
    async (part) => {
      await expectLinear(counted, 50_000, (size) => {
        const text = part.repeat(size);
        return () => {
          for (const language of languages) counted.stopLineOf(text, { language, isTimetable: true });
        };
      });
    },
  );
});
