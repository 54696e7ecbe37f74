/**
 * Voices of any server that speaks OpenAI's protocol: OpenAI itself, and servers you run yourself, such as
 * Kokoro-FastAPI, Speaches or LocalAI.
 *
 * Follows OpenAI's API reference, "Create speech": model, voice, input of at most 4096 characters, response_format
 * (`pcm` is 24 kHz, 16 bits, mono, without a header), speed from 0.25 to 4. Gives no word times.
 */
import { withoutOuterSilence } from '../effects/trim.ts';
import { type Price, type VoiceEngine, VoiceError } from '../engines/voice-engine.ts';
import { speechOfPcm, speechOfWav } from '../speech/answer.ts';
import { readingOf } from '../speech/reading.ts';
import type { VoiceSettings } from '../voice-settings.ts';
import { countCharacters, endpoint, keyIn, missingKey, priceOf } from './access.ts';
import { askService, type Patience } from './request.ts';

export interface OpenaiOptions {
  /** Empty for the voice in the settings. */
  readonly voice: string;
  readonly settings: VoiceSettings['openai'];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly patience: Patience;
}

export const keyVariable = 'OPENAI_API_KEY';
const ownAddress = 'https://api.openai.com/v1';
const ownHost = 'api.openai.com';

/** US dollars per million characters. gpt-4o-mini-tts is missing because it charges by the tokens of its sound. */
const ownPrices: Readonly<Record<string, number>> = { 'tts-1': 15, 'tts-1-hd': 30 };
const priceSource = 'developers.openai.com/api/docs/models, read in November 2026';

/** Raise this when a request is made differently from the same words and settings. */
const version = '1';
const usualConcurrency = 4;

/** @throws VoiceError when the model, the voice or the key is missing, or the address is not valid. */
export function openOpenai({ voice, settings, environment, patience }: OpenaiOptions): VoiceEngine {
  const base = settings.baseURL ?? baseIn(environment) ?? ownAddress;
  const url = endpoint(base, '/audio/speech', 'openai', settings);
  const isOwn = url.hostname === ownHost;
  const service = isOwn ? 'OpenAI' : url.host;
  const model = settings.model;
  if (model === undefined) throw missingModel(service, isOwn);
  const voiceName = voice || settings.voice;
  if (voiceName === undefined) throw missingVoice(service);
  const key = keyIn(environment, keyVariable);
  if (key === null && isOwn) throw missingKey(service, keyVariable);
  const { format, sampleRate } = settings;
  return {
    name: `openai:${voiceName}`,
    version: JSON.stringify([version, url.host, model, format, sampleRate]),
    languages: 'any',
    reads: 'text',
    concurrency: settings.concurrency ?? usualConcurrency,
    billing: {
      service,
      price: priceOf(settings, isOwn ? ownPrice(model) : null),
      charactersOf: (sentence) => countCharacters(readingOf(sentence).text),
    },
    async speak(sentence, signal) {
      const body = JSON.stringify({
        model,
        voice: voiceName,
        input: readingOf(sentence).text,
        response_format: format,
        ...(sentence.pace === 1 ? {} : { speed: sentence.pace }),
      });
      const audio = await askService(
        {
          service,
          key,
          keyVariable,
          settingsName: 'openai',
          unsoundHint:
            'Check "baseURL" in voices.openai of the configuration file. ' +
            'If the server has no WAV, try "format": "pcm" there.',
          url,
          headers: { 'content-type': 'application/json' },
          keyHeader: (value) => ({ authorization: `Bearer ${value}` }),
          body,
          concurrency: settings.concurrency ?? usualConcurrency,
          timeoutMs: settings.timeoutSeconds * 1000,
        },
        (bytes) =>
          format === 'pcm' ? speechOfPcm(bytes, sampleRate, sentence) : speechOfWav(bytes, sentence),
        { signal, patience },
      );
      return withoutOuterSilence({ audio, words: null });
    },
    close: async () => {},
  };
}

/** The same variable that OpenAI's own libraries read. @throws VoiceError `voice-setting`. */
function baseIn(environment: OpenaiOptions['environment']): string | null {
  const base = environment.OPENAI_BASE_URL?.trim() ?? '';
  if (base === '') return null;
  const url = URL.canParse(base) ? new URL(base) : null;
  if (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}` === ''
  ) {
    return url.href.replace(/\/+$/, '');
  }
  throw new VoiceError('OPENAI_BASE_URL is not an address like https://example.org/v1.', {
    code: 'voice-setting',
    hint: 'Correct it, or set "baseURL" in voices.openai of the configuration file.',
  });
}

function ownPrice(model: string): Price | null {
  const usdPerMillionCharacters = ownPrices[model];
  return usdPerMillionCharacters === undefined ? null : { usdPerMillionCharacters, source: priceSource };
}

function missingModel(service: string, isOwn: boolean): VoiceError {
  const ending = isOwn
    ? ' OpenAI retires tts-1, tts-1-hd and gpt-4o-mini-tts on 6 January 2027, so there is no default.'
    : '';
  return new VoiceError(`No model of ${service} is named.`, {
    code: 'voice-setting',
    hint: `Name one in the configuration file: "voices": {"openai": {"model": "…"}}.${ending}`,
  });
}

function missingVoice(service: string): VoiceError {
  return new VoiceError(`No voice of ${service} is named.`, {
    code: 'voice-setting',
    hint: 'Name one with --voice openai:NAME, or as "voice" in voices.openai of the configuration file.',
  });
}
