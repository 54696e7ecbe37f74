/**
 * A model, one of its speakers and a language -> what sherpa-onnx is told to load, and how to speak.
 *
 * The numbers are the models' own: noise as Piper's training has it, which sherpa-onnx 1.13.8 gives no seed to, so that a
 * sentence of a VITS model is a little different each time it is spoken anew. Supertonic's noise has a seed.
 */
import type { GenerationConfig, OfflineTtsConfig } from 'sherpa-onnx-node';
import { VoiceError } from '../voice-engine.ts';
import type { VoiceModel } from './model.ts';

export interface SpeakerSetup {
  readonly config: OfflineTtsConfig;
  /** At the voice's own speed. */
  readonly generation: GenerationConfig;
}

/**
 * Kokoro's, by language, as graded by its makers (https://huggingface.co/hexgrad/Kokoro-82M/blob/main/VOICES.md), the
 * best first; of a package without these, the first speaker of the language.
 */
const kokoroSpeakers: Readonly<Record<string, readonly string[]>> = {
  'en-GB': ['bf_emma', 'bf_vale'],
  en: ['af_heart', 'af_bella', 'af_maple'],
  es: ['ef_dora'],
  fr: ['ff_siwis'],
  hi: ['hf_alpha'],
  it: ['if_sara'],
  ja: ['jf_alpha'],
  pt: ['pf_dora'],
  zh: ['zf_xiaoxiao', 'zf_001'],
};

/** Languages that Kokoro's word lists do not hold are read by eSpeak NG, under its names. */
const espeakVoices: Readonly<Record<string, string>> = {
  es: 'es',
  fr: 'fr',
  hi: 'hi',
  it: 'it',
  pt: 'pt-br',
};

/** Speed at which Supertonic's makers have it speak by default. */
const supertonicSpeed = 1.05;
/** Steps of its denoising: the third version is made for eight. */
const supertonicSteps = { third: 8, before: 5 };

const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** Names of some of them, for messages. */
function someOf(speakers: readonly string[]): string {
  const shown = speakers.slice(0, 12).join(', ');
  return speakers.length > 12 ? `${shown}, … (${speakers.length} in all)` : shown;
}

function defaultSpeaker({ family, speakers }: VoiceModel, language: string): number {
  if (family !== 'kokoro') return 0;
  const primary = primaryOf(language);
  const wanted = [...(kokoroSpeakers[language] ?? []), ...(kokoroSpeakers[primary] ?? [])];
  const best = wanted.find((name) => speakers.includes(name));
  return best === undefined ? 0 : speakers.indexOf(best);
}

/**
 * The number of a speaker.
 *
 * @param wanted a name or a number; null for the best one for the language
 * @throws VoiceError `unknown-voice`
 */
export function speakerOf(model: VoiceModel, wanted: string | null, language: string): number {
  if (wanted === null || wanted === '') return defaultSpeaker(model, language);
  const { speakers } = model;
  const named = speakers.findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
  if (named !== -1) return named;
  if (/^\d+$/.test(wanted) && Number(wanted) < speakers.length) return Number(wanted);
  throw new VoiceError(
    'unknown-voice',
    `The model ${model.name} has no speaker "${wanted}".`,
    speakers.length === 1 ? 'It has one only: leave the name out.' : `It has ${someOf(speakers)}.`,
  );
}

/** Kokoro reads English and Chinese by its word lists, British English by its own; the rest by eSpeak NG. */
function kokoroReading({ speakers, lexicons, rules }: VoiceModel, speaker: number, language: string) {
  const lang = espeakVoices[primaryOf(language)];
  if (lexicons.length === 0) return {};
  if (lang !== undefined) return { lang };
  const isBritish = speakers[speaker]?.startsWith('b') ?? false;
  const unused = isBritish ? 'lexicon-us-en.txt' : 'lexicon-gb-en.txt';
  const lexicon = lexicons.filter((file) => !file.endsWith(unused)).join(',');
  return { lexicon, ruleFsts: primaryOf(language) === 'zh' ? rules.join(',') : '' };
}

function configOf(model: VoiceModel, speaker: number, language: string) {
  const { family, config, lexicons, rules } = model;
  if (family === 'supertonic' || family === 'kitten') return { model: config, ruleFsts: '' };
  if (family === 'kokoro') {
    const { ruleFsts = '', ...reading } = kokoroReading(model, speaker, language);
    return { model: { kokoro: { ...(config.kokoro as object), ...reading } }, ruleFsts };
  }
  const [kind = '', files = {}] = Object.entries(config)[0] ?? [];
  const lexicon = lexicons.join(',');
  return { model: { [kind]: { ...(files as object), lexicon } }, ruleFsts: rules.join(',') };
}

/**
 * @param threads that it may use at once
 * @param language BCP 47 tag of what is spoken
 */
export function setupOf(
  model: VoiceModel,
  { speaker, language, threads }: { speaker: number; language: string; threads: number },
): SpeakerSetup {
  const { model: files, ruleFsts } = configOf(model, speaker, language);
  const lang = primaryOf(language);
  const common = { sid: speaker, speed: 1, silenceScale: 1 };
  const generation =
    model.family === 'supertonic'
      ? {
          ...common,
          speed: supertonicSpeed,
          numSteps: model.name.includes('supertonic-3') ? supertonicSteps.third : supertonicSteps.before,
          extra: { lang: model.languages.includes(lang) ? lang : 'en', seed: 1 },
        }
      : model.family === 'kokoro' && espeakVoices[lang] !== undefined
        ? { ...common, extra: { lang: espeakVoices[lang] } }
        : common;
  return {
    config: {
      model: { ...files, numThreads: threads, provider: 'cpu', debug: false },
      maxNumSentences: 1,
      // Pauses are as long as the voice makes them.
      silenceScale: 1,
      ...(ruleFsts === '' ? {} : { ruleFsts }),
    },
    generation,
  };
}
