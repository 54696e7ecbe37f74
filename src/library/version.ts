/** The version of this package. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../package/root.ts';

const manifest: unknown = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));

/** Such as `0.1.0`. */
export const version: string = z.object({ version: z.string() }).parse(manifest).version;
