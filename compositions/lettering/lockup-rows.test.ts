import { expect, it } from 'vitest';
import { type LockupRow, lockupRows } from './lockup-rows.ts';

const box = { width: 1744, height: 860, small: 110, largest: 500 };

function shown(text: string, key: readonly number[], at = box): string[] {
  const words = text.split(' ');
  const rows = lockupRows(words, key, at);
  expect(rows.flatMap(({ from, to }) => words.slice(from, to)).join(' ')).toBe(text);
  return rows.map(({ kind, from, to, inline }: LockupRow) => {
    const row = words.slice(from, to).map((word, at) => (inline.includes(from + at) ? `+${word}` : word));
    return kind === 'small' ? `(${row.join(' ')})` : row.join(' ');
  });
}

it('sets small words between the large ones in rows of their own', () => {
  expect(shown('To live anyhow is better than not at all.', [0, 1, 2, 6, 7, 8])).toEqual([
    'To live anyhow',
    '(is better than)',
    'not at all.',
  ]);
});

it('lets a short small word lead the row of large ones after it', () => {
  expect(shown('The Cat and the Mice', [1, 4])).toEqual(['+The Cat', '(and the)', 'Mice']);
});

it('puts short small words among the large ones', () => {
  const rows = shown('Freedom and life and health I despise.', [0, 2, 4, 6]);

  expect(rows.length).toBeLessThan(4);
});

it('breaks large words so that they fill the box', () => {
  const narrow = { width: 860, height: 1100, small: 60, largest: 400 };
  const rows = shown('Nothing whatever happened on that day', [0, 1, 2, 3, 4, 5], narrow);
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(17);
});

it('sets all words large where none is said to carry the sense, and survives a single one', () => {
  expect(shown('Rain.', [])).toEqual(['Rain.']);
});

it('keeps a long text in its rows', () => {
  const text = Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? 'of' : 'remembrance')).join(' ');
  const key = Array.from({ length: 40 }, (_, at) => at).filter((at) => at % 3 !== 0);
  expect(shown(text, key).length).toBeGreaterThan(4);
});
