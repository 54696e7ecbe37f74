/**
 * Word times for speech that came without them: the embedded voice reads the same sentence, whose times are known, and
 * a warp carries the times over.
 *
 * Guarantees: nothing is downloaded and no model is needed; the same sound and sentence give the same times; the main
 * thread stays free. What the embedded voice cannot read, in languages other than English, is timed by the lengths of
 * words and the pauses: with English sounds, a German sentence resembles itself no more than its reverse does.
 */
import type { Worker } from 'node:worker_threads';
import { primaryTag } from '../../languages/tag.ts';
import { startThread } from '../../package/programs.ts';
import { type FliteVoice, openFlite } from '../engines/flite/flite.ts';
import type { SpeechAudio, SpokenSentence, VoiceEngine } from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';
import { timesByLength } from '../speech/times-by-length.ts';
import type { AlignAnswer, AlignRequest } from './align-worker.ts';
import { referenceVoices } from './reference-voices.ts';

export interface Aligner {
  /**
   * @returns one time per shown word of the sentence.
   * @throws the signal's reason when it is aborted.
   */
  align(audio: SpeechAudio, sentence: SpokenSentence, signal: AbortSignal | null): Promise<WordTime[]>;
  close(): Promise<void>;
}

/** One thread that answers one request after another: listening takes a hundredth of the time that speaking does. */
class Listener {
  #worker: Worker | null = null;
  readonly #waiting: ((answer: AlignAnswer) => void)[] = [];

  /** @throws Error when the thread fails. */
  ask(request: AlignRequest): Promise<AlignAnswer> {
    const worker = this.#open();
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.push((answer) => {
        if (this.#waiting.length === 0) worker.unref();
        if ('failure' in answer) reject(new Error(`The words could not be timed: ${answer.failure}`));
        else resolve(answer);
      });
      worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #open(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = startThread('align-thread');
    const fail = (reason: string) => {
      this.#worker = null;
      for (const settle of this.#waiting.splice(0)) settle({ failure: reason });
    };
    worker.on('message', (answer: AlignAnswer) => this.#waiting.shift()?.(answer));
    worker.on('error', (error) => fail(String(error)));
    worker.on('exit', () => fail('the thread ended'));
    this.#worker = worker;
    return worker;
  }
}

/** Starts nothing before the first sentence. */
export function openAligner(): Aligner {
  const listener = new Listener();
  const voices = new Map<FliteVoice, VoiceEngine>();
  const voiceOf = (name: FliteVoice): VoiceEngine => {
    const voice = voices.get(name) ?? openFlite(name);
    voices.set(name, voice);
    return voice;
  };
  return {
    async align(audio, sentence, signal) {
      if (primaryTag(sentence.language) !== 'en') return timesByLength(audio, sentence);
      const heard = await listener.ask({ type: 'pitch', audio });
      const [likeliest] = referenceVoices('pitch' in heard ? heard.pitch : null);
      signal?.throwIfAborted();
      const reference = await voiceOf(likeliest).speak({ ...sentence, pace: 1 }, signal);
      if (reference.words === null) return timesByLength(audio, sentence);
      const known = { samples: reference.audio.samples, words: reference.words };
      const answer = await listener.ask({ type: 'times', audio, reference: known });
      signal?.throwIfAborted();
      const times = 'times' in answer ? answer.times : null;
      return times === null ? timesByLength(audio, sentence) : [...times];
    },
    async close() {
      await Promise.all([listener.close(), ...[...voices.values()].map((voice) => voice.close())]);
    },
  };
}
