/** The flags that several commands share, and the settings they make. */
import { type Command, Option } from 'commander';
import { withThemeRead } from '../../pipeline/check/theme.ts';
import { readConfig } from '../../pipeline/settings/config-file.ts';
import { bedNames, settingNames, themeNames } from '../../pipeline/settings/setting-shapes.ts';
import { type RawSettings, type ResolvedSettings, settingsOfRun } from '../../pipeline/settings/settings.ts';

/** Flags for how the video is to be: they override the frontmatter. */
export function addVideoOptions(command: Command): Command {
  return command
    .option('--format <list>', 'shapes of the video, of 16:9, 9:16, 1:1 and 4:5 (default 16:9)')
    .option('--height <pixels>', 'height of the video (default 1080; 1920 at 9:16, 1350 at 4:5)')
    .option('--fps <number>', 'frames a second (default 30)')
    .option(
      '--voice <name>',
      'auto, flite, flite:rms, flite:slt, flite:awb, sherpa:MODEL, openai:NAME, elevenlabs:ID, azure:NAME, command, or none for a silent video',
    )
    .option(
      '--pace <number>',
      'how fast the voice speaks, from 0.5 to 2 times its own speed (default 1; verse is slower by itself)',
    )
    .option(
      '--audio <file>',
      'your own recording of the script (WAV, MP3, M4A, FLAC, OGG, Opus), instead of a voice',
    )
    .option(
      '--max-cost <usd>',
      'stop before speech is paid for that costs more by the estimate, in US dollars',
    )
    .option(
      '--music <name>',
      `none, auto (by the theme), ${bedNames.join(', ')}, or a file such as music.mp3 (default none)`,
    )
    .option('--loudness <lufs>', 'how loud the video is, from -30 to -9 LUFS (default -14)')
    .option('--channels <name>', 'stereo or mono (default stereo)')
    .option(
      '--theme <name>',
      `auto (by the kind of text), ${themeNames.join(', ')}, or a file such as my-theme.json`,
    );
}

/** Flags for where a run keeps what it need not make twice, and how much of it. */
export function addCachePlaceOptions(command: Command): Command {
  return command
    .option('--cache-dir <folder>', 'where speech and bundles are kept (default out/.cache)')
    .option(
      '--cache-size <size>',
      'most that is kept, such as 500MB: what was used longest ago goes (default 5GB)',
    );
}

export function addCacheOptions(command: Command): Command {
  return addCachePlaceOptions(command).option('--no-cache', 'make everything anew and keep nothing');
}

export function addRenderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--renderer <name>',
        'what draws the frames: canvas (fast), remotion (works in any browser), or auto, the first that works',
      ),
    )
    .option('--quality <name>', 'draft (half the size), standard, or high (x264 with care: slower, larger)')
    .option('--jobs <number>', 'pages that draw at once (default: the number of cores)')
    .option('--browser <path>', 'the browser that draws (default: the first that works)');
}

/** Settings from the configuration file in this folder and from the flags. @throws Failure `usage` */
export async function settingsFrom(flags: Readonly<Record<string, unknown>>): Promise<ResolvedSettings> {
  const raw: Record<string, unknown> = {};
  for (const name of settingNames) {
    // Commander sets `cache: true` also where no flag was given.
    if (flags[name] !== undefined && !(name === 'cache' && flags[name] === true)) raw[name] = flags[name];
  }
  return withThemeRead(settingsOfRun(await readConfig(process.cwd()), raw satisfies RawSettings));
}
