/**
 * A model, one of its speakers and a language -> what sherpa-onnx must load, and how it must speak.
 *
 * The numbers are the models' own. Piper's noise is as in its training; sherpa-onnx 1.13.8 gives it no seed, so a
 * sentence of a VITS model sounds slightly different each time it is spoken. Supertonic's noise has a seed.
 */

import type { GenerationConfig, OfflineTtsConfig } from 'sherpa-onnx-node';
import { primaryTag } from '../../../languages/tag.ts';
import { didYouMean } from '../../../shared/edit-distance.ts';
import { VoiceError } from '../voice-engine.ts';
import type { VoiceModel } from './model.ts';

export interface SpeakerSetup {
  readonly config: OfflineTtsConfig;
  /** At the voice's own speed. */
  readonly generation: GenerationConfig;
}

/**
 * Kokoro's speakers by language, best first, as graded by its makers
 * (https://huggingface.co/hexgrad/Kokoro-82M/blob/main/VOICES.md). A package that has none of these uses its first
 * speaker.
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

/** Languages that are not in Kokoro's word lists, with eSpeak NG's name for them: eSpeak NG reads these. */
const espeakVoices: Readonly<Record<string, string>> = {
  es: 'es',
  fr: 'fr',
  hi: 'hi',
  it: 'it',
  pt: 'pt-br',
};

/** The default speed of Supertonic's makers. */
const supertonicSpeed = 1.05;
/** Denoising steps: the third version is made for eight. */
const supertonicSteps = { third: 8, before: 5 };
const maxNamesShown = 12;

/** The names of some speakers, for messages. */
function someOf(speakers: readonly string[]): string {
  const shown = speakers.slice(0, maxNamesShown).join(', ');
  return speakers.length > maxNamesShown ? `${shown}, … (${speakers.length} in all)` : shown;
}

function defaultSpeaker({ family, speakers }: VoiceModel, language: string): number {
  if (family !== 'kokoro') return 0;
  const wanted = [...(kokoroSpeakers[language] ?? []), ...(kokoroSpeakers[primaryTag(language)] ?? [])];
  const best = wanted.find((name) => speakers.includes(name));
  return best === undefined ? 0 : speakers.indexOf(best);
}

/**
 * The number of a speaker.
 *
 * @param wanted a name or a number; null for the best speaker for the language.
 * @throws VoiceError `unknown-voice`.
 */
export function speakerOf(model: VoiceModel, wanted: string | null, language: string): number {
  if (wanted === null || wanted === '') return defaultSpeaker(model, language);
  const { speakers } = model;
  const named = speakers.findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
  if (named !== -1) return named;
  if (/^\d+$/.test(wanted) && Number(wanted) < speakers.length) return Number(wanted);
  throw new VoiceError(`The model ${model.name} has no speaker "${wanted}".`, {
    code: 'unknown-voice',
    hint:
      speakers.length === 1
        ? 'It has only one speaker: leave the name out.'
        : `${didYouMean(wanted, speakers)}It has ${someOf(speakers)}.`,
  });
}

/** Kokoro reads English and Chinese from its word lists, with one of its own for British English. */
function kokoroReading({ speakers, lexicons, rules }: VoiceModel, speaker: number, language: string) {
  const lang = espeakVoices[primaryTag(language)];
  if (lexicons.length === 0) return {};
  if (lang !== undefined) return { lang };
  const isBritish = speakers[speaker]?.startsWith('b') ?? false;
  const unused = isBritish ? 'lexicon-us-en.txt' : 'lexicon-gb-en.txt';
  const lexicon = lexicons.filter((file) => !file.endsWith(unused)).join(',');
  return { lexicon, ruleFsts: primaryTag(language) === 'zh' ? rules.join(',') : '' };
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

function generationOf({ family, name, languages }: VoiceModel, speaker: number, language: string) {
  const lang = primaryTag(language);
  const common = { sid: speaker, speed: 1, silenceScale: 1 };
  if (family === 'supertonic')
    return {
      ...common,
      speed: supertonicSpeed,
      numSteps: name.includes('supertonic-3') ? supertonicSteps.third : supertonicSteps.before,
      extra: { lang: languages.includes(lang) ? lang : 'en', seed: 1 },
    };
  const espeakVoice = espeakVoices[lang];
  return family === 'kokoro' && espeakVoice !== undefined
    ? { ...common, extra: { lang: espeakVoice } }
    : common;
}

/**
 * @param threads how many threads it may use at once.
 * @param language BCP 47 tag of what is spoken.
 */
export function setupOf(
  model: VoiceModel,
  { speaker, language, threads }: { speaker: number; language: string; threads: number },
): SpeakerSetup {
  const { model: files, ruleFsts } = configOf(model, speaker, language);
  return {
    config: {
      model: { ...files, numThreads: threads, provider: 'cpu', debug: false },
      maxNumSentences: 1,
      // Pauses are as long as the voice makes them.
      silenceScale: 1,
      ...(ruleFsts === '' ? {} : { ruleFsts }),
    },
    generation: generationOf(model, speaker, language),
  };
}
