/**
 * Times in a recording -> Narration: its sentences as ranges of one file.
 *
 * Guarantees (with `Narration`): the ranges follow one another without gap or overlap from the first breath to the end
 * of the sound, so that all of it is heard exactly once. A clip lasts as long as its sentence is spoken; the pause
 * after it belongs to its range. A sentence that is not in the recording has a clip without length or sound.
 */
import type { Clip, Narration, WordTime } from '../narration.ts';
import type { HeardSentence } from './word-timing.ts';

/** The recording, decoded: mono, 16 bits. */
export interface RecordedSound {
  /** Absolute path. */
  readonly path: string;
  /** A whole number of samples per millisecond, so that times are exact. */
  readonly sampleRate: number;
  /** Where the sound begins and ends, in milliseconds: the silence before and after is cut off. */
  readonly startMs: number;
  readonly endMs: number;
}

/** At most this much of a pause belongs to the sentence after it: its breath. */
const breathMs = 150;
/** At most this much of a pause belongs to the sentence before it: its last sounds. */
const tailMs = 80;

/**
 * @param wordCounts how many words each sentence has.
 * @param heard one entry per sentence; at least one sentence is in the recording.
 */
export function recordedNarration(
  voice: string,
  wordCounts: readonly number[],
  heard: readonly HeardSentence[],
  sound: RecordedSound,
): Narration {
  const starts = clipStarts(heard, sound);
  let nextStartMs = Math.max(sound.endMs, lastEnd(heard) ?? sound.startMs);
  const clips: Clip[] = [];
  // From the last to the first, as each range ends where the next one begins.
  for (let index = heard.length - 1; index >= 0; index -= 1) {
    const words = heard[index] ?? null;
    const startMs = starts[index] ?? null;
    if (words === null || startMs === null) {
      clips.push(absentClip(index, wordCounts[index] ?? 0));
      continue;
    }
    clips.push(heardClip(index, words, { startMs, nextStartMs }, sound));
    nextStartMs = startMs;
  }
  return { voice, clips: clips.reverse() };
}

/** Where the range of each sentence begins, in milliseconds; null for a sentence that is not in the recording. */
function clipStarts(heard: readonly HeardSentence[], { startMs }: RecordedSound): (number | null)[] {
  let beforeEndMs: number | null = null;
  return heard.map((words) => {
    if (words === null) return null;
    const spokenFromMs = words[0]?.startMs ?? 0;
    const breath = Math.min(breathMs, Math.floor((spokenFromMs - (beforeEndMs ?? startMs)) / 2));
    const isFirst = beforeEndMs === null;
    beforeEndMs = words.at(-1)?.endMs ?? 0;
    return isFirst ? Math.min(startMs, spokenFromMs) : spokenFromMs - Math.max(0, breath);
  });
}

/** When the last sentence that is heard ends. */
function lastEnd(heard: readonly HeardSentence[]): number | null {
  const last = heard.findLast((words) => words !== null);
  return last == null ? null : (last.at(-1)?.endMs ?? 0);
}

function absentClip(sentenceIndex: number, wordCount: number): Clip {
  const words = Array.from({ length: wordCount }, () => ({ startMs: 0, endMs: 0 }));
  return { sentenceIndex, durationMs: 0, words, audio: null };
}

function heardClip(
  sentenceIndex: number,
  words: readonly WordTime[],
  { startMs, nextStartMs }: { readonly startMs: number; readonly nextStartMs: number },
  { path, sampleRate }: RecordedSound,
): Clip {
  const samplesPerMs = sampleRate / 1000;
  const spokenToMs = words.at(-1)?.endMs ?? startMs;
  return {
    sentenceIndex,
    durationMs: Math.min(spokenToMs + tailMs, nextStartMs) - startMs,
    words: words.map((word) => ({ startMs: word.startMs - startMs, endMs: word.endMs - startMs })),
    audio: {
      path,
      firstSample: startMs * samplesPerMs,
      sampleRate,
      sampleCount: (nextStartMs - startMs) * samplesPerMs,
      voice: null,
    },
  };
}
