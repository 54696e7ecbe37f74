/**
 * The rule for every path that a script names (pictures, sounds, recordings, themes): it must lead to a file inside the
 * script's own folder, because texts come from anybody. A path that breaks it is the diagnostic `path-leaves-folder`,
 * that of a theme `bad-theme`.
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether a path leads out of a folder, by its own names or by a symbolic link. One that leads nowhere does not.
 *
 * @param name as the script has it
 * @param folder absolute path of the script's folder
 */
export async function leavesFolder(name: string, folder: string): Promise<boolean> {
  const named = path.resolve(folder, name);
  // No file has a zero byte in its name: it would end the path for the system and not for this check.
  if (path.isAbsolute(name) || name.includes('\0') || !isInside(named, folder)) return true;
  const real = await Promise.all([realpath(named), realpath(folder)]).catch(() => null);
  return real !== null && !isInside(...real);
}

/** Whether a file's path lies below a folder's; both absolute. */
function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
