/**
 * The address of a picture or clip in a script -> the file that it means.
 *
 * Guarantees: only regular files inside the script's folder, also after symbolic links are followed; every other one is
 * an error with its place in the script.
 */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Picture } from '../../../script/script.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';

export interface PicturePlace {
  /** Absolute path of the author's file, without symbolic links. */
  readonly absolutePath: string;
  /** Absolute path as the script names it. */
  readonly namedPath: string;
  /** What stands behind `#`; empty where nothing does. */
  readonly fragment: string;
  readonly bytes: number;
}

/** A diagnostic at a picture's place. */
export function pictureProblem(
  picture: Picture,
  code: string,
  message: string,
  hint: string,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { code, severity, message, span: picture.span, hint };
}

export async function locatePicture(picture: Picture, folder: string): Promise<PicturePlace | Diagnostic> {
  const outside = () =>
    pictureProblem(
      picture,
      'path-leaves-folder',
      `The picture "${picture.path}" is outside of the script's folder.`,
      'Put the picture beside the script and name it by a relative path.',
    );
  const { name, fragment } = await addressOf(picture.path, folder);
  const wanted = path.resolve(folder, name);
  if (path.isAbsolute(name) || name.includes('\0') || !isInside(wanted, folder)) return outside();
  try {
    const real = await realpath(wanted);
    if (!isInside(real, await realpath(folder))) return outside();
    const info = await stat(real);
    if (!info.isFile()) {
      return pictureProblem(
        picture,
        'not-a-picture',
        `"${picture.path}" is not a file.`,
        'Name a picture file.',
      );
    }
    return { absolutePath: real, namedPath: wanted, fragment, bytes: info.size };
  } catch (error) {
    return unreadablePicture(picture, wanted, error);
  }
}

/** @param wanted absolute path as the script names it */
export function unreadablePicture(picture: Picture, wanted: string, error: unknown): Diagnostic {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return missing
    ? pictureProblem(
        picture,
        'missing-picture',
        `There is no file "${picture.path}".`,
        `It is looked for at ${wanted}.`,
      )
    : pictureProblem(
        picture,
        'unreadable-picture',
        `"${picture.path}" cannot be read.`,
        'Check its permissions.',
      );
}

/**
 * The file that an address in a text means: the file of that very name where there is one, else without what
 * follows `?` or `#`, and with `%20` as a space, as Markdown editors write it.
 */
async function addressOf(written: string, folder: string): Promise<{ name: string; fragment: string }> {
  const isThere = await stat(path.resolve(folder, written)).then(
    () => true,
    () => false,
  );
  if (isThere) return { name: written, fragment: '' };
  const at = written.indexOf('#');
  const fragment = at === -1 ? '' : written.slice(at + 1);
  const plain = written.replace(/[?#].*$/s, '');
  try {
    return { name: decodeURIComponent(plain), fragment };
  } catch {
    return { name: plain, fragment };
  }
}

/** Whether a file's path lies below a folder's; both absolute. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
