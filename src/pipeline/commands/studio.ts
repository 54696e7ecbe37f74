/**
 * The Remotion Studio as a child process.
 *
 * Takes a file with VideoProps; gives the address of a Studio that shows them and reloads when the file changes.
 * Guarantees: its output goes to the caller line by line, and never to stdout.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { compositions } from '../../package/parts.ts';
import { Failure } from '../failure.ts';

/** A Studio that has not ended by then is killed. */
const stopTimeoutMs = 2000;

export interface StudioOptions {
  /** The folder that Remotion takes for its project. */
  readonly project: string;
  readonly publicFolder: string;
  readonly propsFile: string;
  /** Null for the first free port from 3000. */
  readonly port: number | null;
  /** Whether the Studio opens the user's browser. */
  readonly open: boolean;
  readonly onLine: (line: string) => void;
}

export interface Studio {
  readonly url: string;
  /** Settles when the Studio ends, with its exit code. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/** @throws Failure `render` when the Studio ends before it is ready */
export async function startStudio(options: StudioOptions): Promise<Studio> {
  const command = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@remotion/cli/package.json')),
    'remotion-cli.js',
  );
  const child = spawn(
    process.execPath,
    [
      command,
      'studio',
      compositions.entryPoint,
      `--props=${options.propsFile}`,
      `--public-dir=${options.publicFolder}`,
      // It would be written into a node_modules.
      '--bundle-cache=false',
      '--force-new',
      ...(options.port === null ? [] : [`--port=${options.port}`]),
      ...(options.open ? [] : ['--no-open']),
    ],
    { cwd: options.project, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
  });
  const url = await readyUrl(child, options.onLine);
  return {
    url,
    ended,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await ended;
      clearTimeout(late);
    },
  };
}

function readyUrl(child: ChildProcess, onLine: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const read = (line: string) => {
      const text = stripVTControlCharacters(line).trim();
      if (text === '') return;
      const address = /Server ready.*?(https?:\/\/localhost:\d+)/.exec(text)?.[1];
      if (address) resolve(address);
      else onLine(text);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', read);
    }
    child.once('error', reject);
    child.once('close', (code) => {
      reject(
        new Failure(`The Remotion Studio ended with exit code ${code} before it was ready.`, {
          kind: 'render',
        }),
      );
    });
  });
}
