/**
 * Voices of sherpa-onnx: Kokoro, Supertonic, Piper, KittenTTS and others, from a folder with a model, without network.
 *
 * They speak in processes of their own, not in threads: native code cannot be stopped in a thread, and sherpa-onnx ends
 * the process it runs in over a model that it does not like. Guarantees: as many processes as there are cores and memory
 * for; none before the first sentence; idle ones do not keep the program alive.
 */
import { createRequire } from 'node:module';
import { availableParallelism, freemem } from 'node:os';
import { startProcess } from '../../../package/programs.ts';
import { type Speaker, SpeakerPool } from '../speaker-pool.ts';
import { type VoiceEngine, VoiceError } from '../voice-engine.ts';
import { fingerprintOf, readModel, type VoiceModel } from './model.ts';
import { type SpeakerSetup, setupOf, speakerOf } from './setup.ts';

/** Raise it when the same model says the same sentence otherwise than before. */
const version = '1';
/** A store is read and written while the processes speak. */
const sentencesAtOnce = 2;
const mostProcesses = 4;
/** Memory that a process takes, in sizes of its model: Kokoro of 0.33 GB takes 0.75 GB (sherpa-onnx 1.13.4). */
const memoryOfModel = 3;
/** Of what is free, the part that may be taken. */
const shareOfMemory = 0.5;
/** Characters kept of what processes say of their troubles. */
const mostComplaint = 2000;

// Relative to this file, so that it does not matter where the program is started.
const { resolve: resolveFromHere } = createRequire(import.meta.url);

/** What npm calls the package with the program for this machine. */
function platformPackage(): string {
  return `sherpa-onnx-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** Whether the optional package is there, and runs on this machine. */
export function hasSherpa(): boolean {
  try {
    resolveFromHere('sherpa-onnx-node');
    resolveFromHere(`${platformPackage()}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** @throws VoiceError `voice-missing` */
function requireSherpa(): void {
  if (hasSherpa()) return;
  throw new VoiceError(
    'voice-missing',
    `The package sherpa-onnx-node, which this voice needs, is not installed for ${process.platform} on ${process.arch}.`,
    'It comes with npm ci unless optional packages are left out: npm install --include=optional sherpa-onnx-node@1.13.8.',
  );
}

/** The last line that the program wrote, without the place in its source: there the reason stands. */
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
    // A pipe is a socket, which the types do not say.
    (child.stderr as unknown as { ref(): void; unref(): void } | null)?.[act]();
  };
  return {
    events: child,
    send: (sentence) => void child.send(sentence, () => undefined),
    hold,
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // Also while it is idle: its end is waited for.
      child.ref();
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** How many processes there is room for, and the cores of each. */
function roomFor(model: VoiceModel): { processes: number; threads: number } {
  const cores = availableParallelism();
  const fit = Math.floor((freemem() * shareOfMemory) / (model.bytes * memoryOfModel));
  const processes = Math.max(1, Math.min(cores, mostProcesses, fit));
  return { processes, threads: Math.max(1, Math.floor(cores / processes)) };
}

export interface SherpaOptions {
  /** Absolute path. */
  readonly folder: string;
  /** A name or a number; null for the best one. */
  readonly speaker: string | null;
  /** BCP 47 tag of what is to be spoken. */
  readonly language: string;
}

/** @throws VoiceError when the package, the model or the speaker is not there */
export async function openSherpa({ folder, speaker, language }: SherpaOptions): Promise<VoiceEngine> {
  requireSherpa();
  const model = await readModel(folder);
  const number = speakerOf(model, speaker, language);
  const name = `sherpa:${model.name}${model.speakers.length > 1 ? `:${model.speakers[number]}` : ''}`;
  const { processes, threads } = roomFor(model);
  const setup = setupOf(model, { speaker: number, language, threads });
  let complaints = '';
  const pool = new SpeakerPool({
    most: processes,
    start: () =>
      startSpeaker(setup, (text) => {
        complaints = (complaints + text).slice(-mostComplaint);
      }),
    failure: (reason) =>
      new VoiceError(
        'voice-failed',
        `The voice ${name} failed: ${reason ?? lastComplaint(complaints)}.`,
        'Try it with scriptreel voices sample; a damaged model is mended by removing and adding it again.',
      ),
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
