import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  body,
  type SpeechServer,
  startSpeechServer,
  toneSamples,
} from '../../../test/support/speech-server.ts';
import { present } from '../../shared/assert.ts';
import type { SpokenSentence } from '../engines/voice-engine.ts';
import { readingOf } from '../speech/reading.ts';
import { voiceSettingsSchema } from '../voice-settings.ts';
import { openElevenlabs } from './elevenlabs.ts';
import { usualPatience } from './request.ts';

const sentence: SpokenSentence = {
  shown: ['Pay', '$5', '–', 'now', '🎈.'].map((text) => ({ text, spaceBefore: true, stressed: false })),
  spoken: [
    { text: 'pay', shownIndex: 0, mark: '' },
    { text: 'five', shownIndex: 1, mark: '' },
    { text: 'dollars', shownIndex: 1, mark: ',' },
    { text: 'now', shownIndex: 3, mark: '' },
    { text: 'balloon', shownIndex: 4, mark: '.' },
  ],
  language: 'en',
  pace: 1,
};
const { text } = readingOf(sentence);

let server: SpeechServer;
beforeAll(async () => {
  server = await startSpeechServer();
});
afterAll(() => server.close());

function open(voiceId = 'JBFqnCBsd6RMkjVDRZzb', settings: object = {}) {
  const { elevenlabs } = voiceSettingsSchema.parse({ elevenlabs: { baseURL: server.url, ...settings } });
  const environment = { ELEVENLABS_API_KEY: 'xi-123456' };
  return openElevenlabs({ voiceId, settings: elevenlabs, environment, patience: usualPatience });
}

/** A tenth of a second per character, with 0.3 s of silence before and after. */
function answerFor(spoken: string) {
  const characters = [...spoken];
  const samples = toneSamples(characters.length * 100, 300);
  return JSON.stringify({
    audio_base64: Buffer.from(samples.buffer).toString('base64'),
    alignment: {
      characters,
      character_start_times_seconds: characters.map((_, at) => 0.3 + at / 10),
      character_end_times_seconds: characters.map((_, at) => 0.4 + at / 10),
    },
    normalized_alignment: null,
  });
}

describe('elevenlabs', () => {
  it('asks for samples with times, and gives each shown word its times', async () => {
    server.answer(body(answerFor(text), 'application/json'));
    const { audio, words } = await open().speak(sentence, null);
    expect(server.asked[0]).toMatchObject({
      path: '/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb/with-timestamps?output_format=pcm_24000',
      headers: { 'xi-api-key': 'xi-123456' },
    });
    expect(JSON.parse(present(server.asked[0], 'a request').body)).toEqual({
      text: 'Pay five dollars, now balloon.',
      model_id: 'eleven_multilingual_v2',
    });
    // 300 ms of silence became 40.
    const at = (word: string) => 40 + text.indexOf(word) * 100;
    expect(words?.map(({ startMs }) => startMs)).toEqual([
      at('Pay'),
      at('five'),
      at('five') + 'five dollars,'.length * 100,
      at('now'),
      at('balloon'),
    ]);
    expect(words?.[1]?.endMs).toBe(at('five') + 'five dollars,'.length * 100);
    expect(words?.[2]).toEqual({ startMs: words?.[2]?.startMs, endMs: words?.[2]?.startMs });
    expect(words?.at(-1)?.endMs).toBeLessThanOrEqual((audio.samples.length / 24_000) * 1000);
  });

  it('leaves the times to alignment when they are for another text', async () => {
    server.answer(body(answerFor('Pay 5 bucks'.repeat(3)), 'application/json'));
    expect((await open().speak(sentence, null)).words).toBeNull();
  });

  it.each([
    [1.1, 1.1],
    [0.5, 0.7],
    [2, 1.2],
  ])('sends the pace %f as %f', async (pace, speed) => {
    server.answer(body(answerFor(text)));
    await open().speak({ ...sentence, pace }, null);
    expect(JSON.parse(present(server.asked[0], 'a request').body).voice_settings).toEqual({ speed });
  });

  it('accepts only letters and digits as a voice, so that no other part of the API can be reached', () => {
    for (const voiceId of ['', '../user', 'a?b', 'ä']) expect(() => open(voiceId)).toThrow(/voice/);
  });

  it('knows its prices', () => {
    const price = (model: string) => open(undefined, { model }).billing?.price?.usdPerMillionCharacters;
    expect(price('eleven_multilingual_v2')).toBe(100);
    expect(price('eleven_flash_v2_5')).toBe(50);
    expect(price('eleven_next')).toBeUndefined();
    expect(open().billing?.charactersOf(sentence)).toBe(text.length);
  });
});
