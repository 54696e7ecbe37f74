/**
 * Measures the way from a book's text to its captions, without a voice: parsing, the fonts that it needs, silent
 * narration, and captions by measured widths.
 *
 *     npm run bench:captions -- [runs]
 *
 * Each run is a process of its own, so that its peak of resident memory is its own. Runs of both lengths take turns.
 * Prints medians, and how they grow from 10,000 to 100,000 words (linear growth is 10 times).
 */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { captionLineEms } from '../compositions/layout/layout.ts';
import { measureWith } from '../src/fonts/measure.ts';
import { checkFonts } from '../src/pipeline/check/fonts.ts';
import { parseScript } from '../src/script/parse.ts';
import { schedule } from '../src/timeline/schedule.ts';
import { silentEngine } from '../src/voice/engines/silent.ts';
import { narrate, soloCast } from '../src/voice/narrate.ts';
import { makeBook } from './book.ts';
import { median } from './processes.ts';

const lengths = [10_000, 100_000] as const;
const steps = ['parse', 'fonts', 'narrate', 'captions'] as const;
/** How many seconds and megabytes a book of 100,000 words may take, and how much longer than one of 10,000. */
const goals = { seconds: 5, megabytes: 500, growth: 12 };

const runSchema = z.object({
  seconds: z.record(z.enum(steps), z.number()),
  peakMegabytes: z.number(),
  captions: z.number(),
});
type Run = z.infer<typeof runSchema>;

async function runOnce(words: number): Promise<Run> {
  const text = makeBook(words);
  const started = performance.now();
  const { script } = parseScript(text);
  if (script === null) throw new Error('The book has errors.');
  const parsed = performance.now();
  const { advances } = checkFonts(script).value;
  const fitted = performance.now();
  const { narration } = await narrate(script, {
    cast: soloCast(silentEngine),
    store: null,
    workDirectory: tmpdir(),
  });
  const narrated = performance.now();
  const measured = { lineEms: captionLineEms(1920, 1080), widthOf: measureWith(advances) };
  const { captions } = schedule(script, narration, { columns: 42, measured });
  const done = performance.now();
  return {
    seconds: {
      parse: (parsed - started) / 1000,
      fonts: (fitted - parsed) / 1000,
      narrate: (narrated - fitted) / 1000,
      captions: (done - narrated) / 1000,
    },
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    captions: captions.length,
  };
}

function secondsOf({ seconds }: Run): number {
  return steps.reduce((sum, step) => sum + seconds[step], 0);
}

async function compare(runs: number): Promise<void> {
  const start = promisify(execFile);
  const results = new Map<number, Run[]>(lengths.map((words) => [words, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const words of lengths) {
      const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--once', String(words)];
      const { stdout } = await start(process.execPath, args);
      results.get(words)?.push(runSchema.parse(JSON.parse(stdout)));
    }
    process.stderr.write(`run ${run + 1} of ${runs} is done\n`);
  }
  console.log(`medians of ${runs} runs, each a process of its own`);
  for (const [words, all] of results) {
    const [first] = all;
    const parts = steps.map((step) => `${step} ${median(all.map((run) => run.seconds[step])).toFixed(2)}`);
    console.log(
      `${String(words).padStart(7)} words  ${median(all.map(secondsOf)).toFixed(2)} s (${parts.join(', ')})  ` +
        `${median(all.map((run) => run.peakMegabytes)).toFixed(0)} MB at the peak  ${first?.captions} captions`,
    );
  }
  const [short, long] = lengths.map((words) => results.get(words) ?? []);
  const growth = median((long ?? []).map(secondsOf)) / median((short ?? []).map(secondsOf));
  console.log(`ratio  ${growth.toFixed(1)} times the time for 10 times the words`);
  console.log(`goals  ${goals.seconds} s, ${goals.megabytes} MB, ${goals.growth} times`);
}

if (process.argv[2] === '--once') console.log(JSON.stringify(await runOnce(Number(process.argv[3]))));
else await compare(Number(process.argv[2] ?? 5));
