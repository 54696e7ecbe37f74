/**
 * Settings: defaults < `scriptreel.config.*` < frontmatter < flags.
 *
 * Takes raw values from each of these sources; gives checked values, and the source of each. A wrong value in the
 * frontmatter is a diagnostic at its place in the script; in a flag or the configuration file it is a Failure.
 */
import { frontmatterKeys } from '../../script/frontmatter/read.ts';
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { didYouMean } from '../../shared/edit-distance.ts';
import { isVoiceName, mayTextAskFor, noSuchVoice } from '../../voice/registry.ts';
import { serviceNames } from '../../voice/voice-settings.ts';
import type { Checked } from '../checked.ts';
import { Failure } from '../failure.ts';
import {
  defaults,
  frontmatterNames,
  namedValues,
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

/** Like it, perhaps with names that no setting has. */
type RawConfig = Readonly<Record<string, unknown>>;

export interface ResolvedSettings {
  readonly values: Settings;
  readonly sources: Readonly<Record<SettingName, SettingSource>>;
}

interface Problem {
  /** A whole sentence. */
  readonly message: string;
  readonly hint: string | null;
}

/** @param place what gives the value, and the value, for messages. @returns the value as the setting has it */
function check(name: SettingName, value: unknown, place: string): { value: unknown } | Problem {
  const result = shapes[name].safeParse(value);
  if (result.success) return { value: result.data };
  if (name === 'voice' && typeof value === 'string') return noSuchVoice(value);
  const issue = result.error.issues[0];
  const names = issue?.path.filter((part) => typeof part === 'string') ?? [];
  const field = names.length > 0 ? `${names.join('.')}: ` : '';
  const problem = issue ? field + issue.message : 'not a possible value';
  const meant = suggestion(name, value, names[0] ?? null);
  return { message: `${place} is not valid: ${problem}. ${meant}`.trim(), hint: null };
}

/** For a name that is almost right. @param field the part of the value that is wrong, if it has parts with names */
function suggestion(name: SettingName, value: unknown, field: string | null): string {
  if (name === 'voices')
    return field === null || serviceNames.includes(field) ? '' : didYouMean(field, serviceNames);
  const known = namedValues[name] ?? [];
  const parts = [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []));
  const wrong = parts.map((part) => part.trim()).find((part) => !known.includes(part));
  // What looks like a path is a file that has the wrong ending.
  return wrong === undefined || /[/\\]/.test(wrong) ? '' : didYouMean(wrong, known);
}

/** How messages name what gives a setting of the run its value. */
export type SettingPlace = (name: SettingName) => string;

/**
 * The settings of a run, before any script is read.
 *
 * @param flags from the command line, or the options of a library call, which `place` then names
 * @throws Failure `usage` that names all wrong values
 */
export function settingsOfRun(
  config: RawConfig,
  flags: RawSettings,
  place: SettingPlace = (name) => `--${flagName(name)}`,
): ResolvedSettings {
  let resolved: ResolvedSettings = {
    values: defaults(),
    sources: Object.fromEntries(settingNames.map((name) => [name, 'default'])) as Record<
      SettingName,
      SettingSource
    >,
  };
  const problems = unknownSettings(config);
  for (const [source, raw] of [['config', config] as const, ['flag', flags] as const]) {
    for (const name of settingNames) {
      if (raw[name] === undefined) continue;
      const giver = source === 'flag' ? place(name) : `"${name}" in the configuration file`;
      // The contents of an object are never shown, because there may be a key among them.
      const shown = typeof raw[name] === 'object' ? '' : `: "${raw[name]}"`;
      const checked = check(name, raw[name], giver + shown);
      if ('message' in checked) problems.push(checked);
      else resolved = withValue(resolved, name, checked.value, source);
    }
  }
  throwIfAny(problems);
  return resolved;
}

function unknownSettings(config: RawConfig): Problem[] {
  const unknown = Object.keys(config).filter((name) => !settingNames.some((known) => known === name));
  return unknown.map((name) => {
    const meant = didYouMean(name, settingNames);
    return {
      message: `The configuration file has an unknown setting "${name}". ${meant}`.trim(),
      hint: meant === '' ? `The settings are ${settingNames.join(', ')}.` : null,
    };
  });
}

function throwIfAny(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  if (problems.length === 1) throw new Failure(first.message, { kind: 'usage', hint: first.hint });
  const lines = problems.map(({ message, hint }) => `  ${message}${hint === null ? '' : ` ${hint}`}`);
  throw new Failure([`${problems.length} settings are not valid:`, ...lines].join('\n'), { kind: 'usage' });
}

/** The run's settings with those of the script's frontmatter, except where a flag says otherwise. */
export function settingsOfScript(
  run: ResolvedSettings,
  script: Pick<Script, 'settings'>,
): Checked<ResolvedSettings> {
  const diagnostics = mistypedKeys(script.settings);
  let settings = run;
  for (const name of frontmatterNames) {
    const entry = script.settings[name];
    if (entry === undefined) continue;
    const checked = checkOfText(name, entry.value);
    if ('message' in checked) {
      const { message, hint } = checked;
      diagnostics.push({
        ...{ code: 'bad-setting', severity: 'error', message, span: entry.span },
        hint: hint ?? 'Correct the value or remove the line.',
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

/**
 * A warning for each key that is almost one of scriptreel's. Other keys belong to somebody else, such as a site
 * generator.
 */
function mistypedKeys(written: Script['settings']): Diagnostic[] {
  const known = [...frontmatterNames, 'voices', 'say', ...frontmatterKeys];
  return Object.entries(written)
    .filter(([key]) => ![...known, ...settingNames, ...keysOfOthers].includes(key))
    .flatMap(([key, { span }]): Diagnostic[] => {
      const hint = didYouMean(key, known).trim();
      const message = `The frontmatter's "${key}" is not known, and has no effect.`;
      return hint === '' ? [] : [{ code: 'unknown-setting', severity: 'warning', message, span, hint }];
    });
}

/** Keys of site generators and notebooks that look like one of ours. */
const keysOfOthers: readonly string[] = ['weight', 'data', 'page', 'place'];

/** A script's text may come from anyone: it may not run programs, spend money or send itself to a service. */
function checkOfText(name: SettingName, value: unknown): ReturnType<typeof check> {
  const isRefused =
    name === 'voice' && typeof value === 'string' && isVoiceName(value) && !mayTextAskFor(value);
  if (!isRefused) return check(name, value, `The frontmatter's "${name}"`);
  return {
    message: `The frontmatter may not choose the voice "${value}".`,
    hint: 'Choose it with --voice or in the configuration file.',
  };
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
