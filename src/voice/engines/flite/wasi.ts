/**
 * The part of WASI (preview 1) that a command-line program needs to read and write files, over memory.
 *
 * Takes the program's arguments and its input files; gives what it wrote. The program sees one folder and
 * nothing of the machine: no real file, no clock, no environment. Node's own `node:wasi` is not used because
 * it crashes the process with this program.
 */

// Numbers of the WASI preview 1 specification (wasi_snapshot_preview1.witx).
const errno = { success: 0, badf: 8, inval: 28, noent: 44, spipe: 70 };
const filetype = { characterDevice: 2, directory: 3, regularFile: 4 };
const openFlag = { create: 1, truncate: 8 };
const fdFlag = { append: 1 };
/** The descriptor of the one folder; 0 to 2 are the standard streams. */
const folderDescriptor = 3;
const folderName = '/';

/** A file that grows by doubling. */
class MemoryFile {
  #bytes: Uint8Array;
  #length: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#length = bytes.length;
  }

  get length(): number {
    return this.#length;
  }

  truncate(): void {
    this.#length = 0;
  }

  write(at: number, data: Uint8Array): void {
    const end = at + data.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.#bytes.length * 2, 4096));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    // A write after a seek past the end leaves zeros between, also where older bytes stood.
    if (at > this.#length) this.#bytes.fill(0, this.#length, at);
    this.#bytes.set(data, at);
    this.#length = Math.max(this.#length, end);
  }

  read(at: number, size: number): Uint8Array {
    return this.#bytes.subarray(Math.min(at, this.#length), Math.min(at + size, this.#length));
  }
}

interface OpenFile {
  readonly file: MemoryFile;
  readonly isStream: boolean;
  readonly append: boolean;
  position: number;
}

/** Ends the program from inside an import, as `exit()` must. */
class ProgramExit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`The program exited with code ${code}`);
    this.code = code;
  }
}

export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** A file of the program's folder, input or output; null when there is none of that name. */
  file(name: string): Uint8Array | null;
}

/**
 * Runs a WASI program once, in a fresh instance.
 *
 * @param args arguments, the program's own name first.
 * @param inputs files of the program's folder, by name.
 * @throws when the program traps (a bug in it, or out of memory).
 */
