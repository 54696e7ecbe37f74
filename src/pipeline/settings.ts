/**
 * Settings: defaults < `scriptreel.config.*` < frontmatter < flags.
 *
 * Takes raw values from each place; gives checked values and where each came from. A wrong value in the
 * frontmatter is a diagnostic with its place in the script, elsewhere a usage failure.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { lilconfig } from 'lilconfig';
import { z } from 'zod';
import { themeNames } from '../../compositions/theme/themes.ts';
import { bedNames } from '../render/music/beds.ts';
import { qualityNames } from '../render/quality.ts';
import { directiveNames } from '../script/directives.ts';
import type { Script } from '../script/types.ts';
import { present } from '../shared/assert.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import { themeSchema } from '../storyboard/contract.ts';
import { isVoiceName, mayTextAskFor, voiceForms, voiceFrom } from '../voice/engine.ts';
import { leastPace, mostPace } from '../voice/speech.ts';
import { defaultVoiceSettings, voiceSettingsSchema } from '../voice/voice-settings.ts';
import { Failure } from './failure.ts';
import { type FormatName, formatNames } from './formats.ts';
import { defaultExportOf } from './module-file.ts';
import { pronunciationsOfText, pronunciationsSchema } from './text-pronunciations.ts';
import { voicesOfText } from './text-voices.ts';
import { isThemeData, isThemeModule } from './theme-file.ts';

const wholeNumber = (least: number, most: number) => {
  const error = `give a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const oneOf = <const T extends readonly string[]>(names: T) =>
  z.enum(names, { error: `give one of ${names.join(', ')}` });

const formatList = z
  .union([z.string().transform((text) => text.split(',').map((part) => part.trim())), z.array(z.string())])
  .pipe(z.array(oneOf(formatNames)).min(1))
  .transform(([first, ...others]): [FormatName, ...FormatName[]] => [
    present(first, 'first format'),
    ...new Set(others.filter((name) => name !== first)),
  ]);

/** Decimal, as disks are sold and file managers count. */
const bytesOfUnit: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9, TB: 1e12 };
const leastCacheBytes = 1e6;
export const defaultCacheBytes = 5e9;

const cacheSizeError = 'give a size of 1MB or more, such as 500MB or 2GB';
const byteSize = z.string({ error: cacheSizeError }).transform((text, context) => {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([MGT]B)$/.exec(text) ?? [];
  const bytes = Math.round(Number(number) * (bytesOfUnit[unit] ?? Number.NaN));
  if (Number.isSafeInteger(bytes) && bytes >= leastCacheBytes) return bytes;
  context.addIssue(cacheSizeError);
  return z.NEVER;
});

const themeError = `give one of auto, ${themeNames.join(', ')}, or a file such as my-theme.json`;
const themeSettingNames: readonly string[] = ['auto', ...themeNames];
/** A name, or a file's until it is read, or what the file held. */
const themeSetting = z.union(
  [
    z
      .string()
      .refine(
        (name) => themeSettingNames.includes(name) || isThemeData(name) || isThemeModule(name),
        themeError,
      ),
    themeSchema,
  ],
  themeError,
);

const maxCostError = 'give an amount of US dollars, such as 2 or 0.50';
const dollars = z.coerce.number({ error: maxCostError }).nonnegative({ error: maxCostError });

const sceneFiles = z
  .record(
    z.string(),
    z.string(),
    'give an object with a file for each scene, such as {"counter": "./scenes/Counter.tsx"}',
  )
  .superRefine((scenes, context) => {
    for (const name of Object.keys(scenes)) {
      if (directiveNames.includes(name)) context.addIssue(`"${name}" is a directive of scriptreel's own`);
      else if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
        context.addIssue(
          `"${name}" is no name for a scene: write small letters, digits and hyphens, such as my-scene`,
        );
    }
  });

const bedForms = ['none', 'auto', ...bedNames] as const;
const musicError = `give one of ${bedForms.join(', ')}, or a file such as music.mp3`;
const isMusicName = (name: string): boolean => bedForms.some((form) => form === name);

const loudnessError = 'give LUFS from -30 to -9, such as -16';
const lufs = z.coerce.number({ error: loudnessError }).min(-30, loudnessError).max(-9, loudnessError);

const paceError = `give a number from ${leastPace} to ${mostPace}, such as 0.9`;

