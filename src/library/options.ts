/**
 * The options of the library's calls -> the settings of a run.
 *
 * Guarantees: an option that does not exist and a value that is not valid are one Failure, `usage`, that names the
 * option and what it takes.
 */
import path from 'node:path';
import type { z } from 'zod';
import type { ThemeName } from '../../compositions/theme/themes.ts';
import { Failure } from '../pipeline/failure.ts';
import type { FormatName } from '../pipeline/settings/formats.ts';
import { readSettings } from '../pipeline/settings/read-settings.ts';
import { type bedNames, type SettingName, settingNames } from '../pipeline/settings/setting-shapes.ts';
import type { RawSettings, ResolvedSettings, Settings } from '../pipeline/settings/settings.ts';
import { nearestName } from '../shared/edit-distance.ts';
import type { CaptionLook, CaptionStyle, Theme } from '../storyboard/contract.ts';
import type { voiceSettingsSchema } from '../voice/voice-settings.ts';

/** One of these names, which editors suggest, or another text. */
type NameOr<Name extends string> = Name | (string & Record<never, never>);

/**
 * The settings of a run. Each overrides the script's frontmatter and the configuration file, as a flag of the command
 * line does. Relative paths start at the working folder.
 */
export interface SettingOptions {
  /** The shapes of the video: one file for each. Default: `16:9`. */
  readonly format?: FormatName | readonly FormatName[] | undefined;
  /** Height in pixels; null for the format's own, 1080 for `16:9`. */
  readonly height?: number | null | undefined;
  /** Frames per second. Default: 30. */
  readonly fps?: number | undefined;
  /** Who speaks; `none` for a silent video. Default: `auto`, the best voice on this machine. */
  readonly voice?: NameOr<'auto' | 'none' | 'flite' | 'flite:rms' | 'flite:slt' | 'flite:awb'> | undefined;
  /** The speed of the speech, from 0.5 to 2 times the voice's own. */
  readonly pace?: number | undefined;
  /** What the voices need to know, and which voice each part has: `{ Anna: 'flite:slt' }`. Never keys. */
  readonly voices?: z.input<typeof voiceSettingsSchema> | undefined;
  /** How words and phrases are pronounced: `{ Nguyen: 'win' }`. */
  readonly say?: Settings['say'] | undefined;
  /** A file with your own recording of the script, heard instead of a voice. */
  readonly audio?: string | null | undefined;
  /** The most that the speech of a run may cost by the estimate, in US dollars; null for no limit. */
  readonly maxCost?: number | null | undefined;
  /** `none`, `auto` (to suit the theme), the name of a bed, or a file such as `music.mp3`. Default: `none`. */
  readonly music?: NameOr<'none' | 'auto' | (typeof bedNames)[number]> | undefined;
  /** Loudness of the video in LUFS, from -30 to -9. Default: -14. */
  readonly loudness?: number | undefined;
  readonly channels?: Settings['channels'] | undefined;
  /** `auto` (to suit the kind of text), the name of a theme, a file such as `my-theme.json`, or a theme's tokens. */
  readonly theme?: NameOr<'auto' | ThemeName> | Theme | undefined;
  /** A style of the captions, or an object with `style`, `position` and `size`. Default: `auto`. */
  readonly captions?: CaptionStyle | Partial<CaptionLook> | undefined;
  /** The logo, the watermark and the colours of a brand. */
  readonly brand?: Partial<NonNullable<Settings['brand']>> | null | undefined;
  /** Whether drawings are chosen for the text. Default: true. */
  readonly illustrations?: boolean | undefined;
  /** The project's own scenes: a file for each name. */
  readonly scenes?: Settings['scenes'] | undefined;
  /** `draft` is half the size; `high` is slower. Default: `standard`. */
  readonly quality?: Settings['quality'] | undefined;
  /** What draws: `canvas` is fast, `remotion` works in any browser. Default: `auto`, the first that works. */
  readonly renderer?: Settings['renderer'] | undefined;
  /** How many pages of the browser draw at the same time. Default: the number of cores, at most 16. */
  readonly jobs?: number | undefined;
  /** The path of the browser that draws; null for the first that works. */
  readonly browser?: string | null | undefined;
  /** Whether speech and drawn scenes are taken from the cache and kept there. Default: true. */
  readonly cache?: boolean | undefined;
  /** Default: `out/.cache`. */
  readonly cacheDir?: string | undefined;
  /** How much the cache may hold, such as `500MB`; the least recently used goes first. Default: `5GB`. */
  readonly cacheSize?: `${number}${'MB' | 'GB' | 'TB'}` | undefined;
}

/** What all calls take. */
export interface CommonOptions extends SettingOptions {
  /** The folder whose configuration file is read; false to read none. Default: the working folder. */
  readonly config?: string | false | undefined;
}

/**
 * @param others the names of the options that the call has besides
 * @throws Failure `usage` for an option that does not exist or is not valid, and for an unusable configuration or theme
 */
export async function settingsOf(
  options: CommonOptions,
  others: readonly string[],
): Promise<ResolvedSettings> {
  requireKnown(Object.keys(options), ['config', ...others, ...settingNames]);
  const { config = '.', scenes } = options;
  const given: { -readonly [K in SettingName]?: unknown } = {};
  for (const name of settingNames) given[name] = options[name];
  if (scenes !== undefined) given.scenes = withAbsolutePaths(scenes);
  const folder = config === false ? null : path.resolve(config);
  return readSettings(folder, given satisfies RawSettings, (name) => `The option ${name}`);
}

function requireKnown(names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = nearestName(unknown, known);
  throw new Failure(`There is no option "${unknown}".`, {
    kind: 'usage',
    hint: nearest === null ? `The options are ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  });
}

/** Anything else than an object of texts is refused later, with a message. */
function withAbsolutePaths(scenes: unknown): unknown {
  if (typeof scenes !== 'object' || scenes === null || Array.isArray(scenes)) return scenes;
  const entries = Object.entries(scenes).map(([name, file]) => [
    name,
    typeof file === 'string' ? path.resolve(file) : file,
  ]);
  return Object.fromEntries(entries);
}
