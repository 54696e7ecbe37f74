/** A worker thread that speaks: one sentence per message, answered with its speech or with what went wrong. */
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../../shared/assert.ts';
import { stackOf } from '../../../shared/error-text.ts';
import type { SpeakerAnswer } from '../speaker-pool.ts';
import type { SpokenSentence } from '../voice-engine.ts';
import { Synthesizer } from './synthesize.ts';

export interface WorkerSetup {
  readonly module: WebAssembly.Module;
  readonly voice: string;
}

const port = present(parentPort, 'the port to the main thread');
const { module, voice }: WorkerSetup = workerData;
const synthesizer = new Synthesizer(module, voice);

function answer(sentence: SpokenSentence): SpeakerAnswer {
  try {
    return { utterance: synthesizer.speak(sentence), failure: null };
  } catch (error) {
    return { utterance: null, failure: stackOf(error) };
  }
}

port.on('message', (sentence: SpokenSentence) => port.postMessage(answer(sentence)));
