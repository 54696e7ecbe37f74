/**
 * Word times of a sentence from nothing but its sound's length and the lengths of its words: for speech that no
 * alignment can follow.
 *
 * Guarantees: one time a shown word, in whole milliseconds, ordered, inside the sound; zero length for a word that is
 * not said.
 */
import type { SpeechAudio, SpokenSentence } from './speech.ts';
import type { WordTime } from './types.ts';

/** A word costs about as much as one letter more than it has. */
const wordCost = 1;

export function timesByLength(audio: SpeechAudio, { shown, spoken }: SpokenSentence): WordTime[] {
  const costs = shown.map(() => 0);
  for (const { text, shownIndex } of spoken)
    costs[shownIndex] = (costs[shownIndex] ?? 0) + text.length + wordCost;
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const durationMs = Math.floor((audio.samples.length / audio.sampleRate) * 1000);
  let reached = 0;
  return costs.map((cost) => {
    const startMs = Math.floor((reached / total) * durationMs);
    reached += cost;
    return { startMs, endMs: Math.floor((reached / total) * durationMs) };
  });
}
