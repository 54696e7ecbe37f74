import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import programs from '../package/programs.json' with { type: 'json' };
import { packageRoot } from '../package/root.ts';

/** As node does it: vitest would read the compiler's own sources. */
async function run(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  return stdout;
}

test('the compiled program runs from any folder of the package, with its threads and processes beside it', async () => {
  const out = path.join(packageRoot, 'out');
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(path.join(out, 'compiled-'));
  try {
    const [outdir, packages] = [path.join(folder, 'program'), path.join(folder, 'packages')];
    const compiler = JSON.stringify(pathToFileURL(path.join(packageRoot, 'src/cli/compile.mjs')).href);
    const options = JSON.stringify({ root: packageRoot, outdir, packages });
    await run(`
      const { compilePackages, compileProgram } = await import(${compiler});
      await compilePackages({ ...${options}, outdir: ${JSON.stringify(packages)} });
      await compileProgram(${options});
    `);
    const files = await readdir(outdir);
    expect(files).toEqual(
      expect.arrayContaining(['main.mjs', ...Object.keys(programs).map((name) => `${name}.mjs`)]),
    );
    const main = JSON.stringify(pathToFileURL(path.join(outdir, 'main.mjs')).href);
    const version = await run(`const { main } = await import(${main}); await main(['--version'], null);`);
    expect(version).toMatch(/^\d+\.\d+\.\d+ \(/);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
