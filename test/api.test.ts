/** docs/api.md: its programs run, in JavaScript and in TypeScript, print what the page says, and have strict types. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '@remotion/bundler';
import { renderStill, selectComposition } from '@remotion/renderer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as scriptreel from '../src/index.ts';
import { findBrowser } from '../src/render/browser/find-browser.ts';
import { present } from '../src/shared/assert.ts';
import { cacheDirectory, projectRoot } from './support/run-cli.ts';

const run = promisify(execFile);

interface Block {
  readonly language: string;
  readonly code: string;
}

interface Program {
  readonly file: string;
  readonly code: string;
  /** What the page says that it prints; null for a program that is not run. */
  readonly output: string | null;
}

const page = await readFile(path.join(projectRoot, 'docs', 'api.md'), 'utf8');
const blocks: readonly Block[] = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', code = '']) => ({ language, code }),
);
const programs: readonly Program[] = blocks.flatMap(({ language, code }, at) => {
  if (!['js', 'ts', 'tsx'].includes(language)) return [];
  const file = present(/^\/\/ (\S+)\n/.exec(code)?.[1], 'the name of the program in its first line');
  const next = blocks[at + 1];
  return [{ file, code, output: next?.language === 'text' ? next.code : null }];
});

let folder: string;
beforeAll(async () => {
  // A package can import itself by its name only from inside.
  mkdirSync(path.join(projectRoot, 'out'), { recursive: true });
  folder = await mkdtemp(path.join(projectRoot, 'out', 'api-'));
  const poem = present(
    blocks.find(({ language }) => language === 'markdown'),
    'the text of the page',
  );
  await writeFile(path.join(folder, 'poem.md'), poem.code);
  // The browser is unpacked only once for all tests.
  await writeFile(path.join(folder, 'scriptreel.config.json'), JSON.stringify({ cacheDir: cacheDirectory }));
  for (const { file, code } of programs) await writeFile(path.join(folder, file), code);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('docs/api.md', () => {
  it('shows JavaScript, TypeScript and JSX', () => {
    const endings = programs.map(({ file }) => path.extname(file));
    expect([...new Set(endings)].sort()).toEqual(['.mjs', '.ts', '.tsx']);
    expect(programs.filter(({ output }) => output !== null).length).toBeGreaterThanOrEqual(6);
  });

  it.each(programs.filter(({ output }) => output !== null))(
    'runs $file, which prints what the page says',
    async ({ file, output }) => {
      const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', file], { cwd: folder });
      expect(stderr).toBe('');
      expect(stdout).toBe(output);
    },
    120_000,
  );

  it('leaves the video where it says, with what belongs to it', () => {
    for (const name of ['videos/poem.mp4', 'videos/poem.srt', 'videos/poem.jpg', 'out/poem.mp4'])
      expect(existsSync(path.join(folder, name)), name).toBe(true);
  });

  it('has types that a strict compiler understands', async () => {
    // make-props.mjs has written it.
    expect(existsSync(path.join(folder, 'poem.json'))).toBe(true);
    const config = {
      extends: path.join(projectRoot, 'tsconfig.compositions.json'),
      compilerOptions: { types: ['node'] },
      include: ['*.ts', '*.tsx', path.join(projectRoot, 'src', '**', '*.d.ts')],
    };
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = path.join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const compiled = await run(process.execPath, [compiler, '-p', folder]).catch((error: unknown) => error);
    expect(compiled).toMatchObject({ stdout: '' });
  }, 60_000);

  it('has a Root.tsx that Remotion draws', async () => {
    const entry =
      "import { registerRoot } from 'remotion';\nimport { Root } from './Root.tsx';\n\nregisterRoot(Root);\n";
    await writeFile(path.join(folder, 'index.ts'), entry);
    const publicDir = path.join(folder, 'public');
    // In this repository the fonts are in its own public folder. The package that is published finds them by itself.
    await cp(path.join(projectRoot, 'assets', 'fonts'), path.join(publicDir, 'fonts'), { recursive: true });
    const serveUrl = await bundle({
      ...{ entryPoint: path.join(folder, 'index.ts'), publicDir, outDir: path.join(folder, 'bundle') },
      enableCaching: false,
    });
    const { executable, chromeMode } = present(await findBrowser({ cacheDirectory }), 'a browser');
    const options = { serveUrl, browserExecutable: executable, chromeMode, logLevel: 'error' } as const;
    const composition = await selectComposition({ ...options, id: 'Poem' });
    const props: unknown = JSON.parse(await readFile(path.join(folder, 'poem.json'), 'utf8'));
    expect(props).toMatchObject({
      ...{ width: composition.width, height: composition.height, fps: composition.fps },
      durationInFrames: composition.durationInFrames,
    });
    const still = { ...options, composition, scale: 1 / 3, output: null };
    const { buffer: first } = await renderStill({ ...still, frame: 0 });
    const { buffer: later } = await renderStill({ ...still, frame: 60 });
    expect(present(later, 'a still').length).toBeGreaterThan(present(first, 'a still').length);
  }, 120_000);

  it('names everything that the package exports', () => {
    const values = Object.keys(scriptreel).sort();
    expect(values).toEqual([
      'Failure',
      'check',
      'compile',
      'parseScript',
      'render',
      'toAss',
      'toCaptions',
      'toChapters',
      'toLrc',
      'toSrt',
      'toWebVtt',
      'version',
    ]);
    expect(values.filter((name) => !new RegExp(`\`${name}\\b`).test(page))).toEqual([]);
  });
});
