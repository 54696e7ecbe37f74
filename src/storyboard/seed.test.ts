import { expect, test } from 'vitest';
import { seedOf } from './seed.ts';

test('has the published values for ASCII', () => {
  expect(seedOf('')).toBe(0x811c9dc5);
  expect(seedOf('a')).toBe(0xe40c292c);
  expect(seedOf('foobar')).toBe(0xbf9cf968);
});
