/**
 * One of several processes that work in the same store: obtains entries of every form in a random order, reads each
 * at once and all again at the end, and prunes in between. Ends with an error when one is missing or wrong.
 *
 *     node --import tsx test/support/store-worker.ts FOLDER ROUNDS
 */
import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { prune } from '../../src/store/prune.ts';
import { contentKey, openStore, type Store } from '../../src/store/store.ts';

const keyCount = 300;
const [folder = '', rounds = '0'] = process.argv.slice(2);

/** The entry's content begins with its key; of a verified one the rest is different each time it is made. */
function obtainAny(store: Store, number: number): Promise<() => Promise<void>> {
  const name = `entry ${number}`;
  const expectText = async (file: string) =>
    assert.match(await readFile(file, 'utf8'), new RegExp(`^${name};.*;end$`, 's'));
  const text = (filling: string) => `${name};${filling.repeat(50)};end`;
  if (number % 3 === 0) {
    const key = contentKey([name], '.speech');
    const make = async (directory: string) => {
      await mkdir(directory);
      await writeFile(path.join(directory, 'first'), text('a'));
      await writeFile(path.join(directory, 'second'), text('b'));
    };
    return store.obtain(key, make).then((entry) => async () => {
      await expectText(path.join(entry.path, 'first'));
      await expectText(path.join(entry.path, 'second'));
    });
  }
  const verify = number % 3 === 1;
  const key = contentKey([name], verify ? '.segment.mp4' : '.sound.wav');
  const make = (file: string) => writeFile(file, text(verify ? randomUUID() : 'c'));
  return store.obtain(key, make, { verify }).then((entry) => () => expectText(entry.path));
}

const store = openStore(folder);
const checks: (() => Promise<void>)[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const check = await obtainAny(store, randomInt(keyCount));
  await check();
  checks.push(check);
  if (round % 10 === 0) await prune(folder, { maxBytes: 50_000 - round * 200 });
}
for (const check of checks) await check();
