import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assembleWat } from './wat.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-wat-'));
  file = path.join(folder, 'kernel.wat');
});
afterEach(() => rm(folder, { recursive: true }));

test('assembles a module with vector instructions', async () => {
  await writeFile(
    file,
    `(module (func (export "twice") (param i32) (result i32)
      (i32x4.extract_lane 3 (i32x4.add (i32x4.splat (local.get 0)) (i32x4.splat (local.get 0))))))`,
  );
  const { twice } = new WebAssembly.Instance(new WebAssembly.Module(await assembleWat(file)), {}).exports;
  expect(typeof twice === 'function' && twice(21)).toBe(42);
});

test.each([
  ['an unknown instruction', '(module\n  (func (i32.bad)))'],
  ['a wrong type', '(module\n  (func (result i32) (f32.const 1)))'],
])('says where %s is', async (_, text) => {
  await writeFile(file, text);
  await expect(assembleWat(file)).rejects.toThrow(`${file}:2:`);
});
