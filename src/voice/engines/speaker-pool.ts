/**
 * Sentences spoken a few at a time by speakers that each take one: threads, or processes.
 *
 * Takes what starts a speaker and how many there may be; gives a queue in front of them. Guarantees: no speaker is started
 * before there is a sentence for it; idle ones do not keep the program alive; a sentence that is given up ends at once,
 * with its speaker, and the others go on.
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
  /** At once, also in the middle of a sentence. */
  end(): Promise<unknown>;
}

export interface SpeakerPoolOptions {
  readonly most: number;
  readonly start: () => Speaker;
  /** What a failure of a speaker becomes; `reason` is its answer, or null when it ended unasked. */
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
  /** How each job that is being spoken is given up. */
  readonly #cancels = new Map<Job, () => void>();
  #closed = false;

  constructor(options: SpeakerPoolOptions) {
    this.#options = options;
  }

  /** @throws the signal's reason when it is aborted, at once; what `failure` makes of a speaker's failure. */
  speak(sentence: SpokenSentence, signal: AbortSignal | null): Promise<Utterance> {
    if (this.#closed) return Promise.reject(new Error('The voice is closed'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise<Utterance>((resolve, reject) => {
      const onAbort = () => {
        const waiting = this.#queue.indexOf(job);
        if (waiting !== -1) this.#queue.splice(waiting, 1);
        // Nothing stops a speaker in the middle of a sentence but its end; another starts when it is needed.
        this.#cancels.get(job)?.();
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

  #dispatch(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      const speaker =
        this.#idle.pop() ?? (this.#speakers.size < this.#options.most ? this.#startSpeaker() : null);
      if (speaker === null) return;
      const job = this.#queue.shift();
      if (job !== undefined) this.#run(speaker, job);
    }
  }

  #startSpeaker(): Speaker {
    const speaker = this.#options.start();
    this.#speakers.add(speaker);
    // Also while it is idle, when nobody waits for it; an error without a listener would end the program.
    const forget = () => {
      this.#speakers.delete(speaker);
      const place = this.#idle.indexOf(speaker);
      if (place !== -1) this.#idle.splice(place, 1);
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
      // One signal often ends several jobs; none of them may be begun between.
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
      // Its answer may be on the way already, so it is given up first.
      finish(() => {}, false);
      void speaker.end();
    });
    speaker.hold(true);
    speaker.send(job.sentence);
  }

  #exitReason(): Error {
    return this.#closed ? new Error('The voice was closed while it spoke') : this.#options.failure(null);
  }
}
