/** Numbers of Russian, Ukrainian and Polish, unless their case changes them. */
import { toCardinal as polish, toOrdinal as polishOrdinal } from 'n2words/pl-PL';
import { toCardinal as russian } from 'n2words/ru-RU';
import { toCardinal as ukrainian } from 'n2words/uk-UA';
import type { Numerals } from './numerals.ts';

/** "Девять ноль пять"; a full hour with the word for hours. */
function hoursBy(cardinal: (digits: string) => string, locale: string, zero: string) {
  const names = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
  const nameOf = (hour: number) => names.formatToParts(hour).find(({ type }) => type === 'unit')?.value ?? '';
  return (hour: number, minute: number): string => {
    const hours = cardinal(String(hour));
    if (minute === 0) return `${hours} ${nameOf(hour)}`;
    return `${hours} ${minute < 10 ? `${zero} ` : ''}${cardinal(String(minute))}`;
  };
}

const russianWords = (digits: string): string => russian(digits);

export const ru: Numerals = {
  locale: 'ru-RU',
  cardinal: russianWords,
  minus: 'минус',
  decimal: null,
  year: null,
  clock: hoursBy(russianWords, 'ru-RU', 'ноль'),
  to: null,
  beforeCents: null,
  isGendered: () => true,
  oblique:
    /(?:^|\s)(?:до|от|с|со|к|ко|из|о|об|при|над|под|перед|около|более|менее|без|после|у|для|между|в|на)\s$/iu,
  dollar: { one: 'доллар', few: 'доллара', many: 'долларов' },
  ordinals: [],
};

/** The package writes some words with the Latin letter i. */
const ukrainianWords = (digits: string): string => ukrainian(digits).replaceAll('i', 'і');

export const uk: Numerals = {
  locale: 'uk-UA',
  cardinal: ukrainianWords,
  minus: 'мінус',
  decimal: null,
  year: null,
  clock: null,
  to: null,
  beforeCents: null,
  isGendered: () => true,
  oblique: /(?:^|\s)(?:до|від|з|із|зі|к|о|об|при|над|під|перед|близько|понад|без|після|у|для|між|в|на)\s$/iu,
  dollar: { one: 'долар', few: 'долари', many: 'доларів' },
  ordinals: [],
};

/** Hours are feminine ordinals: "czternasta". */
function polishHour(hour: number): string {
  if (hour === 0) return 'zero';
  return polishOrdinal(hour)
    .split(' ')
    .map((word) => word.replace(/(?<=[kg])i$|y$/, 'a').replace(/trzeci$/, 'trzecia'))
    .join(' ');
}

export const pl: Numerals = {
  locale: 'pl-PL',
  cardinal: (digits) => polish(digits),
  minus: 'minus',
  decimal: { word: 'przecinek', digitByDigit: false },
  year: null,
  clock: (hour, minute) =>
    polishHour(hour) + (minute === 0 ? '' : ` ${minute < 10 ? 'zero ' : ''}${polish(minute)}`),
  to: null,
  beforeCents: null,
  isGendered: () => true,
  oblique: /(?:^|\s)(?:do|od|z|ze|o|po|przed|około|bez|dla|w|we|na|przy|nad|pod|ponad|między)\s$/iu,
  dollar: { one: 'dolar', few: 'dolary', many: 'dolarów', other: 'dolara' },
  ordinals: [],
};
