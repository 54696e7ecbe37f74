/**
 * The track of a sound plan: from the store if it is there, else mixed and kept there.
 *
 * Guarantees: the same plan over the same clips is mixed once; a damaged file is made again.
 */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { contentKey, type Store } from '../../store/store.ts';
import { type MixedSound, type MixOptions, mixSound } from './mix-sound.ts';
import { bedKey } from './music.ts';
import type { SoundPlan } from './plan.ts';

/** Part of the key. Raise it whenever a change of the mix changes what is heard. */
const mixVersion = '3';

const loudnessSchema = z.object({ integratedLufs: z.number(), truePeakDbtp: z.number() }).nullable();

/** Everything that the sound depends on. An author's files count by their content, wherever they are. */
function partsOf(plan: SoundPlan, sampleCount: number): string[] {
  const { music, effects, ...others } = plan;
  const bed = music?.type === 'bed' ? bedKey(music.name) : '';
  const file = music?.type === 'file' ? music.file.contentHash : null;
  const placed = effects.map(({ startMs, gainDb, file }) => [startMs, gainDb, file.contentHash]);
  return ['sound', mixVersion, JSON.stringify([others, bed, file, placed]), String(sampleCount)];
}

/**
 * @param plan the paths of its clips must change with their content, as those of the store do
 * @param sampleCount the length of the track, in samples at 48 kHz
 * @param options.directory a temporary folder is made in it, and removed
 * @throws what `mixSound` throws
 */
export async function obtainSound(
  store: Store,
  plan: SoundPlan,
  sampleCount: number,
  options: Omit<MixOptions, 'store'>,
): Promise<MixedSound> {
  const parts = partsOf(plan, sampleCount);
  const soundKey = contentKey(parts, '.sound.m4a');
  const loudnessKey = contentKey(parts, '.sound.json');
  const [sound, loudness] = await Promise.all([
    store.findVerified(soundKey),
    store.findVerified(loudnessKey),
  ]);
  if (sound !== null && loudness !== null) {
    options.onProgress?.(1, 1);
    return { path: sound, loudness: loudnessSchema.parse(JSON.parse(await readFile(loudness, 'utf8'))) };
  }
  const directory = await mkdtemp(path.join(options.directory, 'sound-'));
  try {
    const mixed = await mixSound(plan, sampleCount, { ...options, store, directory });
    const stored = await store.obtain(soundKey, (temporary) => rename(mixed.path, temporary), {
      verify: true,
    });
    const text = JSON.stringify(mixed.loudness);
    await store.obtain(loudnessKey, (temporary) => writeFile(temporary, text), { verify: true });
    return { path: stored.path, loudness: mixed.loudness };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
