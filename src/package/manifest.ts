/** What this package's own package.json says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { packageRoot } from './root.ts';

const packages = z.record(z.string(), z.string());

export const manifest = z
  .object({ version: z.string(), dependencies: packages, optionalDependencies: packages })
  .parse(JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')));
