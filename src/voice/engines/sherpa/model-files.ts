/** The files in a model's folder, found by the names that model packages use. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The files that eSpeak NG reads; it turns text into phones for most models. */
const espeakFiles = ['phontab', 'phonindex', 'phondata', 'intonations'];

export class ModelFiles {
  readonly folder: string;
  readonly names: readonly string[];

  private constructor(folder: string, names: readonly string[]) {
    this.folder = folder;
    this.names = names;
  }

  /** @throws the file system's error when there is no such folder. */
  static async of(folder: string): Promise<ModelFiles> {
    return new ModelFiles(folder, (await readdir(folder)).sort());
  }

  /** The absolute path of the first of these files that exists; null when none does. */
  find(...names: readonly string[]): string | null {
    const name = names.find((one) => this.names.includes(one));
    return name === undefined ? null : path.join(this.folder, name);
  }

  /** The absolute paths of all files whose names match. */
  matching(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name)).map((name) => path.join(this.folder, name));
  }

  /** A network; the one with the highest precision where there are several. */
  network(stem: string): string | null {
    return this.find(`${stem}.onnx`, `${stem}.fp16.onnx`, `${stem}.int8.onnx`);
  }

  /** The folder with eSpeak NG's data; null when it is missing or incomplete. */
  async espeakData(): Promise<string | null> {
    const folder = this.find('espeak-ng-data');
    if (folder === null) return null;
    const names = await readdir(folder).catch((): string[] => []);
    return espeakFiles.every((name) => names.includes(name)) ? folder : null;
  }
}

/** The size of all these files together, in bytes. */
export async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
