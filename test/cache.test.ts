/** `scriptreel cache`: what it reports about the folder, and what it removes. */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryPathFor } from '../src/store/atomic.ts';
import { usage } from '../src/store/entries.ts';
import { contentKey, openStore } from '../src/store/store.ts';
import { runCli } from './support/run-cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function cache(...args: string[]) {
  return runCli(['cache', ...args], { cwd: folder });
}

const storeFolder = () => path.join(folder, 'out', '.cache', 'store');

async function addEntry(name: string, kind: string, megabytes: number, hoursAgo: number): Promise<void> {
  const store = openStore(storeFolder());
  const bytes = Buffer.alloc(megabytes * 1e6);
  const entry = await store.obtain(contentKey([name], kind), (file) => writeFile(file, bytes));
  const then = new Date(Date.now() - hoursAgo * 60 * 60 * 1000);
  await utimes(entry.path, then, then);
}

/** Entries of 3 MB together; the segment was used last. */
async function fill(): Promise<void> {
  await addEntry('first', '.speech', 1, 3);
  await addEntry('second', '.segment.mp4', 1, 1);
  await addEntry('third', '.speech', 1, 2);
}

async function kindsLeft(): Promise<unknown> {
  const { kinds } = await usage(storeFolder());
  return Object.fromEntries(kinds.map(({ kind, entries }) => [kind, entries]));
}

describe('cache', () => {
  it('shows the folder, the kinds and the limit', async () => {
    await fill();
    const { code, stdout, stderr } = await cache('--cache-size', '2.5GB');
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/out\/\.cache$/);
    expect(lines[1]).toMatch(
      /^kept +3\.0 MB {2}of 2\.5 GB: 3 entries, the oldest last used 20\d\d-\d\d-\d\d \d\d:\d\d UTC$/,
    );
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^ {2}speech +2\.0 MB {2}2 entries$/),
      expect.stringMatching(/^ {2}segment +1\.0 MB {2}1 entry$/),
      expect.stringMatching(/^browser +0\.0 kB {2}not unpacked$/),
    ]);
    expect(code).toBe(0);
  });

  it('looks without making anything', async () => {
    const { code, stdout } = await cache('--cache-dir', 'nowhere', '--json');
    expect(JSON.parse(stdout)).toEqual({
      folder: path.join(folder, 'nowhere'),
      limitBytes: 5_000_000_000,
      entries: 0,
      bytes: 0,
      oldestUse: null,
      kinds: [],
      browserBytes: 0,
    });
    expect(code).toBe(0);
    expect((await cache('prune', '--cache-dir', 'nowhere')).stdout).toContain('Removed nothing');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a size that is not valid', async () => {
    const { code, stderr } = await cache('prune', '--cache-size', 'small');
    expect(stderr).toMatch(
      /--cache-size: "small" is not valid: give a size of 1MB or more, such as 500MB or 2GB/,
    );
    expect(code).toBe(2);
  });
});

describe('cache prune', () => {
  it('removes what was used longest ago, down to the size from the flag or the configuration file', async () => {
    await fill();
    expect((await cache('prune', '--cache-size', '3MB')).stdout).toBe(
      'Removed nothing; 3 entries (3.0 MB) stay.\n',
    );
    expect((await cache('prune', '--cache-size', '2MB')).stdout).toBe(
      'Removed 1 entry (1.0 MB); 2 entries (2.0 MB) stay.\n',
    );
    expect(await kindsLeft()).toEqual({ segment: 1, speech: 1 });
    await writeFile(path.join(folder, 'scriptreel.config.json'), '{"cacheSize": "1MB"}');
    expect(JSON.parse((await cache('--json', 'prune')).stdout)).toMatchObject({
      removedEntries: 1,
      freedBytes: 1_000_000,
      keptBytes: 1_000_000,
      browser: 'none',
    });
    expect(await kindsLeft()).toEqual({ segment: 1 });
  });

  it('keeps what was used a moment ago while another run uses the cache', async () => {
    await fill();
    await addEntry('fourth', '.page', 1, 0);
    const run = temporaryPathFor(path.join(folder, 'out', '.cache', 'work', 'run'));
    await mkdir(run, { recursive: true });
    const { stdout, stderr } = await cache('prune', '--all');
    expect(stdout).toBe('Removed 3 entries (3.0 MB); 1 entry (1.0 MB) stays.\n');
    expect(stderr).toMatch(/Another run/);
    expect(await kindsLeft()).toEqual({ page: 1 });
    await rm(run, { recursive: true });
    await cache('prune', '--all');
    expect(await kindsLeft()).toEqual({});
  });

  it.runIf(process.platform === 'linux')(
    'removes the browser with --all, once no process runs from it',
    async () => {
      const browser = path.join(folder, 'out', '.cache', 'browser', '1.0');
      await mkdir(browser, { recursive: true });
      const program = path.join(browser, 'chromium');
      await copyFile(process.execPath, program);
      await cache('prune', '--cache-size', '1MB');
      expect(await readdir(browser)).toEqual(['chromium']);

      const running = spawn(program, ['-e', 'setInterval(() => {}, 1000)']);
      const ended = new Promise((resolve) => running.on('close', resolve));
      try {
        expect((await cache('prune', '--all')).stderr).toMatch(/browser stays/);
        expect(await readdir(browser)).toEqual(['chromium']);
      } finally {
        running.kill('SIGKILL');
        await ended;
      }
      expect((await cache('prune', '--all')).stdout).toMatch(
        /^Removed the browser \(\d+\.\d MB\); 0 entries/,
      );
      expect(await readdir(path.dirname(browser))).toEqual([]);
    },
  );
});

it('is pruned to its size by every run', async () => {
  await fill();
  await writeFile(path.join(folder, 'text.md'), '# A title\n\nOne short sentence.\n');
  const { code } = await runCli(['timeline', 'text.md', '--cache-size', '2MB'], { cwd: folder });
  expect(code).toBe(0);
  // One megabyte had to go for the size, and another one for the new speech.
  expect(await kindsLeft()).toMatchObject({ segment: 1 });
  expect((await usage(storeFolder())).bytes).toBeLessThan(2_000_000);
});
