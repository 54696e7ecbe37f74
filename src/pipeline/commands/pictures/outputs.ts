/**
 * Where single pictures go: stills and storyboards.
 *
 * Takes what `-o` said, a script's name and formats; gives one file a picture. Guarantees: the folder is there and can
 * be written before anything is drawn.
 */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StillType } from '../../../render/renderer.ts';
import { messageOf } from '../../../shared/message-of.ts';
import { makeFolder, temporaryPathFor } from '../../../store/atomic.ts';
import { Failure } from '../../failure.ts';
import { type FormatName, formats } from '../../settings/formats.ts';

const typeOfExtension: Readonly<Record<string, StillType>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
};
const defaultFolder = 'out';

export interface StillPlace {
  readonly folder: string;
  /** File name without what tells several of one script apart, and without extension. */
  readonly stem: string;
  readonly extension: string;
  readonly type: StillType;
}

/**
 * @param output an image file, a folder, or null for `out/`
 * @param types those that may be written
 * @param stem the file's name where `output` names none
 * @throws Failure `usage` for a file of another kind, or a folder that cannot be written
 */
export async function placeOfStills(
  output: string | null,
  stem: string,
  types: readonly StillType[],
): Promise<StillPlace> {
  const place = placeOf(output, stem);
  if (!types.includes(place.type)) {
    throw new Failure('usage', `-o ${output}: this is written as PNG only.`, 'Name a .png file or a folder.');
  }
  const trial = temporaryPathFor(path.join(place.folder, 'trial'));
  try {
    await makeFolder(place.folder);
    await writeFile(trial, '');
  } catch (error) {
    const problem = `The output folder ${place.folder} cannot be written: ${messageOf(error)}.`;
    throw new Failure('usage', problem, 'Name another with -o.');
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
  return place;
}

function placeOf(output: string | null, stem: string): StillPlace {
  const extension = output === null ? '' : path.extname(output);
  const type = typeOfExtension[extension.toLowerCase()];
  if (output !== null && type !== undefined) {
    return { folder: path.resolve(path.dirname(output)), stem: path.parse(output).name, extension, type };
  }
  // A folder may have a dot in its name, but not the ending of another kind of picture or video.
  if (output !== null && /\.(?:webp|gif|avif|tiff?|bmp|svg|pdf|mp4|mov|webm)$/i.test(output)) {
    throw new Failure(
      'usage',
      `-o ${output}: ${extension} is not written.`,
      'Name a .png or .jpg file, or a folder.',
    );
  }
  return { folder: path.resolve(output ?? defaultFolder), stem, extension: '.png', type: 'png' };
}

/**
 * The picture's file. @param suffix what tells it apart from the others of its script, such as "2"; may be empty
 */
export function stillFile(
  { folder, stem, extension }: StillPlace,
  format: FormatName,
  allFormats: readonly FormatName[],
  suffix = '',
): string {
  const parts = [
    stem,
    ...(allFormats.length > 1 ? [formats[format].suffix] : []),
    ...(suffix === '' ? [] : [suffix]),
  ];
  return path.join(folder, `${parts.join('-')}${extension}`);
}
