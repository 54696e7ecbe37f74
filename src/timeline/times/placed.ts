/** What placing planned scenes on the video's clock gives, and the sounds, which are placed alike everywhere. */
import { present } from '../../shared/assert.ts';
import type { PlannedScene, PlannedSound } from '../scenes/planned-scene.ts';
import type { PlacedClip, PlacedSound, Scene, TimedSentence } from '../timeline.ts';

export interface Placed {
  readonly scenes: readonly Scene[];
  readonly clips: readonly PlacedClip[];
  /** Sorted by their start. */
  readonly sounds: readonly PlacedSound[];
  /** The sentence of the script with index i, at i. */
  readonly sentences: readonly TimedSentence[];
}

/** The times of a scene that its sounds may begin at. */
export interface SoundTimes {
  readonly startMs: number;
  /** The end of the scene, without the pauses that the author asked for after it. */
  readonly seenMs: number;
  /** By the index of the sentence in the script. */
  readonly sentences: readonly TimedSentence[];
}

export function placeSounds({ sounds, spoken }: PlannedScene, times: SoundTimes): PlacedSound[] {
  return sounds.map((planned) => {
    const { path, gainDb, span } = planned.sound;
    return { startMs: soundStart(planned, spoken, times) + planned.delayMs, path, gainDb, span };
  });
}

function soundStart(
  { afterSentences }: PlannedSound,
  spoken: PlannedScene['spoken'],
  { startMs, seenMs, sentences }: SoundTimes,
): number {
  if (afterSentences === null) return startMs;
  const last = spoken[afterSentences - 1];
  return last === undefined
    ? seenMs
    : present(sentences[last.sentence.index], 'the time of a sentence').endMs;
}

export function sortedByStart(sounds: readonly PlacedSound[]): PlacedSound[] {
  return sounds.toSorted((a, b) => a.startMs - b.startMs);
}
