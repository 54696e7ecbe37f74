/**
 * SourceText -> CheckedScript: all that can be known to be wrong before anything is spoken or drawn.
 *
 * Guarantees: a CheckedScript has no errors: its text is read, its settings are checked, its pictures are
 * there and fonts have all its characters. Diagnostics are sorted by place.
 */
import path from 'node:path';
import type { Readable } from 'node:stream';
import { parseScript } from '../../script/parse.ts';
import type { Script } from '../../script/script.ts';
import { type Diagnostic, hasErrors, sortedByPlace } from '../../shared/diagnostic.ts';
import type { Theme } from '../../storyboard/contract.ts';
import type { Highlighted } from '../../storyboard/highlight.ts';
import { readSubtitles } from '../../subtitles/read/read.ts';
import type { CueTimes } from '../../timeline/times/cue-times.ts';
import { readScript, type SourceText } from '../input/read-script.ts';
import { type ResolvedSettings, settingsOfScript } from '../settings/settings.ts';
import { captionRoomOf } from './caption-room.ts';
import { brokenAnewDiagnostics, unusedVoice } from './cue-times.ts';
import { type Fonts, resolveFonts } from './fonts.ts';
import { highlightScript } from './highlight.ts';
import { type Illustrations, resolveIllustrations } from './illustrations/illustrations.ts';
import { type Pictures, resolvePictures } from './pictures/pictures.ts';
import { type Recording, resolveRecording, unusedRecording } from './recording-file.ts';
import { type ResolvedScenes, resolveUserScenes } from './scenes/user-scenes.ts';
import { resolveSounds, type Sounds } from './sound-files.ts';
import { chooseTheme } from './theme.ts';
import { checkVoicesOf } from './voices.ts';

export interface CheckedScript {
  readonly source: SourceText;
  readonly script: Script;
  /** The captions' times, where the script is a subtitle file. */
  readonly cueTimes: CueTimes | null;
  readonly settings: ResolvedSettings;
  /** The author's own, that is heard instead of a voice. */
  readonly recording: Recording | null;
  readonly pictures: Pictures;
  readonly fonts: Fonts;
  /** Music and effects. */
  readonly sounds: Sounds;
  readonly theme: Theme;
  /** Absolute path of the file with the theme, where the script names one. */
  readonly themeFile: string | null;
  readonly highlighted: Highlighted;
  /** The project's own. */
  readonly userScenes: ResolvedScenes;
  /** Null where nothing is illustrated. */
  readonly illustrations: Illustrations | null;
}

export interface CheckResult {
  readonly source: SourceText;
  /** Null exactly when one of the diagnostics is an error. */
  readonly checked: CheckedScript | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws Failure `usage` when the file is not there. */
export async function checkFile(name: string, run: ResolvedSettings, stdin: Readable): Promise<CheckResult> {
  return checkSource(await readScript(name, stdin), run);
}

export async function checkSource(source: SourceText, run: ResolvedSettings): Promise<CheckResult> {
  if (hasErrors(source.diagnostics)) return { source, checked: null, diagnostics: source.diagnostics };
  const { script, cueTimes, diagnostics: parsed } = read(source, run);
  if (script === null) return { source, checked: null, diagnostics: sortedByPlace(parsed) };
  const { settings, diagnostics: fromSettings } = settingsOfScript(run, script);
  const pictures = await resolvePictures(script, source.folder);
  const fonts = resolveFonts(script);
  const { sounds, diagnostics: fromSounds } = await resolveSounds(script, settings, source.folder);
  const userScenes = await resolveUserScenes(script, settings.values.scenes);
  const { illustrations, diagnostics: fromIllustrations } = resolveIllustrations(
    script,
    settings.values.illustrations,
  );
  const {
    theme,
    file: themeFile,
    diagnostics: fromTheme,
  } = await chooseTheme(script, settings, source.folder);
  const { recording, diagnostics: fromRecording } =
    cueTimes === null
      ? await resolveRecording(script, settings, source.folder)
      : { recording: null, diagnostics: unusedRecording(settings) };
  const fromVoice = async () => (recording === null ? checkVoicesOf(script, settings) : []);
  const fromTimes =
    cueTimes === null
      ? await fromVoice()
      : [...unusedVoice(settings), ...brokenAnewDiagnostics(script, cueTimes, roomsOf(settings, fonts))];
  const diagnostics = sortedByPlace([
    ...parsed,
    ...fromSettings,
    ...fromTheme,
    ...pictures.diagnostics,
    ...fromIllustrations,
    ...userScenes.diagnostics,
    ...fonts.diagnostics,
    ...fromSounds,
    ...fromRecording,
    ...fromTimes,
  ]);
  if (hasErrors(diagnostics)) return { source, checked: null, diagnostics };
  const highlighted = await highlightScript(script);
  const checked = {
    ...{ source, script, cueTimes, settings, recording, pictures, fonts, sounds },
    ...{ theme, themeFile, highlighted, userScenes, illustrations },
  };
  return { source, checked, diagnostics };
}

function roomsOf(settings: ResolvedSettings, fonts: Fonts) {
  return settings.values.format.map((format) => ({
    format,
    room: captionRoomOf({ fonts, settings }, format),
  }));
}

/** A subtitle file is a script whose times are given; every other text is a script without. */
function read({ file, stem, text }: SourceText, { values }: ResolvedSettings) {
  const scenes = Object.keys(values.scenes);
  const speakers = Object.keys(values.voices.parts);
  const name = file === null ? null : { stem, extension: path.extname(file).slice(1) };
  return readSubtitles(text, name) ?? { ...parseScript(text, { scenes, speakers }), cueTimes: null };
}
