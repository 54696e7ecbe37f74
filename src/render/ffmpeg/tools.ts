/** Where ffmpeg and ffprobe are. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { isExecutable, placesOnPath } from '../programs.ts';

export interface FfmpegTools {
  readonly ffmpegPath: string;
  readonly ffprobePath: string;
  /** `remotion` for the one in Remotion's own package, `path` for one found on the PATH. */
  readonly origin: 'remotion' | 'path';
}

/**
 * Remotion's packages with its ffmpeg, one per platform; npm installs the one that fits. Asking Remotion itself would
 * first load all of its renderer, which takes a fifth of a second.
 */
const compositorPackages = ['', '-gnu', '-musl', '-msvc'].map(
  (suffix) => `@remotion/compositor-${process.platform}-${process.arch}${suffix}`,
);

function remotionBinary(type: 'ffmpeg' | 'ffprobe'): string | null {
  const { resolve } = createRequire(import.meta.url);
  for (const name of compositorPackages) {
    try {
      const directory = path.dirname(resolve(`${name}/package.json`));
      return path.join(directory, process.platform === 'win32' ? `${type}.exe` : type);
    } catch {
      // It is not installed.
    }
  }
  return null;
}

async function onPath(name: string): Promise<string | null> {
  for (const place of placesOnPath(name)) if (await isExecutable(place)) return place;
  return null;
}

/**
 * Finds Remotion's own ffmpeg, so that the same script gives the same file everywhere, or else the one on the PATH.
 *
 * @returns null when there is neither
 */
export async function findFfmpeg(): Promise<FfmpegTools | null> {
  const own = { ffmpegPath: remotionBinary('ffmpeg'), ffprobePath: remotionBinary('ffprobe') };
  if (own.ffmpegPath !== null && own.ffprobePath !== null && (await isExecutable(own.ffmpegPath))) {
    return { ffmpegPath: own.ffmpegPath, ffprobePath: own.ffprobePath, origin: 'remotion' };
  }
  const [ffmpegPath, ffprobePath] = await Promise.all([onPath('ffmpeg'), onPath('ffprobe')]);
  return ffmpegPath !== null && ffprobePath !== null ? { ffmpegPath, ffprobePath, origin: 'path' } : null;
}
