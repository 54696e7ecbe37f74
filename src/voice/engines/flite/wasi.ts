/**
 * Runs a WASI (preview 1) command-line program over files in memory.
 *
 * Takes the program's arguments and input files; gives what it wrote. The program sees one folder and nothing else of
 * this machine: no real files and no environment. The system calls are @bjorn3/browser_wasi_shim's (decision 19);
 * `node:wasi` crashes the process with this program on Node 20.
 */
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';

export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** A file in the program's folder, input or output; null when there is no file of that name. */
  file(name: string): Uint8Array | null;
}

/** A standard stream that keeps what is written to it. */
function outputStream() {
  const chunks: Uint8Array[] = [];
  return {
    descriptor: new ConsoleStdout((bytes) => chunks.push(bytes)),
    contents: (): Uint8Array => Buffer.concat(chunks),
  };
}

/**
 * Runs the program once, in a fresh instance.
 *
 * @param args the arguments, beginning with the program's own name.
 * @param inputs the files in the program's folder, by name.
 * @throws when the program traps (it has a bug, or runs out of memory).
 */
export function runProgram(
  module: WebAssembly.Module,
  args: readonly string[],
  inputs: ReadonlyMap<string, Uint8Array>,
): ProgramResult {
  const stdin = new OpenFile(new File([]));
  const stdout = outputStream();
  const stderr = outputStream();
  const folder = new PreopenDirectory(
    '/',
    new Map([...inputs].map(([name, bytes]) => [name, new File(bytes)])),
  );
  const descriptors = [stdin, stdout.descriptor, stderr.descriptor, folder];
  const wasi = new WASI([...args], [], descriptors, { debug: false });
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport });
  const { memory, _start: start } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function')
    throw new Error('The module is not a WASI program: it must export memory and _start');
  const exitCode = wasi.start({ exports: { memory, _start: () => start() } });
  return {
    exitCode,
    stdout: stdout.contents(),
    stderr: stderr.contents(),
    file(name) {
      const entry = folder.dir.contents.get(name);
      return entry instanceof File ? entry.data : null;
    },
  };
}
