/**
 * A queue of sentences in front of speakers that each take one at a time: threads or processes.
 *
 * Takes a function that starts a speaker, and how many there may be. Guarantees: no speaker starts before there is a
 * sentence for it; idle speakers do not keep the program alive; an abandoned sentence ends at once, together with its
 * speaker, and the others carry on.
 */
import type { EventEmitter } from 'node:events';
import type { SpokenSentence, Utterance } from './voice-engine.ts';

/** What a speaker sends back for a sentence. */
export type SpeakerAnswer =
  | { readonly utterance: Utterance; readonly failure: null }
  | { readonly utterance: null; readonly failure: string };

export interface Speaker {
  /** Emits `message` with a SpeakerAnswer, `error`, and `exit`. */
  readonly events: EventEmitter;
  send(sentence: SpokenSentence): void;
  /** Whether it keeps the program alive. */
  hold(isHeld: boolean): void;
  /** Ends it at once, even in the middle of a sentence. */
  end(): Promise<unknown>;
}

export interface SpeakerPoolOptions {
  /** How many speakers there may be. */
  readonly max: number;
  readonly start: () => Speaker;
  /** Makes the error for a speaker that failed; `reason` is its answer, or null when it ended without one. */
  readonly failure: (reason: string | null) => Error;
}

interface Job {
  readonly sentence: SpokenSentence;
  readonly resolve: (utterance: Utterance) => void;
  readonly reject: (reason: unknown) => void;
}

export class SpeakerPool {
  readonly #options: SpeakerPoolOptions;
  readonly #queue: Job[] = [];
  readonly #idle: Speaker[] = [];
  readonly #speakers = new Set<Speaker>();
  /** For each job that is being spoken, what abandons it. */
  readonly #cancels = new Map<Job, () => void>();
  #closed = false;

  constructor(options: SpeakerPoolOptions) {
    this.#options = options;
  }

  /** @throws the signal's reason as soon as it is aborted; the error that `failure` makes when a speaker fails. */
  speak(sentence: SpokenSentence, signal: AbortSignal | null): Promise<Utterance> {
    if (this.#closed) return Promise.reject(new Error('The voice is closed'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise<Utterance>((resolve, reject) => {
      const onAbort = () => {
        this.#abandon(job);
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
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(new Error('The voice is closed'));
    await Promise.all([...this.#speakers].map((speaker) => speaker.end()));
    this.#speakers.clear();
    this.#idle.length = 0;
  }

  #abandon(job: Job): void {
    removeFrom(this.#queue, job);
    // Only ending a speaker stops it in the middle of a sentence; another starts when it is needed.
    this.#cancels.get(job)?.();
  }

  #dispatch(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      const speaker = this.#freeSpeaker();
      if (speaker === null) return;
      const job = this.#queue.shift();
      if (job !== undefined) this.#run(speaker, job);
    }
  }

  #freeSpeaker(): Speaker | null {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    return this.#speakers.size < this.#options.max ? this.#startSpeaker() : null;
  }

  #startSpeaker(): Speaker {
    const speaker = this.#options.start();
    this.#speakers.add(speaker);
    // These also listen while it is idle: an error event without a listener would end the program.
    const forget = () => {
      this.#speakers.delete(speaker);
      removeFrom(this.#idle, speaker);
    };
    speaker.events.on('error', forget).on('exit', forget);
    return speaker;
  }

  #run(speaker: Speaker, job: Job): void {
    const { events } = speaker;
    const finish = (settle: () => void, reusable: boolean) => {
      events.off('message', onMessage).off('error', onError).off('exit', onExit);
      this.#cancels.delete(job);
      if (reusable) {
        speaker.hold(false);
        this.#idle.push(speaker);
      } else this.#speakers.delete(speaker);
      settle();
      // One signal often aborts several jobs; none of them may start in between.
      queueMicrotask(() => this.#dispatch());
    };
    const onMessage = (answer: SpeakerAnswer) =>
      finish(() => {
        if (answer.utterance === null) job.reject(this.#options.failure(answer.failure));
        else job.resolve(answer.utterance);
      }, true);
    const onError = (error: unknown) => finish(() => job.reject(error), false);
    const onExit = () => finish(() => job.reject(this.#exitReason()), false);
    events.once('message', onMessage).once('error', onError).once('exit', onExit);
    this.#cancels.set(job, () => {
      // Stop listening first: its answer may already be on the way.
      finish(() => {}, false);
      void speaker.end();
    });
    speaker.hold(true);
    speaker.send(job.sentence);
  }

  #exitReason(): Error {
    return this.#closed
      ? new Error('The voice was closed while it was speaking')
      : this.#options.failure(null);
  }
}

function removeFrom<T>(list: T[], item: T): void {
  const place = list.indexOf(item);
  if (place !== -1) list.splice(place, 1);
}
