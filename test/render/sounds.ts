/** Sounds for tests, as WAV files with one channel and 16 bits. */
import { writeFile } from 'node:fs/promises';
import type { SoundClip, SoundPlan } from '../../src/render/sound/sound-plan.ts';

/** Clips alone, as loud as usual, but for what is said otherwise. */
export function planOf(clips: readonly SoundClip[], others: Partial<SoundPlan> = {}): SoundPlan {
  return { clips, speech: [], music: null, effects: [], channels: 2, loudnessLufs: -14, ...others };
}

export async function writeWav(name: string, samples: Float32Array, sampleRate: number): Promise<void> {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + index * 2);
  });
  await writeFile(name, bytes);
}

/** Noise that swells four times a second, as syllables do. The same every time. */
export function syllables(sampleRate: number, seconds: number, level: number): Float32Array {
  let state = 12345;
  return Float32Array.from({ length: Math.round(sampleRate * seconds) }, (_, index) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    const swell = Math.sin((Math.PI * 4 * index) / sampleRate) ** 2;
    return (state / 0x40000000 - 1) * level * swell;
  });
}

/** Silence with one click in its middle. */
export function click(sampleRate: number, seconds: number): Float32Array {
  const samples = new Float32Array(Math.round(sampleRate * seconds));
  samples[Math.floor(samples.length / 2)] = 0.9;
  return samples;
}
