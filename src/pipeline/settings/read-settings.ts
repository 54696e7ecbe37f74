/** The settings of a run, from the configuration file of a folder and from flags, with what they name read. */
import path from 'node:path';
import { themes } from '../../../compositions/theme/themes.ts';
import { Failure } from '../failure.ts';
import { readConfig } from './config-file.ts';
import { type RawSettings, type ResolvedSettings, type SettingPlace, settingsOfRun } from './settings.ts';
import { readThemeFile } from './theme-file.ts';

/**
 * @param folder absolute path of the folder with the configuration file; null where none is read
 * @param flags unchecked; `place` names them in messages
 * @throws Failure `usage` for a wrong setting, and for a theme file that cannot be used
 */
export async function readSettings(
  folder: string | null,
  flags: RawSettings,
  place?: SettingPlace,
): Promise<ResolvedSettings> {
  const config = folder === null ? {} : await readConfig(folder);
  return withThemeRead(settingsOfRun(config, flags, place));
}

/**
 * Where a flag or the configuration names a file as the theme, the theme in it takes the name's place: it is read once
 * for all scripts, and a change of the file is a change of the settings. A relative path starts at the working folder.
 *
 * @throws Failure `usage` for a file that cannot be used
 */
export async function withThemeRead(settings: ResolvedSettings): Promise<ResolvedSettings> {
  const { theme } = settings.values;
  if (typeof theme !== 'string' || theme === 'auto' || theme in themes) return settings;
  const read = await readThemeFile(path.resolve(theme), theme);
  if ('problem' in read) throw new Failure(read.problem, { kind: 'usage', hint: read.hint });
  return { ...settings, values: { ...settings.values, theme: read.theme } };
}
