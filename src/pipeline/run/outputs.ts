/**
 * Where the files of a run go.
 *
 * Takes the checked scripts and what `-o` said; gives one output a script and format. Guarantees: no two
 * outputs share a name, and every folder can be written before the first frame is drawn.
 */
import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../../shared/message-of.ts';
import { makeFolder, removeAbandoned, temporaryPathFor } from '../../store/atomic.ts';
import type { CheckedScript } from '../check/check.ts';
import { Failure } from '../failure.ts';
import { type FormatName, formats } from '../settings/formats.ts';

export interface OutputFiles {
  readonly video: string;
  readonly poster: string;
  readonly srt: string;
  readonly vtt: string;
  readonly ass: string;
  readonly lrc: string;
  readonly chapters: string;
}

export interface Output {
  readonly checked: CheckedScript;
  readonly format: FormatName;
  readonly files: OutputFiles;
}

/** A script's name, and its videos. */
export interface MadeScript {
  readonly script: string;
  readonly videos: readonly { readonly files: OutputFiles }[];
}

const defaultFolder = 'out';

/**
 * @param made scripts of the same run whose files are there already, and stay
 * @throws Failure `usage`
 */
export function planOutputs(
  scripts: readonly CheckedScript[],
  output: string | null,
  made: readonly MadeScript[] = [],
): Output[] {
  const asFile = output !== null && path.extname(output).toLowerCase() === '.mp4';
  const count = scripts.length + made.length;
  if (asFile && count > 1) {
    throw new Failure('usage', `-o ${output} names one file for ${count} scripts.`, 'Name a folder.');
  }
  if (output !== null && !asFile && /\.(mov|mkv|webm|avi|gif)$/i.test(output)) {
    throw new Failure(
      'usage',
      `scriptreel writes MP4, not ${path.extname(output)}.`,
      'Name a .mp4 file or a folder.',
    );
  }
  const outputs = scripts.flatMap((checked) => {
    const folder = path.resolve(asFile ? path.dirname(output) : (output ?? defaultFolder));
    const stem = asFile ? path.parse(output).name : checked.source.stem;
    const wanted = checked.settings.values.format;
    return wanted.map((format): Output => {
      const name = wanted.length > 1 ? `${stem}-${formats[format].suffix}` : stem;
      return { checked, format, files: outputFiles(path.join(folder, name)) };
    });
  });
  const scriptOf = new Map(
    made.flatMap(({ script, videos }) => videos.map(({ files }) => [files.video, script] as const)),
  );
  for (const { checked, files } of outputs) {
    const other = scriptOf.get(files.video);
    if (other !== undefined) {
      throw new Failure(
        'usage',
        `${other} and ${checked.source.name} would both be written to ${files.video}.`,
        'Rename one of them, or render them into different folders.',
      );
    }
    scriptOf.set(files.video, checked.source.name);
    const own = Object.values(files).find((file) => file === checked.source.file);
    if (own !== undefined) {
      throw new Failure('usage', `The output ${own} is the script itself.`, 'Name another folder with -o.');
    }
  }
  return outputs;
}

function outputFiles(base: string): OutputFiles {
  return {
    video: `${base}.mp4`,
    poster: `${base}.jpg`,
    srt: `${base}.srt`,
    vtt: `${base}.vtt`,
    ass: `${base}.ass`,
    lrc: `${base}.lrc`,
    chapters: `${base}.chapters.txt`,
  };
}

/** Makes the folders, clears what killed runs left in them, and tries to write. @throws Failure `usage` */
export async function prepareFolders(outputs: readonly Output[]): Promise<void> {
  for (const folder of new Set(outputs.map(({ files }) => path.dirname(files.video)))) {
    const trial = temporaryPathFor(path.join(folder, 'trial'));
    try {
      await makeFolder(folder);
      await removeAbandoned(folder);
      await writeFile(trial, '');
    } catch (error) {
      throw new Failure(
        'usage',
        `The output folder ${folder} cannot be written: ${messageOf(error)}.`,
        'Name another with -o.',
      );
    } finally {
      await rm(trial, { force: true }).catch(() => undefined);
    }
  }
  for (const { files } of outputs) {
    const taken = await stat(files.video).catch(() => null);
    if (taken?.isDirectory()) throw new Failure('usage', `The output ${files.video} is a folder.`);
  }
}
