/**
 * Measures how a long recording is followed: `npm run bench:recording -- [minutes]`.
 *
 * One voice makes a recording with pauses of its own, and a separate process follows its text in it. Prints the time
 * and the memory that this takes, and how far words are from where they are heard, in every tenth of the recording.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { present } from '../src/shared/assert.ts';
import { makeRecording, randomNumbers, writeRecording } from '../test/support/recording.ts';
import { measure } from './processes.ts';
import { readCorpus } from './words/corpus.ts';

const minutes = Number(process.argv[2] ?? 60);
const sentencesAMinute = 23;
const sentencesInParagraph = 4;
const paragraphsInSection = 8;
const bin = path.join(import.meta.dirname, '../src/cli/bin.mjs');

const plain = readCorpus()
  .map(({ shown }) => shown.map(({ text }) => text).join(' '))
  .filter((text) => /^[A-Z][\w ,’']{20,}$/.test(text));
const random = randomNumbers(5);
const sentences = Array.from(
  { length: minutes * sentencesAMinute },
  () => `${present(plain[Math.floor(random() * plain.length)], 'a sentence')}.`,
);

/** Headings that the recording does not read, so that it waits for them. */
function scriptOf(texts: readonly string[]): string {
  const lines = ['---', 'title: A long reading', '---', ''];
  for (let at = 0; at < texts.length; at += sentencesInParagraph) {
    if (at % (sentencesInParagraph * paragraphsInSection) === 0) lines.push(`## Part ${at + 1}`, '');
    lines.push(texts.slice(at, at + sentencesInParagraph).join(' '), '');
  }
  return lines.join('\n');
}

const time = z.object({ startMs: z.number() });
const timeline = z.object({
  captions: z.array(z.object({ words: z.array(time) })),
  clips: z.array(
    time.extend({ audio: z.object({ firstSample: z.number(), sampleRate: z.number() }).nullable() }),
  ),
});

const folder = await mkdtemp(path.join(tmpdir(), 'bench-recording-'));
try {
  const { samples, wordStarts } = await makeRecording('awb', sentences);
  const voice = path.join(folder, 'voice.mp3');
  await writeRecording(samples, voice);
  const script = path.join(folder, 'script.md');
  await writeFile(script, scriptOf(sentences));
  const args = [bin, 'timeline', script, '--audio', voice, '--cache-dir', path.join(folder, 'cache')];
  const length = samples.length / 16_000 / 60;
  console.log(
    `${length.toFixed(1)} minutes, ${sentences.length} sentences, ${wordStarts.flat().length} words`,
  );
  for (const name of ['first', 'from the cache']) {
    const { seconds, cpuSeconds, peakMegabytes, stdout } = await measure(process.execPath, args, folder);
    console.log(
      `${name}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU, ${peakMegabytes.toFixed(0)} MB at most`,
    );
    if (name === 'first') printMisses(timeline.parse(JSON.parse(stdout)), wordStarts.flat());
  }
} finally {
  await rm(folder, { recursive: true });
}

/** How far the times of shown words are from where the recording, laid out in the video, says them. */
function printMisses({ captions, clips }: z.infer<typeof timeline>, truth: readonly number[]): void {
  const heard = clips.flatMap(({ startMs, audio }) =>
    audio === null ? [] : [{ startMs, fromMs: (audio.firstSample * 1000) / audio.sampleRate }],
  );
  const words = captions.flatMap((caption) => caption.words);
  if (words.length !== truth.length) console.log(`${words.length} words are captioned of ${truth.length}`);
  let clip = 0;
  const misses = words.map(({ startMs }, at) => {
    while ((heard[clip + 1]?.startMs ?? Number.POSITIVE_INFINITY) <= startMs) clip += 1;
    const { startMs: clipMs = 0, fromMs = 0 } = heard[clip] ?? {};
    return startMs - clipMs + fromMs - (truth[at] ?? Number.NaN);
  });
  const tenth = Math.ceil(misses.length / 10);
  for (let from = 0; from < misses.length; from += tenth) {
    const part = misses.slice(from, from + tenth);
    const sorted = [...part].sort((a, b) => a - b);
    const sizes = part.map(Math.abs).sort((a, b) => a - b);
    const at = (values: readonly number[], share: number) =>
      values[Math.floor(share * (values.length - 1))]?.toFixed(0) ?? '–';
    console.log(
      `words ${from + 1} to ${from + part.length}: median ${at(sizes, 0.5)} ms, 95 % ${at(sizes, 0.95)} ms, signed median ${at(sorted, 0.5)} ms`,
    );
  }
}
