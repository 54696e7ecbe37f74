/**
 * Installs a model: from the catalogue, from an archive, or from a folder.
 *
 * Guarantees: a model appears under its name complete or not at all; a download has the catalogue's checksum, and so
 * has an archive named like one in the catalogue; an interrupted download continues from where it stopped.
 */
import { rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../../shared/error-text.ts';
import { makeFolder } from '../../store/atomic.ts';
import { VoiceError } from '../engines/voice-engine.ts';
import { type CatalogueEntry, catalogueEntry } from './catalogue.ts';
import { type DownloadPatience, downloadFile, sha256Of } from './download.ts';
import { type Environment, modelsFolder } from './models-folder.ts';
import { installArchive, installFolder } from './unpack.ts';

const releaseAddress = 'https://github.com/k2-fsa/sherpa-onnx/releases/download/tts-models';
const archiveEnding = '.tar.bz2';
/** A model needs up to 1.75 times the space of its archive. */
const unpackedRatio = 1.8;

export type AddPhase = 'download' | 'check' | 'unpack';

export interface AddOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal | null;
  readonly onProgress: (phase: AddPhase, done: number, total: number) => void;
}

/** Where the model is downloaded from. @throws VoiceError when `SCRIPTREEL_VOICES_URL` is not a web address. */
export function addressOf({ name }: CatalogueEntry, { SCRIPTREEL_VOICES_URL: mirror }: Environment): URL {
  const base = mirror?.trim() || releaseAddress;
  const url = `${base.replace(/\/+$/, '')}/${name}${archiveEnding}`;
  if (/^https?:/.test(url) && URL.canParse(url)) return new URL(url);
  throw new VoiceError(`SCRIPTREEL_VOICES_URL is not a web address: ${base}`, {
    code: 'unknown-voice',
    hint: 'Give one that begins with https://.',
  });
}

/** How many bytes an earlier download has left behind. */
export async function bytesLeftOf({ name }: CatalogueEntry, environment: Environment): Promise<number> {
  return (await stat(partOf(name, environment)).catch(() => null))?.size ?? 0;
}

/** The file of an unfinished download. */
function partOf(name: string, environment: Environment): string {
  return path.join(modelsFolder(environment), `${name}${archiveEnding}.part`);
}

/** @throws VoiceError when the disk has too little free space. */
async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const inMegabytes = (size: number) => `${Math.ceil(size / 1e6)} MB`;
  throw new VoiceError(
    `${folder} has ${inMegabytes(free)} of free space, and ${inMegabytes(bytes)} are needed.`,
    { code: 'voice-failed', hint: 'Free some space, or name a folder on another disk in SCRIPTREEL_VOICES.' },
  );
}

/** @throws VoiceError when it cannot be made. */
async function makeModelsFolder(folder: string): Promise<void> {
  await makeFolder(folder).catch((error: unknown) => {
    throw new VoiceError(`The folder for voices, ${folder}, cannot be made: ${messageOf(error)}.`, {
      code: 'voice-failed',
      hint: 'Name another one in SCRIPTREEL_VOICES.',
      cause: error,
    });
  });
}

/** Unpacks and installs an archive. @throws VoiceError when that fails; the signal's reason. */
async function unpack(archive: string, target: string, { signal, onProgress }: AddOptions): Promise<void> {
  const { size } = await stat(archive);
  const options = { target, signal, onProgress: (done: number) => onProgress('unpack', done, size) };
  await installArchive(archive, options).catch((error: unknown) => {
    if (!(error instanceof Error) || error instanceof VoiceError || signal?.aborted) throw error;
    const message = `${archive} cannot be unpacked: ${error.message}.`;
    throw new VoiceError(message, { code: 'voice-failed', cause: error });
  });
}

/**
 * Downloads and installs a model of the catalogue.
 *
 * @returns the absolute path of its folder.
 * @throws VoiceError; the signal's reason, after which the same call continues from where it stopped.
 */
export async function addFromCatalogue(
  entry: CatalogueEntry,
  options: AddOptions & { readonly patience: DownloadPatience },
): Promise<string> {
  const { environment, signal, onProgress, patience } = options;
  const url = addressOf(entry, environment);
  const root = modelsFolder(environment);
  const part = partOf(entry.name, environment);
  const target = path.join(root, entry.name);
  await makeModelsFolder(root);
  const already = await bytesLeftOf(entry, environment);
  await requireSpace(root, entry.bytes * (1 + unpackedRatio) - already);
  await downloadFile(
    { url, part, sha256: entry.sha256, bytes: entry.bytes },
    { signal, patience, onProgress: (done, total) => onProgress('download', done, total) },
  );
  await unpack(part, target, options);
  await rm(part, { force: true });
  return target;
}

/** The name of a model that comes from a file or a folder. @throws VoiceError when it cannot be one. */
function nameOfSource(source: string): string {
  const name = path.basename(source).replace(/\.(?:tar\.bz2|tbz2|tar)$/, '');
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_.+-]*$/u.test(name)) return name;
  throw new VoiceError(`"${name}" cannot be the name of a model.`, {
    code: 'unknown-voice',
    hint: 'Rename it: it may have letters and digits, with - . _ + between them.',
  });
}

/** @throws VoiceError when the archive is named like one in the catalogue, but is another. */
async function requireNamedArchive(archive: string, name: string, bytes: number, options: AddOptions) {
  const known = catalogueEntry(name);
  if (known === null) return;
  options.onProgress('check', 0, bytes);
  const found = await sha256Of(archive, options.signal);
  if (known.sha256.includes(found)) return;
  throw new VoiceError(
    `${archive} is not the archive that its name says: its SHA-256 is ${found}, not ${known.sha256.join(' or ')}.`,
    {
      code: 'voice-failed',
      hint: 'Download it again. If you trust it, unpack it yourself and add the folder.',
    },
  );
}

/**
 * Installs a model from an archive or a folder of the user's.
 *
 * @returns the absolute path of its folder.
 * @throws VoiceError; the signal's reason.
 */
export async function addFromPath(source: string, options: AddOptions): Promise<string> {
  const info = await stat(source).catch(() => null);
  if (info === null) throw new VoiceError(`There is no file or folder ${source}.`, { code: 'unknown-voice' });
  const name = nameOfSource(path.resolve(source));
  const root = modelsFolder(options.environment);
  const target = path.join(root, name);
  await makeModelsFolder(root);
  if (info.isDirectory()) {
    await installFolder(path.resolve(source), target);
    return target;
  }
  await requireSpace(root, info.size * unpackedRatio);
  await requireNamedArchive(source, name, info.size, options);
  await unpack(source, target, options);
  return target;
}
