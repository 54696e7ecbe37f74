import { expect, test } from 'vitest';
import { chapterFile, parseMetadata } from './chapters.ts';

test('reads tags and chapters, with what was escaped', () => {
  const text = [
    ';FFMETADATA1',
    'title=A \\= B \\; C \\# D \\\\ E',
    'comment=two\\',
    'lines',
    '[CHAPTER]',
    'TIMEBASE=1/1000',
    'START=0',
    'END=2500',
    'title=One',
    '# a remark',
    '[STREAM]',
    'title=not a chapter',
    '[CHAPTER]',
    'TIMEBASE=1/50',
    'START=125',
    'END=250',
    'title=Zwei – größer',
    '',
  ].join('\n');
  expect(parseMetadata(text)).toEqual({
    tags: { title: 'A = B ; C # D \\ E', comment: 'two\nlines' },
    chapters: [
      { startMs: 0, endMs: 2500, title: 'One' },
      { startMs: 2500, endMs: 5000, title: 'Zwei – größer' },
    ],
  });
});

test('without anything there is nothing', () => {
  expect(parseMetadata('')).toEqual({ tags: {}, chapters: [] });
});

test('a chapter file is Matroska and holds the titles', () => {
  const file = chapterFile([{ startMs: 0, endMs: 1000, title: 'Größe' }]);
  expect(file.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  expect(file.includes(Buffer.from('Größe'))).toBe(true);
});
