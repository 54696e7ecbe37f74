/**
 * Where the files of a run go.
 *
 * Takes the checked scripts and the value of `-o`; gives one output for each script and format. Guarantees: no two
 * outputs share a name, and every folder can be written before the first frame is drawn.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedScript } from '../check/check.ts';
import { Failure } from '../failure.ts';
import { type FormatName, formats } from '../settings/formats.ts';
import { requireWritable } from './writable-folder.ts';

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

/** Where output goes without `-o`. */
export const defaultFolder = 'out';

/**
 * @param output the value of `-o`; null without one
 * @param made scripts of the same run that are up to date and will not be rendered again
 * @throws Failure `usage` when files would overwrite each other or the script
 */
export function planOutputs(
  scripts: readonly CheckedScript[],
  output: string | null,
  made: readonly MadeScript[] = [],
): Output[] {
  const isFile = output !== null && path.extname(output).toLowerCase() === '.mp4';
  const count = scripts.length + made.length;
  if (isFile && count > 1)
    throw new Failure(`-o ${output} names one file for ${count} scripts.`, {
      kind: 'usage',
      hint: 'Name a folder.',
    });
  if (output !== null && !isFile && /\.(mov|mkv|webm|avi|gif)$/i.test(output)) {
    const message = `scriptreel writes MP4, not ${path.extname(output)}.`;
    throw new Failure(message, { kind: 'usage', hint: 'Name an .mp4 file or a folder.' });
  }
  const folder = path.resolve(isFile ? path.dirname(output) : (output ?? defaultFolder));
  const outputs = scripts.flatMap((checked) => {
    const stem = isFile ? path.parse(output).name : checked.source.stem;
    const wanted = checked.settings.values.format;
    return wanted.map((format): Output => {
      const name = wanted.length > 1 ? `${stem}-${formats[format].suffix}` : stem;
      return { checked, format, files: outputFiles(path.join(folder, name)) };
    });
  });
  refuseCollisions(outputs, made);
  return outputs;
}

/** @throws Failure `usage` for two scripts with one output, and for an output that is its own script */
function refuseCollisions(outputs: readonly Output[], made: readonly MadeScript[]): void {
  const scriptOf = new Map(
    made.flatMap(({ script, videos }) => videos.map(({ files }) => [files.video, script] as const)),
  );
  for (const { checked, files } of outputs) {
    const { name, file: script } = checked.source;
    const other = scriptOf.get(files.video);
    if (other !== undefined) {
      const message = `${other} and ${name} would both be written to ${files.video}.`;
      throw new Failure(message, {
        kind: 'usage',
        hint: 'Rename one of them, or render them into different folders.',
      });
    }
    scriptOf.set(files.video, name);
    const own = Object.values(files).find((file) => file === script);
    if (own !== undefined)
      throw new Failure(`The output ${own} is the script itself.`, {
        kind: 'usage',
        hint: 'Choose another folder with -o.',
      });
  }
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

/** Makes the folders and tries to write there. @throws Failure `usage` */
export async function prepareFolders(outputs: readonly Output[]): Promise<void> {
  const folders = new Set(outputs.map(({ files }) => path.dirname(files.video)));
  for (const folder of folders) await requireWritable(folder);
  for (const { files } of outputs) {
    const taken = await stat(files.video).catch(() => null);
    if (taken?.isDirectory()) throw new Failure(`The output ${files.video} is a folder.`, { kind: 'usage' });
  }
}
