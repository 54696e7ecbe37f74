/** Adding and removing voice models. */
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean } from '../../shared/edit-distance.ts';
import {
  type AddPhase,
  addFromCatalogue,
  addFromPath,
  addressOf,
  bytesLeftOf,
} from '../../voice/models/add-model.ts';
import { type CatalogueEntry, catalogue, catalogueEntry } from '../../voice/models/catalogue.ts';
import { usualPatience } from '../../voice/models/download.ts';
import { isModelPath, modelNamesIn, modelsFolder } from '../../voice/models/models-folder.ts';
import { Failure, withFailures } from '../failure.ts';

export type { AddPhase };

/** What will be downloaded. */
export interface PlannedDownload {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
  /** Size of the archive. */
  readonly bytes: number;
  /** Bytes of it that an interrupted download has left. */
  readonly bytesLeft: number;
}

/** Where a model comes from: a name in the catalogue, or a file or folder. */
export type AddSource = { readonly entry: CatalogueEntry } | { readonly path: string };

/** @throws Failure `usage` when there is no model, file or folder of that name */
export async function sourceOf(name: string): Promise<AddSource> {
  const entry = catalogueEntry(name);
  if (entry !== null && !isModelPath(name)) return { entry };
  if (await stat(name).catch(() => null)) return { path: name };
  const names = catalogue.map((one) => one.name);
  const similar = names.filter((one) => one.includes(name));
  throw new Failure(`There is no model "${name}" to add, and no file or folder with that name.`, {
    kind: 'usage',
    hint:
      similar.length > 0
        ? `Did you mean one of these? ${similar.join(', ')}`
        : `${didYouMean(name, names)}Run "scriptreel voices" to list the models that you can add.`,
  });
}

export async function planDownload(entry: CatalogueEntry): Promise<PlannedDownload> {
  const { name, licence, bytes } = entry;
  return withFailures({}, async () => {
    const url = addressOf(entry, process.env).href;
    return { name, url, licence, bytes, bytesLeft: await bytesLeftOf(entry, process.env) };
  });
}

export interface AddOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: AddPhase, done: number, total: number) => void;
}

/** @returns the folder of the model. @throws Failure */
export async function addModel(source: AddSource, options: AddOptions): Promise<string> {
  const common = { ...options, environment: process.env };
  const writesTo = modelsFolder(process.env);
  return withFailures({ signal: options.signal, writesTo }, () =>
    'path' in source
      ? addFromPath(source.path, common)
      : addFromCatalogue(source.entry, { ...common, patience: usualPatience }),
  );
}

/**
 * Removes a model, and what is left of its download.
 *
 * @returns the folder that it was in
 * @throws Failure `usage` when there is neither
 */
export async function removeModel(name: string): Promise<string> {
  const model = name.replace(/^sherpa:/, '');
  const folder = path.join(modelsFolder(process.env), model);
  const part = `${folder}.tar.bz2.part`;
  const places = await Promise.all([folder, part].map((place) => stat(place).catch(() => null)));
  // An empty name would mean the folder of all models.
  if (model === '' || isModelPath(model) || places.every((place) => place === null)) {
    const meant = didYouMean(model, await modelNamesIn(modelsFolder(process.env)));
    const hint = `${meant}Run "scriptreel voices" to list the installed models.`;
    throw new Failure(`The model "${name}" is not installed.`, { kind: 'usage', hint });
  }
  return withFailures({ writesTo: modelsFolder(process.env) }, async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(part, { force: true });
    return folder;
  });
}
