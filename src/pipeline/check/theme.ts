/**
 * Settings -> Theme: by the kind of text, by a name, or from a file.
 *
 * Guarantees: a script's frontmatter reaches no file outside of the script's folder and runs no code, because texts may
 * come from anybody; a flag and the configuration may name any file, also a module.
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type ThemeName, themeOfKind, themes } from '../../../compositions/theme/themes.ts';
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Theme } from '../../storyboard/contract.ts';
import { Failure } from '../failure.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { isThemeModule, readThemeFile, type ThemeProblem } from '../settings/theme-file.ts';
import { isInside } from './pictures/picture-path.ts';

export interface ThemeChoice {
  readonly theme: Theme;
  /** Absolute path of the file that the script's frontmatter names, null where it names none. */
  readonly file: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The run's settings with the theme that a flag or the configuration names a file for, read from it: relative to the
 * working folder. @throws Failure `usage` for a file that will not do.
 */
export async function withThemeRead(settings: ResolvedSettings): Promise<ResolvedSettings> {
  const { theme } = settings.values;
  if (typeof theme !== 'string' || theme === 'auto' || theme in themes) return settings;
  const read = await readThemeFile(path.resolve(theme), theme);
  if ('problem' in read) throw new Failure('usage', read.problem, read.hint);
  return { ...settings, values: { ...settings.values, theme: read.theme } };
}

/**
 * @param settings the script's
 * @param folder the script's
 * @throws Failure `usage` for a flag's or the configuration's file that will not do
 */
export async function chooseTheme(
  script: Script,
  settings: ResolvedSettings,
  folder: string,
): Promise<ThemeChoice> {
  const byKind = themes[themeOfKind[script.kind]];
  const entry = script.settings.theme;
  const isOwn = settings.sources.theme === 'frontmatter' && entry !== undefined;
  const { theme } = isOwn ? settings.values : (await withThemeRead(settings)).values;
  if (typeof theme !== 'string') return { theme, file: null, diagnostics: [] };
  if (theme === 'auto') return { theme: byKind, file: null, diagnostics: [] };
  if (theme in themes) return { theme: themes[theme as ThemeName], file: null, diagnostics: [] };
  const file = path.resolve(folder, theme);
  const read = (await refusal(theme, file, folder)) ?? (await readThemeFile(file, theme));
  if ('theme' in read) return { theme: read.theme, file, diagnostics: [] };
  const diagnostic: Diagnostic = {
    code: 'bad-theme',
    severity: 'error',
    message: read.problem,
    span: entry?.span ?? null,
    hint: read.hint,
  };
  return { theme: byKind, file: null, diagnostics: [diagnostic] };
}

/** Why a script may not name this file; null where it may. */
async function refusal(name: string, file: string, folder: string): Promise<ThemeProblem | null> {
  if (isThemeModule(name)) {
    return {
      problem: `The theme ${name} is a program, which a script may not run.`,
      hint: `Make it a .json file, or give it with --theme.`,
    };
  }
  // A link may lead out of the folder. A file that is not there is reported when it is read.
  const real = await Promise.all([realpath(file), realpath(folder)]).catch(() => null);
  if (isInside(file, folder) && !path.isAbsolute(name) && (real === null || isInside(...real))) return null;
  return {
    problem: `The theme ${name} is outside of the script's folder.`,
    hint: 'Put it beside the script and name it by a relative path, or give it with --theme.',
  };
}
