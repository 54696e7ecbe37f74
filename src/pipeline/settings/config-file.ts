/**
 * The configuration file of a folder -> settings, still unchecked.
 *
 * Guarantees: paths that it names are absolute.
 */
import path from 'node:path';
import { lilconfig } from 'lilconfig';
import { z } from 'zod';
import { messageOf } from '../../shared/error-text.ts';
import { voiceFrom } from '../../voice/registry.ts';
import { Failure } from '../failure.ts';
import { defaultExportOf } from './module-file.ts';
import { isMusicName } from './setting-shapes.ts';
import type { RawSettings } from './settings.ts';
import { isThemeData, isThemeModule } from './theme-file.ts';

/** The first one that exists counts. */
export const configFileNames: readonly string[] = ['json', 'js', 'mjs', 'ts'].map(
  (extension) => `scriptreel.config.${extension}`,
);

/**
 * Reads `scriptreel.config.{json,js,mjs,ts}`, or `scriptreel` in package.json. Paths in it are relative to it.
 *
 * @param folder absolute path
 * @throws Failure `usage` when it cannot be read
 */
export async function readConfig(folder: string): Promise<RawSettings> {
  const search = lilconfig('scriptreel', {
    searchPlaces: [...configFileNames, 'package.json'],
    loaders: { '.js': defaultExportOf, '.mjs': defaultExportOf, '.ts': defaultExportOf },
    stopDir: folder,
  });
  let found: Awaited<ReturnType<typeof search.search>>;
  try {
    found = await search.search(folder);
  } catch (error) {
    const message = `The configuration file in ${folder} cannot be read: ${messageOf(error)}`;
    throw new Failure(message, { kind: 'usage', cause: error });
  }
  if (found === null || found.isEmpty) return {};
  const parsed = z.record(z.string(), z.unknown()).safeParse(found.config);
  if (!parsed.success)
    throw new Failure(`${found.filepath} must hold an object of settings.`, { kind: 'usage' });
  const { brand, cacheDir, theme, scenes, voice, voices, audio, music } = parsed.data;
  const folderOfFile = path.dirname(found.filepath);
  const isThemeFile = typeof theme === 'string' && (isThemeData(theme) || isThemeModule(theme));
  return {
    ...parsed.data,
    ...(typeof cacheDir === 'string' ? { cacheDir: path.resolve(folderOfFile, cacheDir) } : {}),
    ...(isThemeFile ? { theme: path.resolve(folderOfFile, theme) } : {}),
    ...(typeof music === 'string' && !isMusicName(music) ? { music: path.resolve(folderOfFile, music) } : {}),
    ...(typeof audio === 'string' ? { audio: path.resolve(folderOfFile, audio) } : {}),
    ...(typeof voice === 'string' ? { voice: voiceFrom(folderOfFile, voice) } : {}),
    ...(isRecord(voices) ? { voices: withTexts(voices, (name) => voiceFrom(folderOfFile, name)) } : {}),
    ...(isRecord(brand) ? { brand: brandFrom(folderOfFile, brand) } : {}),
    ...(isRecord(scenes) ? { scenes: withTexts(scenes, (file) => path.resolve(folderOfFile, file)) } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The files of a brand with absolute paths. */
function brandFrom(folder: string, brand: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { colors, ...files } = brand;
  const absolute = withTexts(files, (file) => path.resolve(folder, file));
  return colors === undefined ? absolute : { ...absolute, colors };
}

/** Changes the texts among the values. Values of other types are reported when the setting is checked. */
function withTexts(
  values: Readonly<Record<string, unknown>>,
  change: (text: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]),
  );
}
