/**
 * A still picture that a script names -> its props and its file.
 *
 * Guarantees: its content is a picture that a browser shows; what is wrong is a diagnostic at its place in the script.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import type { Picture } from '../../../script/script.ts';
import { type Diagnostic, hasErrors } from '../../../shared/diagnostic.ts';
import type { MediaProps } from '../../../storyboard/contract.ts';
import type { Checked } from '../../checked.ts';
import type { FragmentRegion, MediaFragment } from './media-fragment.ts';
import { type PicturePlace, pictureProblem } from './picture-path.ts';

export interface PictureFile {
  /** Absolute path of the author's file, without symbolic links. */
  readonly absolutePath: string;
  /** Absolute path as the script names it. */
  readonly namedPath: string;
  /** Path in Remotion's public folder, made of the content. */
  readonly publicPath: string;
}

export interface StillPicture {
  readonly media: MediaProps;
  readonly file: PictureFile;
}

/** `image-size`'s names of the formats that Chromium draws, with the extension they are served under. */
const extensions: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  svg: 'svg',
  bmp: 'bmp',
  avif: 'avif',
};

/** Larger files make the browser run out of memory before they make a better picture. */
const largestBytes = 64 * 1024 * 1024;

/** A picture that a user names outside of a script. @throws the file system's error; Error when it is no picture */
export async function stillPictureOf(absolutePath: string): Promise<StillPicture> {
  const bytes = await readFile(absolutePath);
  const shown = bytes.length > largestBytes ? null : shownSize(bytes);
  if (shown === null) throw new Error('it is not a picture that can be shown');
  const { extension, width, height } = shown;
  const src = publicPathOf(bytes, extension);
  const media = { src, alt: '', width, height, focus: null, startFrames: null };
  return { media, file: { absolutePath, namedPath: absolutePath, publicPath: src } };
}

/** @throws the file system's error */
export async function checkStillPicture(
  picture: Picture,
  { absolutePath, namedPath, bytes: size }: PicturePlace,
  { region, span }: MediaFragment,
): Promise<Checked<StillPicture | null>> {
  if (size > largestBytes) {
    const message = `"${picture.path}" has ${size} bytes.`;
    const problem = pictureProblem(picture, 'picture-too-large', message, 'Use a picture under 64 MB.');
    return { value: null, diagnostics: [problem] };
  }
  const bytes = await readFile(absolutePath);
  const shown = shownSize(bytes);
  if (shown === null) {
    const message = `"${picture.path}" is not a picture that can be shown.`;
    const hint = `Use ${Object.values(extensions).join(', ')}, or mp4, mov, webm, mkv.`;
    return { value: null, diagnostics: [pictureProblem(picture, 'not-a-picture', message, hint)] };
  }
  const { extension, width, height } = shown;
  const focus = region && focusOf(region, width, height);
  const diagnostics: Diagnostic[] = [];
  if (region !== null && focus === null) {
    const message = `The region of "${picture.path}" is outside the picture.`;
    const hint = `The picture has ${width} × ${height} pixels.`;
    diagnostics.push(pictureProblem(picture, 'bad-fragment', message, hint));
  }
  if (span !== null) {
    const message = `"${picture.path}" is a still picture: "t" has no effect on it.`;
    const hint = 'Leave it out, or name a video clip.';
    diagnostics.push(pictureProblem(picture, 'unused-fragment', message, hint, 'warning'));
  }
  if (hasErrors(diagnostics)) return { value: null, diagnostics };
  const src = publicPathOf(bytes, extension);
  const media = { src, alt: picture.alt, width, height, focus, startFrames: null };
  return { value: { media, file: { absolutePath, namedPath, publicPath: src } }, diagnostics };
}

function publicPathOf(bytes: Buffer, extension: string): string {
  return `media/${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`;
}

/** The size in pixels as the picture is shown; null when it cannot be shown. */
function shownSize(bytes: Buffer): { extension: string; width: number; height: number } | null {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    const extension = extensions[type ?? ''];
    if (!extension || !width || !height) return null;
    // Exif's orientations from 5 on lay the picture on its side, and browsers set it upright.
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    return { extension, width: Math.round(across), height: Math.round(down) };
  } catch {
    return null;
  }
}

/** The part of the region that lies inside the picture, in fractions of its size; null where none does. */
function focusOf(region: FragmentRegion, width: number, height: number): MediaProps['focus'] {
  const [across, down] = region.unit === 'percent' ? [100, 100] : [width, height];
  const [left, top] = [region.x / across, region.y / down];
  if (left >= 1 || top >= 1) return null;
  const right = Math.min(1, left + region.width / across);
  const bottom = Math.min(1, top + region.height / down);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
