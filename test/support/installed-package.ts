/** The package as users get it: packed as npm would publish it, installed in a folder outside of the repository. */
import { spawn } from 'node:child_process';
import { lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CliResult, projectRoot } from './run-cli.ts';

/** Runs a program and collects what it prints. Variables that npm sets for its own scripts are not passed on. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<CliResult> {
  const child = startProgram(program, args, { cwd, env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export function startProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|NODE_OPTIONS|VITEST)/.test(name),
  );
  return spawn(program, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** @throws Error with what was printed, unless the program ends with 0 */
export async function runWell(...parameters: Parameters<typeof runProgram>): Promise<CliResult> {
  const result = await runProgram(...parameters);
  if (result.code !== 0) {
    const [program, args] = parameters;
    throw new Error(`${program} ${args.join(' ')}: ${result.code}\n${result.stdout}\n${result.stderr}`);
  }
  return result;
}

/** @returns the tarball */
export async function packInto(folder: string): Promise<string> {
  await runWell('npm', ['pack', '--pack-destination', folder], { cwd: projectRoot });
  const [name] = (await readdir(folder)).filter((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack left no tarball');
  return path.join(folder, name);
}

/** Makes a folder with a package.json of a user. */
export async function makeProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'a-users-project', version: '1.0.0', private: true, type: 'module' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
}

/** Each file below a folder with its size and its time of change, to see whether anything was written. */
export async function stateOfFiles(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const states = names.sort().map(async (name) => {
    const { size, mtimeMs, mode } = await lstat(path.join(folder, name));
    return [name, `${size} ${mtimeMs} ${mode}`] as const;
  });
  return new Map(await Promise.all(states));
}
