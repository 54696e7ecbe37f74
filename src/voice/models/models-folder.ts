/** Where models lie, told without looking into them. */
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of this user's models: `$SCRIPTREEL_VOICES`, else as the XDG Base Directory Specification has it
 * (https://specifications.freedesktop.org/basedir-spec/latest/).
 */
export function modelsFolder({ SCRIPTREEL_VOICES: own, XDG_DATA_HOME: data }: Environment): string {
  if (own) return path.resolve(own);
  const base = data && path.isAbsolute(data) ? data : path.join(homedir(), '.local', 'share');
  return path.join(base, 'scriptreel', 'voices');
}

/** Whether a model is told by where it lies, and not by the name of one that is installed. */
export function isModelPath(model: string): boolean {
  return /[/\\]/.test(model) || model.startsWith('.') || model.startsWith('~');
}

/** A model's folder, told by its path. */
export function folderAt(modelPath: string): string {
  return path.resolve(modelPath.replace(/^~(?=$|[/\\])/, homedir()));
}

/** The names of all that may be models. */
export async function modelNamesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  // What begins with a dot is being unpacked.
  const models = entries.filter((entry) => !entry.name.startsWith('.') && !entry.isFile());
  return models.map(({ name }) => name).sort();
}

/** Changes when a model is added, removed or replaced. */
export async function stateOfModels(environment: Environment): Promise<string> {
  const root = modelsFolder(environment);
  const states = (await modelNamesIn(root)).map(async (name) => {
    const { mtimeMs } = await stat(path.join(root, name));
    return `${name}:${mtimeMs}`;
  });
  return (await Promise.all(states)).join(';');
}
