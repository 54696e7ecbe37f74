/** What package.json and the lock file promise. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from './support/run-cli.ts';

const dependencies = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({ dependencies, devDependencies: dependencies });
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optionalDependencies: dependencies }),
  ),
});
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(projectRoot, name), 'utf8'));
const manifest = manifestSchema.parse(read('package.json'));
const { packages } = lockSchema.parse(read('package-lock.json'));

it('pins every package to one exact version, except those of which a project must have one copy', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([
    ['@types/react', '^19.0.0'],
    ['react', '^19.0.0'],
    ['react-dom', '^19.0.0'],
  ]);
});

it('has one version of Remotion and one zod beside it', () => {
  const remotion = Object.entries(packages).filter(([place]) =>
    /node_modules\/(remotion|@remotion\/[^/]+)$/.test(place),
  );
  expect(remotion.length).toBeGreaterThan(10);
  expect([...new Set(remotion.map(([, { version }]) => version))]).toEqual([manifest.dependencies.remotion]);
  expect(packages['node_modules/zod']?.version).toBe(manifest.dependencies.zod);
});

it('locks the packages of every platform, as npm ci wants them (.ci/complete-lock.mjs)', () => {
  const names = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
  const missing = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)),
  );
  expect(missing).toEqual([]);
});
