/** docs/languages.md names every table of languages, and only files that exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/languages.md'), 'utf8');
/** As code: `languages/detect.ts`, `languages/clock/`, `test/languages.test.ts`. */
const named = [...page.matchAll(/`((?:[\w-]+\/)+(?:[\w.-]+)?)`/g)].map(([, name = '']) => name);

it('names only files and folders that exist', () => {
  const places = (name: string) => [path.join(root, 'src', name), path.join(root, name)];
  const missing = named.filter((name) => !/\bxx\b/.test(name) && !places(name).some(existsSync));
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

it('names every file and folder of src/languages except the helpers', () => {
  const helpers = ['word-list.ts'];
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !name.endsWith('.test.ts') && !helpers.includes(name));
  expect(entries.filter((name) => !named.includes(`languages/${name}`))).toEqual([]);
});
