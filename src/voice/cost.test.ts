import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, type SpeechServer, startSpeechServer, toneWav } from '../../test/support/speech-server.ts';
import { parseScript } from '../script/parse.ts';
import { present } from '../shared/assert.ts';
import { openStore } from '../store/store.ts';
import { estimateCost } from './cost.ts';
import { silentEngine } from './engines/silent.ts';
import type { VoiceEngine } from './engines/voice-engine.ts';
import { narrate, planSpeech, soloCast } from './narrate.ts';
import { openOpenai } from './services/openai.ts';
import { usualPatience } from './services/request.ts';
import { voiceSettingsSchema } from './voice-settings.ts';

let folder: string;
let server: SpeechServer;
let dear: VoiceEngine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-cost-'));
  server = await startSpeechServer();
  dear = voice('dear', { usdPerMillionCharacters: 100 });
  server.answer(body(toneWav(900)));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function voice(name: string, settings: object) {
  const { openai } = voiceSettingsSchema.parse({
    openai: { baseURL: server.url, model: 'kokoro', ...settings },
  });
  return openOpenai({ voice: name, settings: openai, environment: {}, patience: usualPatience });
}

const scriptOf = (text: string) => present(parseScript(text).script, 'a script');

describe('estimateCost', () => {
  const first = scriptOf('Good morning to you.\n\nThe kettle is on.\n\nGood morning to you.\n');
  const second = scriptOf('The kettle is on.\n\nGood night.\n');

  it('counts each sentence of all scripts once, and none that is in the store', async () => {
    const store = openStore(path.join(folder, 'store'));
    const plans = [first, second].map((script) => planSpeech(script, soloCast(dear)));
    const voices = [{ voice: 'openai:dear', sentences: 3, characters: 20 + 17 + 11 }];
    expect(await estimateCost(plans, store)).toMatchObject({ usd: 0.0048, voices });
    expect(server.asked.length).toBe(0);
    await narrate(first, { cast: soloCast(dear), store, workDirectory: folder });
    expect(await estimateCost(plans, store)).toMatchObject({ usd: 0.0011, voices: [{ sentences: 1 }] });
    await narrate(second, { cast: soloCast(dear), store, workDirectory: folder });
    expect(await estimateCost(plans, store)).toBeNull();
  });

  it('gives no sum where one voice has no price, and no cost for voices on this machine', async () => {
    const store = openStore(path.join(folder, 'empty'));
    const other = voice('other', {});
    const plans = [planSpeech(first, soloCast(dear)), planSpeech(second, soloCast(other))];
    const cost = present(await estimateCost(plans, store), 'a cost');
    expect(cost.usd).toBeNull();
    expect(cost.voices.map(({ voice: name, usd }) => [name, usd])).toEqual([
      ['openai:dear', 0.0037],
      ['openai:other', null],
    ]);
    expect(await estimateCost([planSpeech(first, soloCast(silentEngine))], store)).toBeNull();
  });
});
