import { describe, expect, it } from 'vitest';
import { countOf, figureOf } from './figure.ts';

describe('a number', () => {
  it.each([
    ['217', '', '217', ''],
    ['40%', '', '40', '%'],
    ['$9 billion', '$', '9', 'billion'],
    ['1,200', '', '1,200', ''],
    ['−3.5 °C', '−', '3.5', '°C'],
    ['٤٠٪', '', '٤٠', '٪'],
    ['dozens', '', '', 'dozens'],
  ])('%s is taken apart', (written, prefix, figures, suffix) => {
    expect(figureOf(written)).toEqual({ prefix, figures, suffix });
  });
});

describe('a count', () => {
  it('begins with zeros, rises and ends with the number', () => {
    const counts = [0, 0.25, 0.5, 0.75, 1].map((t) => countOf('217', t));
    expect(counts).toEqual(['000', '054', '108', '162', '217']);
  });

  it('keeps separators where they are', () => {
    expect(countOf('1,200', 0)).toBe('0,000');
    expect(countOf('1,200', 0.5)).toBe('0,600');
    expect(countOf('3.5', 0.5)).toBe('1.7');
  });

  it('counts in the digits of the language', () => {
    expect(countOf('٤٠', 0)).toBe('٠٠');
    expect(countOf('४०', 0.5)).toBe('२०');
  });
});
