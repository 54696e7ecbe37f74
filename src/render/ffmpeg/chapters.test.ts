import { expect, test } from 'vitest';
import { chapterFile } from './chapters.ts';

test('a chapter file is Matroska and holds the titles', () => {
  const file = chapterFile([{ startMs: 0, endMs: 1000, title: 'Größe' }]);
  expect(file.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  expect(file.includes(Buffer.from('Größe'))).toBe(true);
});
