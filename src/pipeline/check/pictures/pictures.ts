/**
 * The pictures and clips that a script names -> what may be shown of them.
 *
 * Guarantees: only files inside the script's folder whose content is a picture that a browser shows, or a video that
 * ffmpeg decodes; every other one, and every fragment that cannot be read, is a diagnostic with its place in the script.
 */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { containerHeadBytes, containerOf } from '../../../render/clips/container.ts';
import type { Picture, Script } from '../../../script/script.ts';
import { type Diagnostic, hasErrors } from '../../../shared/diagnostic.ts';
import type { MediaProps } from '../../../storyboard/contract.ts';
import { type FragmentRegion, type MediaFragment, parseMediaFragment } from './media-fragment.ts';
import { locatePicture, type PicturePlace, pictureProblem, unreadablePicture } from './picture-path.ts';
import { checkClip, isNamedAsClip, notAClip, type ScriptClip } from './video-clips.ts';

export interface PictureFile {
  /** Absolute path of the author's file, without symbolic links. */
  readonly absolutePath: string;
  /** Absolute path as the script names it. */
  readonly namedPath: string;
  /** Path in Remotion's public folder, made of the content. */
  readonly publicPath: string;
}

export interface Pictures {
  /** Still pictures by their address as written. */
  readonly media: ReadonlyMap<string, MediaProps>;
  /** Clips by their address as written. */
  readonly clips: ReadonlyMap<string, ScriptClip>;
  /** Of the still pictures. */
  readonly files: readonly PictureFile[];
  readonly diagnostics: readonly Diagnostic[];
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

export async function resolvePictures(script: Script, folder: string): Promise<Pictures> {
  const media = new Map<string, MediaProps>();
  const clips = new Map<string, ScriptClip>();
  const files: PictureFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const pictures = script.sections.flatMap((section) =>
    section.blocks.filter((block): block is Picture => block.type === 'picture'),
  );
  for (const picture of pictures) {
    if (media.has(picture.path) || clips.has(picture.path)) continue;
    const result = await resolvePicture(picture, folder);
    diagnostics.push(...result.diagnostics);
    if (result.clip !== undefined) clips.set(picture.path, result.clip);
    if (result.still !== undefined) {
      media.set(picture.path, result.still.media);
      files.push(result.still.file);
    }
  }
  return { media, clips, files, diagnostics };
}

interface Resolved {
  readonly diagnostics: readonly Diagnostic[];
  readonly clip?: ScriptClip;
  readonly still?: { readonly media: MediaProps; readonly file: PictureFile };
}

async function resolvePicture(picture: Picture, folder: string): Promise<Resolved> {
  const place = await locatePicture(picture, folder);
  if ('code' in place) return { diagnostics: [place] };
  const fragment = parseMediaFragment(place.fragment);
  const unreadable = fragment.unreadable.map(({ written, dimension }) =>
    pictureProblem(picture, 'bad-fragment', `"#${written}" cannot be read.`, hintsOfFragments[dimension]),
  );
  if (unreadable.length > 0) return { diagnostics: unreadable };
  try {
    const container = containerOf(await headOf(place.absolutePath));
    if (container !== null) {
      const file = { path: place.absolutePath, container };
      return await checkClip(picture, { file, namedPath: place.namedPath }, fragment);
    }
    if (isNamedAsClip(place.absolutePath)) return { diagnostics: [notAClip(picture)] };
    return await checkStill(picture, place, fragment);
  } catch (error) {
    return { diagnostics: [unreadablePicture(picture, place.namedPath, error)] };
  }
}

const hintsOfFragments: Readonly<Record<'xywh' | 't', string>> = {
  xywh: 'Write x, y, width and height, as "#xywh=percent:30,20,40,40" or, in pixels, "#xywh=160,120,320,240".',
  t: 'Write the time of the start, of the end or of both, as "#t=3,8", "#t=1:05.5" or "#t=,8".',
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

/** @throws the file system's error */
async function checkStill(
  picture: Picture,
  { absolutePath, namedPath, bytes: size }: PicturePlace,
  { region, span }: MediaFragment,
): Promise<Resolved> {
  if (size > largestBytes) {
    const message = `"${picture.path}" has ${size} bytes.`;
    const problem = pictureProblem(picture, 'picture-too-large', message, 'Give a picture under 64 MB.');
    return { diagnostics: [problem] };
  }
  const bytes = await readFile(absolutePath);
  const shown = shownSize(bytes);
  if (shown === null) {
    const message = `"${picture.path}" is not a picture that can be shown.`;
    const hint = `Use ${Object.values(extensions).join(', ')}, or mp4, mov, webm, mkv.`;
    return { diagnostics: [pictureProblem(picture, 'not-a-picture', message, hint)] };
  }
  const { extension, width, height } = shown;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const src = `media/${hash}.${extension}`;
  const focus = region && focusOf(region, width, height);
  const diagnostics: Diagnostic[] = [];
  if (region !== null && focus === null) {
    const message = `The region of "${picture.path}" is outside of the picture.`;
    const hint = `The picture has ${width} × ${height} pixels.`;
    diagnostics.push(pictureProblem(picture, 'bad-fragment', message, hint));
  }
  if (span !== null) {
    const message = `"${picture.path}" is a still picture: "t" means nothing to it.`;
    diagnostics.push(
      pictureProblem(picture, 'unused-fragment', message, 'Leave it out, or name a clip.', 'warning'),
    );
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const media = { src, alt: picture.alt, width, height, focus, startFrames: null };
  return { diagnostics, still: { media, file: { absolutePath, namedPath, publicPath: src } } };
}

/** The size as it is shown; null where it is no picture that can be. */
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

/** The region in fractions of the picture, as far as it lies inside; null where it does not. */
function focusOf(region: FragmentRegion, width: number, height: number): MediaProps['focus'] {
  const [across, down] = region.unit === 'percent' ? [100, 100] : [width, height];
  const [left, top] = [region.x / across, region.y / down];
  if (left >= 1 || top >= 1) return null;
  const right = Math.min(1, left + region.width / across);
  const bottom = Math.min(1, top + region.height / down);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