/** What a setting may be, and what is said of a value that will not do. */
const shapes = {
  format: formatList,
  height: wholeNumber(90, 4320).nullable(),
  fps: wholeNumber(1, 120),
  /** The author's own recording of the script, instead of a voice; null for none. */
  audio: z.string().min(1).nullable(),
  voice: z.string().refine(isVoiceName, `give one of ${voiceForms.join(', ')}`),
  /** A multiple of the voice's own speed. */
  pace: z.coerce.number({ error: paceError }).min(leastPace, paceError).max(mostPace, paceError),
  /** What voices need to know besides their name, no keys; and who has which voice. */
  voices: voiceSettingsSchema.superRefine(({ parts }, context) => {
    for (const [name, voice] of Object.entries(parts))
      if (!isVoiceName(voice))
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `give one of ${voiceForms.join(', ')}`,
        });
  }),
  /** How words and phrases are said; the frontmatter's entries come on top of the configuration file's. */
  say: pronunciationsSchema,
  /** US dollars that a run's speech may cost by the estimate; null for no limit. */
  maxCost: dollars.nullable(),
  /** A name, or a file's. */
  music: z
    .string({ error: musicError })
    .refine((name) => isMusicName(name) || path.extname(name) !== '', musicError),
  loudness: lufs,
  channels: oneOf(['stereo', 'mono']),
  theme: themeSetting,
  renderer: oneOf(['auto', 'canvas', 'remotion']),
  quality: oneOf(qualityNames),
  jobs: wholeNumber(1, 64),
  cacheDir: z.string().min(1),
  /** Whether drawings are chosen for the text. */
  illustrations: z.boolean({ error: 'give true or false' }),
  /** Bytes. */
  cacheSize: byteSize,
  cache: z.boolean(),
  browser: z.string().min(1).nullable(),
  /** The project's own scenes: the file of each by its name. Absolute paths, once the configuration is read. */
  scenes: sceneFiles,
} as const;

export type SettingName = keyof typeof shapes;
export type Settings = { readonly [K in SettingName]: z.infer<(typeof shapes)[K]> };
export type SettingSource = 'default' | 'config' | 'frontmatter' | 'flag';
/** Unchecked values of one place. */
export type RawSettings = { readonly [K in SettingName]?: unknown };

export { bedNames, themeNames };

export const settingNames = Object.keys(shapes) as SettingName[];

/** A script may say how it wants to look and sound, not how this machine works. */
const frontmatterNames: readonly SettingName[] = [
  'format',
  'height',
  'fps',
  'voice',
  'pace',
  'audio',
  'music',
  'loudness',
  'channels',
  'theme',
  'illustrations',
];

function defaults(): Settings {
  return {
    format: ['16:9'],
    height: null,
    fps: 30,
    voice: 'auto',
    audio: null,
    pace: 1,
    voices: defaultVoiceSettings,
    say: {},
    maxCost: null,
    music: 'none',
    loudness: -14,
    channels: 'stereo',
    theme: 'auto',
    renderer: 'auto',
    quality: 'standard',
    jobs: Math.min(availableParallelism(), 16),
    cacheDir: path.join('out', '.cache'),
    illustrations: true,
    cacheSize: defaultCacheBytes,
    cache: true,
    browser: process.env.SCRIPTREEL_BROWSER ?? null,
    scenes: {},
  };
}

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
        const given = typeof raw[name] === 'object' ? 'it' : String(raw[name]);
        throw new Failure('usage', `${place}: ${given} will not do: ${checked.problem}.`);
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

/**
 * The configuration file of the folder: `scriptreel.config.{json,js,mjs,ts}` or `scriptreel` in package.json.
 * Paths in it are relative to it. @throws Failure `usage` when it cannot be read or names an unknown setting.
 */
export async function readConfig(folder: string): Promise<RawSettings> {
  const search = lilconfig('scriptreel', {
    searchPlaces: [
      'scriptreel.config.json',
      'scriptreel.config.js',
      'scriptreel.config.mjs',
      'scriptreel.config.ts',
      'package.json',
    ],
    loaders: { '.js': defaultExportOf, '.mjs': defaultExportOf, '.ts': defaultExportOf },
    stopDir: folder,
  });
  let found: Awaited<ReturnType<typeof search.search>>;
  try {
    found = await search.search(folder);
  } catch (error) {
    throw new Failure('usage', `The configuration file in ${folder} cannot be read: ${messageOf(error)}`);
  }
  if (found === null || found.isEmpty) return {};
  const parsed = z.record(z.string(), z.unknown()).safeParse(found.config);
  if (!parsed.success) throw new Failure('usage', `${found.filepath} must hold an object with settings.`);
  const unknown = Object.keys(parsed.data).filter((name) => !settingNames.includes(name as SettingName));
  if (unknown.length > 0) {
    throw new Failure(
      'usage',
      `${found.filepath}: there is no setting ${unknown.join(', ')}.`,
      `The settings are ${settingNames.join(', ')}.`,
    );
  }
  const { cacheDir, theme, scenes, voice, voices, audio, music } = parsed.data;
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
    ...(isRecord(scenes) ? { scenes: withTexts(scenes, (file) => path.resolve(folderOfFile, file)) } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts in it changed; what else is there is told of when the setting is checked. */
function withTexts(
  values: Readonly<Record<string, unknown>>,
  change: (text: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]),
  );
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
