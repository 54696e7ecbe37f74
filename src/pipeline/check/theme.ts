/**
 * A script's settings -> its Theme: by the kind of text, by a name, or from a file.
 *
 * Guarantees: a script's frontmatter reaches no file outside the script's folder and runs no code, because texts come
 * from anybody. A flag and the configuration file may name any file, also a module.
 */
import path from 'node:path';
import { type ThemeName, themeOfKind, themes } from '../../../compositions/theme/themes.ts';
import type { Script } from '../../script/script.ts';
import type { Theme } from '../../storyboard/contract.ts';
import type { Checked } from '../checked.ts';
import { withThemeRead } from '../settings/read-settings.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { isThemeModule, readThemeFile, type ThemeProblem } from '../settings/theme-file.ts';
import { leavesFolder } from './path-leaves-folder.ts';

export interface ThemeChoice {
  readonly theme: Theme;
  /** Absolute path of the file that the script's frontmatter names; null where it names none. */
  readonly file: string | null;
}

/**
 * @param settings the script's
 * @param folder absolute path of the script's folder
 * @throws Failure `usage` for a file of a flag or the configuration that cannot be used
 */
export async function checkTheme(
  script: Script,
  settings: ResolvedSettings,
  folder: string,
): Promise<Checked<ThemeChoice>> {
  const chosen = (theme: Theme): Checked<ThemeChoice> => ({ value: { theme, file: null }, diagnostics: [] });
  const byKind = themes[themeOfKind[script.kind]];
  const entry = script.settings.theme;
  const isOwn = settings.sources.theme === 'frontmatter' && entry !== undefined;
  const { theme } = isOwn ? settings.values : (await withThemeRead(settings)).values;
  if (typeof theme !== 'string') return chosen(theme);
  if (theme === 'auto') return chosen(byKind);
  if (theme in themes) return chosen(themes[theme as ThemeName]);
  const file = path.resolve(folder, theme);
  const read = (await refusal(theme, folder)) ?? (await readThemeFile(file, theme));
  if ('theme' in read) return { value: { theme: read.theme, file }, diagnostics: [] };
  const { problem: message, hint } = read;
  return {
    value: { theme: byKind, file: null },
    diagnostics: [{ code: 'bad-theme', severity: 'error', message, span: entry?.span ?? null, hint }],
  };
}

/** Why a script may not name this file; null where it may. */
async function refusal(name: string, folder: string): Promise<ThemeProblem | null> {
  if (isThemeModule(name)) {
    return {
      problem: `The theme ${name} is a program, and a script may not run one.`,
      hint: 'Make it a .json file, or give it with --theme.',
    };
  }
  if (!(await leavesFolder(name, folder))) return null;
  return {
    problem: `The theme ${name} is outside the script's folder.`,
    hint: 'Put it next to the script and name it by a relative path, or give it with --theme.',
  };
}
