/**
 * The documentation keeps its promises: links lead somewhere, paths exist, and the reference of commands is what the
 * command line defines. `UPDATE_DOCS=1 npm run unit -- test/docs.test.ts` writes the reference again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandContext } from '../src/cli/context.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { buildProgram } from '../src/cli/main.ts';
import { commandReference, settingsReference } from './support/command-reference.ts';
import { projectRoot } from './support/run-cli.ts';

const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'assets/README.md',
  ...readdirSync(path.join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('docs', name.split(path.sep).join('/')))
    .filter((name) => name.endsWith('.md')),
];

const codeFiles = ['src', 'compositions', 'test'].flatMap((folder) =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.includes('/fixtures/')),
);

describe('the reference of commands', () => {
  const page = 'docs/commands.md';
  const program = buildProgram(new CommandContext(null));
  const made = { settings: settingsReference(program), commands: commandReference(program) };

  it('is what the command line defines', () => {
    const parts = /(<!-- made from [^>]*: (settings|commands) -->\n)[\s\S]*?(<!-- end -->)/g;
    const text = read(page);
    const current = text.replaceAll(
      parts,
      (_, start: string, part: keyof typeof made, end: string) => `${start}\n${made[part]}\n\n${end}`,
    );
    if (process.env.UPDATE_DOCS) writeFileSync(path.join(projectRoot, page), current);
    else expect(text).toBe(current);
  });

  it('has every exit code', () => {
    const codes = [...read(page).matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual(Object.values(exitCodes));
  });
});

it('keeps the README to one page', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120);
});

describe('links', () => {
  it.each(pages)('in %s lead somewhere', (page) => {
    const broken = linksOf(read(page)).filter((link) => !isThere(page, link));
    expect(broken).toEqual([]);
  });
});

it('lists every room of src in CONTRIBUTING', () => {
  const rooms = readdirSync(path.join(projectRoot, 'src'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  const contributing = read('CONTRIBUTING.md');
  expect(
    rooms.map(({ name }) => name).filter((name) => !contributing.includes(`| \`src/${name}\` |`)),
  ).toEqual([]);
});

describe('decisions', () => {
  it('are all listed in CONTRIBUTING, with a line each', () => {
    const contributing = read('CONTRIBUTING.md');
    const decisions = pages.filter((page) => page.startsWith('docs/adr/'));
    expect(decisions.filter((page) => !contributing.includes(`](${page}) |`))).toEqual([]);
  });
});

describe('paths', () => {
  it('that CONTRIBUTING names exist', () => {
    const names = [...withoutFences(read('CONTRIBUTING.md')).matchAll(/`([^`\n]+)`/g)]
      .map(([, name]) => name ?? '')
      .filter((name) =>
        /^(?:src|compositions|test|bench|docs|scripts|assets|\.ci|\.github)\/[\w./-]*$/.test(name),
      );
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !existsSync(path.join(projectRoot, name)))).toEqual([]);
  });

  it('that pages and decisions name exist', () => {
    const missing = pages
      .filter((page) => page !== 'CHANGELOG.md')
      .flatMap((page) =>
        // `xx` stands for any language.
        [...read(page).matchAll(/`((?:src|compositions|test|bench)\/[\w./-]*)`/g)]
          .map(([, name]) => name ?? '')
          .filter((name) => !/\bxx\b/.test(name) && !existsSync(path.join(projectRoot, name)))
          .map((name) => `${page}: ${name}`),
      );
    expect(missing).toEqual([]);
  });

  it('of code that the documentation names exist', () => {
    const named = pages
      .filter((page) => page.startsWith('docs/'))
      .flatMap((page) => [...read(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => ({ page, code })));
    const missing = named.flatMap(({ page, code }) => missingFiles(code, page));
    expect(named.length).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });

  it('that comments name exist', () => {
    const missing = codeFiles.flatMap((file) =>
      commentsOf(read(file)).flatMap((comment) => missingFiles(comment, file)),
    );
    expect(codeFiles.length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });

  it('are missed if they do not exist', () => {
    const comments = commentsOf('/** By `gone.ts`. */\nconst a = 1; // src/gone/gone.ts, test/docs.test.ts');
    expect(comments.flatMap((comment) => missingFiles(comment, 'src/index.ts'))).toEqual([
      'src/index.ts: gone.ts',
      'src/index.ts: src/gone/gone.ts',
    ]);
  });
});

/** Names that are examples: files of a project or a text, not of this repository. */
const examplesOf: Readonly<Record<string, readonly string[]>> = {
  'docs/languages.md': ['test/fixtures/languages/xx.md'],
  'docs/user-scenes.md': ['scenes/Counter.tsx'],
  'test/docs.test.ts': ['gone.ts', 'src/gone/gone.ts'],
  'src/voice/spoken/rules/words/address.ts': ['./src/main.ts', 'src/voice/index.ts', 'script.ts'],
  'test/support/sample-scene.ts': ['scenes/Counter.tsx'],
};

/** A path to a file of code or a page, or the bare name of a TypeScript file. */
const fileName =
  /(?<![\w./@:-])(?:\.{1,2}\/)*\w[\w.-]*(?:(?:\/[\w.-]+)*\.tsx?|(?:\/[\w.-]+)+\.(?:mjs|md))\b/g;

/**
 * The files of code and pages that a text names and that are neither at that path from the repository or from `src`,
 * nor beside the file that names them.
 */
function missingFiles(text: string, file: string): string[] {
  const names = text.matchAll(fileName);
  return [...names]
    .map(([name]) => name)
    .filter((name) => !examplesOf[file]?.includes(name))
    .filter((name) => !['', 'src', path.dirname(file)].some((from) => isFile(path.join(from, name))))
    .map((name) => `${file}: ${name}`);
}

function isFile(name: string): boolean {
  return existsSync(path.join(projectRoot, name));
}

function commentsOf(code: string): string[] {
  return [...code.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm)].map(([comment]) => comment);
}

/** The targets of Markdown's links and pictures, without what stands in code. */
function linksOf(text: string): string[] {
  const prose = withoutFences(text).replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(([, target]) => target ?? '');
}

function withoutFences(text: string): string {
  return text.replaceAll(/^( *)(`{3,}|~{3,})[\s\S]*?^\1\2/gm, '');
}

function isThere(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(path.join(projectRoot, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).has(anchor);
}

/** The anchors that GitHub gives to headings: letters and digits in lowercase, hyphens for spaces. */
function anchorsOf(text: string): Set<string> {
  const counts = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6} +(.*)$/gm)) {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, '').replaceAll(' ', '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    anchors.add(count === 0 ? anchor : `${anchor}-${count}`);
  }
  return anchors;
}
