/**
 * Where single pictures go: stills and contact sheets.
 *
 * Takes the value of `-o`, a script's name and formats; gives one file for each picture. Guarantees: the folder exists
 * and can be written before anything is drawn.
 */
import path from 'node:path';
import type { StillType } from '../../../render/renderer.ts';
import { Failure } from '../../failure.ts';
import { defaultFolder } from '../../run/outputs.ts';
import { requireWritable } from '../../run/writable-folder.ts';
import { type FormatName, formats } from '../../settings/formats.ts';

const typeOfExtension: Readonly<Record<string, StillType>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
};

export interface PicturePlace {
  readonly folder: string;
  /** File name without extension, and without what tells the pictures of one script apart. */
  readonly stem: string;
  readonly extension: string;
  readonly type: StillType;
}

/** Refuses a file of another type, before any work is done for it. @throws Failure `usage` */
export function requirePictureType(output: string | null, types: readonly StillType[]): void {
  if (types.includes(placeOf(output, '').type)) return;
  const message = `-o ${output}: this picture can only be written as PNG.`;
  throw new Failure(message, { kind: 'usage', hint: 'Name a .png file or a folder.' });
}

/**
 * @param output an image file, a folder, or null for `out/`
 * @param stem the file's name where `output` names none
 * @throws Failure `usage` for a file that is no picture, and for a folder that cannot be written
 */
export async function placeOfPictures(output: string | null, stem: string): Promise<PicturePlace> {
  const place = placeOf(output, stem);
  await requireWritable(place.folder);
  return place;
}

function placeOf(output: string | null, stem: string): PicturePlace {
  const extension = output === null ? '' : path.extname(output);
  const type = typeOfExtension[extension.toLowerCase()];
  if (output !== null && type !== undefined) {
    return { folder: path.resolve(path.dirname(output)), stem: path.parse(output).name, extension, type };
  }
  // The name of a folder may have a dot, but not the extension of another kind of picture or video.
  if (output !== null && /\.(?:webp|gif|avif|tiff?|bmp|svg|pdf|mp4|mov|webm)$/i.test(output)) {
    const message = `-o ${output}: pictures cannot be written as ${extension}.`;
    throw new Failure(message, { kind: 'usage', hint: 'Name a .png or .jpg file, or a folder.' });
  }
  return { folder: path.resolve(output ?? defaultFolder), stem, extension: '.png', type: 'png' };
}

/**
 * Where web pages of a storyboard go.
 *
 * @param output an `.html` file, a folder, or null for `out/`
 * @throws Failure `usage` for a folder that cannot be written
 */
export async function placeOfPages(output: string | null, stem: string): Promise<PicturePlace> {
  const isFile = output !== null && path.extname(output).toLowerCase() === '.html';
  const folder = path.resolve(isFile ? path.dirname(output) : (output ?? defaultFolder));
  await requireWritable(folder);
  return { folder, stem: isFile ? path.parse(output).name : stem, extension: '.html', type: 'png' };
}

/**
 * The picture's file.
 *
 * @param suffix tells it apart from the others of its script, such as "2"; may be empty
 */
export function pictureFile(
  { folder, stem, extension }: PicturePlace,
  format: FormatName,
  allFormats: readonly FormatName[],
  suffix = '',
): string {
  const parts = [stem, allFormats.length > 1 ? formats[format].suffix : '', suffix];
  return path.join(folder, `${parts.filter((part) => part !== '').join('-')}${extension}`);
}
