/**
 * The author's recording of a script -> a file that can be heard, with the subtitle file beside it.
 *
 * Guarantees: a script can only name a file inside its own folder, also after symbolic links are followed; a problem is
 * an error at its place in the script, or a Failure where a flag or the configuration file names the recording.
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
  /** The words of a subtitle file of the same name beside it, whose times are used; null where there is none. */
  readonly cues: readonly CueWord[] | null;
  /** The absolute paths of all files, as they were named. */
  readonly namedPaths: readonly string[];
}

/** The first of these that exists is used. */
const subtitleExtensions = ['.lrc', '.srt', '.vtt'];

/**
 * The recording of a script; null where it has none.
 *
 * @throws Failure for a recording with a problem that the script itself did not name.
 */
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
    throw new Failure(located.message, { kind: 'usage', hint: located.hint });
  }
  const { file, namedPath } = located;
  const beside = await subtitlesBeside(file.path);
  const namedPaths = [namedPath, ...(beside === null ? [] : [beside.path])];
  return { recording: { file, name, cues: beside?.cues ?? null, namedPaths }, diagnostics: [] };
}

/** A warning where a recording is given for a subtitle file, which does not use it. */
export function unusedRecording({ values }: ResolvedSettings): Diagnostic[] {
  if (values.audio === null) return [];
  return [
    {
      code: 'unused-recording',
      severity: 'warning',
      message: 'A subtitle file has its own times, so the recording is not used and the video is silent.',
      span: null,
      hint: 'Give the text as a script, and put the subtitle file beside the recording, with the same name.',
    },
  ];
}

/** The words of the subtitle file beside the recording that has its name; null where there is none. */
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
