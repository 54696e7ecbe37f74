/** Which models are installed, and what they are. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean } from '../../shared/edit-distance.ts';
import { readModel, type VoiceModel } from '../engines/sherpa/model.ts';
import { VoiceError } from '../engines/voice-engine.ts';
import { catalogue, catalogueEntry } from './catalogue.ts';
import { type Environment, folderAt, isModelPath, modelNamesIn, modelsFolder } from './models-folder.ts';

/**
 * The folder of a model that is given by its name or its path.
 *
 * @throws VoiceError `voice-missing` when no model of that name is installed.
 */
export async function folderOfModel(model: string, environment: Environment): Promise<string> {
  if (isModelPath(model)) return folderAt(model);
  const folder = path.join(modelsFolder(environment), model);
  if ((await stat(folder).catch(() => null))?.isDirectory()) return folder;
  const known = [...(await modelNamesIn(modelsFolder(environment))), ...catalogue.map(({ name }) => name)];
  throw new VoiceError(`The model "${model}" is not installed.`, {
    code: 'voice-missing',
    hint:
      catalogueEntry(model) === null
        ? `${didYouMean(model, known)}Run "scriptreel voices" to list the installed models and those that you can add.`
        : `Add it: scriptreel voices add ${model}`,
  });
}

interface BrokenModel {
  readonly name: string;
  readonly folder: string;
  readonly problem: string;
}

export interface InstalledModels {
  readonly models: readonly VoiceModel[];
  /** Folders that are not complete models. */
  readonly broken: readonly BrokenModel[];
}

export async function installedModels(environment: Environment): Promise<InstalledModels> {
  const root = modelsFolder(environment);
  const models: VoiceModel[] = [];
  const broken: BrokenModel[] = [];
  for (const name of await modelNamesIn(root)) {
    const folder = path.join(root, name);
    try {
      models.push(await readModel(folder));
    } catch (error) {
      if (!(error instanceof VoiceError)) throw error;
      broken.push({ name, folder, problem: error.message });
    }
  }
  return { models, broken };
}
