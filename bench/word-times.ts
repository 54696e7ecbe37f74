/**
 * Measures word times against an independent forced aligner: `npm run bench:words -- [sentences]`.
 *
 * Takes the sentences of the seeds and of scripts/. For each voice, prints how far the starts of its words are from
 * PocketSphinx's: the times that flite reports itself, and those that our aligner finds without knowing them. A
 * constant difference is not subtracted: the signed median shows it. (PocketSphinx counts in frames of 10 ms, and
 * lets a stop begin at its burst, where flite lets it begin at its closure.)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAligner } from '../src/voice/align/aligner.ts';
import type { SpokenSentence } from '../src/voice/engines/voice-engine.ts';
import type { WordTime } from '../src/voice/narration.ts';
import { readCorpus, spread } from './words/corpus.ts';
import { openForcedAligner } from './words/forced-aligner.ts';
import { benchVoices, type Reading } from './words/voices.ts';

const sentences = spread(readCorpus(), Number(process.argv[2] ?? 60));
const vocabulary = [...new Set(sentences.flatMap(({ spoken }) => spoken.map(({ text }) => text)))];

/** For each shown word that is said: its index, and the index of its first spoken word. */
function firstSpoken({ spoken }: SpokenSentence): { shownIndex: number; at: number }[] {
  return spoken.flatMap(({ shownIndex }, at) =>
    spoken[at - 1]?.shownIndex === shownIndex ? [] : [{ shownIndex, at }],
  );
}

function missesOf(
  times: readonly (readonly WordTime[])[],
  truth: readonly (readonly number[] | null)[],
): number[] {
  return sentences.flatMap((sentence, index) =>
    firstSpoken(sentence).flatMap(({ shownIndex, at }) => {
      const own = times[index]?.[shownIndex];
      const start = truth[index]?.[at];
      return own === undefined || start === undefined ? [] : [own.startMs - start];
    }),
  );
}

function row(name: string, misses: readonly number[]): string {
  const quantile = (values: readonly number[], part: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))]?.toFixed(0) ?? '–';
  const sizes = misses.map(Math.abs);
  const cells = [quantile(sizes, 0.5), quantile(sizes, 0.9), quantile(sizes, 0.95), quantile(sizes, 0.99)];
  return `| ${[name, misses.length, ...cells, quantile(misses, 0.5)].join(' | ')} |`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-words-'));
const aligner = openAligner();
try {
  const forced = await openForcedAligner(folder, vocabulary);
  console.log(`${sentences.length} sentences. Starts of words, in milliseconds.\n`);
  console.log(
    '| | words | median | 90 % | 95 % | 99 % | signed median |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  const found: number[] = [];
  let soundSeconds = 0;
  let alignSeconds = 0;
  for (const voice of benchVoices(folder)) {
    const readings: Reading[] = [];
    for (const sentence of sentences) readings.push(await voice.read(sentence));
    const truth = forced.align(
      readings.map(({ samples }, at) => ({
        samples,
        words: (sentences[at]?.spoken ?? []).map(({ text }) => text),
      })),
    );
    const native = readings.map(({ words }) => words ?? []);
    const isNative = native.some((words) => words.length > 0);
    if (isNative) console.log(row(`${voice.name}: its own`, missesOf(native, truth)));
    const startedAt = performance.now();
    const aligned: WordTime[][] = [];
    for (const [at, { samples }] of readings.entries()) {
      aligned.push(
        await aligner.align({ sampleRate: 16_000, samples }, sentences[at] as SpokenSentence, null),
      );
      soundSeconds += samples.length / 16_000;
    }
    alignSeconds += (performance.now() - startedAt) / 1000;
    const misses = missesOf(aligned, truth);
    // Not flite's other two voices: the aligner compares with them, and would compare a voice with itself.
    if (voice.name !== 'flite rms' && voice.name !== 'flite slt') {
      found.push(...misses);
      console.log(row(`${voice.name}: aligned`, misses));
    }
    await voice.close();
  }
  console.log(row('all that is aligned', found));
  console.log(
    `\nAligning takes ${((1000 * alignSeconds) / soundSeconds).toFixed(0)} ms per second of sound, one sentence at a time.`,
  );
} finally {
  await aligner.close();
  rmSync(folder, { recursive: true });
}
