/**
 * The pictures and video clips that a script names -> what may be shown of them.
 *
 * Guarantees: only files inside the script's folder whose content is a picture that a browser shows, or a video that
 * ffmpeg decodes; every other file, and every fragment that cannot be read, is a diagnostic at its place in the script.
 */
import { open } from 'node:fs/promises';
import { containerHeadBytes, containerOf } from '../../../render/video-clips/container.ts';
import type { Picture, Script } from '../../../script/script.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { MediaProps } from '../../../storyboard/contract.ts';
import type { Checked } from '../../checked.ts';
import { Failure } from '../../failure.ts';
import { parseMediaFragment } from './media-fragment.ts';
import { locatePicture, pictureProblem, unreadablePicture } from './picture-path.ts';
import { checkStillPicture, type PictureFile, type StillPicture } from './still-pictures.ts';
import { checkVideoClip, isNamedAsVideo, notAVideo, type VideoClip } from './video-clips.ts';

export interface Pictures {
  /** Still pictures by their address as written. */
  readonly media: ReadonlyMap<string, MediaProps>;
  /** Video clips by their address as written. */
  readonly videoClips: ReadonlyMap<string, VideoClip>;
  /** The files of the still pictures. */
  readonly files: readonly PictureFile[];
}

/**
 * @param folder absolute path of the script's folder
 * @throws Failure `tool-missing` for a video clip without ffmpeg
 */
export async function checkPictures(script: Script, folder: string): Promise<Checked<Pictures>> {
  const media = new Map<string, MediaProps>();
  const videoClips = new Map<string, VideoClip>();
  const files: PictureFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const pictures = script.sections.flatMap((section) =>
    section.blocks.filter((block): block is Picture => block.type === 'picture'),
  );
  for (const picture of pictures) {
    if (media.has(picture.path) || videoClips.has(picture.path)) continue;
    const { value, diagnostics: found } = await checkPicture(picture, folder);
    diagnostics.push(...found);
    if (value === null) continue;
    if ('media' in value) {
      media.set(picture.path, value.media);
      files.push(value.file);
    } else videoClips.set(picture.path, value);
  }
  return { value: { media, videoClips, files }, diagnostics };
}

/** Null where nothing can be shown. @throws Failure `tool-missing` for a video clip without ffmpeg */
async function checkPicture(
  picture: Picture,
  folder: string,
): Promise<Checked<StillPicture | VideoClip | null>> {
  const place = await locatePicture(picture, folder);
  if ('code' in place) return { value: null, diagnostics: [place] };
  const fragment = parseMediaFragment(place.fragment);
  const unreadable = fragment.unreadable.map(({ written, dimension }) =>
    pictureProblem(picture, 'bad-fragment', `"#${written}" cannot be read.`, hintsOfFragments[dimension]),
  );
  if (unreadable.length > 0) return { value: null, diagnostics: unreadable };
  try {
    const container = containerOf(await headOf(place.absolutePath));
    if (container !== null) {
      const file = { path: place.absolutePath, container };
      return await checkVideoClip(picture, { file, namedPath: place.namedPath }, fragment);
    }
    if (isNamedAsVideo(place.absolutePath)) return { value: null, diagnostics: [notAVideo(picture)] };
    return await checkStillPicture(picture, place, fragment);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { value: null, diagnostics: [unreadablePicture(picture, place.namedPath, error)] };
  }
}

const hintsOfFragments: Readonly<Record<'xywh' | 't', string>> = {
  xywh: 'Write x, y, width and height, as in "#xywh=percent:30,20,40,40" or, in pixels, "#xywh=160,120,320,240".',
  t: 'Write the start, the end or both, as in "#t=3,8", "#t=1:05.5" or "#t=,8".',
};

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(containerHeadBytes), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
