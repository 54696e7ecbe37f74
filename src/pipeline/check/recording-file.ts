/**
 * The recording that a script is told by -> a file that can be heard, with the subtitle file beside it.
 *
 * Guarantees: a script names only a file inside its own folder, also after symbolic links are followed; what is wrong is
 * an error at its place in the script, and a Failure where a flag or the configuration file names it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SoundFile } from '../../render/sound/plan.ts';
import type { Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { readSubtitles } from '../../subtitles/read/read.ts';
import type { CueWord } from '../../voice/recording/cues.ts';
import { Failure } from '../failure.ts';
import { decode } from '../input/read-script.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { locate } from './sound-files.ts';

export interface Recording {
  readonly file: SoundFile;
  /** As the user named it. */
  readonly name: string;
  /** A subtitle file beside it, of the same name, whose times are taken. */
  readonly cues: readonly CueWord[] | null;
  /** Absolute paths of all files, as they are named. */
  readonly namedPaths: readonly string[];
}

/** The first that is there is taken. */
const subtitleExtensions = ['.lrc', '.srt', '.vtt'];

/** The recording that a script is told by; null where it has none. @throws Failure for one that the script did not ask for. */
export async function resolveRecording(
  script: Script,
  { values, sources }: ResolvedSettings,
  folder: string,
): Promise<{ recording: Recording | null; diagnostics: Diagnostic[] }> {
  const name = values.audio;
  if (name === null) return { recording: null, diagnostics: [] };
  const isOwn = sources.audio === 'frontmatter';
  const span = isOwn ? (script.settings.audio?.span ?? null) : null;
  const located = await locate(name, { what: 'recording', span, folder: isOwn ? folder : null });
  if ('code' in located) {
    if (isOwn) return { recording: null, diagnostics: [located] };
    throw new Failure('usage', located.message, located.hint);
  }
  const { file, namedPath } = located;
  const beside = await subtitlesBeside(file.path);
  const namedPaths = [namedPath, ...(beside === null ? [] : [beside.path])];
  return { recording: { file, name, cues: beside?.cues ?? null, namedPaths }, diagnostics: [] };
}

/** Says that the recording that was asked for is not heard. */
export function unusedRecording({ values }: ResolvedSettings): Diagnostic[] {
  if (values.audio === null) return [];
  return [
    {
      code: 'unused-recording',
      severity: 'warning',
      message: 'A subtitle file has its own times, so no recording is heard with it: the video is silent.',
      span: null,
      hint: 'Give the text as a script, and put the subtitle file beside the recording under the same name.',
    },
  ];
}

/** The words of the subtitle file that has the recording's name. */
async function subtitlesBeside(recording: string): Promise<{ path: string; cues: CueWord[] } | null> {
  const { dir, name } = path.parse(recording);
  for (const extension of subtitleExtensions) {
    const file = path.join(dir, name + extension);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) continue;
    const { text, diagnostics } = decode(bytes);
    if (diagnostics.length > 0) continue;
    const read = readSubtitles(text, { stem: name, extension: extension.slice(1) });
    if (read?.script == null || read.cueTimes === null) continue;
    const { cueTimes } = read;
    const cues = sentencesOf(read.script).flatMap(({ index, words }) => {
      const cue = cueTimes.cues[index - 1];
      return cue === undefined
        ? []
        : words.map(({ text: word }, at) => ({ text: word, ...(cue.words[at] ?? cue) }));
    });
    return { path: file, cues };
  }
  return null;
}
