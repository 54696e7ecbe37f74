import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import programs from './programs.json' with { type: 'json' };
import { packageRoot } from './root.ts';

test('the root is the folder of the whole package', () => {
  for (const name of ['package.json', 'compositions', 'assets', 'src/cli/main.ts'])
    expect(existsSync(path.join(packageRoot, name)), name).toBe(true);
});

test('every program has its source', () => {
  for (const file of Object.values(programs))
    expect(existsSync(path.join(packageRoot, 'src', file)), file).toBe(true);
});
