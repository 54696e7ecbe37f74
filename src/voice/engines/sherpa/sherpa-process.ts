/**
 * A process that speaks with sherpa-onnx: one sentence per message, answered with its speech or with what went wrong.
 */
import sherpaOnnx, { type OfflineTts } from 'sherpa-onnx-node';
import { present } from '../../../shared/assert.ts';
import { messageOf } from '../../../shared/error-text.ts';
import { withoutOuterSilence } from '../../effects/trim.ts';
import { joinParts, splitIntoParts } from '../../speech/parts.ts';
import { readingOf } from '../../speech/reading.ts';
import type { SpeakerAnswer } from '../speaker-pool.ts';
import type { SpeechAudio, SpokenSentence, Utterance } from '../voice-engine.ts';
import type { SpeakerSetup } from './setup.ts';

const { config, generation }: SpeakerSetup = JSON.parse(present(process.argv[2], 'the setup'));
let voice: OfflineTts | null = null;

/** @param samples from −1 to 1; what is beyond is clipped. */
function inSixteenBits(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32767));
}

/** @throws Error when the voice makes no sound for the words. */
function speakPart(voice: OfflineTts, sentence: SpokenSentence): SpeechAudio {
  const { sampleRate, samples } = voice.generate({
    text: readingOf(sentence).text,
    generationConfig: { ...generation, speed: generation.speed * sentence.pace },
    // The samples must be a copy: the network's own memory cannot be sent to another process.
    enableExternalBuffer: false,
  });
  if (samples.length === 0) throw new Error('it made no sound');
  return withoutOuterSilence({ audio: { sampleRate, samples: inSixteenBits(samples) }, words: null }).audio;
}

function speak(sentence: SpokenSentence): Utterance {
  voice ??= new sherpaOnnx.OfflineTts(config);
  const loaded = voice;
  const parts = splitIntoParts(sentence.spoken).map((spoken) => speakPart(loaded, { ...sentence, spoken }));
  return { audio: joinParts(parts), words: null };
}

function answer(sentence: SpokenSentence): SpeakerAnswer {
  try {
    return { utterance: speak(sentence), failure: null };
  } catch (error) {
    return { utterance: null, failure: messageOf(error) };
  }
}

process.on('message', (sentence: SpokenSentence) => process.send?.(answer(sentence)));
// The process that started this one decides what an interrupt ends.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
