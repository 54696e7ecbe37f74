/** What the voices of all services have in common: how they cope with a service that misbehaves. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  body,
  breakOffChunks,
  closeInTheMiddle,
  hang,
  type SpeechServer,
  slowly,
  startSpeechServer,
  status,
  toneRate,
  toneSamples,
  toneWav,
} from '../../../test/support/speech-server.ts';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { openStore } from '../../store/store.ts';
import type { SpokenSentence, VoiceEngine, VoiceError } from '../engines/voice-engine.ts';
import { narrate, soloCast } from '../narrate.ts';
import { type VoiceSettings, voiceSettingsSchema } from '../voice-settings.ts';
import { openAzure } from './azure.ts';
import { openElevenlabs } from './elevenlabs.ts';
import { openOpenai } from './openai.ts';

const key = 'sk-topsecret0123456789';
const patience = { retries: 4, firstPauseMs: 5, longestPauseMs: 50, longestAskedPauseMs: 60_000 };

const sentence: SpokenSentence = {
  shown: ['Good', 'morning.'].map((text) => ({ text, spaceBefore: true, stressed: false })),
  spoken: [
    { text: 'good', shownIndex: 0, mark: '' },
    { text: 'morning', shownIndex: 1, mark: '.' },
  ],
  language: 'en',
  pace: 1,
};

interface Service {
  readonly name: string;
  readonly keyVariable: string;
  open(base: string, more?: Readonly<Record<string, unknown>>, ownKey?: string): VoiceEngine;
  /** A good answer in the service's own form. */
  sound(wav: Buffer): Buffer;
}

function settingsWith(name: keyof VoiceSettings, settings: Readonly<Record<string, unknown>>): VoiceSettings {
  return voiceSettingsSchema.parse({ [name]: settings });
}

const services: readonly Service[] = [
  {
    name: 'openai',
    keyVariable: 'OPENAI_API_KEY',
    open: (base, more = {}, ownKey = key) =>
      openOpenai({
        voice: 'af_heart',
        settings: settingsWith('openai', { baseURL: `${base}/v1`, model: 'kokoro', ...more }).openai,
        environment: { OPENAI_API_KEY: ownKey },
        patience,
      }),
    sound: (wav) => wav,
  },
  {
    name: 'elevenlabs',
    keyVariable: 'ELEVENLABS_API_KEY',
    open: (base, more = {}, ownKey = key) =>
      openElevenlabs({
        voiceId: 'JBFqnCBsd6RMkjVDRZzb',
        settings: settingsWith('elevenlabs', { baseURL: base, ...more }).elevenlabs,
        environment: { ELEVENLABS_API_KEY: ownKey },
        patience,
      }),
    sound: (wav) => Buffer.from(JSON.stringify({ audio_base64: wav.toString('base64'), alignment: null })),
  },
  {
    name: 'azure',
    keyVariable: 'AZURE_SPEECH_KEY',
    open: (base, more = {}, ownKey = key) =>
      openAzure({
        voice: 'en-US-AvaNeural',
        settings: settingsWith('azure', { baseURL: base, ...more }).azure,
        environment: { AZURE_SPEECH_KEY: ownKey },
        patience,
      }),
    sound: (wav) => wav,
  },
];

