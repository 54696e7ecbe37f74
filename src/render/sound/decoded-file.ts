/** An author's sound file -> a WAV file with headroom, and what it sounds like. */
import path from 'node:path';
import { type SoundProfile, SoundProfiler } from '../../audio/profile.ts';
import type { Store } from '../../store/store.ts';
import { RenderError } from '../errors.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { decodeFileJob } from './ffmpeg-jobs.ts';
import { readWithHeadroom } from './headroom-wav.ts';
import type { SoundFile } from './plan.ts';

/** What is needed to turn a sound plan into samples. */
export interface MixTools {
  readonly ffmpeg: FfmpegTools;
  /** A folder of the caller's for files that nobody needs afterwards. */
  readonly directory: string;
  /** Where the music that comes with the project is kept. */
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}

export interface DecodedFile {
  /** A stereo file with headroom. */
  readonly path: string;
  readonly profile: SoundProfile;
}

/**
 * @param seconds how much of the file is taken at most
 * @throws RenderError `ffmpeg-failed`, also when the file is silent, or `aborted`
 */
export async function decodeFile(
  file: SoundFile,
  seconds: number,
  { ffmpeg, directory, signal }: MixTools,
): Promise<DecodedFile> {
  const output = path.join(directory, `${file.contentHash.slice(0, 32)}.wav`);
  await runFfmpeg(ffmpeg, decodeFileJob(file.path, seconds, output), { signal });
  const profile = await profileOf(output);
  if (profile === null) {
    throw new RenderError(`${file.path} is silent: nothing can be heard in it.`, { code: 'ffmpeg-failed' });
  }
  return { path: output, profile };
}

/** What a file with headroom sounds like. @returns null for silence */
export async function profileOf(name: string): Promise<SoundProfile | null> {
  const profiler = new SoundProfiler();
  for await (const planes of readWithHeadroom(name)) profiler.process(planes);
  return profiler.finish();
}
