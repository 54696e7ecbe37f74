/**
 * Sentences that are too long for a voice to say in one breath: cut into parts, and their sound joined again.
 *
 * Guarantees: each spoken word is in exactly one part, in order; between two parts is the silence of a short breath.
 */
import type { SpeechAudio, SpokenWord } from '../engines/voice-engine.ts';

/** Silence between two parts of a sentence. */
export const seamMs = 120;
/**
 * A voice's time and memory grow with what it says at once, and an abort may have to wait for the part that is being
 * spoken.
 */
const maxWordsInPart = 60;

/** Where the part that begins at `start` ends: after the last pause in its second half if there is one. */
function endOfPart(words: readonly SpokenWord[], start: number): number {
  const latest = start + maxWordsInPart;
  if (words.length <= latest) return words.length;
  for (let end = latest; end > start + maxWordsInPart / 2; end -= 1)
    if (words[end - 1]?.mark !== '') return end;
  return latest;
}

/** Parts of at most `maxWordsInPart` words. A sentence without words is one empty part. */
export function splitIntoParts(words: readonly SpokenWord[]): (readonly SpokenWord[])[] {
  const parts: (readonly SpokenWord[])[] = [];
  let start = 0;
  do {
    const end = endOfPart(words, start);
    parts.push(words.slice(start, end));
    start = end;
  } while (start < words.length);
  return parts;
}

/** @param parts at least one, all with the same sample rate. */
export function joinParts(parts: readonly SpeechAudio[]): SpeechAudio {
  const sampleRate = parts[0]?.sampleRate ?? 0;
  const seam = Math.round((seamMs * sampleRate) / 1000);
  const length = parts.reduce((sum, { samples }) => sum + samples.length + seam, -seam);
  const whole = new Int16Array(length);
  let at = 0;
  for (const { samples } of parts) {
    whole.set(samples, at);
    at += samples.length + seam;
  }
  return { sampleRate, samples: whole };
}