let server: SpeechServer;
let folder: string;
beforeAll(async () => {
  server = await startSpeechServer();
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-services-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function failureOf(engine: VoiceEngine): Promise<VoiceError> {
  const failure = await engine.speak(sentence, null).then(
    () => null,
    (error: VoiceError) => error,
  );
  const { message, hint, name } = present(failure, 'a failure');
  expect(name).toBe('VoiceError');
  expect(`${message} ${hint}`).not.toContain(key);
  return present(failure, 'a failure');
}

describe.each(services)('$name', ({ open, sound, keyVariable }) => {
  const wav = toneWav(800);
  const good = () => body(sound(wav));

  it('gives the sound without the silence around it', async () => {
    server.answer(good());
    const { audio } = await open(server.url).speak(sentence, null);
    expect(audio.sampleRate).toBe(toneRate);
    expect(audio.samples.length / 24).toBeGreaterThan(880);
    expect(audio.samples.length / 24).toBeLessThan(900);
    const tone = toneSamples(800, 0);
    const start = 40 * 24;
    expect(audio.samples.subarray(start + 240, start + 2400)).toEqual(tone.subarray(240, 2400));
    expect(server.asked.length).toBe(1);
  });

  it('asks again after a 429, as soon as the requested pause is over', async () => {
    server.answer(status(429, '{}', { 'retry-after': '1' }), good());
    await open(server.url).speak(sentence, null);
    expect(server.asked.length).toBe(2);
    const paused = present(server.asked[1], 'the second').atMs - present(server.asked[0], 'the first').atMs;
    expect(paused).toBeGreaterThan(990);
  });

  it('asks five times in all while the answer stays 429', async () => {
    server.answer(status(429, '{"error": {"message": "slow down"}}'));
    const { message, hint, code } = await failureOf(open(server.url));
    expect(server.asked.length).toBe(5);
    expect(code).toBe('voice-failed');
    expect(message).toMatch(/ reports too many requests \(429\): slow down\. It was asked 5 times\.$/);
    expect(hint).toContain('"concurrency"');
  });

  it('does not wait for an hour, and reports that it was asked to', async () => {
    server.answer(status(429, '{}', { 'retry-after': '3600' }));
    const { message } = await failureOf(open(server.url));
    expect(server.asked.length).toBe(1);
    expect(message).toContain('It asks to wait for 3600 s.');
  });

  it('asks again after 500 and 503', async () => {
    server.answer(status(500, '{}'), status(503, '<html>'), good());
    await open(server.url).speak(sentence, null);
    expect(server.asked.length).toBe(3);
  });

  it('asks again when the connection breaks in the middle', async () => {
    server.answer(closeInTheMiddle(sound(wav)), breakOffChunks(sound(wav)), good());
    await open(server.url).speak(sentence, null);
    expect(server.asked.length).toBe(3);
  });

  it('reports a service that hangs, after two attempts', async () => {
    server.answer(hang);
    const { message, hint } = await failureOf(open(server.url, { timeoutSeconds: 1 }));
    expect(server.asked.length).toBe(2);
    expect(message).toMatch(/^No complete answer came from .* within 1 s\. It was asked 2 times\.$/);
    expect(hint).toContain('"timeoutSeconds"');
  });

  it('waits for a slow answer, but not forever', async () => {
    server.answer(slowly(sound(wav), 60));
    expect((await open(server.url).speak(sentence, null)).audio.samples.length).toBeGreaterThan(880 * 24);
    server.answer(slowly(sound(wav), 300));
    expect((await failureOf(open(server.url, { timeoutSeconds: 1 }))).message).toContain('within 1 s');
  });

  it('names the variable of a refused key, and does not try it again', async () => {
    server.answer(status(401, JSON.stringify({ error: { message: `Incorrect API key: ${key}.` } })));
    const { code, message, hint } = await failureOf(open(server.url));
    expect(server.asked.length).toBe(1);
    expect(code).toBe('voice-key');
    expect(message).toMatch(/ refused the key \(401\): Incorrect API key: \[key\]\.$/);
    expect(hint).toBe(`Check the environment variable ${keyVariable}.`);
  });

  it('reports a quota that is used up, whatever the status', async () => {
    for (const answer of [
      status(402, '{"message": "Payment required"}'),
      status(429, '{"error": {"message": "You exceeded it", "code": "insufficient_quota"}}'),
      status(401, '{"detail": {"status": "quota_exceeded", "message": "This request exceeds it"}}'),
    ]) {
      server.answer(answer);
      const { code, message } = await failureOf(open(server.url));
      expect(code).toBe('voice-failed');
      expect(message).toMatch(/^Your quota at .* is used up \(4\d\d\): /);
      expect(server.asked.length).toBe(1);
    }
  });

  it("reports the service's own words about a refused request, on one line", async () => {
    server.answer(status(400, JSON.stringify({ detail: [{ msg: 'no such\nvoice \u001b[31m' }] })));
    const { message } = await failureOf(open(server.url));
    expect(message).toMatch(/ refused the request \(400\): no such voice {2}?\[31m\.$/);
    expect(server.asked.length).toBe(1);
  });

  it.each([
    ['a web page', body('<!DOCTYPE html><title>Sign in</title>', 'text/html'), 1],
    ['nothing', body(''), 5],
    ['JSON of another kind', body('{"ok": true}', 'application/json'), 1],
  ] as const)('does not mistake %s for sound', async (_, answer, requests) => {
    server.answer(answer);
    const { code, message } = await failureOf(open(server.url));
    expect(code).toBe('voice-failed');
    expect(message).toMatch(/^The answer from .* (?:is|does not) /);
    expect(server.asked.length).toBe(requests);
  });

  it('asks again when the sound is shorter than its header says, or than speech can be', async () => {
    const short = Buffer.from(toneWav(1)).subarray(0, 44 + 24 * 20);
    short.writeUInt32LE(24 * 20, 40);
    short.fill(100, 60, 80);
    server.answer(body(sound(wav.subarray(0, 9000))), body(sound(short)), good());
    await open(server.url).speak(sentence, null);
    expect(server.asked.length).toBe(3);
  });

  it('refuses silence, and a header with an impossible sample rate', async () => {
    const wrong = Buffer.from(wav);
    wrong.writeUInt32LE(3, 24);
    server.answer(body(sound(wrong)));
    expect((await failureOf(open(server.url))).message).toContain('a header that says 3 Hz');
    server.answer(body(sound(Buffer.from(wav).fill(0, 44))));
    expect((await failureOf(open(server.url))).message).toContain('is silent');
    expect(server.asked.length).toBe(1);
  });

  it('follows no redirects, so that the key goes nowhere else', async () => {
    const other = await startSpeechServer();
    try {
      other.answer(good());
      server.answer(status(307, '', { location: `${other.url}/v1/audio/speech?token=1` }));
      const { message } = await failureOf(open(server.url));
      expect(message).toContain(`redirected the request to ${other.url} (307)`);
      expect(other.asked.length).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('reports that nothing answers, without trying for long', async () => {
    const gone = await startSpeechServer();
    await gone.close();
    expect((await failureOf(open(gone.url))).message).toMatch(
      /^The connection to .* failed: nothing answers there/,
    );
  });

  it('stops at once when it is aborted: during a request, between attempts and in the queue', async () => {
    for (const answer of [hang, status(429, '{}', { 'retry-after': '1' })]) {
      server.answer(answer);
      const abort = new AbortController();
      const engine = open(server.url, { concurrency: 1 });
      const spoken = [1, 2, 3].map(() => engine.speak(sentence, abort.signal));
      // Their failures are checked below.
      for (const one of spoken) one.catch(() => undefined);
      await expect.poll(() => server.asked.length).toBe(1);
      await wait(50);
      abort.abort(new Error('enough'));
      for (const result of await Promise.allSettled(spoken))
        expect(result).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
      expect(server.asked.length).toBe(1);
    }
  });

  it('keeps to the limit of requests at once, also across two scripts', async () => {
    server.answer(slowly(sound(wav), 10));
    const engines = [open(server.url, { concurrency: 3 }), open(server.url, { concurrency: 3 })];
    await Promise.all(Array.from({ length: 12 }, (_, at) => engines[at % 2]?.speak(sentence, null)));
    expect(server.asked.length).toBe(12);
    expect(server.maxAtOnce()).toBe(3);
  });

  it('refuses a value that is not a key before it is sent, without showing it', () => {
    expect(() => open(server.url, {}, `${key}\nx`)).toThrow(`The value of ${keyVariable} is not a key`);
  });

  it('uses plain HTTP only to this machine, unless the settings allow more', () => {
    expect(() => open('http://voices.example.org')).toThrow('over plain HTTP');
    expect(open('http://voices.example.org', { allowHttp: true }).name).toContain(':');
    expect(open('https://voices.example.org').name).toContain(':');
    expect(() => open('http://127.0.0.1.example.org')).toThrow('over plain HTTP');
  });

  it('stores speech, but never the key or an unsound answer', async () => {
    const { script } = parseScript('Good morning.\n\nHow are you?\n');
    const store = path.join(folder, `${keyVariable}-store`);
    const narrated = () =>
      narrate(present(script, 'a script'), {
        cast: soloCast(open(server.url)),
        store: openStore(store),
        workDirectory: folder,
      });
    const bad: Answer = body('<html>');
    server.answer(bad);
    await expect(narrated()).rejects.toThrow('is a web page');
    server.answer(good());
    expect(await narrated()).toMatchObject({ cacheHits: 0, spoken: 2 });
    server.answer(bad);
    expect(await narrated()).toMatchObject({ cacheHits: 2, spoken: 0 });
    expect(server.asked.length).toBe(0);
    const files = await readdir(store, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name))),
    );
    expect(texts.length).toBeGreaterThanOrEqual(4);
    for (const text of texts) expect(text.includes(key)).toBe(false);
    expect(files.some(({ name }) => name.includes(key))).toBe(false);
  });
});
