/**
 * The music and the sounds that a script asks for -> files that can be heard.
 *
 * Guarantees: a script names only regular files inside its own folder, also after symbolic links are followed; every
 * file is opened and holds sound that is more than silence; what is wrong is an error with its place in the script,
 * before anything is spoken or drawn.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ThemeName, themeNames, themeOfKind } from '../../../compositions/theme/themes.ts';
import { RenderError } from '../../render/errors.ts';
import { findFfmpeg } from '../../render/ffmpeg/ffmpeg.ts';
import { decoded, decodeStreamJob } from '../../render/sound/decode.ts';
import { type BedName, isBedName } from '../../render/sound/music/beds.ts';
import { audible } from '../../render/sound/profile.ts';
import type { Music, SoundFile } from '../../render/sound/sound-plan.ts';
import type { Script, Sound } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Span } from '../../shared/span.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { isInside } from './pictures/picture-path.ts';

export interface Sounds {
  readonly music: Music | null;
  /** By the path as the script has it. */
  readonly effects: ReadonlyMap<string, SoundFile>;
  /** Absolute paths of all files, as they are named. */
  readonly namedPaths: readonly string[];
}

/** The music that goes with a look, for `music: auto`. */
const bedOfTheme: Readonly<Record<ThemeName, BedName>> = {
  paper: 'calm',
  newsprint: 'calm',
  contrast: 'calm',
  day: 'bright',
  chalk: 'bright',
  night: 'night',
};

/** Where a name stands, and in which folder its file must be; null for one that may be anywhere. */
interface Place {
  readonly what: string;
  readonly span: Span | null;
  readonly folder: string | null;
}

type Located = { readonly file: SoundFile; readonly namedPath: string } | Diagnostic;

/** @param settings the script's */
export async function resolveSounds(
  script: Script,
  settings: ResolvedSettings,
  folder: string,
): Promise<{ sounds: Sounds; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const namedPaths: string[] = [];
  const take = (located: Located): SoundFile | null => {
    if ('code' in located) {
      diagnostics.push(located);
      return null;
    }
    namedPaths.push(located.namedPath);
    return located.file;
  };

  let music: Music | null = null;
  const bed = bedOf(script, settings);
  if (bed !== null) music = { type: 'bed', name: bed };
  else if (settings.values.music !== 'none') {
    const isOwn = settings.sources.music === 'frontmatter';
    const span = isOwn ? (script.settings.music?.span ?? null) : null;
    const place = { what: 'music', span, folder: isOwn ? folder : null };
    const file = take(await locate(settings.values.music, place));
    if (file !== null) music = { type: 'file', file };
  }

  const effects = new Map<string, SoundFile>();
  const seen = new Set<string>();
  for (const { path: name, span } of soundsOf(script)) {
    if (seen.has(name)) continue;
    seen.add(name);
    const file = take(await locate(name, { what: 'sound', span, folder }));
    if (file !== null) effects.set(name, file);
  }
  return { sounds: { music, effects, namedPaths }, diagnostics };
}

function soundsOf({ sections }: Script): Sound[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block): block is Sound => block.type === 'sound'));
}

/** The project's own music that is asked for; null where none is, or a file. */
function bedOf({ kind }: Script, { values }: ResolvedSettings): BedName | null {
  const { music, theme } = values;
  if (isBedName(music)) return music;
  if (music !== 'auto') return null;
  return bedOfTheme[themeNames.find((name) => name === theme) ?? themeOfKind[kind]];
}

/** A file that is there and is heard, or what is wrong. */
export async function locate(name: string, { what, span, folder }: Place): Promise<Located> {
  const problem = (code: string, message: string, hint: string): Diagnostic => ({
    ...{ code, severity: 'error', message, span, hint },
  });
  const outside = () =>
    problem(
      'path-leaves-folder',
      `The ${what} "${name}" is outside of the script's folder.`,
      'Put it beside the script and name it by a relative path.',
    );
  const namedPath = path.resolve(folder ?? '', name);
  if (name.includes('\0')) return outside();
  if (folder !== null && (path.isAbsolute(name) || !isInside(namedPath, folder))) return outside();
  let real: string;
  try {
    real = await realpath(namedPath);
    if (folder !== null && !isInside(real, await realpath(folder))) return outside();
    if (!(await stat(real)).isFile())
      return problem('not-a-sound', `The ${what} "${name}" is not a file.`, 'Name a sound file.');
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(real)) hash.update(chunk);
    const heard = await isHeard(real);
    if (!heard)
      return problem(
        'silent-sound',
        `The ${what} "${name}" is silent.`,
        'Give a file in which something is heard.',
      );
    return { file: { path: real, contentHash: hash.digest('hex') }, namedPath };
  } catch (error) {
    if (error instanceof RenderError)
      return problem(
        'not-a-sound',
        `The ${what} "${name}" is damaged, or no sound.`,
        'Use MP3, M4A, WAV, FLAC, OGG or Opus.',
      );
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? problem('missing-sound', `There is no file "${name}".`, `It is looked for at ${namedPath}.`)
      : problem('unreadable-sound', `The ${what} "${name}" cannot be read.`, 'Check its permissions.');
  }
}

/** Whether anything in the file is louder than its noise. Reads up to the first such sample. @throws RenderError when it is no sound. */
async function isHeard(file: string): Promise<boolean> {
  const ffmpeg = await findFfmpeg();
  // Without ffmpeg nothing can be rendered: that is said elsewhere.
  if (ffmpeg === null) return true;
  for await (const planes of decoded(ffmpeg, decodeStreamJob(file), 2)) {
    if (planes.some((plane) => plane.some((sample) => Math.abs(sample) >= audible))) return true;
  }
  return false;
}
