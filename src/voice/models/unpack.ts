/**
 * An archive with a model -> a folder.
 *
 * Guarantees: the folder appears whole or not at all; nothing is written outside of it; links are left out.
 */
import { createReadStream } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import unbzip2 from 'unbzip2-stream';
import { makeFolder, removeAbandoned, temporaryPathFor } from '../../store/atomic.ts';
import { unpackTar } from '../../store/tar.ts';
import { readModel } from '../engines/sherpa/model.ts';
import { VoiceError } from '../engines/voice-engine.ts';

const bzip2Mark = 'BZh';

export interface UnpackOptions {
  /** Absolute path of the folder that the model becomes. */
  readonly target: string;
  readonly signal: AbortSignal | null;
  /** Called with the bytes of the archive that have been read. */
  readonly onProgress: (done: number) => void;
}

async function* reading(archive: string, { signal, onProgress }: UnpackOptions): AsyncGenerator<Buffer> {
  let done = 0;
  for await (const piece of createReadStream(archive, { highWaterMark: 1 << 18 })) {
    signal?.throwIfAborted();
    yield piece;
    done += piece.length;
    onProgress(done);
  }
}

async function* decompressed(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isCompressed: boolean | null = null;
  const bunzip = unbzip2();
  const unpacked: Buffer[] = [];
  let failure: Error | null = null;
  bunzip
    .on('data', (bytes) => unpacked.push(bytes))
    .on('error', (error) => {
      failure ??= error;
    });
  const take = () => {
    if (failure !== null) throw failure;
    return unpacked.splice(0);
  };
  for await (const piece of pieces) {
    isCompressed ??= piece.toString('latin1', 0, bzip2Mark.length) === bzip2Mark;
    if (isCompressed) {
      bunzip.write(piece);
      yield* take();
    } else yield piece;
  }
  if (!isCompressed) return;
  bunzip.end();
  yield* take();
}

/** Archives hold one folder, which is the model. */
async function modelWithin(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() ? path.join(folder, only.name) : folder;
}

/** @param name what the folder is called in what is said of it */
async function requireModel(folder: string, name: string): Promise<void> {
  try {
    await readModel(folder);
  } catch (error) {
    if (!(error instanceof VoiceError)) throw error;
    throw new VoiceError(error.code, error.message.replaceAll(folder, name), error.hint);
  }
}

/** Makes the model in a folder beside its own, and gives it its name when it is one. */
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
    // A folder that is not empty cannot be renamed onto.
    await rename(target, replaced).catch(() => undefined);
    await rename(model, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(replaced, { recursive: true, force: true });
  }
}

/**
 * @param archive a tar archive, compressed with bzip2 or not
 * @throws Error for a damaged archive, and for one with names that leave the folder; VoiceError when no model is in it; the
 *   signal's reason; the file system's errors
 */
export async function installArchive(archive: string, options: UnpackOptions): Promise<void> {
  await install(options.target, (temporary) => unpackTar(decompressed(reading(archive, options)), temporary));
}

/** @throws VoiceError when it is no model; the file system's errors */
export async function installFolder(folder: string, target: string): Promise<void> {
  await readModel(folder);
  await install(target, (temporary) => cp(folder, temporary, { recursive: true, dereference: true }));
}
