import { describe, expect, it } from 'vitest';
import { readNumber } from './numbers.ts';

describe('readNumber', () => {
  it.each([
    ['12', 'en', 12, ''],
    ['1,200', 'en', 1200, ''],
    ['1,200', 'de', 1.2, ''],
    ['1.200', 'de', 1200, ''],
    ['1.200', 'en', 1.2, ''],
    ['1,234,567.89', 'en', 1234567.89, ''],
    ['1.234.567,89', 'de', 1234567.89, ''],
    ['12,34,567', 'en', 1234567, ''],
    ['1\u202f200,5', 'fr', 1200.5, ''],
    ["1'200", 'de-CH', 1200, ''],
    ['3,5', 'de', 3.5, ''],
    ['0,125', 'en', 0.125, ''],
    ['$4.50', 'en', 4.5, '$'],
    ['4,50 €', 'de', 4.5, '€'],
    ['12 %', 'en', 12, '%'],
    ['\u22123 °C', 'en', -3, '°C'],
    ['-$5', 'en', -5, '$'],
    ['+7', 'en', 7, ''],
    ['3.2 M', 'en', 3.2, 'M'],
    ['约 30 万', 'zh', 30, '约万'],
  ])('%s in %s is %d %s', (text, language, value, unit) => {
    expect(readNumber(text, language)).toEqual({ value, unit });
  });

  it.each(['', 'soon', '12:30', '5–7', '5-7', '1.2.3', '1 2', '2024-06-16', '1e6', '1½'])(
    '%s is not a number',
    (text) => {
      expect(readNumber(text, 'en')).toBeNull();
    },
  );
});
