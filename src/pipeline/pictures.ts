/**
 * The pictures a script names -> files that may be shown.
 *
 * Guarantees: only regular files inside the script's folder, also after symbolic links are followed, whose
 * content is a picture that a browser shows; every other one is an error with its place in the script.
 */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { Picture, Script } from '../script/types.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import type { MediaProps } from '../storyboard/contract.ts';

export interface PictureFile {
  /** Absolute path of the author's file, without symbolic links. */
  readonly absolutePath: string;
  /** Absolute path as the script names it. */
  readonly namedPath: string;
  /** Path in Remotion's public folder, made of the content. */
  readonly publicPath: string;
}

export interface Pictures {
  readonly media: ReadonlyMap<string, MediaProps>;
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
  const files: PictureFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const pictures = script.sections.flatMap((section) =>
    section.blocks.filter((block): block is Picture => block.type === 'picture'),
  );
  for (const picture of pictures) {
    if (media.has(picture.path)) continue;
    const result = await resolvePicture(picture, folder);
    if ('code' in result) diagnostics.push(result);
    else {
      media.set(picture.path, result.media);
      files.push(result.file);
    }
  }
  return { media, files, diagnostics };
}

async function resolvePicture(
  picture: Picture,
  folder: string,
): Promise<{ media: MediaProps; file: PictureFile } | Diagnostic> {
  const problem = (code: string, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    span: picture.span,
    hint,
  });
  const outside = () =>
    problem(
      'path-leaves-folder',
      `The picture "${picture.path}" is outside of the script's folder.`,
      'Put the picture beside the script and name it by a relative path.',
    );
  const name = await fileNameOf(picture.path, folder);
  const wanted = path.resolve(folder, name);
  if (path.isAbsolute(name) || name.includes('\0') || !isInside(wanted, folder)) return outside();

  let real: string;
  let bytes: Buffer;
  try {
    real = await realpath(wanted);
    if (!isInside(real, await realpath(folder))) return outside();
    const info = await stat(real);
    if (!info.isFile()) {
      return problem('not-a-picture', `"${picture.path}" is not a file.`, 'Name a picture file.');
    }
    if (info.size > largestBytes) {
      return problem(
        'picture-too-large',
        `"${picture.path}" has ${info.size} bytes.`,
        'Give a picture under 64 MB.',
      );
    }
    bytes = await readFile(real);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing
      ? problem('missing-picture', `There is no file "${picture.path}".`, `It is looked for at ${wanted}.`)
      : problem('unreadable-picture', `"${picture.path}" cannot be read.`, 'Check its permissions.');
  }
  try {
    const { width, height, type } = imageSize(bytes);
    const extension = extensions[type ?? ''];
    if (!extension || !width || !height) throw new Error(`cannot be shown: ${type}`);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const src = `media/${hash}.${extension}`;
    return {
      media: { src, alt: picture.alt, width: Math.round(width), height: Math.round(height) },
      file: { absolutePath: real, namedPath: wanted, publicPath: src },
    };
  } catch {
    return problem(
      'not-a-picture',
      `"${picture.path}" is not a picture that can be shown.`,
      `Use ${Object.values(extensions).join(', ')}.`,
    );
  }
}

/**
 * The file that an address in a text means: the file of that very name where there is one, else without what
 * follows `?` or `#`, and with `%20` as a space, as Markdown editors write it.
 */
async function fileNameOf(written: string, folder: string): Promise<string> {
  const isThere = await stat(path.resolve(folder, written)).then(
    () => true,
    () => false,
  );
  if (isThere) return written;
  const plain = written.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Whether a file's path lies below a folder's; both absolute. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
