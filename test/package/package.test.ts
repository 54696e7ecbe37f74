/**
 * The package as users get it: packed as npm would publish it, installed outside of the repository in a folder with
 * spaces and letters of other scripts, and used in every way that the docs promise.
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { findBrowser } from '../../src/render/browser/find-browser.ts';
import { present } from '../../src/shared/assert.ts';
import { apiPrograms, apiScript } from '../support/api-programs.ts';
import {
  makeProject,
  packInto,
  runProgram,
  runWell,
  startProgram,
  stateOfFiles,
} from '../support/installed-package.ts';
import { launchBrowser } from '../support/real-browser.ts';
import { cacheDirectory, projectRoot } from '../support/run-cli.ts';
import { writeSampleScene } from '../support/sample-scene.ts';

let home: string;
let tarball: string;
/** A project that has installed the package with npm. */
let project: string;
let modules: Map<string, string>;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'scriptreel-package-'));
  tarball = await packInto(home);
  project = path.join(home, 'Наш проект für Gedichte');
  await makeProject(project);
  const others = ['cli', 'captions'].map((name) => `@remotion/${name}@${manifest.dependencies.remotion}`);
  await runWell('npm', ['install', '--no-audit', '--no-fund', tarball, ...others], { cwd: project });
  await writeTexts(project);
  modules = await stateOfFiles(path.join(project, 'node_modules'));
}, 300_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const place = (...names: string[]) => path.join(project, ...names);

/** A script with a scene of the project's own, a theme in TypeScript, and the programs of docs/api.md. */
async function writeTexts(folder: string): Promise<void> {
  await writeSampleScene(folder);
  await writeFile(path.join(folder, 'poem.md'), apiScript);
  const theme = { extends: 'paper', accent: '#b51f2b', type: { title: 'Fraunces' } };
  await writeFile(path.join(folder, 'my-theme.ts'), `export default ${JSON.stringify(theme)} as const;\n`);
  const config = { theme: './my-theme.ts', scenes: { counter: './scenes/Counter.tsx' }, height: 180 };
  await rm(path.join(folder, 'scriptreel.config.json'), { force: true });
  const settings = JSON.stringify({ ...config, cacheDir: cacheDirectory });
  await writeFile(path.join(folder, 'scriptreel.config.ts'), `export default ${settings};\n`);
}

function scriptreel(folder: string, ...args: string[]) {
  return runProgram(path.join(folder, 'node_modules', '.bin', 'scriptreel'), args, { cwd: folder });
}

/** Commands that end by themselves, and what shows that they did their work. */
const commands: readonly [string, RegExp | string][] = [
  ['--version', /^\d+\.\d+\.\d+ \(build [0-9a-f]{12}\)\n$/],
  ['check text.md', /illustrated/],
  ['check poem.md --json', /"diagnostics": \[\]/],
  ['parse poem.md', /"The Harbour Lamp"/],
  ['timeline poem.md --voice none', /"totalMs"/],
  ['still poem.md --at 2s -o still.png', 'still.png'],
  ['storyboard text.md', 'out/text.storyboard.png'],
  ['render text.md poem.md', 'out/poem.mp4'],
  ['render poem.md --renderer remotion --voice none -o other', 'other/poem.mp4'],
  ['props poem.md', 'public/media'],
  ['voices', /flite:slt/],
  ['doctor', /browser/],
  ['cache', /segment/],
  ['init first-steps', 'first-steps/package.json'],
];

async function expectAllCommands(folder: string): Promise<void> {
  for (const [command, proof] of commands) {
    const { code, stdout, stderr } = await scriptreel(folder, ...command.split(' '));
    expect(code, `${command}\n${stderr}`).toBe(0);
    if (typeof proof === 'string')
      expect((await stat(path.join(folder, proof))).size, command).toBeGreaterThan(0);
    else expect(stdout, command).toMatch(proof);
  }
}

