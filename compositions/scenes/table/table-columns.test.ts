import { describe, expect, it } from 'vitest';
import type { LineProps, RowProps } from '../../../src/storyboard/contract.ts';
import { columnsOf } from './table-columns.ts';

function cell(text: string): LineProps {
  const run = { text, bold: false, italic: false, code: false, color: null };
  return {
    words: [{ spaceBefore: false, runs: [run], startFrame: 0, endFrame: 1 }],
    startFrame: 0,
    endFrame: 1,
  };
}

function row(...texts: string[]): RowProps {
  return { cells: texts.map(cell), startFrame: 0, endFrame: 1 };
}

describe('columnsOf', () => {
  const narrow = [row('Tea', 'Minutes'), row('Black', '4')];
  const broad = [
    row('Month', 'What is done in the garden', 'What it takes', 'Hours'),
    row('March', 'Beds are dug and beans are sown', 'A spade and seed', '4'),
  ];

  it('puts columns side by side if they fit, and rows on cards if they do not', () => {
    expect(columnsOf(narrow, 860, 39).asCards).toBe(false);
    expect(columnsOf(broad, 860, 39).asCards).toBe(true);
    expect(columnsOf(broad, 1550, 29).asCards).toBe(false);
    expect(columnsOf([row('x'.repeat(400))], 860, 39).asCards).toBe(false);
  });
});
