/** The voice that says nothing: it times words by reading speed, for silent videos and for text no voice can say. */
import type { Speech, VoiceEngine } from './voice-engine.ts';

/**
 * Netflix's timed text guides ask for at most 17 (adults, English) to 20 characters per second. A video that has only
 * its captions should be easy to read.
 */
const charactersPerSecond = 15;
const minMs = 700;

/**
 * Letters of scripts in which each letter is a syllable or a word. The same guides allow at most 9 of these per second.
 */
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const wideLetterWeight = 2;

/** How much there is to read, in Latin characters. */
function readingWeight(word: string): number {
  return [...word].length + (word.match(wideLetter)?.length ?? 0) * (wideLetterWeight - 1);
}

/** Times by reading speed: every word of the sentence gets its share. @param pace a multiple of that speed. */
export function silentSpeech(shown: readonly string[], pace = 1): Speech {
  const weights = shown.map((word) => readingWeight(word) + 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const durationMs = Math.max(minMs, Math.round((total / (charactersPerSecond * pace)) * 1000));
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
