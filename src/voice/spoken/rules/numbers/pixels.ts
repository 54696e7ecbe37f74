/** Spoken forms of the sizes of pictures. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, nameNumberWords, yearWords } from '../../numbers.ts';
import { atStart, end, free, sticky } from '../../pattern.ts';
import { spelt } from '../../tables/letters.ts';

/** Counts of pixels are said in pairs, like years: 1080 "ten eighty", 720 "seven twenty". */
function pixelWords(digits: string): string {
  if (/^\d{4}$/.test(digits) && !digits.endsWith('00')) return yearWords(Number(digits));
  return /^[1-9][1-9]\d$/.test(digits) ? nameNumberWords(digits) : cardinalWords(digits);
}

export const size: Rule = {
  // 1920x1080, 3×4, 3 x 4; with spaces around it, × is a sign of arithmetic unless the numbers are large
  pattern: sticky(`${free}(\\d+)(?:[x×]|\\sx\\s)(\\d+)${end}|${free}(\\d{3,})\\s×\\s(\\d{3,})${end}`),
  say: ([whole, width, height, wide, high]) => {
    const last = height ?? high ?? '';
    return [
      { text: `${pixelWords(width ?? wide ?? '')} by`, at: 0 },
      { text: pixelWords(last), at: whole.length - last.length },
    ];
  },
};

export const scanLines: Rule = {
  // 1080p, 720p
  pattern: sticky(`${free}(\\d{3,4})([pi])${end}`),
  say: ([, lines = '', letter = '']) => atStart(`${pixelWords(lines)} ${spelt(letter, false)}`),
};
