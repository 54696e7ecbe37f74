/**
 * The mixed sound of a plan, from the store where it is there already.
 *
 * Guarantees: the same plan over the same clips is mixed once; a damaged file is made again.
 */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { contentKey, type Store } from '../store/store.ts';
import type { SoundPlan } from './mix.ts';
import { type MixedSound, type MixOptions, mixSound } from './sound.ts';

/** Part of the key: a change of the mix that changes what is heard gets a new number. */
const mixVersion = '2';

const loudnessSchema = z.object({ integratedLufs: z.number(), truePeakDbtp: z.number() }).nullable();

/**
 * @param plan its clips' paths must name their content, as those of the store do.
 * @param sampleCount the length of the track, in samples at 48 kHz.
 * @param options.directory for a temporary folder.
 * @throws what `mixSound` throws.
 */
export async function obtainSound(
  store: Store,
  plan: SoundPlan,
  sampleCount: number,
  options: MixOptions,
): Promise<MixedSound> {
  const parts = ['sound', mixVersion, JSON.stringify(plan), String(sampleCount)];
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
    const mixed = await mixSound(plan, sampleCount, { ...options, directory });
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
