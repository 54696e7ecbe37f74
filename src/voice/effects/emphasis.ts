/**
 * Makes stressed words audible, in the same way with every voice: they become a little longer and louder than the words
 * around them.
 *
 * Takes speech with its word times; gives it with those words emphasised, and the times moved along. Guarantees:
 * nothing clips; the level changes smoothly, and stays up across neighbouring stressed words; the pitch stays the same.
 */
import type { ShownWord, SpeechAudio } from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';
import { lengthened } from './lengthen.ts';

/**
 * Stress is perceived from pitch, length and loudness (D. B. Fry, "Experiments in the Perception of Stress", 1958); the
 * last two can be added to existing sound. A seventh more length and 2 dB, twice the smallest audible difference, are
 * clearly heard and still sound like the same speaker.
 */
const emphasisLength = 1.15;
const emphasisDb = 2;
/** A change over this time does not click. Word times are no more exact than this. */
const rampMs = 30;
const loudestSample = 32_440;

/** Part of the key of speech with stressed words: raise this when they are emphasised differently. */
export const emphasisVersion = '2';

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Neighbouring stressed words are one stretch. */
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
    // A word that is not said, such as a dash, does not separate its neighbours.
    if (isSaid) isOpen = stressed;
  }
  return stretches;
}

/** How far up the level is: from 0 to 1 and back, along half cosines centred on the start and the end. */
function liftAt(ms: number, { startMs, endMs }: Stretch): number {
  const ramp = Math.min(rampMs, endMs - startMs);
  const inside = Math.min(ms - startMs, endMs - ms) + ramp / 2;
  if (inside <= 0) return 0;
  return inside >= ramp ? 1 : (1 - Math.cos((Math.PI * inside) / ramp)) / 2;
}

export interface TimedAudio {
  readonly audio: SpeechAudio;
  /** One per shown word. */
  readonly words: readonly WordTime[];
}

/** Speech without stressed words is returned as it is. */
export function withEmphasis(speech: TimedAudio, shown: readonly ShownWord[]): TimedAudio {
  if (!shown.some(({ stressed }) => stressed)) return speech;
  const longer = withLength(speech, shown);
  return { audio: withLevel(longer, shown), words: longer.words };
}

/** Lengthens the stressed words. */
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

/** Raises the level of the stressed words. */
function withLevel({ audio, words }: TimedAudio, shown: readonly ShownWord[]): SpeechAudio {
  const { sampleRate, samples } = audio;
  const lifted = samples.slice();
  for (const stretch of stressedStretches(shown, words)) {
    const from = Math.max(0, Math.floor(((stretch.startMs - rampMs) * sampleRate) / 1000));
    const to = Math.min(samples.length, Math.ceil(((stretch.endMs + rampMs) * sampleRate) / 1000));
    const peak = lifted.subarray(from, to).reduce((max, sample) => Math.max(max, Math.abs(sample)), 1);
    const roomDb = 20 * Math.log10(loudestSample / peak);
    const gainDb = Math.max(0, Math.min(emphasisDb, roomDb));
    for (let at = from; at < to; at += 1) {
      const gain = 10 ** ((gainDb * liftAt((at * 1000) / sampleRate, stretch)) / 20);
      lifted[at] = Math.round((lifted[at] ?? 0) * gain);
    }
  }
  return { sampleRate, samples: lifted };
}
