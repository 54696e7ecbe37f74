/** Sounds for tests, as WAV files with one channel and 16 bits. */
import { writeFile } from 'node:fs/promises';
import { writeWav as wavOf } from '../../src/audio/wav.ts';
import type { SoundClip, SoundPlan } from '../../src/render/sound/plan.ts';

/** A plan with nothing but clips, at the usual loudness, unless `others` says otherwise. */
export function planOf(clips: readonly SoundClip[], others: Partial<SoundPlan> = {}): SoundPlan {
  return { clips, speech: [], music: null, effects: [], channels: 2, loudnessLufs: -14, ...others };
}

export async function writeWav(name: string, samples: Float32Array, sampleRate: number): Promise<void> {
  const rounded = Int16Array.from(samples, (sample) =>
    Math.round(Math.max(-1, Math.min(1, sample)) * 32_767),
  );
  await writeFile(name, wavOf({ sampleRate, samples: rounded }));
}

/** Noise that swells four times per second, as syllables do. The same every time. */
export function syllables(sampleRate: number, seconds: number, level: number): Float32Array {
  let state = 12345;
  return Float32Array.from({ length: Math.round(sampleRate * seconds) }, (_, index) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    const swell = Math.sin((Math.PI * 4 * index) / sampleRate) ** 2;
    return (state / 0x40000000 - 1) * level * swell;
  });
}

/** Silence with a click in the middle. */
export function click(sampleRate: number, seconds: number): Float32Array {
  const samples = new Float32Array(Math.round(sampleRate * seconds));
  samples[Math.floor(samples.length / 2)] = 0.9;
  return samples;
}
