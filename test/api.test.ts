/** docs/api.md names everything that the package exports. test/package runs its programs. */
import path from 'node:path';
import { expect, it } from 'vitest';
import * as scriptreel from '../src/index.ts';
import { apiPage, apiPrograms } from './support/api-programs.ts';

it('shows JavaScript, TypeScript and JSX', () => {
  const endings = apiPrograms.map(({ file }) => path.extname(file));
  expect([...new Set(endings)].sort()).toEqual(['.mjs', '.ts', '.tsx']);
  expect(apiPrograms.filter(({ output }) => output !== null).length).toBeGreaterThanOrEqual(6);
});

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
  expect(values.filter((name) => !new RegExp(`\`${name}\\b`).test(apiPage))).toEqual([]);
});
