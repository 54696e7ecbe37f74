/**
 * Times in a recording -> Narration: its sentences as ranges of one file.
 *
 * Guarantees (with `Narration`): the ranges follow one another without gap or overlap from the first breath to the end of
 * the sound, so that all of it is heard once; a clip lasts as long as its sentence is spoken, and the pause after it belongs
 * to its range. A sentence that is not in the recording has a clip without length and without sound.
 */
import type { Clip, Narration } from '../narration.ts';
import type { HeardSentence } from './follow.ts';

/** The recording, decoded: mono, 16 bits. */
export interface RecordedSound {
  /** Absolute path. */
  readonly path: string;
  /** A whole number of samples a millisecond, so that times are exact. */
  readonly sampleRate: number;
  /** Where there is sound in it, in milliseconds: silence before and after is cut off. */
  readonly startMs: number;
  readonly endMs: number;
}

/** Of a pause, at most this belongs to the sentence after it: its breath. */
const breathMs = 150;
/** Of a pause, at most this belongs to the sentence before it: its last sounds. */
const tailMs = 80;

/** @param heard one a sentence; at least one is in the recording. */
export function recordedNarration(
  voice: string,
  wordCounts: readonly number[],
  heard: readonly HeardSentence[],
  sound: RecordedSound,
): Narration {
  const perMs = sound.sampleRate / 1000;
  const spans = heard.map(
    (words) => words && { startMs: words[0]?.startMs ?? 0, endMs: words.at(-1)?.endMs ?? 0 },
  );
  const starts: (number | null)[] = [];
  let beforeEndMs = sound.startMs;
  let isFirst = true;
  for (const span of spans) {
    if (span === null) starts.push(null);
    else {
      const breath = Math.min(breathMs, Math.floor((span.startMs - beforeEndMs) / 2));
      starts.push(isFirst ? Math.min(sound.startMs, span.startMs) : span.startMs - Math.max(0, breath));
      beforeEndMs = span.endMs;
      isFirst = false;
    }
  }
  let nextStartMs = Math.max(sound.endMs, beforeEndMs);
  const clips: Clip[] = [];
  for (let index = heard.length - 1; index >= 0; index -= 1) {
    const words = heard[index] ?? null;
    const startMs = starts[index] ?? null;
    if (words === null || startMs === null) {
      const nowhere = { startMs: 0, endMs: 0 };
      const silent = Array.from({ length: wordCounts[index] ?? 0 }, () => nowhere);
      clips.push({ sentenceIndex: index, durationMs: 0, words: silent, audio: null });
      continue;
    }
    const spokenToMs = words.at(-1)?.endMs ?? startMs;
    clips.push({
      sentenceIndex: index,
      durationMs: Math.min(spokenToMs + tailMs, nextStartMs) - startMs,
      words: words.map((word) => ({ startMs: word.startMs - startMs, endMs: word.endMs - startMs })),
      audio: {
        path: sound.path,
        firstSample: startMs * perMs,
        sampleRate: sound.sampleRate,
        sampleCount: (nextStartMs - startMs) * perMs,
        voice: null,
      },
    });
    nextStartMs = startMs;
  }
  return { voice, clips: clips.reverse() };
}
