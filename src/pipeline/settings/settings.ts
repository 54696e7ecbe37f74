/**
 * Settings: defaults < `scriptreel.config.*` < frontmatter < flags.
 *
 * Takes raw values from each place; gives checked values and where each came from. A wrong value in the
 * frontmatter is a diagnostic with its place in the script, elsewhere a usage failure.
 */
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { isVoiceName, mayTextAskFor } from '../../voice/engines/registry.ts';
import { Failure } from '../failure.ts';
import {
  defaults,
  frontmatterNames,
  type SettingName,
  type Settings,
  settingNames,
  shapes,
} from './setting-shapes.ts';
import { pronunciationsOfText } from './text-pronunciations.ts';
import { voicesOfText } from './text-voices.ts';

export type { SettingName, Settings };
export type SettingSource = 'default' | 'config' | 'frontmatter' | 'flag';
/** Unchecked values of one place. */
export type RawSettings = { readonly [K in SettingName]?: unknown };

export interface ResolvedSettings {
  readonly values: Settings;
  readonly sources: Readonly<Record<SettingName, SettingSource>>;
}

/** Whether a value is fit for a setting: its checked value, or what is wrong with it. */
function check(name: SettingName, value: unknown): { value: unknown } | { problem: string } {
  const result = shapes[name].safeParse(value);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  const names = issue?.path.filter((part) => typeof part === 'string') ?? [];
  const place = names.length > 0 ? `${names.join('.')}: ` : '';
  return { problem: issue ? place + issue.message : 'not a possible value' };
}

/** A text is somebody else's: it may not run programs, spend money or send itself away. */
function checkOfText(name: SettingName, value: unknown): ReturnType<typeof check> {
  const isRefused =
    name === 'voice' && typeof value === 'string' && isVoiceName(value) && !mayTextAskFor(value);
  if (isRefused) return { problem: 'this voice is chosen with --voice or in the configuration file only' };
  return check(name, value);
}

/** Settings of the run, before any script is read. @throws Failure `usage` for a wrong value. */
export function settingsOfRun(config: RawSettings, flags: RawSettings): ResolvedSettings {
  let resolved: ResolvedSettings = {
    values: defaults(),
    sources: Object.fromEntries(settingNames.map((name) => [name, 'default'])) as Record<
      SettingName,
      SettingSource
    >,
  };
  for (const [source, raw] of [['config', config] as const, ['flag', flags] as const]) {
    for (const name of settingNames) {
      if (raw[name] === undefined) continue;
      const checked = check(name, raw[name]);
      if ('problem' in checked) {
        const place = source === 'flag' ? `--${flagName(name)}` : `"${name}" in the configuration file`;
        // What is in an object is not told: somebody may have put a key there.
        const shown = typeof raw[name] === 'object' ? 'it' : String(raw[name]);
        throw new Failure('usage', `${place}: ${shown} will not do: ${checked.problem}.`);
      }
      resolved = withValue(resolved, name, checked.value, source);
    }
  }
  return resolved;
}

/** The run's settings with what the script's frontmatter asks for, where no flag says otherwise. */
export function settingsOfScript(
  run: ResolvedSettings,
  script: Script,
): { settings: ResolvedSettings; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let settings = run;
  for (const name of frontmatterNames) {
    const entry = script.settings[name];
    if (entry === undefined) continue;
    const checked = checkOfText(name, entry.value);
    if ('problem' in checked) {
      diagnostics.push({
        code: 'bad-setting',
        severity: 'error',
        message: `The frontmatter's "${name}" will not do: ${checked.problem}.`,
        span: entry.span,
        hint: 'Correct the value or take the line out.',
      });
    } else if (run.sources[name] !== 'flag') {
      settings = withValue(settings, name, checked.value, 'frontmatter');
    }
  }
  if (script.settings.voices !== undefined) {
    const { voices } = settings.values;
    const own = voicesOfText(script.settings.voices);
    diagnostics.push(...own.diagnostics);
    const parts = { ...voices.parts, ...own.parts };
    settings = withValue(settings, 'voices', { ...voices, parts }, 'frontmatter');
  }
  if (script.settings.say !== undefined) {
    const own = pronunciationsOfText(script.settings.say);
    diagnostics.push(...own.diagnostics);
    const say = { ...settings.values.say, ...own.pronunciations };
    settings = withValue(settings, 'say', say, 'frontmatter');
  }
  return { settings, diagnostics };
}

function withValue(
  settings: ResolvedSettings,
  name: SettingName,
  value: unknown,
  source: SettingSource,
): ResolvedSettings {
  return {
    values: { ...settings.values, [name]: value },
    sources: { ...settings.sources, [name]: source },
  };
}

function flagName(name: SettingName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
