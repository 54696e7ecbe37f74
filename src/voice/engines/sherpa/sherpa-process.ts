/** A process that speaks with sherpa-onnx: one sentence a message, answered by its speech or by what went wrong. */
import sherpaOnnx, { type OfflineTts } from 'sherpa-onnx-node';
import { present } from '../../../shared/assert.ts';
import { withoutOuterSilence } from '../../effects/trim.ts';
import { joinedParts, partsOf } from '../../speech/parts.ts';
import { readingOf } from '../../speech/reading.ts';
import type { SpeakerAnswer } from '../speaker-pool.ts';
import type { SpeechAudio, SpokenSentence, Utterance } from '../voice-engine.ts';
import type { SpeakerSetup } from './setup.ts';

const { config, generation }: SpeakerSetup = JSON.parse(present(process.argv[2], 'the setup'));
let voice: OfflineTts | null = null;

/** From −1 to 1, and what is beyond. */
function inSixteenBits(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32767));
}

/** @throws Error when the voice makes no sound of the words */
function speakPart(voice: OfflineTts, sentence: SpokenSentence): SpeechAudio {
  const { sampleRate, samples } = voice.generate({
    text: readingOf(sentence).text,
    generationConfig: { ...generation, speed: generation.speed * sentence.pace },
    // A process is not given the network's own memory to keep.
    enableExternalBuffer: false,
  });
  if (samples.length === 0) throw new Error('it made no sound');
  return withoutOuterSilence({ audio: { sampleRate, samples: inSixteenBits(samples) }, words: null }).audio;
}

function speak(sentence: SpokenSentence): Utterance {
  voice ??= new sherpaOnnx.OfflineTts(config);
  const loaded = voice;
  const parts = partsOf(sentence.spoken).map((spoken) => speakPart(loaded, { ...sentence, spoken }));
  return { audio: joinedParts(parts), words: null };
}

function answer(sentence: SpokenSentence): SpeakerAnswer {
  try {
    return { utterance: speak(sentence), failure: null };
  } catch (error) {
    return { utterance: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (sentence: SpokenSentence) => process.send?.(answer(sentence)));
// Who started it decides what an interruption ends.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
