/** The programs of docs/api.md, with the output that the page shows after them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { present } from '../../src/shared/assert.ts';
import { projectRoot } from './run-cli.ts';

export interface ApiProgram {
  readonly file: string;
  readonly code: string;
  /** What the page says that it prints; null for a program that is not run. */
  readonly output: string | null;
}

export const apiPage = readFileSync(path.join(projectRoot, 'docs', 'api.md'), 'utf8');

const blocks = [...apiPage.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
  language,
  code,
}));

export const apiPrograms: readonly ApiProgram[] = blocks.flatMap(({ language, code }, at) => {
  if (!['js', 'ts', 'tsx'].includes(language)) return [];
  const file = present(/^\/\/ (\S+)\n/.exec(code)?.[1], 'the name of the program in its first line');
  const next = blocks[at + 1];
  return [{ file, code, output: next?.language === 'text' ? next.code : null }];
});

/** The script that the programs work on, `poem.md`. */
export const apiScript = present(
  blocks.find(({ language }) => language === 'markdown'),
  'the text of the page',
).code;
