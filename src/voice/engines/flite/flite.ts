/**
 * The embedded voice: CMU Flite, English, on worker threads. It needs no network and no installation.
 *
 * Guarantees: the same sentence gives the same samples and times, whatever else is spoken at the same time.
 */
import { availableParallelism } from 'node:os';
import { startThread } from '../../../package/programs.ts';
import { type Speaker, SpeakerPool } from '../speaker-pool.ts';
import type { VoiceEngine } from '../voice-engine.ts';
import { loadFlite } from './program.ts';
import type { WorkerSetup } from './worker.ts';

/** Best first. Flite's `kal` and `kal16` are left out: their phone times drift away from their sound. */
export const fliteVoices = ['rms', 'slt', 'awb'] as const;
export type FliteVoice = (typeof fliteVoices)[number];

/** Raise this when the same spoken form gives other samples or times than before. */
const version = '1';
const maxWorkers = 2;
/** More sentences than threads, so that the threads stay busy while the store is read and written. */
const sentencesAtOnce = 6;

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
    const module = await loadFlite();
    return new SpeakerPool({
      max: Math.min(maxWorkers, availableParallelism()),
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
