/**
 * Flite (CMU Flite in WebAssembly) as functions: text to sound with phones, and words to phones.
 *
 * Takes lower-case English words with simple punctuation; gives 16 kHz samples and each phone's end. The same
 * input gives the same bytes on every run and every machine: each call is a fresh instance.
 */
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

function run(module: WebAssembly.Module, args: readonly string[], text: string) {
  // With a file and not as an argument: Flite drops the pauses between sentences of an argument.
  const inputs = new Map([[textFile, new TextEncoder().encode(text)]]);
  const result = runProgram(module, ['flite', ...args, '-f', textFile], inputs);
  if (result.exitCode !== 0) {
    const said = new TextDecoder().decode(result.stderr).trim();
    throw new Error(`Flite ended with code ${result.exitCode}: ${said}`);
  }
  return { lines: new TextDecoder().decode(result.stdout).split('\n'), file: result.file };
}

/**
 * Speaks one utterance.
 *
 * @param stretch how many times as long as the voice's own each phone is.
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
  if (wav === null || wav.sampleRate !== fliteSampleRate) throw new Error('Flite made a WAV of another kind');
  const phones: Phone[] = [];
  // A line an utterance, whose times start from 0 again.
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
  return { samples: wav.samples, phones };
}

/** The phones of each word said alone, without the silence around it. */
export function phonesOfWords(
  module: WebAssembly.Module,
  voice: string,
  words: readonly string[],
): readonly (readonly string[])[] {
  if (words.length === 0) return [];
  // One word a paragraph is one line of output each. Nobody hears it: said very fast it costs a quarter.
  const args = ['-voice', voice, '--setf', 'duration_stretch=0.05', '-ps', '-o', 'none'];
  const { lines } = run(module, args, `${words.join('\n\n')}\n`);
  if (lines.length !== words.length + 1)
    throw new Error(`Flite gave phones of ${lines.length - 1} words for ${words.length}`);
  return words.map((_, index) =>
    (lines[index] ?? '').split(' ').filter((phone) => phone !== '' && phone !== silencePhone),
  );
}
