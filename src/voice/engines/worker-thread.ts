/**
 * Starts a worker thread from one of the program's own files.
 *
 * Takes the file's address; gives the running thread. Guarantees: it starts the same way under tsx, under vitest and in
 * the compiled program, from any working directory.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

// Relative to this file, so that the working directory does not matter.
const resolveFromHere = createRequire(import.meta.url).resolve;

/**
 * A thread does not inherit the hooks that let this one read TypeScript, so it registers tsx first. It uses the
 * CommonJS form because Node 20 loads a thread's first module before the thread's module hooks are ready.
 */
const typeScriptProgram = (file: URL): string => `
  require(${JSON.stringify(resolveFromHere('tsx/cjs/api'))}).register();
  require(${JSON.stringify(fileURLToPath(file))});
`;

/** @param file a TypeScript file; in the compiled program, JavaScript. */
export function startWorkerThread(file: URL, workerData: unknown = null): Worker {
  const isTypeScript = file.href.endsWith('.ts');
  return new Worker(isTypeScript ? typeScriptProgram(file) : file, {
    eval: isTypeScript,
    workerData,
    execArgv: [],
  });
}
