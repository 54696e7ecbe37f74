/**
 * Voices of ElevenLabs, with word times taken from the times of the characters.
 *
 * Follows ElevenLabs' API reference, "Create speech with timing": raw samples in base64, and a start and an end in
 * seconds for each character of the text as it was sent. `voice_settings.speed` goes from 0.7 to 1.2 ("Controls").
 */
import { z } from 'zod';
import { withoutOuterSilence } from '../effects/trim.ts';
import {
  type Price,
  type SpokenSentence,
  type Utterance,
  type VoiceEngine,
  VoiceError,
} from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';
import { kindOf, speechOfPcm, UnsoundAnswer } from '../speech/answer.ts';
import { type Reading, readingOf } from '../speech/reading.ts';
import type { VoiceSettings } from '../voice-settings.ts';
import { countCharacters, endpoint, keyIn, missingKey, priceOf } from './access.ts';
import { askService, type Patience } from './request.ts';

export interface ElevenlabsOptions {
  readonly voiceId: string;
  readonly settings: VoiceSettings['elevenlabs'];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly patience: Patience;
}

const service = 'ElevenLabs';
export const keyVariable = 'ELEVENLABS_API_KEY';
const ownAddress = 'https://api.elevenlabs.io';
/** The highest rate in every plan; 44.1 kHz needs a larger plan. */
const sampleRate = 24_000;
const paces = { min: 0.7, max: 1.2 };

/** Raise this when a request is made differently from the same words and settings. */
const version = '1';
/** The smallest plans allow no more requests at once. */
const usualConcurrency = 2;

const priceSource =
  'developer.puter.com/tutorials/elevenlabs-api-pricing, June 2026; what you pay depends on your plan';

function ownPrice(model: string): Price | null {
  if (/^eleven_(?:flash|turbo)_/.test(model)) return { usdPerMillionCharacters: 50, source: priceSource };
  if (/^eleven_(?:multilingual_v2|v3)$/.test(model))
    return { usdPerMillionCharacters: 100, source: priceSource };
  return null;
}

const seconds = z.array(z.number().nonnegative());
const answerSchema = z.object({
  audio_base64: z.string(),
  alignment: z
    .object({
      characters: z.array(z.string()),
      character_start_times_seconds: seconds,
      character_end_times_seconds: seconds,
    })
    .nullable(),
});
type Alignment = NonNullable<z.infer<typeof answerSchema>['alignment']>;

/** @throws VoiceError when the voice ID is not valid, or the key is missing. */
export function openElevenlabs({ voiceId, settings, environment, patience }: ElevenlabsOptions): VoiceEngine {
  // Anything else would reach another part of the service's API.
  if (!/^[A-Za-z0-9]+$/.test(voiceId)) throw missingVoice(voiceId);
  const { model, concurrency = usualConcurrency } = settings;
  const path = `/v1/text-to-speech/${voiceId}/with-timestamps?output_format=pcm_${sampleRate}`;
  const url = endpoint(settings.baseURL ?? ownAddress, path, 'elevenlabs', settings);
  const key = keyIn(environment, keyVariable);
  if (key === null) throw missingKey(service, keyVariable);
  return {
    name: `elevenlabs:${voiceId}`,
    version: JSON.stringify([version, url.host, model]),
    languages: 'any',
    reads: 'text',
    concurrency,
    billing: {
      service,
      price: priceOf(settings, ownPrice(model)),
      charactersOf: (sentence) => countCharacters(readingOf(sentence).text),
    },
    async speak(sentence, signal) {
      const reading = readingOf(sentence);
      const speed = Math.min(paces.max, Math.max(paces.min, sentence.pace));
      const utterance = await askService(
        {
          service,
          key,
          keyVariable,
          settingsName: 'elevenlabs',
          unsoundHint:
            'Try again later, or name another "model" in voices.elevenlabs of the configuration file.',
          url,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          keyHeader: (value) => ({ 'xi-api-key': value }),
          body: JSON.stringify({
            text: reading.text,
            model_id: model,
            ...(speed === 1 ? {} : { voice_settings: { speed } }),
          }),
          concurrency,
          timeoutMs: settings.timeoutSeconds * 1000,
        },
        (bytes) => utteranceOf(bytes, reading, sentence),
        { signal, patience },
      );
      return withoutOuterSilence(utterance);
    },
    close: async () => {},
  };
}

function missingVoice(voiceId: string): VoiceError {
  return new VoiceError(
    voiceId === '' ? 'No voice of ElevenLabs is named.' : 'That is not a voice ID of ElevenLabs.',
    {
      code: 'unknown-voice',
      hint: 'Write it as elevenlabs:VOICE_ID. The ID is in "My Voices" at ElevenLabs, and has only letters and digits.',
    },
  );
}

/** @throws UnsoundAnswer. */
function utteranceOf(bytes: Uint8Array, reading: Reading, sentence: SpokenSentence): Utterance {
  const answer = answerSchema.safeParse(jsonOf(bytes));
  if (!answer.success) throw new UnsoundAnswer('does not have the expected form');
  const sound = Buffer.from(answer.data.audio_base64, 'base64');
  const audio = speechOfPcm(sound, sampleRate, sentence);
  const durationMs = Math.floor((audio.samples.length / sampleRate) * 1000);
  const { alignment } = answer.data;
  return { audio, words: alignment === null ? null : wordTimesOf(alignment, reading, durationMs) };
}

/** @throws UnsoundAnswer. */
function jsonOf(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new UnsoundAnswer('is empty', { isCutOff: true });
  const text = Buffer.from(bytes).toString('utf8');
  const json = parseJson(text);
  if (json !== undefined) return json;
  const isCutOff = text.trimStart().startsWith('{');
  throw new UnsoundAnswer(isCutOff ? 'is incomplete JSON' : (kindOf(bytes) ?? 'is not JSON'), { isCutOff });
}

/** Undefined where the text is not JSON. The parser's error is dropped: it quotes the text, which may quote the key. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One per shown word. Null when the times are for another text than the one that was sent. */
function wordTimesOf(alignment: Alignment, reading: Reading, durationMs: number): WordTime[] | null {
  const starts = alignment.character_start_times_seconds;
  const ends = alignment.character_end_times_seconds;
  const { characters } = alignment;
  if (starts.length !== characters.length || ends.length !== characters.length) return null;
  if (characters.join('') !== reading.text) return null;
  // A character of the answer may be one or two UTF-16 units of the text.
  const characterAt = characters.flatMap((character, index) => character.split('').map(() => index));
  const inside = (time: number | undefined) => Math.min(Math.round((time ?? 0) * 1000), durationMs);
  let reached = 0;
  return reading.places.map(({ start, end }) => {
    const first = characterAt[start];
    const last = characterAt[end - 1];
    if (end === start || first === undefined || last === undefined)
      return { startMs: reached, endMs: reached };
    const startMs = Math.max(reached, inside(starts[first]));
    reached = Math.max(startMs, inside(ends[last]));
    return { startMs, endMs: reached };
  });
}
