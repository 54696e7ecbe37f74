/**
 * Sentences that are too long for a voice to say in one breath, cut into parts and put together again.
 *
 * Guarantees: each spoken word is in one part, in order; between two parts is the silence of a short breath.
 */
import type { SpeechAudio, SpokenWord } from '../engines/voice-engine.ts';

/** Silence between two parts of a sentence. */
export const seamMs = 120;
/** A voice's cost and memory grow with what it says at once, and a part is what an abort waits for at most. */
const mostWordsInPart = 60;

/** Cuts before `mostWordsInPart`, after the last pause where there is one in the second half. */
export function partsOf(words: readonly SpokenWord[]): (readonly SpokenWord[])[] {
  const parts: (readonly SpokenWord[])[] = [];
  let start = 0;
  while (words.length - start > mostWordsInPart) {
    let end = start + mostWordsInPart;
    for (let at = end; at > start + mostWordsInPart / 2; at -= 1)
      if (words[at - 1]?.mark !== '') {
        end = at;
        break;
      }
    parts.push(words.slice(start, end));
    start = end;
  }
  parts.push(words.slice(start));
  return parts;
}

/** @param parts at least one, all of one sample rate */
export function joinedParts(parts: readonly SpeechAudio[]): SpeechAudio {
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
