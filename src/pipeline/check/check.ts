/**
 * SourceText -> CheckedScript: everything that can be known to be wrong before anything is spoken or drawn.
 *
 * Guarantees: a CheckedScript has no errors. Its text is read, its settings are valid, the files that it names exist
 * and are what they should be, and the fonts have all its characters. Diagnostics are sorted by place.
 */
import path from 'node:path';
import type { Readable } from 'node:stream';
import { parseScript } from '../../script/parse.ts';
import type { Script } from '../../script/script.ts';
import { type Diagnostic, hasErrors, sortedByPlace } from '../../shared/diagnostic.ts';
import type { Theme } from '../../storyboard/contract.ts';
import type { Highlighted } from '../../storyboard/highlighted-code.ts';
import { readSubtitles } from '../../subtitles/read/read.ts';
import type { CueTimes } from '../../timeline/times/cue-times.ts';
import type { Checked } from '../checked.ts';
import { readScript, type SourceText } from '../input/read-script.ts';
import { type ResolvedSettings, settingsOfScript } from '../settings/settings.ts';
import { type Brand, checkBrand } from './brand.ts';
import { checkCueTimes } from './cue-times.ts';
import { checkFonts, type Fonts } from './fonts.ts';
import { highlightScript } from './highlight.ts';
import { checkIllustrations, type Illustrations } from './illustrations/illustrations.ts';
import { checkPictures, type Pictures } from './pictures/pictures.ts';
import { type Recording, resolveRecording, unusedRecording } from './recording-file.ts';
import { type CheckedUserScenes, checkUserScenes } from './scenes/user-scenes.ts';
import { checkSounds, type Sounds } from './sound-files.ts';
import { checkStaging } from './staging.ts';
import { checkTheme } from './theme.ts';
import { checkVoices } from './voices.ts';

export interface CheckedScript {
  readonly source: SourceText;
  readonly script: Script;
  /** The times of the captions, where the script is a subtitle file. */
  readonly cueTimes: CueTimes | null;
  readonly settings: ResolvedSettings;
  /** The author's own reading, which is heard instead of a voice. */
  readonly recording: Recording | null;
  readonly pictures: Pictures;
  readonly fonts: Fonts;
  /** Music and effects. */
  readonly sounds: Sounds;
  readonly theme: Theme;
  readonly brand: Omit<Brand, 'theme'>;
  /** Absolute path of the file with the theme, where the script names one. */
  readonly themeFile: string | null;
  readonly highlighted: Highlighted;
  /** The project's own scenes. */
  readonly userScenes: CheckedUserScenes;
  /** Null where nothing is illustrated. */
  readonly illustrations: Illustrations | null;
}

export interface CheckResult {
  readonly source: SourceText;
  /** Null exactly when one of the diagnostics is an error. */
  readonly checked: CheckedScript | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws as `checkSource`; Failure `usage` when the file does not exist or cannot be read */
export async function checkFile(name: string, run: ResolvedSettings, stdin: Readable): Promise<CheckResult> {
  return checkSource(await readScript(name, stdin), run);
}

/**
 * @param run the settings of the run
 * @throws Failure and VoiceError for what the script is not to blame for: a wrong flag, a missing voice
 */
export async function checkSource(source: SourceText, run: ResolvedSettings): Promise<CheckResult> {
  const { script, cueTimes, diagnostics: parsed, settings: written } = parse(source, run);
  if (script === null) {
    const { diagnostics: bad } = settingsOfScript(run, { settings: written });
    return { source, checked: null, diagnostics: sortedByPlace([...parsed, ...bad]) };
  }

  const diagnostics = [...parsed];
  const take = <T>({ value, diagnostics: found }: Checked<T>): T => {
    diagnostics.push(...found);
    return value;
  };
  const { folder } = source;
  const settings = take(settingsOfScript(run, script));
  const { theme: chosenTheme, file: themeFile } = take(await checkTheme(script, settings, folder));
  const { theme, ...brand } = await checkBrand(settings.values, chosenTheme);
  const pictures = take(await checkPictures(script, folder));
  const illustrations = take(checkIllustrations(script, settings.values.illustrations));
  diagnostics.push(...checkStaging(script));
  const userScenes = take(await checkUserScenes(script, settings.values.scenes));
  const fonts = take(checkFonts(script));
  const sounds = take(await checkSounds(script, settings, folder));
  const recording = take(await checkRecording(script, settings, { folder, cueTimes }));
  if (cueTimes !== null) diagnostics.push(...checkCueTimes(script, cueTimes, { settings, fonts }));
  else if (recording === null) diagnostics.push(...(await checkVoices(script, settings)));

  const sorted = sortedByPlace(diagnostics);
  if (hasErrors(sorted)) return { source, checked: null, diagnostics: sorted };
  const highlighted = await highlightScript(script);
  const checked = {
    ...{ source, script, cueTimes, settings, recording, pictures, fonts, sounds },
    ...{ theme, brand, themeFile, highlighted, userScenes, illustrations },
  };
  return { source, checked, diagnostics: sorted };
}

/** A subtitle file is a script that brings its times; every other text is a script without. */
function parse({ file, stem, text, diagnostics }: SourceText, { values }: ResolvedSettings) {
  if (hasErrors(diagnostics)) return { script: null, cueTimes: null, diagnostics, settings: {} };
  const name = file === null ? null : { stem, extension: path.extname(file).slice(1) };
  const options = { scenes: Object.keys(values.scenes), speakers: Object.keys(values.voices.parts) };
  const subtitles = readSubtitles(text, name);
  if (subtitles !== null) return { ...subtitles, settings: {} };
  return { ...parseScript(text, options), cueTimes: null };
}

/** A subtitle file brings its own times, so no recording is used with it. */
async function checkRecording(
  script: Script,
  settings: ResolvedSettings,
  { folder, cueTimes }: { readonly folder: string; readonly cueTimes: CueTimes | null },
): Promise<Checked<Recording | null>> {
  if (cueTimes !== null) return { value: null, diagnostics: unusedRecording(settings) };
  const { recording, diagnostics } = await resolveRecording(script, settings, folder);
  return { value: recording, diagnostics };
}