describe('the tarball', () => {
  it('has what the program needs, and nothing else', async () => {
    const { stdout } = await runWell('tar', ['tzf', tarball], { cwd: home });
    const files = stdout.trim().split('\n');
    const tops = [...new Set(files.map((name) => name.replace(/^package\//, '').split('/')[0]))].sort();
    expect(tops).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'assets', 'dist', 'package.json', 'src']);
    expect(files.filter((name) => /\.test\.|fixtures|bench|\.png$|\.mp4$/.test(name))).toEqual([]);
    expect(files.filter((name) => name.startsWith('package/src/'))).toEqual(['package/src/cli/bin.mjs']);
    expect(files.filter((name) => /fonts\/[^/]+\/LICENSE$/.test(name)).length).toBeGreaterThan(3);
    expect((await stat(tarball)).size).toBeLessThan(4 << 20);
    // A clone runs its sources again.
    expect(await readdir(projectRoot)).not.toContain('dist');
  });

  it('is a package that publint and attw find nothing in', async () => {
    const content = await readFile(tarball);
    const { messages, pkg } = await publint({ pack: { tarball: content.buffer }, level: 'suggestion' });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    const attw = path.join(projectRoot, 'node_modules', '.bin', 'attw');
    await runWell(attw, [tarball, '--profile', 'esm-only'], { cwd: home });
  });
});

describe('installed with npm', () => {
  it('runs every command', () => expectAllCommands(project), 240_000);

  it('has one copy of React, of Remotion and of zod', async () => {
    const names = await readdir(place('node_modules'), { recursive: true });
    for (const name of ['react', 'react-dom', 'remotion', 'zod', '@remotion/renderer']) {
      const copies = names.filter((entry) => `/${entry}`.endsWith(`/node_modules/${name}`) || entry === name);
      expect(copies, name).toEqual([name]);
    }
  });

  it.each(apiPrograms.filter(({ output }) => output !== null))(
    'runs $file of docs/api.md, which prints what the page says',
    async ({ file, code, output }) => {
      await writeFile(place(file), code);
      const loader = file.endsWith('.mjs') ? [] : ['--import', import.meta.resolve('tsx')];
      const { stdout, stderr } = await runWell(process.execPath, [...loader, file], { cwd: project });
      expect(stderr).toBe('');
      expect(stdout).toBe(output);
    },
    120_000,
  );

  it.each(['NodeNext', 'bundler'])(
    'has types for a strict project with module resolution %s',
    async (moduleResolution) => {
      for (const { file, code } of apiPrograms) await writeFile(place(file), code);
      const compilerOptions = {
        ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
        ...{ noEmit: true, target: 'ES2023', lib: ['ES2023', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx' },
        ...{ module: moduleResolution === 'bundler' ? 'Preserve' : 'NodeNext', moduleResolution },
        ...{ resolveJsonModule: true, esModuleInterop: true, types: ['node'], skipLibCheck: false },
        typeRoots: [path.join(projectRoot, 'node_modules', '@types')],
      };
      const sources = apiPrograms.map(({ file }) => file).filter((file) => /\.ts$/.test(file));
      const bundled = moduleResolution === 'bundler' ? apiPrograms.map(({ file }) => file) : [];
      const files = [...new Set([...sources, ...bundled.filter((file) => /\.tsx$/.test(file))])];
      files.push('scenes/Counter.tsx');
      await writeFile(place('tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const compiler = path.join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
      const { stdout } = await runProgram(process.execPath, [compiler, '-p', '.'], { cwd: project });
      // Remotion's own declarations name a type of the DOM and Node that not every project has.
      const own = stdout.split('\n').filter((line) => !line.startsWith('node_modules/remotion/'));
      expect(own.join('\n').trim()).toBe('');
    },
    60_000,
  );

  it('shows a script in the Studio', async () => {
    const browser = await launchBrowser();
    const preview = startProgram(
      place('node_modules/.bin/scriptreel'),
      ['preview', 'text.md', '--no-open', '--port', '3229'],
      { cwd: project },
    );
    try {
      await expectPage(browser, 'http://localhost:3229/', 'The-Lamps');
    } finally {
      preview.kill('SIGINT');
      await new Promise((resolve) => preview.once('close', resolve));
      await browser.close();
    }
  }, 120_000);

  it('draws in a Remotion project of the user, by its command and in its Studio', async () => {
    for (const name of ['make-props.mjs', 'Root.tsx']) {
      const program = present(
        apiPrograms.find(({ file }) => file === name),
        name,
      );
      await writeFile(place(name), program.code);
    }
    await runWell(process.execPath, ['make-props.mjs'], { cwd: project });
    const entry =
      "import { registerRoot } from 'remotion';\nimport { Root } from './Root';\nregisterRoot(Root);\n";
    await writeFile(place('index.ts'), entry);
    const choice = present(await findBrowser({ cacheDirectory }), 'a browser');
    const remotion = place('node_modules', '.bin', 'remotion');
    await runWell(
      remotion,
      ['still', 'index.ts', 'Poem', 'poem.png', '--frame=60', `--browser-executable=${choice.executable}`],
      { cwd: project },
    );
    expect((await stat(place('poem.png'))).size).toBeGreaterThan(5000);
    await runWell(
      remotion,
      [
        'render',
        'index.ts',
        'Poem',
        'poem.mp4',
        '--frames=0-20',
        `--browser-executable=${choice.executable}`,
      ],
      { cwd: project },
    );
    expect((await stat(place('poem.mp4'))).size).toBeGreaterThan(5000);

    const browser = await launchBrowser();
    const studio = startProgram(remotion, ['studio', 'index.ts', '--no-open', '--port=3231'], {
      cwd: project,
    });
    try {
      await expectPage(browser, 'http://localhost:3231/Poem', 'The Harbour Lamp');
    } finally {
      studio.kill('SIGINT');
      await new Promise((resolve) => studio.once('close', resolve));
      await browser.close();
    }
  }, 240_000);

  it('writes nothing into node_modules', async () => {
    // Remotion's own commands, in the user's project, may keep their cache there.
    const own = (state: Map<string, string>) =>
      [...state].filter(([name]) => !/^\.(?:cache|remotion)(?:\/|$)/.test(name));
    expect(own(await stateOfFiles(place('node_modules')))).toEqual(own(modules));
  });

  it.each([22, 24])(
    'runs with Node %i',
    async (version) => {
      const folder = path.join(home, `node-${version}`);
      await makeProject(folder);
      await runWell('npm', ['install', '--no-audit', '--no-fund', `node@${version}`], { cwd: folder });
      const node = path.join(folder, 'node_modules', 'node', 'bin', 'node');
      const bin = place('node_modules', 'scriptreel', 'src', 'cli', 'bin.mjs');
      const { stdout } = await runWell(node, ['--version'], { cwd: project });
      expect(stdout).toMatch(`v${version}.`);
      for (const command of [
        ['check', 'text.md'],
        ['render', 'text.md', '-o', `node-${version}.mp4`],
      ]) {
        const { code, stderr } = await runProgram(node, [bin, ...command], { cwd: project });
        expect(code, stderr).toBe(0);
      }
      expect((await stat(place(`node-${version}.mp4`))).size).toBeGreaterThan(5000);
    },
    180_000,
  );
});

async function expectPage(browser: Browser, address: string, text: string): Promise<void> {
  const page = await browser.newPage();
  // In a narrow window the Studio hides its list of compositions.
  await page.setViewport({ width: 1500, height: 950 });
  const shown = async () => {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(text)})`, {
      timeout: 10_000,
    });
    return z.string().parse(await page.evaluate('document.body.innerText'));
  };
  // Until the Studio listens, and has applied the props.
  await expect.poll(() => shown().catch(() => ''), { timeout: 90_000, interval: 500 }).toContain(text);
  await page.close();
}

/**
 * Yarn looks up the packages of all platforms, and gives up if a registry has only some. Those that are missing are
 * replaced by one that is there.
 */
async function otherPlatforms(): Promise<Record<string, string>> {
  const file = place('node_modules', '@remotion', 'renderer', 'package.json');
  const { optionalDependencies } = z
    .object({ optionalDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(file, 'utf8')));
  const there = `npm:@remotion/compositor-linux-x64-gnu@${manifest.dependencies.remotion}`;
  const found = await Promise.all(
    Object.entries(optionalDependencies).map(async ([name, version]) => {
      const { stdout } = await runProgram('npm', ['view', `${name}@${version}`, 'version'], { cwd: home });
      return stdout.trim() === '' ? [[name, there] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

describe('installed otherwise', () => {
  it('runs every command with pnpm, whose packages see only what they depend on', async () => {
    const folder = path.join(home, 'с pnpm');
    await makeProject(folder);
    await runWell('npx', ['--yes', 'pnpm@10', 'add', tarball, '--store-dir', path.join(home, 'pnpm-store')], {
      cwd: folder,
    });
    await writeTexts(folder);
    await expectAllCommands(folder);
  }, 300_000);

  it('runs every command with yarn', async () => {
    const folder = path.join(home, 'with yarn');
    await makeProject(folder);
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'a-users-project', private: true, resolutions: await otherPlatforms() }),
    );
    const flags = ['--cache-folder', path.join(home, 'yarn-cache'), '--non-interactive'];
    await runWell('npx', ['--yes', 'yarn@1', 'add', `file:${tarball}`, ...flags], { cwd: folder });
    await writeTexts(folder);
    await expectAllCommands(folder);
  }, 300_000);

  it('runs globally, and through npx', async () => {
    const prefix = path.join(home, 'global');
    const folder = path.join(home, 'anywhere');
    await makeProject(folder);
    await writeTexts(folder);
    await runWell('npm', ['install', '--global', '--prefix', prefix, '--no-audit', '--no-fund', tarball], {
      cwd: folder,
    });
    const global = await runProgram(path.join(prefix, 'bin', 'scriptreel'), ['render', 'text.md'], {
      cwd: folder,
    });
    expect(global.code, global.stderr).toBe(0);
    const npx = await runProgram('npx', ['--yes', `--package=${tarball}`, 'scriptreel', 'check', 'text.md'], {
      cwd: folder,
      env: { npm_config_cache: path.join(home, 'npx-cache') },
    });
    expect(npx.code, npx.stderr).toBe(0);
  }, 300_000);
});
