/**
 * A model -> one that is installed: from the catalogue, from an archive, or from a folder.
 *
 * Guarantees: a model appears under its name whole or not at all; what is downloaded has the catalogue's checksum, and so has
 * an archive whose name is in it; what is interrupted goes on from there.
 */
import { rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../store/atomic.ts';
import { VoiceError } from '../engines/voice-engine.ts';
import { type CatalogueEntry, catalogueEntry } from './catalogue.ts';
import { type DownloadPatience, downloadFile, sha256Of } from './download.ts';
import { type Environment, modelsFolder } from './models-folder.ts';
import { installArchive, installFolder } from './unpack.ts';

export const releaseAddress = 'https://github.com/k2-fsa/sherpa-onnx/releases/download/tts-models';
const archiveEnding = '.tar.bz2';
/** A model takes up to 1.75 times the room of its archive. */
const unpackedRatio = 1.8;

export type AddPhase = 'download' | 'check' | 'unpack';

export interface AddOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal | null;
  readonly onProgress: (phase: AddPhase, done: number, total: number) => void;
}

/** @throws VoiceError when `SCRIPTREEL_VOICES_URL` is no address */
export function addressOf({ name }: CatalogueEntry, { SCRIPTREEL_VOICES_URL: mirror }: Environment): URL {
  const base = mirror?.trim() || releaseAddress;
  const url = `${base.replace(/\/+$/, '')}/${name}${archiveEnding}`;
  if (/^https?:/.test(url) && URL.canParse(url)) return new URL(url);
  throw new VoiceError(
    'unknown-voice',
    `SCRIPTREEL_VOICES_URL is no address: ${base}`,
    'Give one that begins with https://.',
  );
}

/** Bytes of what an earlier download left. */
export async function bytesLeftOf({ name }: CatalogueEntry, environment: Environment): Promise<number> {
  return (await stat(partOf(name, environment)).catch(() => null))?.size ?? 0;
}

function partOf(name: string, environment: Environment): string {
  return path.join(modelsFolder(environment), `${name}${archiveEnding}.part`);
}

async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const inMegabytes = (size: number) => `${Math.ceil(size / 1e6)} MB`;
  throw new VoiceError(
    'voice-failed',
    `${folder} has ${inMegabytes(free)} free, and ${inMegabytes(bytes)} are needed.`,
    'Make room, or name a folder on another disk in SCRIPTREEL_VOICES.',
  );
}

async function makeModelsFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw new VoiceError(
      'voice-failed',
      `The folder for voices, ${folder}, cannot be made: ${error instanceof Error ? error.message : String(error)}.`,
      'Name another in SCRIPTREEL_VOICES.',
      { cause: error },
    );
  }
}

/** What an archive that cannot be unpacked is for the user. */
function unpackFailure(archive: string, error: unknown, signal: AbortSignal | null): unknown {
  if (!(error instanceof Error) || error instanceof VoiceError || signal?.aborted) return error;
  return new VoiceError('voice-failed', `${archive} cannot be unpacked: ${error.message}.`, null, {
    cause: error,
  });
}

/**
 * Downloads and installs a model of the catalogue. Gives its folder.
 *
 * @throws VoiceError; the signal's reason, after which the same call goes on from there
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
  await requireRoom(root, entry.bytes * (1 + unpackedRatio) - already);
  await downloadFile(
    { url, part, sha256: entry.sha256, bytes: entry.bytes },
    { signal, patience, onProgress: (done, total) => onProgress('download', done, total) },
  );
  const { size } = await stat(part);
  try {
    await installArchive(part, { target, signal, onProgress: (done) => onProgress('unpack', done, size) });
  } catch (error) {
    throw unpackFailure(part, error, signal);
  }
  await rm(part, { force: true });
  return target;
}

/** What a model is to be called that comes from a file or a folder. */
function nameOfSource(source: string): string {
  const name = path.basename(source).replace(/\.(?:tar\.bz2|tbz2|tar)$/, '');
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_.+-]*$/u.test(name)) return name;
  throw new VoiceError(
    'unknown-voice',
    `"${name}" is no name for a model.`,
    'Rename it: letters, digits, and - . _ + between them.',
  );
}

/** Installs a model from an archive or a folder of the user's. Gives its folder. @throws VoiceError; the signal's reason */
export async function addFromPath(source: string, options: AddOptions): Promise<string> {
  const { environment, signal, onProgress } = options;
  const info = await stat(source).catch(() => null);
  if (info === null) throw new VoiceError('unknown-voice', `There is no file or folder ${source}.`);
  const name = nameOfSource(path.resolve(source));
  const root = modelsFolder(environment);
  const target = path.join(root, name);
  await makeModelsFolder(root);
  if (info.isDirectory()) {
    await installFolder(path.resolve(source), target);
    return target;
  }
  const known = catalogueEntry(name);
  await requireRoom(root, info.size * unpackedRatio);
  if (known !== null) {
    onProgress('check', 0, info.size);
    const found = await sha256Of(source, signal);
    if (!known.sha256.includes(found))
      throw new VoiceError(
        'voice-failed',
        `${source} is not the archive that its name says: its SHA-256 is ${found}, not ${known.sha256.join(' or ')}.`,
        'Get it anew; or unpack it yourself, and add the folder if you trust it.',
      );
  }
  try {
    await installArchive(source, {
      target,
      signal,
      onProgress: (done) => onProgress('unpack', done, info.size),
    });
  } catch (error) {
    throw unpackFailure(source, error, signal);
  }
  return target;
}
