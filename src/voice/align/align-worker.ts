/** A worker thread that listens: how high a voice is, and when it says each word. One answer per message. */
import { parentPort } from 'node:worker_threads';
import { medianPitch } from '../../audio/pitch.ts';
import { resample } from '../../audio/resampler.ts';
import { present } from '../../shared/assert.ts';
import { stackOf } from '../../shared/error-text.ts';
import type { SpeechAudio } from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';
import { featureSampleRate } from './mfcc.ts';
import { alignedTimes, type KnownReading } from './word-times.ts';

export type AlignRequest =
  | { readonly type: 'pitch'; readonly audio: SpeechAudio }
  | { readonly type: 'times'; readonly audio: SpeechAudio; readonly reference: KnownReading };

export type AlignAnswer =
  | { readonly pitch: number | null }
  | { readonly times: readonly WordTime[] | null }
  | { readonly failure: string };

function answer(request: AlignRequest): AlignAnswer {
  try {
    const { samples, sampleRate } = request.audio;
    const sound = resample(samples, sampleRate, featureSampleRate);
    return request.type === 'pitch'
      ? { pitch: medianPitch(sound, featureSampleRate) }
      : { times: alignedTimes(request.reference, sound) };
  } catch (error) {
    return { failure: stackOf(error) };
  }
}

const port = present(parentPort, 'the port to the main thread');
port.on('message', (request: AlignRequest) => port.postMessage(answer(request)));
