/**
 * The music and the sounds that a script asks for -> files that can be heard.
 *
 * Guarantees: a script names only regular files inside its own folder, also after symbolic links are followed; every
 * file has been opened and holds more than silence; what is wrong is an error at its place in the script.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ThemeName, themeNames, themeOfKind } from '../../../compositions/theme/themes.ts';
import { type BedName, isBedName } from '../../audio/music/beds.ts';
import { audible } from '../../audio/profile.ts';
import { RenderError } from '../../render/errors.ts';
import { findFfmpeg } from '../../render/ffmpeg/tools.ts';
import { decoded } from '../../render/sound/decode.ts';
import { decodeStreamJob } from '../../render/sound/ffmpeg-jobs.ts';
import type { Music, SoundFile } from '../../render/sound/plan.ts';
import type { Script, Sound } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Span } from '../../shared/span.ts';
import type { Checked } from '../checked.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { leavesFolder } from './path-leaves-folder.ts';

export interface Sounds {
  readonly music: Music | null;
  /** By the path as the script has it. */
  readonly effects: ReadonlyMap<string, SoundFile>;
  /** Absolute paths of all files, as they are named. */
  readonly namedPaths: readonly string[];
}

/** The music that goes with a theme, for `music: auto`. */
const bedOfTheme: Readonly<Record<ThemeName, BedName>> = {
  paper: 'calm',
  newsprint: 'calm',
  contrast: 'calm',
  day: 'bright',
  chalk: 'bright',
  night: 'night',
};

/** Where a name stands in the script, and the folder that its file must be in; null for a file that may be anywhere. */
interface Place {
  /** What the file is, for messages. */
  readonly what: string;
  readonly span: Span | null;
  readonly folder: string | null;
}

type Located = { readonly file: SoundFile; readonly namedPath: string } | Diagnostic;

/**
 * @param settings the script's
 * @param folder absolute path of the script's folder
 */
export async function checkSounds(
  script: Script,
  settings: ResolvedSettings,
  folder: string,
): Promise<Checked<Sounds>> {
  const diagnostics: Diagnostic[] = [];
  const namedPaths: string[] = [];
  const fileAt = async (name: string, place: Place): Promise<SoundFile | null> => {
    const located = await locate(name, place);
    if ('code' in located) {
      diagnostics.push(located);
      return null;
    }
    namedPaths.push(located.namedPath);
    return located.file;
  };
  const music = await musicOf(script, settings, folder, fileAt);
  const effects = new Map<string, SoundFile>();
  const seen = new Set<string>();
  for (const { path: name, span } of soundsOf(script)) {
    // What is wrong with a sound is reported once, where it first stands.
    if (seen.has(name)) continue;
    seen.add(name);
    const file = await fileAt(name, { what: 'sound', span, folder });
    if (file !== null) effects.set(name, file);
  }
  return { value: { music, effects, namedPaths }, diagnostics };
}

function soundsOf({ sections }: Script): Sound[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block): block is Sound => block.type === 'sound'));
}

async function musicOf(
  script: Script,
  settings: ResolvedSettings,
  folder: string,
  fileAt: (name: string, place: Place) => Promise<SoundFile | null>,
): Promise<Music | null> {
  const bed = bedOf(script, settings);
  if (bed !== null) return { type: 'bed', name: bed };
  const { music } = settings.values;
  if (music === 'none') return null;
  const isOwn = settings.sources.music === 'frontmatter';
  const span = isOwn ? (script.settings.music?.span ?? null) : null;
  const file = await fileAt(music, { what: 'music', span, folder: isOwn ? folder : null });
  return file === null ? null : { type: 'file', file };
}

/** The piece of scriptreel's own music that is asked for; null for none, and for a file. */
function bedOf({ kind }: Script, { values }: ResolvedSettings): BedName | null {
  const { music, theme } = values;
  if (isBedName(music)) return music;
  if (music !== 'auto') return null;
  return bedOfTheme[themeNames.find((name) => name === theme) ?? themeOfKind[kind]];
}

/** A file that exists and can be heard, or what is wrong with it. */
export async function locate(name: string, { what, span, folder }: Place): Promise<Located> {
  const problem = (code: string, message: string, hint: string): Diagnostic => ({
    ...{ code, severity: 'error', message, span, hint },
  });
  if (name.includes('\0') || (folder !== null && (await leavesFolder(name, folder)))) {
    const message = `The ${what} "${name}" is outside the script's folder.`;
    return problem(
      'path-leaves-folder',
      message,
      'Put it next to the script and name it by a relative path.',
    );
  }
  const namedPath = path.resolve(folder ?? '', name);
  try {
    const real = await realpath(namedPath);
    if (!(await stat(real)).isFile())
      return problem('not-a-sound', `The ${what} "${name}" is not a file.`, 'Name a sound file.');
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(real)) hash.update(chunk);
    if (!(await isHeard(real)))
      return problem('silent-sound', `The ${what} "${name}" is silent.`, 'Name a file that can be heard.');
    return { file: { path: real, contentHash: hash.digest('hex') }, namedPath };
  } catch (error) {
    if (error instanceof RenderError) {
      const message = `The ${what} "${name}" is damaged or is not an audio file.`;
      return problem('not-a-sound', message, 'Use MP3, M4A, WAV, FLAC, OGG or Opus.');
    }
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? problem('missing-sound', `There is no file "${name}".`, `It was looked for at ${namedPath}.`)
      : problem('unreadable-sound', `The ${what} "${name}" cannot be read.`, 'Check its permissions.');
  }
}

/**
 * Whether anything in the file is louder than its noise. Reads up to the first such sample.
 *
 * @throws RenderError when the file holds no sound
 */
async function isHeard(file: string): Promise<boolean> {
  const ffmpeg = await findFfmpeg();
  // Without ffmpeg nothing can be rendered, and the run says so elsewhere.
  if (ffmpeg === null) return true;
  for await (const planes of decoded(ffmpeg, decodeStreamJob(file))) {
    if (planes.some((plane) => plane.some((sample) => Math.abs(sample) >= audible))) return true;
  }
  return false;
}
