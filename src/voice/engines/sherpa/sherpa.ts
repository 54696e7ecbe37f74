/**
 * Voices of sherpa-onnx: Kokoro, Supertonic, Piper, KittenTTS and others, from a folder with a model, without a
 * network.
 *
 * They speak in processes of their own and not in threads (decision 14): native code cannot be stopped in a thread, and
 * sherpa-onnx ends its whole process when it does not like a model. Guarantees: there are as many processes as there
 * are cores and memory for; none starts before the first sentence; idle ones do not keep the program alive.
 */
import { createRequire } from 'node:module';
import { availableParallelism, freemem } from 'node:os';
import { startProcess } from '../../../package/programs.ts';
import { type Speaker, SpeakerPool } from '../speaker-pool.ts';
import { type VoiceEngine, VoiceError } from '../voice-engine.ts';
import { fingerprintOf, readModel, type VoiceModel } from './model.ts';
import { type SpeakerSetup, setupOf, speakerOf } from './setup.ts';

/** Raise this when the same model says the same sentence differently than before. */
const version = '1';
/** Sentences per process: more than one, so that it stays busy while the store is read and written. */
const sentencesAtOnce = 2;
const maxProcesses = 4;
/** Memory per process, as a multiple of its model's size: Kokoro, 0.33 GB, takes 0.75 GB (sherpa-onnx 1.13.4). */
const memoryOfModel = 3;
/** The share of the free memory that may be used. */
const shareOfMemory = 0.5;
/** How much of the processes' standard error is kept, in characters. */
const maxComplaint = 2000;

// Relative to this file, so that the working directory does not matter.
const { resolve: resolveFromHere } = createRequire(import.meta.url);

/** The npm package with the native program for this machine. */
function platformPackage(): string {
  return `sherpa-onnx-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** Whether the optional package is installed for this machine. */
export function hasSherpa(): boolean {
  try {
    resolveFromHere('sherpa-onnx-node');
    resolveFromHere(`${platformPackage()}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** @throws VoiceError `voice-missing`. */
function requireSherpa(): void {
  if (hasSherpa()) return;
  throw new VoiceError(
    `This voice needs the package sherpa-onnx-node, which is not installed for ${process.platform} on ${process.arch}.`,
    {
      code: 'voice-missing',
      hint:
        'npm ci installs it unless optional packages are left out. ' +
        'To add it: npm install --include=optional sherpa-onnx-node@1.13.8',
    },
  );
}

/** The reason stands in the last line that the process wrote, after the place in its source code. */
function lastComplaint(complaints: string): string {
  const lines = complaints
    .split('\n')
    .filter((line) => /\S/.test(line) && !/^ {4}at |^Node\.js v/.test(line));
  const reason =
    lines
      .at(-1)
      ?.replace(/^\S+:\d+ /, '')
      .trim() ?? '';
  return `its process ended${reason === '' ? '' : `, saying "${reason}"`}`;
}

function startSpeaker(setup: SpeakerSetup, complain: (text: string) => void): Speaker {
  const child = startProcess('sherpa-process', [JSON.stringify(setup)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  child.stderr?.setEncoding('utf8').on('data', complain);
  const hold = (isHeld: boolean) => {
    const act = isHeld ? 'ref' : 'unref';
    child[act]();
    child.channel?.[act]();
    // It is a socket, although the types do not say so.
    (child.stderr as unknown as { ref(): void; unref(): void } | null)?.[act]();
  };
  return {
    events: child,
    send: (sentence) => void child.send(sentence, () => undefined),
    hold,
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // Even when it is idle: its end is awaited below.
      child.ref();
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** How many processes there is room for, and how many threads each may use. */
function roomFor(model: VoiceModel): { processes: number; threads: number } {
  const cores = availableParallelism();
  const fit = Math.floor((freemem() * shareOfMemory) / (model.bytes * memoryOfModel));
  const processes = Math.max(1, Math.min(cores, maxProcesses, fit));
  return { processes, threads: Math.max(1, Math.floor(cores / processes)) };
}

export interface SherpaOptions {
  /** Absolute path. */
  readonly folder: string;
  /** A name or a number; null for the best speaker. */
  readonly speaker: string | null;
  /** BCP 47 tag of what will be spoken. */
  readonly language: string;
}

/** @throws VoiceError when the package, the model or the speaker is missing. */
export async function openSherpa({ folder, speaker, language }: SherpaOptions): Promise<VoiceEngine> {
  requireSherpa();
  const model = await readModel(folder);
  const number = speakerOf(model, speaker, language);
  const name = `sherpa:${model.name}${model.speakers.length > 1 ? `:${model.speakers[number]}` : ''}`;
  const { processes, threads } = roomFor(model);
  const setup = setupOf(model, { speaker: number, language, threads });
  let complaints = '';
  const pool = new SpeakerPool({
    max: processes,
    start: () =>
      startSpeaker(setup, (text) => {
        complaints = (complaints + text).slice(-maxComplaint);
      }),
    failure: (reason) =>
      new VoiceError(`The voice ${name} failed: ${reason ?? lastComplaint(complaints)}.`, {
        code: 'voice-failed',
        hint: 'Try it with scriptreel voices sample. If the model is damaged, remove it and add it again.',
      }),
  });
  return {
    name,
    version: `${version} ${await fingerprintOf(model)} ${number}`,
    languages: model.languages,
    reads: 'text',
    concurrency: processes * sentencesAtOnce,
    speak: (sentence, signal) => pool.speak(sentence, signal),
    close: () => pool.close(),
  };
}
