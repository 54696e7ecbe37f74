import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';

describe('columns', () => {
  it.each([
    ['word', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['山', 2],
    ['ｶ', 1],
    ['，', 2],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['🇫🇷', 2],
    ['\u0301', 1],
    ['שלום', 4],
  ])('of %s: %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});
