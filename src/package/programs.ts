/**
 * The programs of this package that run beside the main one, in their own threads and processes.
 *
 * Takes a name from programs.json, which has the source of each. Guarantees: if the package is read from its sources,
 * the program is too, through tsx; if it is compiled, the program is the file of that name next to this one, where
 * src/cli/compile.mjs puts it.
 */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import programs from './programs.json' with { type: 'json' };

export type ProgramName = keyof typeof programs;

const isCompiled = !import.meta.url.endsWith('.ts');
// From this file, so that the working folder does not matter.
const { resolve } = createRequire(import.meta.url);

function fileOf(name: ProgramName): URL {
  return new URL(isCompiled ? `./${name}.mjs` : `../${programs[name]}`, import.meta.url);
}

/** @param data what the thread finds as its `workerData` */
export function startThread(name: ProgramName, data?: unknown): Worker {
  const options = { workerData: data, execArgv: [] };
  if (isCompiled) return new Worker(fileOf(name), options);
  // The means by which this thread reads TypeScript (tsx, vitest) are not passed on to the new one, so it registers tsx
  // itself, in tsx's CommonJS form: Node 20 reads the first module of a thread before the thread's module hooks are
  // set.
  const program = `
    require(${JSON.stringify(resolve('tsx/cjs/api'))}).register();
    require(${JSON.stringify(fileURLToPath(fileOf(name)))});
  `;
  return new Worker(program, { ...options, eval: true });
}

/** @param args what the process finds in `process.argv` after its own name */
export function startProcess(
  name: ProgramName,
  args: readonly string[],
  options: Pick<ForkOptions, 'stdio' | 'serialization'>,
): ChildProcess {
  const execArgv = isCompiled ? [] : ['--import', pathToFileURL(resolve('tsx')).href];
  return fork(fileURLToPath(fileOf(name)), [...args], { ...options, execArgv });
}
