import { describe, expect, it } from 'vitest';
import { lineDirection } from './line-direction.ts';

describe('direction of a line', () => {
  it.each([
    ['שלום 3.5 km עולם', 'rtl', 'rtl'],
    ['Node.js هو', 'rtl', 'rtl'],
    ['1984', 'rtl', 'rtl'],
    ['Hello.', 'ltr', 'ltr'],
    ['He said שלום.', 'ltr', 'ltr'],
    ['שלום עולם!', 'ltr', 'rtl'],
    ['Only English here.', 'rtl', 'ltr'],
    ['— 1984 —', 'ltr', 'ltr'],
  ] as const)('of "%s" in a video written %s is %s', (text, video, line) => {
    expect(lineDirection(text, video)).toBe(line);
  });
});
