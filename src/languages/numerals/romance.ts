/** Numbers of French, Spanish, Italian and Portuguese. */
import { toCardinal as spanish, toOrdinal as spanishOrdinal } from 'n2words/es-ES';
import { toCardinal as french, toOrdinal as frenchOrdinal } from 'n2words/fr-FR';
import { toCardinal as italian, toOrdinal as italianOrdinal } from 'n2words/it-IT';
import { toCardinal as portuguese, toOrdinal as portugueseOrdinal } from 'n2words/pt-PT';
import { endsInOne, type Numerals, plainClock, unhyphenated } from './numerals.ts';

const frenchWords = (digits: string): string => unhyphenated(french(digits));

/** Hours and minutes are feminine. */
const frenchHour = (value: number): string => frenchWords(String(value)).replace(/un$/, 'une');

export const fr: Numerals = {
  locale: 'fr-FR',
  cardinal: frenchWords,
  minus: 'moins',
  decimal: { word: 'virgule', digitByDigit: false },
  year: (year) => frenchWords(String(year)),
  clock: (hour, minute) =>
    `${frenchHour(hour)} heure${hour > 1 ? 's' : ''}${minute === 0 ? '' : ` ${frenchHour(minute)}`}`,
  to: 'à',
  beforeCents: '',
  isGendered: endsInOne,
  dollar: { one: 'dollar', other: 'dollars' },
  ordinals: [
    { pattern: '(1)(?:re|ère)(?!\\p{L})', say: () => 'première' },
    { pattern: '(\\d{1,3})(?:er|ème|e|ᵉ)(?!\\p{L})', say: (digits) => unhyphenated(frenchOrdinal(digits)) },
  ],
};

/** Hundreds have a gender too: "doscientas personas". */
const hasHundreds = (value: number): boolean => value % 1000 >= 200;

/** For hours, which are feminine: "la una", "vinte e uma". */
const feminine = (words: string): string =>
  words.replace(/uno$/, 'una').replace(/um$/, 'uma').replace(/dois$/, 'duas');

export const es: Numerals = {
  locale: 'es-ES',
  cardinal: (digits) => spanish(digits),
  minus: 'menos',
  decimal: { word: 'coma', digitByDigit: false },
  year: (year) => spanish(year),
  clock: (hour, minute) => feminine(spanish(hour)) + (minute === 0 ? '' : ` ${spanish(minute)}`),
  to: 'a',
  beforeCents: 'con',
  shortensOne: true,
  isGendered: (value) => endsInOne(value) || hasHundreds(value),
  dollar: { one: 'dólar', other: 'dólares' },
  ordinals: [
    // "El primer piso": "first" and "third" are shortened before a noun.
    { pattern: '((?![13]\\.?º\\s\\p{L})\\d{1,2})\\.?º', say: (digits) => spanishOrdinal(digits) },
    { pattern: '(\\d{1,2})\\.?ª', say: (digits) => spanishOrdinal(digits).replaceAll(/o(?= |$)/g, 'a') },
  ],
};

export const it: Numerals = {
  locale: 'it-IT',
  cardinal: (digits) => italian(digits),
  minus: 'meno',
  decimal: { word: 'virgola', digitByDigit: false },
  year: (year) => italian(year),
  clock: plainClock((digits) => (digits === '1' ? 'una' : italian(digits)), ' e '),
  to: 'a',
  beforeCents: 'e',
  shortensOne: true,
  isGendered: endsInOne,
  dollar: { one: 'dollaro', other: 'dollari' },
  ordinals: [
    { pattern: '(\\d{1,2})º', say: (digits) => italianOrdinal(digits) },
    { pattern: '(\\d{1,2})ª', say: (digits) => italianOrdinal(digits).replace(/o$/, 'a') },
  ],
};

export const pt: Numerals = {
  locale: 'pt-PT',
  cardinal: (digits) => portuguese(digits),
  minus: 'menos',
  decimal: { word: 'vírgula', digitByDigit: false },
  year: (year) => portuguese(year),
  clock: (hour, minute) => {
    const hours = feminine(portuguese(hour));
    return minute === 0 ? `${hours} hora${hour === 1 ? '' : 's'}` : `${hours} e ${portuguese(minute)}`;
  },
  to: 'a',
  beforeCents: 'e',
  isGendered: (value) => /^(?:.*[^1])?[12]$/.test(String(value)) || hasHundreds(value),
  dollar: { one: 'dólar', other: 'dólares' },
  ordinals: [
    { pattern: '(\\d{1,2})\\.?º', say: (digits) => portugueseOrdinal(digits) },
    { pattern: '(\\d{1,2})\\.?ª', say: (digits) => portugueseOrdinal(digits).replaceAll(/o(?= |$)/g, 'a') },
  ],
};
