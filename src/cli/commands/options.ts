/** The flags that several commands share, and the settings that they make. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readSettings } from '../../pipeline/settings/read-settings.ts';
import {
  bedNames,
  captionStyles,
  defaultTexts,
  type SettingName,
  settingNames,
  themeNames,
} from '../../pipeline/settings/setting-shapes.ts';
import type { RawSettings, ResolvedSettings } from '../../pipeline/settings/settings.ts';
import { didYouMean } from '../../shared/edit-distance.ts';

/** Ends a flag's explanation with the default of its setting, from the one place that has them. */
function withDefault(explanation: string, name: SettingName, more = ''): string {
  return `${explanation} (default: ${defaultTexts()[name].text}${more})`;
}

/** Flags for the video itself: they override the frontmatter. */
export function addVideoOptions(command: Command): Command {
  return command
    .option('--format <list>', withDefault('shapes of the video, from 16:9, 9:16, 1:1 and 4:5', 'format'))
    .option('--height <pixels>', withDefault('height of the video', 'height'))
    .option('--fps <number>', withDefault('frames per second', 'fps'))
    .option(
      '--voice <name>',
      withDefault(
        'auto, flite, flite:rms, flite:slt, flite:awb, sherpa:MODEL, openai:NAME, elevenlabs:ID, azure:NAME, ' +
          'command, or none for a silent video',
        'voice',
      ),
    )
    .option(
      '--pace <number>',
      withDefault(
        "speed of the speech, from 0.5 to 2 times the voice's own",
        'pace',
        '; verse is always read more slowly',
      ),
    )
    .option(
      '--audio <file>',
      'your own recording of the script, used instead of a voice: WAV, MP3, M4A, FLAC, OGG or Opus',
    )
    .option(
      '--max-cost <usd>',
      'maximum estimated cost of the speech, in US dollars; the run stops rather than exceed it',
    )
    .option(
      '--music <name>',
      withDefault(
        `none, auto (to suit the theme), ${bedNames.join(', ')}, or a file such as music.mp3`,
        'music',
      ),
    )
    .option('--loudness <lufs>', withDefault('loudness of the video, from -30 to -9 LUFS', 'loudness'))
    .option('--channels <name>', withDefault('stereo or mono', 'channels'))
    .option(
      '--theme <name>',
      withDefault(
        `auto (to suit the kind of text), ${themeNames.join(', ')}, or a file such as my-theme.json`,
        'theme',
      ),
    )
    .option('--captions <style>', withDefault(`how captions look: ${captionStyles.join(', ')}`, 'captions'));
}

/** A flag that takes one of a few names. */
export function choiceOption(flags: string, explanation: string, names: readonly string[]): Option {
  const option = new Option(flags, explanation).choices(names);
  return option.argParser((name: string) => {
    if (names.includes(name)) return name;
    throw new InvalidArgumentError(`${didYouMean(name, names)}Allowed choices are ${names.join(', ')}.`);
  });
}

/**
 * Refuses a word that is no subcommand. For a command that does something without one too, which takes it for an
 * argument otherwise. To be called after the subcommands are added, which would inherit it.
 */
export function refuseOtherSubcommands(command: Command): void {
  command.allowExcessArguments().hook('preAction', (_self, running) => {
    const [word] = running.args;
    if (running !== command || word === undefined) return;
    const names = command.commands.map((child) => child.name());
    const meant = didYouMean(word, names);
    command.error(
      `error: unknown command '${word}' of '${command.name()}'\n(${meant}Commands: ${names.join(', ')})`,
    );
  });
}

/** Flags for where a run keeps what it need not make twice, and how much of it. */
export function addCachePlaceOptions(command: Command): Command {
  return command
    .option('--cache-dir <folder>', withDefault('folder for speech, bundles and drawn scenes', 'cacheDir'))
    .option(
      '--cache-size <size>',
      withDefault(
        'how much to keep, such as 500MB; the least recently used entries are removed first',
        'cacheSize',
      ),
    );
}

export function addCacheOptions(command: Command, noCache = 'make everything again, and keep nothing') {
  return addCachePlaceOptions(command).option('--no-cache', noCache);
}

export function addBrowserOption(command: Command): Command {
  return command.option('--browser <path>', withDefault('the browser that draws', 'browser'));
}

export function addRenderOptions(command: Command): Command {
  const rendering = command
    .option(
      '--renderer <name>',
      withDefault(
        'canvas (fast), remotion (works in any browser), or auto: the first that works',
        'renderer',
      ),
    )
    .option(
      '--quality <name>',
      withDefault('draft (half the size), standard, or high (slower, larger files)', 'quality'),
    )
    .option('--jobs <number>', withDefault('number of browser pages that draw at once', 'jobs'));
  return addBrowserOption(rendering);
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
