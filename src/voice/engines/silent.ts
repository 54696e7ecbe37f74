/**
 * The voice that says nothing: times by reading speed, for silent videos and for text that no voice can say.
 */
import type { Speech, VoiceEngine } from './voice-engine.ts';

/**
 * Netflix's timed text guides ask for at most 17 (adults, English) to 20 characters a second; a video that
 * has only its captions should be read with ease.
 */
const charactersPerSecond = 15;
const leastMs = 700;

/** Letters of scripts that write a syllable or a word with each; the same guides allow 9 of them a second or fewer. */
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const wideLetterWeight = 2;

/** How much there is to read, in Latin characters. */
function readingWeight(word: string): number {
  return [...word].length + (word.match(wideLetter)?.length ?? 0) * (wideLetterWeight - 1);
}

/** Times by reading speed; every word of the sentence has its share. @param pace a multiple of that speed */
export function silentSpeech(shown: readonly string[], pace = 1): Speech {
  const weights = shown.map((word) => readingWeight(word) + 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const durationMs = Math.max(leastMs, Math.round((total / (charactersPerSecond * pace)) * 1000));
  let read = 0;
  const words = weights.map((weight) => {
    const startMs = Math.round((read / total) * durationMs);
    read += weight;
    return { startMs, endMs: Math.round((read / total) * durationMs) };
  });
  return { durationMs, words, audio: null };
}

export const silentEngine: VoiceEngine = {
  name: 'none',
  version: '1',
  languages: null,
  reads: 'text',
  concurrency: 1,
  speak: async ({ shown, pace }, signal) => {
    signal?.throwIfAborted();
    const { durationMs, words } = silentSpeech(
      shown.map(({ text }) => text),
      pace,
    );
    const sampleRate = 16_000;
    return { audio: { sampleRate, samples: new Int16Array((durationMs * sampleRate) / 1000) }, words };
  },
  close: async () => {},
};
