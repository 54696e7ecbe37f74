/**
 * Settings: defaults < `scriptreel.config.*` < frontmatter < flags.
 *
 * Takes raw values from each of these sources; gives checked values, and the source of each. A wrong value in the
 * frontmatter is a diagnostic at its place in the script; in a flag or the configuration file it is a Failure.
 */
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { isVoiceName, mayTextAskFor } from '../../voice/registry.ts';
import type { Checked } from '../checked.ts';
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

export type { Settings };

type SettingSource = 'default' | 'config' | 'frontmatter' | 'flag';
/** Unchecked values from one source. */
export type RawSettings = { readonly [K in SettingName]?: unknown };

export interface ResolvedSettings {
  readonly values: Settings;
  readonly sources: Readonly<Record<SettingName, SettingSource>>;
}

/** The value as the setting has it, or what is wrong with it. */
function check(name: SettingName, value: unknown): { value: unknown } | { problem: string } {
  const result = shapes[name].safeParse(value);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  const names = issue?.path.filter((part) => typeof part === 'string') ?? [];
  const place = names.length > 0 ? `${names.join('.')}: ` : '';
  return { problem: issue ? place + issue.message : 'not a possible value' };
}

/** Texts come from anybody: they may not run programs, spend money or send themselves to a service. */
function checkOfText(name: SettingName, value: unknown): ReturnType<typeof check> {
  const isRefused =
    name === 'voice' && typeof value === 'string' && isVoiceName(value) && !mayTextAskFor(value);
  if (isRefused) return { problem: 'choose this voice with --voice or in the configuration file' };
  return check(name, value);
}

/** The settings of a run, before any script is read. @throws Failure `usage` for a wrong value */
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
        // What is in an object is never shown: somebody may have put a key there.
        const shown = typeof raw[name] === 'object' ? '' : `: "${raw[name]}"`;
        throw new Failure(`${place}${shown} is not valid: ${checked.problem}.`, { kind: 'usage' });
      }
      resolved = withValue(resolved, name, checked.value, source);
    }
  }
  return resolved;
}

/** The run's settings with those of the script's frontmatter, except where a flag says otherwise. */
export function settingsOfScript(run: ResolvedSettings, script: Script): Checked<ResolvedSettings> {
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
        message: `The frontmatter's "${name}" is not valid: ${checked.problem}.`,
        span: entry.span,
        hint: 'Correct the value or remove the line.',
      });
    } else if (run.sources[name] !== 'flag') {
      settings = withValue(settings, name, checked.value, 'frontmatter');
    }
  }
  if (script.settings.voices !== undefined) {
    const { voices } = settings.values;
    const own = voicesOfText(script.settings.voices);
    diagnostics.push(...own.diagnostics);
    const parts = { ...voices.parts, ...own.value };
    settings = withValue(settings, 'voices', { ...voices, parts }, 'frontmatter');
  }
  if (script.settings.say !== undefined) {
    const own = pronunciationsOfText(script.settings.say);
    diagnostics.push(...own.diagnostics);
    const say = { ...settings.values.say, ...own.value };
    settings = withValue(settings, 'say', say, 'frontmatter');
  }
  return { value: settings, diagnostics };
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
