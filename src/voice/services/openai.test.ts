import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  body,
  type SpeechServer,
  startSpeechServer,
  toneSamples,
  toneWav,
} from '../../../test/support/speech-server.ts';
import { present } from '../../shared/assert.ts';
import type { SpokenSentence } from '../engines/voice-engine.ts';
import { voiceSettingsSchema } from '../voice-settings.ts';
import { openOpenai } from './openai.ts';
import { usualPatience } from './request.ts';

const sentence: SpokenSentence = {
  shown: ['Pay', '$5', '“now”!'].map((text) => ({ text, spaceBefore: true, stressed: false })),
  spoken: [
    { text: 'pay', shownIndex: 0, mark: '' },
    { text: 'five', shownIndex: 1, mark: '' },
    { text: 'dollars', shownIndex: 1, mark: '' },
    { text: 'now', shownIndex: 2, mark: '!' },
  ],
  language: 'en',
  pace: 1,
};

let server: SpeechServer;
beforeAll(async () => {
  server = await startSpeechServer();
});
afterAll(() => server.close());

function open(
  settings: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string>> = {},
  voice = '',
) {
  const { openai } = voiceSettingsSchema.parse({ openai: settings });
  return openOpenai({ voice, settings: openai, environment, patience: usualPatience });
}

const lastBody = () => JSON.parse(present(server.asked.at(-1), 'a request').body);

describe('openai', () => {
  it('sends the text as it is read, with the named voice and model', async () => {
    server.answer(body(toneWav(900)));
    const settings = { baseURL: `${server.url}/v1/`, model: 'kokoro', voice: 'af_sky' };
    const engine = open(settings, { OPENAI_API_KEY: 'sk-123456' }, 'af_heart');
    expect(engine.name).toBe('openai:af_heart');
    const { words } = await engine.speak(sentence, null);
    expect(words).toBeNull();
    expect(server.asked[0]).toMatchObject({
      path: '/v1/audio/speech',
      headers: { authorization: 'Bearer sk-123456', 'content-type': 'application/json' },
    });
    expect(lastBody()).toEqual({
      model: 'kokoro',
      voice: 'af_heart',
      input: 'Pay five dollars “now”!',
      response_format: 'wav',
    });
    await engine.speak({ ...sentence, pace: 1.25 }, null);
    expect(lastBody().speed).toBe(1.25);
  });

  it('needs no key on this machine, and finds the address in the environment', async () => {
    server.answer(body(toneWav(900)));
    const engine = open({ model: 'kokoro', voice: 'af_sky' }, { OPENAI_BASE_URL: `${server.url}/v1` });
    await engine.speak(sentence, null);
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
    expect(lastBody().voice).toBe('af_sky');
  });

  it('reads WAV without a length, and PCM at the rate in the settings', async () => {
    const streamed = toneWav(900);
    streamed.writeUInt32LE(0xffff_ffff, 4);
    streamed.writeUInt32LE(0xffff_ffff, 40);
    server.answer(body(streamed), body(Buffer.from(toneSamples(900).buffer)));
    const wav = await open({ baseURL: server.url, model: 'm', voice: 'v' }).speak(sentence, null);
    const settings = { baseURL: server.url, model: 'm', voice: 'v', format: 'pcm', sampleRate: 22_050 };
    const pcm = await open(settings).speak(sentence, null);
    expect(lastBody().response_format).toBe('pcm');
    expect(pcm.audio.sampleRate).toBe(22_050);
    expect(wav.audio.sampleRate).toBe(24_000);
    expect(Math.abs(wav.audio.samples.length / 24 - 990)).toBeLessThan(10);
    expect(Math.abs(pcm.audio.samples.length / 22.05 - (900 * 24) / 22.05 - 90)).toBeLessThan(15);
  });

  it('reports a missing model, voice or key', () => {
    expect(() => open({ voice: 'alloy' }, { OPENAI_API_KEY: 'sk-123456' })).toThrow(
      'No model of OpenAI is named',
    );
    try {
      open({ voice: 'alloy' });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'voice-setting', hint: expect.stringContaining('6 January 2027') });
    }
    expect(() => open({ model: 'tts-1' }, { OPENAI_API_KEY: 'sk-123456' })).toThrow(
      'No voice of OpenAI is named',
    );
    expect(() => open({ model: 'tts-1' }, {}, 'alloy')).toThrow('OpenAI needs a key');
    expect(() => open({ model: 'm', voice: 'v' }, { OPENAI_BASE_URL: 'https://a:b@example.org' })).toThrow(
      'OPENAI_BASE_URL is not an address',
    );
  });

  it('has another version with another model or server, but not with another key', () => {
    const version = (settings: object, environment = {}) =>
      open({ model: 'a', voice: 'v', baseURL: server.url, ...settings }, environment).version;
    const versions = [version({}), version({ model: 'b' }), version({ baseURL: 'https://example.org' })];
    expect(new Set(versions).size).toBe(3);
    expect(version({}, { OPENAI_API_KEY: 'sk-123456' })).toBe(version({}));
  });

  it('knows the prices of OpenAI, but of no other server', () => {
    const environment = { OPENAI_API_KEY: 'sk-123456' };
    const own = open({ model: 'tts-1-hd', voice: 'v' }, environment);
    expect(own.billing?.price?.usdPerMillionCharacters).toBe(30);
    expect(own.billing?.charactersOf(sentence)).toBe('Pay five dollars “now”!'.length);
    expect(open({ model: 'tts-1-hd', voice: 'v', baseURL: server.url }).billing?.price).toBeNull();
    const told = open({ model: 'kokoro', voice: 'v', baseURL: server.url, usdPerMillionCharacters: 0 });
    expect(told.billing?.price?.usdPerMillionCharacters).toBe(0);
  });
});
