/**
 * The public modules -> their declarations, as TypeScript outside of this package reads them.
 *
 * Guarantees: only files that the public modules lead to; imports name `.js` files, as every module setting accepts.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../package/root.ts';

/** The modules that package.json's `exports` name. */
const publicModules = ['src/index.d.ts', 'compositions/library.d.ts', 'compositions/user-scenes/scene.d.ts'];

const relativeImport = /(?<=from |import\(|import )(['"])(\.{1,2}\/[^'"]+)\.tsx?\1/g;

/** @throws Error with the compiler's messages */
export async function buildTypes(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const everything = await mkdtemp(path.join(target, 'all-'));
  try {
    await declare(everything);
    await copyReachable(everything, target);
  } finally {
    await rm(everything, { recursive: true, force: true });
  }
}

async function declare(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const compiler = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const settings = {
    extends: path.join(packageRoot, 'tsconfig.json'),
    compilerOptions: {
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: packageRoot,
      outDir: folder,
    },
    // Those of packages without types are ambient.
    include: [...publicModules.map((name) => name.replace('.d.ts', '.ts')), 'src/**/*.d.ts'].map((name) =>
      path.join(packageRoot, name),
    ),
  };
  const project = path.join(folder, 'tsconfig.json');
  await writeFile(project, JSON.stringify(settings));
  await promisify(execFile)(process.execPath, [compiler, '-p', project]).catch(
    (error: { stdout?: string }) => {
      throw new Error(`The declarations cannot be made:\n${error.stdout}`, { cause: error });
    },
  );
}

async function copyReachable(from: string, to: string): Promise<void> {
  const pending = [...publicModules];
  const seen = new Set(pending);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const text = await readFile(path.join(from, name), 'utf8');
    const folder = path.dirname(name);
    for (const [, , file] of text.matchAll(relativeImport)) {
      const next = path.join(folder, `${file}.d.ts`);
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
    await mkdir(path.join(to, folder), { recursive: true });
    await writeFile(path.join(to, name), text.replace(relativeImport, '$1$2.js$1'));
  }
}
