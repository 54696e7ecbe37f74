/**
 * The address of a picture or video clip in a script -> the file that it means.
 *
 * Guarantees: only regular files inside the script's folder, also after symbolic links are followed; every other
 * address is an error at its place in the script.
 */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Picture } from '../../../script/script.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { leavesFolder } from '../path-leaves-folder.ts';

export interface PicturePlace {
  /** Absolute path of the author's file, without symbolic links. */
  readonly absolutePath: string;
  /** Absolute path as the script names it. */
  readonly namedPath: string;
  /** What comes after the `#`; empty where there is none. */
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
  const { name, fragment } = await fileIn(picture.path, folder);
  if (await leavesFolder(name, folder)) {
    const message = `The picture "${picture.path}" is outside the script's folder.`;
    const hint = 'Put the picture next to the script and name it by a relative path.';
    return pictureProblem(picture, 'path-leaves-folder', message, hint);
  }
  const namedPath = path.resolve(folder, name);
  try {
    const absolutePath = await realpath(namedPath);
    const info = await stat(absolutePath);
    if (info.isFile()) return { absolutePath, namedPath, fragment, bytes: info.size };
    return pictureProblem(
      picture,
      'not-a-picture',
      `"${picture.path}" is not a file.`,
      'Name a picture file.',
    );
  } catch (error) {
    return unreadablePicture(picture, namedPath, error);
  }
}

/**
 * @param namedPath absolute path as the script names it
 * @param error the file system's
 */
export function unreadablePicture(picture: Picture, namedPath: string, error: unknown): Diagnostic {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (isMissing) {
    const message = `There is no file "${picture.path}".`;
    return pictureProblem(picture, 'missing-picture', message, `It was looked for at ${namedPath}.`);
  }
  const message = `"${picture.path}" cannot be read.`;
  return pictureProblem(picture, 'unreadable-picture', message, 'Check its permissions.');
}

/**
 * The file that an address in a text means: the file of exactly that name if there is one. Otherwise what follows `?`
 * or `#` is not part of the name, and `%20` is a space, as Markdown editors write it.
 */
async function fileIn(address: string, folder: string): Promise<{ name: string; fragment: string }> {
  const info = await stat(path.resolve(folder, address)).catch(() => null);
  if (info !== null) return { name: address, fragment: '' };
  const at = address.indexOf('#');
  const fragment = at === -1 ? '' : address.slice(at + 1);
  const plain = address.replace(/[?#].*$/s, '');
  try {
    return { name: decodeURIComponent(plain), fragment };
  } catch {
    return { name: plain, fragment };
  }
}
