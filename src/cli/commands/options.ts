/** The flags that several commands share, and the settings that they make. */
import type { Command } from 'commander';
import { readSettings } from '../../pipeline/settings/read-settings.ts';
import { bedNames, settingNames, themeNames } from '../../pipeline/settings/setting-shapes.ts';
import type { RawSettings, ResolvedSettings } from '../../pipeline/settings/settings.ts';

/** Flags for the video itself: they override the frontmatter. */
export function addVideoOptions(command: Command): Command {
  return command
    .option('--format <list>', 'shapes of the video, from 16:9, 9:16, 1:1 and 4:5 (default: 16:9)')
    .option('--height <pixels>', 'height of the video (default: 1080; 1920 for 9:16, 1350 for 4:5)')
    .option('--fps <number>', 'frames per second (default: 30)')
    .option(
      '--voice <name>',
      'auto, flite, flite:rms, flite:slt, flite:awb, sherpa:MODEL, openai:NAME, elevenlabs:ID, azure:NAME, ' +
        'command, or none for a silent video (default: auto)',
    )
    .option(
      '--pace <number>',
      "speed of the speech, from 0.5 to 2 times the voice's own (default: 1; verse is always read more slowly)",
    )
    .option(
      '--audio <file>',
      'your own recording of the script, heard instead of a voice: WAV, MP3, M4A, FLAC, OGG or Opus',
    )
    .option(
      '--max-cost <usd>',
      'the most that the speech may cost by the estimate, in US dollars; a run that would cost more stops',
    )
    .option(
      '--music <name>',
      `none, auto (to suit the theme), ${bedNames.join(', ')}, or a file such as music.mp3 (default: none)`,
    )
    .option('--loudness <lufs>', 'loudness of the video, from -30 to -9 LUFS (default: -14)')
    .option('--channels <name>', 'stereo or mono (default: stereo)')
    .option(
      '--theme <name>',
      `auto (to suit the kind of text), ${themeNames.join(', ')}, or a file such as my-theme.json (default: auto)`,
    );
}

/** Flags for where a run keeps what it need not make twice, and how much of it. */
export function addCachePlaceOptions(command: Command): Command {
  return command
    .option('--cache-dir <folder>', 'folder for speech, bundles and drawn scenes (default: out/.cache)')
    .option(
      '--cache-size <size>',
      'how much to keep, such as 500MB; what was used longest ago is removed (default: 5GB)',
    );
}

export function addCacheOptions(command: Command): Command {
  return addCachePlaceOptions(command).option('--no-cache', 'make everything again, and keep nothing');
}

export function addRenderOptions(command: Command): Command {
  return command
    .option(
      '--renderer <name>',
      'canvas (fast), remotion (works in any browser), or auto: the first that works (default: auto)',
    )
    .option(
      '--quality <name>',
      'draft (half the size), standard, or high (slower, larger files) (default: standard)',
    )
    .option('--jobs <number>', 'number of browser pages that draw at once (default: the number of cores)')
    .option('--browser <path>', 'the browser that draws (default: the first that works)');
}

/** Settings from the configuration file in the working folder and from flags. @throws Failure `usage` */
export async function settingsFrom(flags: Readonly<Record<string, unknown>>): Promise<ResolvedSettings> {
  const raw: Record<string, unknown> = {};
  for (const name of settingNames) {
    // Commander sets `cache: true` even if no flag was given.
    if (flags[name] !== undefined && !(name === 'cache' && flags[name] === true)) raw[name] = flags[name];
  }
  return readSettings(process.cwd(), raw satisfies RawSettings);
}
