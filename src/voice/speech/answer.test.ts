import { describe, expect, it } from 'vitest';
import { toneSamples, toneWav } from '../../../test/support/speech-server.ts';
import { speechOfPcm, speechOfWav, UnsoundAnswer } from './answer.ts';

const sentence = { spoken: [{ text: 'hello', shownIndex: 0, mark: '.' as const }] };

function pcm(...first: number[]): Buffer {
  const bytes = Buffer.from(toneSamples(500).buffer);
  bytes.set(first);
  return bytes;
}

describe('speechOfPcm', () => {
  it.each([
    ['like JSON', 0x7b, 0x22],
    ['like a web page', 0x3c, 0x68],
    ['like an MP3 frame', 0xff, 0xfb],
  ])('recognises samples that begin %s', (_, ...first) => {
    expect(speechOfPcm(pcm(...first), 24_000, sentence).samples.length).toBe(1100 * 24);
  });

  it.each([
    ['{"error": "no such voice"}', 'is JSON'],
    ['\n<!doctype HTML><p>Hi', 'is a web page'],
    ['Größe', 'is text'],
    [`ID3${'\0'.repeat(500)}`, 'is an MP3 file'],
    [`OggS${'\0'.repeat(500)}`, 'is an Ogg file'],
    ['', 'is empty'],
  ])('does not mistake %j for samples', (text, problem) => {
    expect(() => speechOfPcm(Buffer.from(text), 24_000, sentence)).toThrow(
      expect.objectContaining({ message: problem }),
    );
  });

  it('also reads a WAV file, at its own rate', () => {
    expect(speechOfPcm(toneWav(500), 16_000, sentence).sampleRate).toBe(24_000);
  });

  it('reports an answer that was cut off in the middle of a sample', () => {
    expect(() => speechOfPcm(pcm().subarray(1), 24_000, sentence)).toThrow('in the middle of a sample');
  });
});

describe('speechOfWav', () => {
  it('says what it got instead of WAV', () => {
    const answers = ['<html>', '[]', '\xff\xfb\x90', 'RIFFxxxxAVI '].map((text) =>
      Buffer.from(text, 'latin1'),
    );
    const problems = [
      'is a web page, not WAV',
      'is JSON, not WAV',
      'is an MP3 file, not WAV',
      'is not a WAV file',
    ];
    for (const [index, answer] of answers.entries())
      expect(() => speechOfWav(answer, sentence)).toThrow(new UnsoundAnswer(problems[index] ?? ''));
  });
});
