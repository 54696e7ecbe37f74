/** Numbers of Chinese and Japanese. */
import { toCardinal as japanese } from 'n2words/ja-JP';
import { toCardinal as chinese } from 'n2words/zh-Hans-CN';
import type { Numerals } from './numerals.ts';

const chineseWords = (digits: string): string => chinese(digits, { formal: false }).replace(/^一十/, '十');

const digitNames = [...'零一二三四五六七八九'];
/** Two of a thing uses a different word from the number two. */
const chineseHour = (hour: number): string => (hour === 2 ? '两' : chineseWords(String(hour)));

export const zh: Numerals = {
  locale: 'zh-Hans-CN',
  cardinal: chineseWords,
  minus: '负',
  decimal: { word: '点', digitByDigit: true },
  year: (year) => [...String(year)].map((digit) => digitNames[Number(digit)]).join(''),
  clock: (hour, minute) => {
    if (minute === 0) return `${chineseHour(hour)}点`;
    return `${chineseHour(hour)}点${minute < 10 ? '零' : ''}${chineseWords(String(minute))}分`;
  },
  to: '到',
  beforeCents: null,
  beforePercent: '百分之',
  // Two of a thing is "两".
  isGendered: (value) => value === 2,
  yearWord: '年',
  dollar: { other: '美元' },
  ordinals: [],
};

const japaneseWords = (digits: string): string => japanese(digits);

export const ja: Numerals = {
  locale: 'ja-JP',
  cardinal: japaneseWords,
  minus: 'マイナス',
  decimal: { word: '点', digitByDigit: true },
  year: (year) => japaneseWords(String(year)),
  clock: (hour, minute) =>
    `${japaneseWords(String(hour))}時${minute === 0 ? '' : `${japaneseWords(String(minute))}分`}`,
  to: 'から',
  beforeCents: null,
  isGendered: () => false,
  dollar: { other: 'ドル' },
  ordinals: [],
};
