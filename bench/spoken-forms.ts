/**
 * Measures how well the table of spoken forms is understood: the embedded voices read it, and CMU PocketSphinx
 * recognises it. `npm run bench:spoken`.
 *
 * Takes test/fixtures/spoken-forms.tsv. For each voice, prints how many rows are recognised by a grammar of all rows
 * and the wrong readings of each; with `--misses` also what was heard instead of the others. Needs `apt-get install
 * pocketsphinx pocketsphinx-en-us`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fliteVoices, openFlite } from '../src/voice/engines/flite/flite.ts';
import type { SpokenSentence } from '../src/voice/engines/voice-engine.ts';
import { spokenWords } from '../src/voice/spoken/english.ts';
import { dictionaryOf } from './words/forced-aligner.ts';

const model = '/usr/share/pocketsphinx/model/en-us';
const table = readFileSync(path.join(import.meta.dirname, '../test/fixtures/spoken-forms.tsv'), 'utf8');
const rows = table
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((fields) => fields.length === 3)
  .map(([language = '', written = '', spoken = '']) => ({ language, written, words: wordsOf(spoken) }));

function wordsOf(spoken: string): string {
  return spoken.replace(/[,.?!]/g, '');
}

function sentenceOf(written: string, language: string): SpokenSentence {
  const point = { line: 1, column: 1, offset: 0 };
  const words = written
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((text) => ({
      ...{ text, spaceBefore: true, stressed: false, runs: [] },
      span: { start: point, end: point },
    }));
  return { shown: words, spoken: spokenWords({ words }, language), language, pace: 1 };
}

/** As a reader would say it who knows no rules of reading. */
function wrongReadings(written: string, language: string): string[] {
  const wrong = [
    written.replace(/(?<=\d)(?=\d)/g, ' '),
    written.replace(/[^\p{L}\p{N}\s]+/gu, ' '),
    written.replace(/[^\p{N}\s]+/gu, ' '),
  ];
  return wrong.map((text) =>
    sentenceOf(text, language)
      .spoken.map((word) => word.text)
      .join(' '),
  );
}

/** What is heard in each row's file, by the grammar and the dictionary in the folder. */
function recognise(folder: string): string[] {
  const hypotheses = path.join(folder, 'heard');
  execFileSync(
    'pocketsphinx_batch',
    [
      ...['-hmm', path.join(model, 'en-us'), '-dict', path.join(folder, 'dictionary')],
      ...['-adcin', 'yes', '-cepdir', folder, '-cepext', '.raw', '-ctl', path.join(folder, 'files')],
      ...['-hyp', hypotheses, '-logfn', '/dev/null', '-jsgf', path.join(folder, 'grammar')],
    ],
    { stdio: 'ignore' },
  );
  return readFileSync(hypotheses, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ ?\([^()]*\)$/, '').replace(/\(\d+\)/g, ''));
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-spoken-'));
try {
  const readings = [
    ...new Set(rows.flatMap(({ words, written, language }) => [words, ...wrongReadings(written, language)])),
  ].filter((words) => words !== '');
  const vocabulary = [...new Set(readings.flatMap((words) => words.split(' ')))];
  writeFileSync(
    path.join(folder, 'grammar'),
    `#JSGF V1.0;\ngrammar rows;\npublic <row> = ${readings.join(' | ')};\n`,
  );
  writeFileSync(path.join(folder, 'files'), rows.map((_, at) => `${at}\n`).join(''));
  writeFileSync(path.join(folder, 'dictionary'), await dictionaryOf(vocabulary));
  console.log(`${rows.length} rows, ${readings.length} readings to choose from.\n`);
  console.log('| voice | rows recognised |\n| --- | ---: |');
  for (const name of fliteVoices) {
    const voice = openFlite(name);
    for (const [at, { written, language }] of rows.entries()) {
      const { audio } = await voice.speak(sentenceOf(written, language), null);
      // A recogniser needs some silence before and after.
      const samples = new Int16Array(audio.samples.length + 2 * 4800);
      samples.set(audio.samples, 4800);
      writeFileSync(path.join(folder, `${at}.raw`), new Uint8Array(samples.buffer));
    }
    await voice.close();
    const chosen = recognise(folder);
    const missed = rows.flatMap((row, at) =>
      chosen[at] === row.words ? [] : [{ ...row, heard: chosen[at] }],
    );
    const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
    console.log(`| ${name} | ${percent(1 - missed.length / rows.length)} |`);
    if (process.argv.includes('--misses'))
      for (const { written, words, heard } of missed) console.error(`${written}: "${heard}" for "${words}"`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
