/** Programs on this machine. */
import { access, constants } from 'node:fs/promises';
import path from 'node:path';

export function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Where a program of this name would be, in each folder of PATH. */
export function placesOnPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name));
}
