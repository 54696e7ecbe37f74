/** Where models are, found without looking into them. */
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for this user's models: `$SCRIPTREEL_VOICES`, else the place that the XDG Base Directory Specification
 * gives (https://specifications.freedesktop.org/basedir-spec/latest/).
 */
export function modelsFolder({ SCRIPTREEL_VOICES: own, XDG_DATA_HOME: data }: Environment): string {
  if (own) return path.resolve(own);
  const base = data && path.isAbsolute(data) ? data : path.join(homedir(), '.local', 'share');
  return path.join(base, 'scriptreel', 'voices');
}

/** Whether a model is given by its path, and not by the name of an installed one. */
export function isModelPath(model: string): boolean {
  return /[/\\]/.test(model) || model.startsWith('.') || model.startsWith('~');
}

/** The absolute path of a model's folder that is given by a path. */
export function folderAt(modelPath: string): string {
  return path.resolve(modelPath.replace(/^~(?=$|[/\\])/, homedir()));
}

/** The names of everything in the folder that may be a model. */
export async function modelNamesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  // A name that begins with a dot belongs to a model that is still being unpacked.
  const models = entries.filter((entry) => !entry.name.startsWith('.') && !entry.isFile());
  return models.map(({ name }) => name).sort();
}

/** A text that changes when a model is added, removed or replaced. */
export async function stateOfModels(environment: Environment): Promise<string> {
  const root = modelsFolder(environment);
  const states = (await modelNamesIn(root)).map(async (name) => {
    const { mtimeMs } = await stat(path.join(root, name));
    return `${name}:${mtimeMs}`;
  });
  return (await Promise.all(states)).join(';');
}
