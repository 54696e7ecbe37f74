/**
 * A folder with a speech model -> what the model is, and how sherpa-onnx must load it.
 *
 * Guarantees: a model that is returned has all of its files, complete as far as their headers tell, so that sherpa-onnx
 * does not end its process over them.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { VoiceError } from '../voice-engine.ts';
import { describeModel, type ModelDescription } from './model-families.ts';
import { ModelFiles, sizeOf } from './model-files.ts';

export interface VoiceModel extends Omit<ModelDescription, 'networks'> {
  /** The name of its folder. */
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** Absolute paths of the word lists in the folder. */
  readonly lexicons: readonly string[];
  /** Absolute paths of the rules for what is not read as it is written, in the order in which they are applied. */
  readonly rules: readonly string[];
  /** Absolute paths of the files that the speech depends on. */
  readonly files: readonly string[];
  /** Size of these files together. */
  readonly bytes: number;
}

/** Rules are applied one after the other: a telephone number must be found before its digits are read as a number. */
const ruleOrder = ['phone', 'date', 'number'];

function inOrder(rules: readonly string[]): string[] {
  const rank = (file: string) => {
    const at = ruleOrder.findIndex((name) => path.basename(file).startsWith(name));
    return at === -1 ? ruleOrder.length : at;
  };
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * @param folder absolute path.
 * @throws VoiceError `voice-missing` when there is no such folder, or no complete model in it.
 */
export async function readModel(folder: string): Promise<VoiceModel> {
  const files = await ModelFiles.of(folder).catch((error: unknown): never => {
    throw new VoiceError(`There is no folder ${folder}.`, { code: 'voice-missing', cause: error });
  });
  const { networks, ...description } = await describeModel(files);
  const lexicons = files.matching(/^lexicon.*\.txt$/);
  const rules = inOrder(files.matching(/\.fst$/));
  const all = [...networks.filter((file) => file !== null), ...lexicons, ...rules];
  return {
    name: path.basename(folder),
    folder,
    ...description,
    lexicons,
    rules,
    files: all,
    bytes: await sizeOf(all),
  };
}

const sampledBytes = 64 * 1024;

/**
 * Identifies what the model says, wherever its folder is: a hash of the sizes of its files and of their beginnings and
 * ends.
 */
export async function fingerprintOf({ files }: Pick<VoiceModel, 'files'>): Promise<string> {
  const hash = createHash('sha256');
  for (const name of files) {
    const file = await open(name);
    try {
      const { size } = await file.stat();
      hash.update(`${path.basename(name)}:${size};`);
      for (const position of [0, Math.max(0, size - sampledBytes)]) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(sampledBytes), 0, sampledBytes, position);
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  }
  return hash.digest('hex').slice(0, 16);
}
