/**
 * Each text in test/fixtures/languages, through every stage that needs no browser, with the silent voice.
 *
 * The texts are prose as people write it, with quotes, numbers, abbreviations, names and a list.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../src/script/parse.ts';
import { sentencesOf } from '../src/script/walk.ts';
import { toSrt } from '../src/subtitles/srt.ts';
import { toWebVtt } from '../src/subtitles/webvtt.ts';
import { checkTimeline } from '../src/timeline/invariants.ts';
import { lintCaptions } from '../src/timeline/lint/lint.ts';
import { readingReport } from '../src/timeline/lint/reading-report.ts';
import { schedule } from '../src/timeline/schedule.ts';
import { silentNarration } from './support/silent-narration.ts';

const folder = path.join(import.meta.dirname, 'fixtures', 'languages');
const texts = readdirSync(folder)
  .sort()
  .map((file) => ({ language: path.parse(file).name, text: readFileSync(path.join(folder, file), 'utf8') }));

/** Sentences with a full stop that does not end them, or with an end that is easily missed. */
const wholeSentences: Readonly<Record<string, readonly string[]>> = {
  ar: ['هل يخاف العم سالم من الهواتف والشاشات؟'],
  de: [
    'Um 3.30 Uhr brennt in der kleinen Bäckerei am Marktplatz schon Licht.',
    'Heute kommen auch Schüler in die Backstube, z. B. für ein Praktikum.',
    'Ihr Großvater hat ihn am 5. Mai 1951 angesetzt, und seitdem wird er jeden Tag gefüttert.',
  ],
  el: [
    'Ο κ. Γιάννης διαβάζει εφημερίδα, ο δάσκαλος παίζει τάβλι, και δύο αδέλφια μαλώνουν για την ίδια παρτίδα από ' +
      'τον περασμένο Μάρτιο.',
    'Ποιος έχει δίκιο;',
    'Ζητούν σύνδεση, π.χ. για να στείλουν φωτογραφίες, και η κυρα-Λένη γελάει.',
  ],
  en: [
    'Her oldest customer, Mr. J. T. Reed, brought in a watch in May.',
    'The work is slow, e.g. a single spring may take an hour, and nobody hurries.',
  ],
  es: ['La dirige la Sra. Carmen Ortega, que llegó en 1987 con una maleta y 300 libros usados.'],
  fr: [
    'Ses collègues se moquent un peu de lui, etc., mais ils lui demandent souvent conseil.',
    '« Tout va bien, il fait chaud, à bientôt. »',
  ],
  hi: ['डॉ. वर्मा, जो पास के गाँव में रहते हैं, महीने में एक बार विज्ञान पढ़ाने आते हैं।'],
  it: [
    'I passeggeri sono quasi sempre gli stessi: due infermiere, un professore di musica, il sig. Conti con il suo ' +
      'cane.',
  ],
  ja: ['「あの夜のことは、忘れられません」と山本さんは言います。'],
  pl: [
    'Na dachu starej kamienicy przy ul. Lipowej rośnie ogród.',
    'O godz. 21.00 słońce chowa się za wieżą kościoła, pachnie mięta, a pani Maria zapala lampki.',
  ],
  ru: [
    'Раз в месяц приходит катер: привозит муку, письма, газеты и т. д.',
    'Высота башни 31 м, и с её вершины в ясный день видно норвежский берег.',
  ],
  zh: ['李老师问他：“为什么不涨价？”'],
};

it('are in at least ten languages', () => {
  expect(texts.length).toBeGreaterThanOrEqual(10);
});

describe.each(texts)('the text in $language', ({ language, text }) => {
  const { script, diagnostics } = parseScript(text);
  if (script === null) throw new Error(`${language} has errors`);
  const narration = silentNarration(script);

  it('is read in its language, without a diagnostic', () => {
    expect(diagnostics).toEqual([]);
    expect(script.language).toBe(language);
  });

  it('is divided into its sentences', () => {
    const sentences = sentencesOf(script).map((sentence) => sentence.text);
    expect(sentences).toEqual(expect.arrayContaining([...(wholeSentences[language] ?? [])]));
  });

  it.each([42, 30, 24])('has captions of %i columns that a captioner would accept', (columns) => {
    const timeline = schedule(script, narration, { columns });
    expect(checkTimeline(timeline, script)).toEqual([]);
    const warnings = lintCaptions(timeline, { columns, fps: 30 }).filter(
      ({ severity }) => severity !== 'info',
    );
    expect(warnings.map(({ span, message }) => `${span?.start.line}: ${message}`)).toEqual([]);
    const { highestSpeed, longestMs } = readingReport(timeline);
    expect(highestSpeed).toBeLessThanOrEqual(20);
    expect(longestMs).toBeLessThanOrEqual(7000);
  });

  it('is in the subtitle files, word for word', () => {
    const timeline = schedule(script, narration, { columns: 42 });
    const words = timeline.captions.flatMap((caption) => caption.words.map((word) => word.text));
    const withoutSpace = (content: string) => content.replace(/[\s\p{Cf}]/gu, '');
    const cues = toSrt(timeline)
      .split('\n\n')
      .flatMap((cue) => cue.trim().split('\n').slice(2));
    expect(withoutSpace(cues.join(''))).toBe(withoutSpace(words.join('')));
    expect(toWebVtt(timeline).match(/-->/g)?.length).toBe(timeline.captions.length);
  });
});
