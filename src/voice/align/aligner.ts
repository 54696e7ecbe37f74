/**
 * Word times for speech that came without: the embedded voice says the same sentence, whose times are known, and a warp
 * carries them over.
 *
 * Guarantees: nothing is downloaded and no model is needed; the same sound and sentence give the same times; the main
 * thread is free meanwhile. What the embedded voice cannot say, in other languages than its own, is timed by lengths and
 * pauses: read with English sounds, a German sentence is no more like itself than it is backwards.
 */
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../package/programs.ts';
import { type FliteVoice, openFlite } from '../engines/flite/flite.ts';
import type { SpeechAudio, SpokenSentence, VoiceEngine } from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';
import { timesByLength } from '../speech/times-by-length.ts';
import type { AlignAnswer, AlignRequest } from './align-worker.ts';

/** Between the pitches of men and of women: a voice is followed best by one of its own kind. */
const highVoiceHz = 155;

export interface Aligner {
  /**
   * One time a shown word of the sentence.
   *
   * @throws the signal's reason when it is aborted.
   */
  align(audio: SpeechAudio, sentence: SpokenSentence, signal: AbortSignal | null): Promise<WordTime[]>;
  close(): Promise<void>;
}

/** One thread, asked one thing after the other: listening takes a hundredth of the time that speaking does. */
class Listener {
  #worker: Worker | null = null;
  readonly #waiting: ((answer: AlignAnswer) => void)[] = [];

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

function isEnglish({ language }: SpokenSentence): boolean {
  return language.split('-')[0]?.toLowerCase() === 'en';
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
      if (!isEnglish(sentence)) return timesByLength(audio, sentence);
      const heard = await listener.ask({ type: 'pitch', audio });
      const isHigh = 'pitch' in heard && (heard.pitch ?? 0) > highVoiceHz;
      signal?.throwIfAborted();
      const reference = await voiceOf(isHigh ? 'slt' : 'rms').speak({ ...sentence, pace: 1 }, signal);
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
