/**
 * Stressed words, heard: they are a little longer and louder than those around them, with every voice alike.
 *
 * Takes speech with its word times; gives it with those words lifted, and the times moved along. Guarantees: nothing
 * clips; the level changes smoothly, over words that follow one another once; the pitch stays.
 */

import type { ShownWord, SpeechAudio } from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';
import { lengthened } from './lengthen.ts';

/**
 * Stress is heard from pitch, length and loudness (D. B. Fry, "Experiments in the Perception of Stress", 1958); the last
 * two can be given to sound that is there already. A seventh more length and twice the decibel that is just noticed are
 * heard, and sound like the same speaker.
 */
const emphasisLength = 1.15;
const emphasisDb = 2;
/** A change within this is no click: word times are known to about as much. */
const rampMs = 30;
const loudestSample = 32_440;

/** Part of the key of speech with stressed words: raise it when they are lifted otherwise. */
export const emphasisVersion = '2';

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Stressed words that follow one another are one stretch. */
function stressedStretches(shown: readonly ShownWord[], words: readonly WordTime[]): Stretch[] {
  const stretches: Stretch[] = [];
  let isOpen = false;
  for (const [index, { stressed }] of shown.entries()) {
    const word = words[index];
    const isSaid = word !== undefined && word.endMs > word.startMs;
    if (stressed && isSaid) {
      const last = isOpen ? stretches.pop() : undefined;
      stretches.push({ startMs: last?.startMs ?? word.startMs, endMs: word.endMs });
    }
    // What is not said, a dash, parts nothing.
    if (isSaid) isOpen = stressed;
  }
  return stretches;
}

/** From 0 to 1 and back, in halves of a cosine whose middles are at the start and the end. */
function liftAt(ms: number, { startMs, endMs }: Stretch): number {
  const ramp = Math.min(rampMs, endMs - startMs);
  const inside = Math.min(ms - startMs, endMs - ms) + ramp / 2;
  if (inside <= 0) return 0;
  return inside >= ramp ? 1 : (1 - Math.cos((Math.PI * inside) / ramp)) / 2;
}

export interface TimedAudio {
  readonly audio: SpeechAudio;
  /** One a shown word. */
  readonly words: readonly WordTime[];
}

export function withEmphasis(speech: TimedAudio, shown: readonly ShownWord[]): TimedAudio {
  if (!shown.some(({ stressed }) => stressed)) return speech;
  const longer = withLength(speech, shown);
  return { audio: withLevel(longer, shown), words: longer.words };
}

function withLength({ audio, words }: TimedAudio, shown: readonly ShownWord[]): TimedAudio {
  const { sampleRate } = audio;
  let { samples } = audio;
  const moved = words.map(({ startMs, endMs }, index): WordTime => {
    const before = samples.length - audio.samples.length;
    if (shown[index]?.stressed && endMs > startMs) {
      const [from, to] = [startMs, endMs].map((ms) => Math.round((ms * sampleRate) / 1000) + before);
      samples = lengthened(samples, sampleRate, from ?? 0, to ?? 0, emphasisLength);
    }
    const after = samples.length - audio.samples.length;
    const msOf = (count: number) => Math.round((count * 1000) / sampleRate);
    return { startMs: startMs + msOf(before), endMs: endMs + msOf(after) };
  });
  const durationMs = Math.floor((samples.length / sampleRate) * 1000);
  const within = (ms: number) => Math.min(ms, durationMs);
  return {
    audio: { sampleRate, samples },
    words: moved.map(({ startMs, endMs }) => ({ startMs: within(startMs), endMs: within(endMs) })),
  };
}

function withLevel({ audio, words }: TimedAudio, shown: readonly ShownWord[]): SpeechAudio {
  const { sampleRate, samples } = audio;
  const lifted = samples.slice();
  for (const stretch of stressedStretches(shown, words)) {
    const from = Math.max(0, Math.floor(((stretch.startMs - rampMs) * sampleRate) / 1000));
    const to = Math.min(samples.length, Math.ceil(((stretch.endMs + rampMs) * sampleRate) / 1000));
    const peak = lifted.subarray(from, to).reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
    const roomDb = 20 * Math.log10(loudestSample / peak);
    const gainDb = Math.max(0, Math.min(emphasisDb, roomDb));
    for (let at = from; at < to; at += 1) {
      const gain = 10 ** ((gainDb * liftAt((at * 1000) / sampleRate, stretch)) / 20);
      lifted[at] = Math.round((lifted[at] ?? 0) * gain);
    }
  }
  return { sampleRate, samples: lifted };
}
