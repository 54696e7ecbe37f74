/**
 * Voices of Azure Speech.
 *
 * Follows Microsoft's "Text to speech REST API" and "Customize voice and sound with SSML": the text as SSML, the key in
 * `Ocp-Apim-Subscription-Key`, 24 kHz because the voices were made at that rate, `prosody rate` from 0.5 to 2. Only its
 * websocket gives word boundaries, so there are no word times.
 */

import { primaryTag } from '../../languages/tag.ts';
import { withoutOuterSilence } from '../effects/trim.ts';
import { type SpokenSentence, type VoiceEngine, VoiceError } from '../engines/voice-engine.ts';
import { speechOfWav } from '../speech/answer.ts';
import { readingOf } from '../speech/reading.ts';
import type { VoiceSettings } from '../voice-settings.ts';
import { endpoint, keyIn, missingKey, priceOf } from './access.ts';
import { askService, type Patience } from './request.ts';

export interface AzureOptions {
  /** For example `en-US-AvaNeural`. */
  readonly voice: string;
  readonly settings: VoiceSettings['azure'];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly patience: Patience;
}

const service = 'Azure Speech';
export const keyVariable = 'AZURE_SPEECH_KEY';
const regionVariable = 'AZURE_SPEECH_REGION';

/** Raise this when a request is made differently from the same words and settings. */
const version = '1';
const usualConcurrency = 4;

/** The only voices that obey `emphasis`, according to "Adjust emphasis"; others ignore it. */
const emphaticVoices = new Set(['en-US-GuyNeural', 'en-US-DavisNeural', 'en-US-JaneNeural']);

/** @throws VoiceError when the voice, the region or the key is missing. */
export function openAzure({ voice, settings, environment, patience }: AzureOptions): VoiceEngine {
  const language = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)-[A-Za-z0-9:]+$/.exec(voice)?.[1];
  if (language === undefined) throw missingVoice(voice);
  const base = settings.baseURL ?? `https://${regionOf(settings, environment)}.tts.speech.microsoft.com`;
  const url = endpoint(base, '/cognitiveservices/v1', 'azure', settings);
  const key = keyIn(environment, keyVariable);
  if (key === null) throw missingKey(service, keyVariable);
  const { concurrency = usualConcurrency } = settings;
  return {
    name: `azure:${voice}`,
    version: JSON.stringify([version, settings.baseURL === undefined ? 'azure' : url.host]),
    languages: voice.includes('Multilingual') ? 'any' : [primaryTag(language)],
    reads: 'text',
    concurrency,
    billing: {
      service,
      price: priceOf(settings, null),
      charactersOf: (sentence) => countBilled(insideVoice(sentence, voice)),
    },
    async speak(sentence, signal) {
      const audio = await askService(
        {
          service,
          key,
          keyVariable,
          settingsName: 'azure',
          unsoundHint: 'Check "baseURL" in voices.azure of the configuration file.',
          url,
          headers: {
            'content-type': 'application/ssml+xml',
            'x-microsoft-outputformat': 'riff-24khz-16bit-mono-pcm',
            'user-agent': 'scriptreel',
          },
          keyHeader: (value) => ({ 'ocp-apim-subscription-key': value }),
          body: ssmlOf(sentence, voice, language),
          concurrency,
          timeoutMs: settings.timeoutSeconds * 1000,
        },
        (bytes) => speechOfWav(bytes, sentence),
        { signal, patience },
      );
      return withoutOuterSilence({ audio, words: null });
    },
    close: async () => {},
  };
}

/** @throws VoiceError `voice-setting`. */
function regionOf(settings: AzureOptions['settings'], environment: AzureOptions['environment']): string {
  const region = settings.region ?? environment[regionVariable]?.trim() ?? '';
  // It becomes part of the host name that the key is sent to.
  if (/^[a-z0-9]+$/.test(region)) return region;
  throw new VoiceError(
    region === '' ? 'Azure Speech needs the region of your resource.' : 'That is not a region of Azure.',
    {
      code: 'voice-setting',
      hint: `Set ${regionVariable}, or "region" in voices.azure of the configuration file, to a name such as westeurope.`,
    },
  );
}

function missingVoice(voice: string): VoiceError {
  return new VoiceError(
    voice === '' ? 'No voice of Azure Speech is named.' : `There is no voice "azure:${voice}".`,
    {
      code: 'unknown-voice',
      hint: 'Write it like azure:en-US-AvaNeural, with a name from the voice gallery of Azure Speech.',
    },
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 does not allow, even escaped. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** @param language BCP 47 tag of the voice. */
export function ssmlOf(sentence: SpokenSentence, voice: string, language: string): string {
  const name = escaped(voice);
  return (
    `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${escaped(language)}">` +
    `<voice name="${name}">${insideVoice(sentence, voice)}</voice></speak>`
  );
}

/** The content of the `voice` element: the text, with emphasis and pace. */
function insideVoice(sentence: SpokenSentence, voice: string): string {
  const { text, places } = readingOf(sentence);
  let words = '';
  let reached = 0;
  for (const [index, { start, end }] of places.entries()) {
    if (end === start) continue;
    const word = escaped(text.slice(start, end));
    const isStressed = emphaticVoices.has(voice) && sentence.shown[index]?.stressed;
    words += escaped(text.slice(reached, start));
    words += isStressed ? `<emphasis level="moderate">${word}</emphasis>` : word;
    reached = end;
  }
  words += escaped(text.slice(reached));
  if (sentence.pace === 1) return words;
  const percent = Math.round((Math.min(2, Math.max(0.5, sentence.pace)) - 1) * 1000) / 10;
  return `<prosody rate="${percent > 0 ? '+' : ''}${percent}%">${words}</prosody>`;
}

/** "Billable characters": everything inside `voice`, tags included; a Chinese character counts twice. */
function countBilled(inside: string): number {
  return [...inside].length + (inside.match(/\p{Script=Han}/gu)?.length ?? 0);
}
