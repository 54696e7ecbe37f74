/**
 * An archive with a model, or a folder with one -> an installed model.
 *
 * Guarantees: the model's folder appears complete or not at all; nothing is written outside it; links in an archive are
 * left out.
 */
import { createReadStream } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import unbzip2 from 'unbzip2-stream';
import { makeFolder, removeAbandoned, temporaryPathFor } from '../../store/atomic.ts';
import { unpackTar } from '../../store/tar.ts';
import { readModel } from '../engines/sherpa/model.ts';
import { VoiceError } from '../engines/voice-engine.ts';

/** How a bzip2 file begins. */
const bzip2Magic = 'BZh';

export interface UnpackOptions {
  /** Absolute path of the folder that the model becomes. */
  readonly target: string;
  readonly signal: AbortSignal | null;
  /** Called with the bytes of the archive that have been read. */
  readonly onProgress: (done: number) => void;
}

async function* readPieces(archive: string, { signal, onProgress }: UnpackOptions): AsyncGenerator<Buffer> {
  let done = 0;
  for await (const piece of createReadStream(archive, { highWaterMark: 1 << 18 })) {
    signal?.throwIfAborted();
    yield piece;
    done += piece.length;
    onProgress(done);
  }
}

/** Leaves an archive that is not compressed as it is. */
async function* decompress(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isCompressed: boolean | null = null;
  const bunzip = unbzip2();
  const unpacked: Buffer[] = [];
  let failure: Error | null = null;
  bunzip
    .on('data', (bytes) => unpacked.push(bytes))
    .on('error', (error) => {
      failure ??= error;
    });
  const takeUnpacked = () => {
    if (failure !== null) throw failure;
    return unpacked.splice(0);
  };
  for await (const piece of pieces) {
    isCompressed ??= piece.toString('latin1', 0, bzip2Magic.length) === bzip2Magic;
    if (isCompressed) {
      bunzip.write(piece);
      yield* takeUnpacked();
    } else yield piece;
  }
  if (!isCompressed) return;
  bunzip.end();
  yield* takeUnpacked();
}

/** An archive has one folder at its top, which is the model. */
async function modelWithin(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() ? path.join(folder, only.name) : folder;
}

/** @param name what messages call the folder. @throws VoiceError when it is not a model. */
async function requireModel(folder: string, name: string): Promise<void> {
  await readModel(folder).catch((error: unknown) => {
    if (!(error instanceof VoiceError)) throw error;
    const message = error.message.replaceAll(folder, name);
    throw new VoiceError(message, { code: error.code, hint: error.hint, cause: error });
  });
}

/** Makes the folder beside its place, and moves it there if it is a model. */
async function install(target: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const parent = path.dirname(target);
  await makeFolder(parent);
  await removeAbandoned(parent);
  const temporary = temporaryPathFor(target);
  const replaced = temporaryPathFor(target);
  try {
    await makeFolder(temporary);
    await make(temporary);
    const model = await modelWithin(temporary);
    await requireModel(model, target);
    // Nothing can be renamed onto a folder that is not empty.
    await rename(target, replaced).catch(() => undefined);
    await rename(model, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(replaced, { recursive: true, force: true });
  }
}

/**
 * @param archive a tar archive, compressed with bzip2 or not at all.
 * @throws Error when the archive is damaged, or has names that lead out of the folder; VoiceError when there is no
 *   model in it; the signal's reason; the file system's errors.
 */
export async function installArchive(archive: string, options: UnpackOptions): Promise<void> {
  await install(options.target, (temporary) =>
    unpackTar(decompress(readPieces(archive, options)), temporary),
  );
}

/**
 * Copies the folder, and what its links point to. @throws VoiceError when it is not a model; the file system's errors.
 */
export async function installFolder(folder: string, target: string): Promise<void> {
  await readModel(folder);
  await install(target, (temporary) => cp(folder, temporary, { recursive: true, dereference: true }));
}