export function runProgram(
  module: WebAssembly.Module,
  args: readonly string[],
  inputs: ReadonlyMap<string, Uint8Array>,
): ProgramResult {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const files = new Map<string, MemoryFile>();
  for (const [name, bytes] of inputs) files.set(name, new MemoryFile(bytes));

  const stream = (): OpenFile => ({
    file: new MemoryFile(new Uint8Array(0)),
    isStream: true,
    append: true,
    position: 0,
  });
  const stdout = stream();
  const stderr = stream();
  const open = new Map<number, OpenFile>([
    [0, stream()],
    [1, stdout],
    [2, stderr],
  ]);
  let nextDescriptor = folderDescriptor + 1;
  let memory = new WebAssembly.Memory({ initial: 0 });

  // Memory moves when it grows, so views are made anew for each call.
  const view = () => new DataView(memory.buffer);
  const bytesAt = (pointer: number, size: number) => new Uint8Array(memory.buffer, pointer, size);
  const argumentBytes = args.map((argument) => encoder.encode(`${argument}\0`));

  function forEachBuffer(pointer: number, count: number, visit: (buffer: Uint8Array) => boolean): void {
    for (let index = 0; index < count; index += 1) {
      const entry = pointer + index * 8;
      if (!visit(bytesAt(view().getUint32(entry, true), view().getUint32(entry + 4, true)))) return;
    }
  }

  const imports = {
    args_sizes_get(countPointer: number, sizePointer: number): number {
      view().setUint32(countPointer, argumentBytes.length, true);
      view().setUint32(
        sizePointer,
        argumentBytes.reduce((sum, bytes) => sum + bytes.length, 0),
        true,
      );
      return errno.success;
    },
    args_get(listPointer: number, bufferPointer: number): number {
      let at = bufferPointer;
      for (const [index, bytes] of argumentBytes.entries()) {
        view().setUint32(listPointer + index * 4, at, true);
        bytesAt(at, bytes.length).set(bytes);
        at += bytes.length;
      }
      return errno.success;
    },
    // The same time always, so that nothing in the output can depend on it.
    clock_time_get(_clock: number, _precision: bigint, timePointer: number): number {
      view().setBigUint64(timePointer, 0n, true);
      return errno.success;
    },
    fd_close(descriptor: number): number {
      return open.delete(descriptor) ? errno.success : errno.badf;
    },
    fd_fdstat_get(descriptor: number, pointer: number): number {
      const file = open.get(descriptor);
      if (file === undefined && descriptor !== folderDescriptor) return errno.badf;
      bytesAt(pointer, 24).fill(0);
      const type =
        file === undefined
          ? filetype.directory
          : file.isStream
            ? filetype.characterDevice
            : filetype.regularFile;
      view().setUint8(pointer, type);
      view().setUint16(pointer + 2, file?.append === true ? fdFlag.append : 0, true);
      // All rights: the folder is the program's own.
      view().setBigUint64(pointer + 8, 0xffffffffn, true);
      view().setBigUint64(pointer + 16, 0xffffffffn, true);
      return errno.success;
    },
    fd_fdstat_set_flags(): number {
      return errno.success;
    },
    fd_prestat_get(descriptor: number, pointer: number): number {
      if (descriptor !== folderDescriptor) return errno.badf;
      view().setUint32(pointer, 0, true);
      view().setUint32(pointer + 4, folderName.length, true);
      return errno.success;
    },
    fd_prestat_dir_name(descriptor: number, pointer: number, size: number): number {
      if (descriptor !== folderDescriptor) return errno.badf;
      bytesAt(pointer, size).set(encoder.encode(folderName).subarray(0, size));
      return errno.success;
    },
    fd_read(descriptor: number, buffers: number, count: number, readPointer: number): number {
      const file = open.get(descriptor);
      if (file === undefined) return errno.badf;
      let total = 0;
      forEachBuffer(buffers, count, (buffer) => {
        const data = file.file.read(file.position, buffer.length);
        buffer.set(data);
        file.position += data.length;
        total += data.length;
        return data.length === buffer.length;
      });
      view().setUint32(readPointer, total, true);
      return errno.success;
    },
    fd_write(descriptor: number, buffers: number, count: number, writtenPointer: number): number {
      const file = open.get(descriptor);
      if (file === undefined) return errno.badf;
      let total = 0;
      forEachBuffer(buffers, count, (buffer) => {
        const at = file.append ? file.file.length : file.position;
        file.file.write(at, buffer);
        file.position = at + buffer.length;
        total += buffer.length;
        return true;
      });
      view().setUint32(writtenPointer, total, true);
      return errno.success;
    },
    fd_seek(descriptor: number, offset: bigint, whence: number, positionPointer: number): number {
      const file = open.get(descriptor);
      if (file === undefined) return errno.badf;
      if (file.isStream) return errno.spipe;
      const base = whence === 0 ? 0 : whence === 1 ? file.position : file.file.length;
      const position = base + Number(offset);
      if (position < 0) return errno.inval;
      file.position = position;
      view().setBigUint64(positionPointer, BigInt(position), true);
      return errno.success;
    },
    path_open(
      folder: number,
      _lookup: number,
      namePointer: number,
      nameSize: number,
      openFlags: number,
      _rights: bigint,
      _inheriting: bigint,
      descriptorFlags: number,
      descriptorPointer: number,
    ): number {
      if (folder !== folderDescriptor) return errno.badf;
      const name = decoder.decode(bytesAt(namePointer, nameSize)).replace(/^(\.?\/)+/, '');
      let file = files.get(name);
      if (file === undefined) {
        if ((openFlags & openFlag.create) === 0) return errno.noent;
        file = new MemoryFile(new Uint8Array(0));
        files.set(name, file);
      }
      if ((openFlags & openFlag.truncate) !== 0) file.truncate();
      const descriptor = nextDescriptor++;
      const append = (descriptorFlags & fdFlag.append) !== 0;
      open.set(descriptor, { file, isStream: false, append, position: 0 });
      view().setUint32(descriptorPointer, descriptor, true);
      return errno.success;
    },
    proc_exit(code: number): never {
      throw new ProgramExit(code);
    },
  };

  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: imports });
  const { memory: exportedMemory, _start: start } = instance.exports;
  if (!(exportedMemory instanceof WebAssembly.Memory) || typeof start !== 'function')
    throw new Error('The module is not a WASI program: it must export memory and _start');
  memory = exportedMemory;

  let exitCode = 0;
  try {
    start();
  } catch (error) {
    if (!(error instanceof ProgramExit)) throw error;
    exitCode = error.code;
  }
  const contents = (file: MemoryFile) => file.read(0, file.length).slice();
  return {
    exitCode,
    stdout: contents(stdout.file),
    stderr: contents(stderr.file),
    file(name) {
      const file = files.get(name);
      return file === undefined ? null : contents(file);
    },
  };
}
