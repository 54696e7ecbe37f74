/** The files of a model's folder, looked for by the names that model packages use. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What eSpeak NG reads, which turns text into phones for most models. */
const espeakFiles = ['phontab', 'phonindex', 'phondata', 'intonations'];

export class ModelFiles {
  readonly folder: string;
  readonly names: readonly string[];

  private constructor(folder: string, names: readonly string[]) {
    this.folder = folder;
    this.names = names;
  }

  /** @throws the file system's error when there is no such folder */
  static async of(folder: string): Promise<ModelFiles> {
    return new ModelFiles(folder, (await readdir(folder)).sort());
  }

  /** The absolute path of the first of these names that is there; null when none is. */
  find(...names: readonly string[]): string | null {
    const name = names.find((one) => this.names.includes(one));
    return name === undefined ? null : path.join(this.folder, name);
  }

  /** The absolute paths of all that match. */
  matching(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name)).map((name) => path.join(this.folder, name));
  }

  /** A network, in full precision where it is there in several. */
  network(stem: string): string | null {
    return this.find(`${stem}.onnx`, `${stem}.fp16.onnx`, `${stem}.int8.onnx`);
  }

  /** Null when it is not there whole. */
  async espeakData(): Promise<string | null> {
    const folder = this.find('espeak-ng-data');
    if (folder === null) return null;
    const names = await readdir(folder).catch((): string[] => []);
    return espeakFiles.every((name) => names.includes(name)) ? folder : null;
  }
}

/** Bytes of all these files. */
export async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
