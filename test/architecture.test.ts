/** The house rules of docs and DESIGN: who may import whom, no circles, no node in the pure folders. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A folder may import itself and these; an entry with a slash is a single file. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  package: [],
  languages: ['shared'],
  audio: ['shared'],
  store: ['shared'],
  script: ['shared', 'languages'],
  voice: ['shared', 'package', 'audio', 'languages', 'script', 'store'],
  fonts: ['shared'],
  timeline: ['shared', 'languages', 'script', 'voice/narration.ts'],
  subtitles: ['shared', 'languages', 'script', 'timeline'],
  storyboard: ['shared', 'timeline'],
  compositions: ['storyboard/contract.ts', 'shared/assert.ts', 'shared/contrast.ts'],
  render: [
    'shared',
    'package',
    'audio',
    'languages',
    'storyboard',
    'store',
    'render/page/protocol.ts',
    'render/page/contact-sheet-request.ts',
  ],
  'render/page': ['storyboard/contract.ts', 'compositions'],
  pipeline: [
    'shared',
    'package',
    'audio',
    'languages',
    'store',
    'script',
    'voice',
    'timeline',
    'subtitles',
    'storyboard',
    'fonts',
    'compositions',
    'render',
  ],
  cli: ['pipeline', 'package', 'shared'],
  index: ['shared', 'store', 'script', 'voice', 'timeline', 'subtitles', 'storyboard', 'render', 'pipeline'],
};

const pure = ['shared', 'audio', 'languages', 'script', 'timeline', 'subtitles', 'storyboard'];

interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly name: string;
  readonly imports: readonly string[];
}

function sourceFiles(): SourceFile[] {
  return ['src', 'compositions'].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => {
        const name = path.posix.join(top, file.split(path.sep).join('/'));
        return { name, imports: importsOf(readFileSync(path.join(root, name), 'utf8')) };
      }),
  );
}

function importsOf(text: string): string[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)['"]([^'"]+)['"]/g;
  return [...withoutComments.matchAll(pattern)].map(([, specifier]) => specifier ?? '');
}

function folderOf(name: string): string {
  const [top = '', second = ''] = name.split('/');
  // What runs in the browser is a folder of its own.
  if (name.startsWith('src/render/page/')) return 'render/page';
  return top === 'compositions' ? top : second.replace(/\.ts$/, '');
}

/** `storyboard/contract.ts` for `src/storyboard/contract.ts`. */
function withoutTop(name: string): string {
  return name.replace(/^src\//, '');
}

function localImports(file: SourceFile): string[] {
  return file.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file.name), specifier))
    .filter((name) => /^(src|compositions)\/.*\.(ts|tsx|mjs)$/.test(name));
}

const files = sourceFiles();

describe('architecture', () => {
  it('finds the source files and their imports', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(localImports).length).toBeGreaterThan(100);
  });

  it('lets a folder import only what it may', () => {
    const broken = files.flatMap((file) =>
      localImports(file)
        .filter((target) => {
          const from = folderOf(file.name);
          const to = folderOf(target);
          const rule = allowed[from] ?? [];
          return from !== to && !rule.includes(to) && !rule.includes(withoutTop(target));
        })
        .map((target) => `${file.name} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps node out of the pure folders', () => {
    const broken = files
      .filter(
        (file) => pure.includes(folderOf(file.name)) && file.imports.some((name) => name.startsWith('node:')),
      )
      .map(({ name }) => name);
    expect(broken).toEqual([]);
  });

  it('has no circles', () => {
    const targets = new Map(files.map((file) => [file.name, localImports(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (name: string, trail: readonly string[]): void => {
      if (trail.includes(name)) {
        circles.push([...trail.slice(trail.indexOf(name)), name].join(' -> '));
        return;
      }
      if (done.has(name)) return;
      for (const target of targets.get(name) ?? []) visit(target, [...trail, name]);
      done.add(name);
    };
    for (const { name } of files) visit(name, []);
    expect(circles).toEqual([]);
  });

  it('has no file past 500 lines', () => {
    const long = files.filter(
      ({ name }) => readFileSync(path.join(root, name), 'utf8').split('\n').length > 500,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});
