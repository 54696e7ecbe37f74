import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, type SpeechServer, startSpeechServer, toneWav } from '../../../test/support/speech-server.ts';
import { present } from '../../shared/assert.ts';
import type { SpokenSentence } from '../engines/voice-engine.ts';
import { voiceSettingsSchema } from '../voice-settings.ts';
import { openAzure, ssmlOf } from './azure.ts';
import { usualPatience } from './request.ts';

const sentence: SpokenSentence = {
  shown: [
    { text: 'Tom', spaceBefore: false, stressed: false },
    { text: '&', spaceBefore: true, stressed: false },
    { text: '“O’Hara\u0007”', spaceBefore: true, stressed: true },
  ],
  spoken: [
    { text: 'tom', shownIndex: 0, mark: '' },
    { text: 'and', shownIndex: 1, mark: '' },
    { text: "o'hara", shownIndex: 2, mark: '.' },
  ],
  language: 'en',
  pace: 1,
};

let server: SpeechServer;
beforeAll(async () => {
  server = await startSpeechServer();
});
afterAll(() => server.close());

function open(voice: string, settings: object = {}, environment: object = { AZURE_SPEECH_KEY: 'abc12345' }) {
  const { azure } = voiceSettingsSchema.parse({ azure: settings });
  return openAzure({ voice, settings: azure, environment: { ...environment }, patience: usualPatience });
}

describe('azure', () => {
  it('sends SSML and asks for WAV at 24 kHz, with the key in its header', async () => {
    server.answer(body(toneWav(800)));
    const engine = open('en-GB-RyanNeural', { baseURL: server.url });
    const { audio, words } = await engine.speak({ ...sentence, pace: 0.9 }, null);
    expect(words).toBeNull();
    expect(audio.sampleRate).toBe(24_000);
    expect(server.asked[0]).toMatchObject({
      path: '/cognitiveservices/v1',
      headers: {
        'content-type': 'application/ssml+xml',
        'x-microsoft-outputformat': 'riff-24khz-16bit-mono-pcm',
        'ocp-apim-subscription-key': 'abc12345',
      },
    });
    expect(present(server.asked[0], 'a request').body).toBe(
      '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-GB">' +
        '<voice name="en-GB-RyanNeural"><prosody rate="-10%">Tom and “O’Hara”</prosody></voice></speak>',
    );
  });

  it('escapes the text for XML, whatever is in it', () => {
    const word = `</voice>&"'<!--\u0000\ud800`;
    const shown = [{ text: word, spaceBefore: false, stressed: false }];
    const ssml = ssmlOf(
      { ...sentence, shown, spoken: [{ text: 'voice', shownIndex: 0, mark: '' }] },
      'en-US-AvaNeural',
      'en-US',
    );
    expect(ssml.match(/<[^>]*>/g)).toEqual([
      expect.stringContaining('<speak '),
      '<voice name="en-US-AvaNeural">',
      '</voice>',
      '</speak>',
    ]);
    expect(ssml).toContain('>/voice&amp;&quot;&apos;!--</voice>');
  });

  it('stresses words where the voice can, and counts the tags in the price', () => {
    const stressed = ssmlOf({ ...sentence, pace: 1.5 }, 'en-US-GuyNeural', 'en-US');
    expect(stressed).toContain('<prosody rate="+50%">');
    expect(stressed).toContain('<emphasis level="moderate">“O’Hara”</emphasis>');
    const settings = { region: 'westeurope' };
    const plain = open('en-US-AvaNeural', settings).billing?.charactersOf(sentence);
    expect(plain).toBe('Tom and “O’Hara”'.length);
    expect(open('en-US-GuyNeural', settings).billing?.charactersOf(sentence)).toBe(
      'Tom and <emphasis level="moderate">“O’Hara”</emphasis>'.length,
    );
  });

  it('speaks the language in its name, and any language where it is multilingual', () => {
    const settings = { region: 'westeurope' };
    expect(open('zh-CN-XiaoxiaoNeural', settings).languages).toEqual(['zh']);
    expect(open('en-US-AvaMultilingualNeural', settings).languages).toBe('any');
    expect(open('en-US-Ava:DragonHDLatestNeural', settings).languages).toEqual(['en']);
  });

  it('reports what is missing or wrong', () => {
    expect(() => open('Ava')).toThrow('no voice "azure:Ava"');
    expect(() => open('en-US-AvaNeural')).toThrow('needs the region');
    const evil = { AZURE_SPEECH_KEY: 'abc12345', AZURE_SPEECH_REGION: 'evil.example.org/' };
    expect(() => open('en-US-AvaNeural', {}, evil)).toThrow('not a region of Azure');
    expect(() => open('en-US-AvaNeural', {}, { AZURE_SPEECH_REGION: 'westeurope' })).toThrow('needs a key');
    expect(open('en-US-AvaNeural', { region: 'eastus' }).billing?.price).toBeNull();
  });
});
