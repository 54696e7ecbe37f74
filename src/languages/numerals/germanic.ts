/** Numbers of German, Dutch, Swedish, Danish and Norwegian (Bokmål). */
import { toCardinal as danish } from 'n2words/da-DK';
import { toCardinal as german, toOrdinal as germanOrdinal } from 'n2words/de-DE';
import { toCardinal as norwegian } from 'n2words/nb-NO';
import { toCardinal as dutch, toOrdinal as dutchOrdinal } from 'n2words/nl-NL';
import { toCardinal as swedish, toOrdinal as swedishOrdinal } from 'n2words/sv-SE';
import { endsInOne, type Numerals, plainClock, unhyphenated, yearInHundreds } from './numerals.ts';

/** Compounds in these languages are one word. */
const joined = (words: string): string => words.replaceAll('-', '').replaceAll(',', '');

const germanMonths =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert';

/** Before a date, these put its ordinal into another case. */
const germanObliques = 'am|vom|zum|dem|den|des|im|beim|ab|seit|bis|der|und';

export const de: Numerals = {
  locale: 'de-DE',
  cardinal: (digits) => german(digits).toLowerCase(),
  minus: 'minus',
  decimal: { word: 'komma', digitByDigit: true },
  year: yearInHundreds(german, 'hundert'),
  clock: (hour, minute) =>
    `${hour === 1 ? 'ein' : german(hour)} uhr${minute === 0 ? '' : ` ${german(minute)}`}`,
  to: 'bis',
  beforeCents: '',
  shortensOne: true,
  isGendered: endsInOne,
  dollar: { other: 'dollar' },
  ordinals: [
    {
      // "am 1. Mai": in the dative.
      pattern: `(?<=(?:${germanObliques}|–)\\s)(\\d{1,2})\\.(?=\\s(?:${germanMonths}))`,
      say: (digits) => `${germanOrdinal(digits)}n`,
    },
    { pattern: `(\\d{1,2})\\.(?=\\s(?:${germanMonths}))`, say: (digits) => `${germanOrdinal(digits)}r` },
  ],
};

export const nl: Numerals = {
  locale: 'nl-NL',
  cardinal: (digits) => unhyphenated(dutch(digits)),
  minus: 'min',
  decimal: { word: 'komma', digitByDigit: false },
  year: (year) => unhyphenated(dutch(year)),
  clock: (hour, minute) => `${dutch(hour)} uur${minute === 0 ? '' : ` ${dutch(minute)}`}`,
  to: 'tot',
  beforeCents: '',
  isGendered: () => false,
  dollar: { other: 'dollar' },
  ordinals: [{ pattern: '(\\d{1,3})(?:ste|de|e)(?!\\p{L})', say: (digits) => dutchOrdinal(digits) }],
};

export const sv: Numerals = {
  locale: 'sv-SE',
  cardinal: (digits) => joined(swedish(digits)),
  minus: 'minus',
  decimal: { word: 'komma', digitByDigit: false },
  year: yearInHundreds((digits) => joined(swedish(digits)), 'hundra'),
  clock: plainClock((digits) => joined(swedish(digits)), ' och '),
  to: 'till',
  beforeCents: null,
  shortensOne: true,
  isGendered: endsInOne,
  dollar: { other: 'dollar' },
  ordinals: [{ pattern: '(\\d{1,2}):[ae](?!\\p{L})', say: (digits) => joined(swedishOrdinal(digits)) }],
};

export const da: Numerals = {
  locale: 'da-DK',
  cardinal: (digits) => joined(danish(digits)),
  minus: 'minus',
  decimal: { word: 'komma', digitByDigit: false },
  year: yearInHundreds((digits) => joined(danish(digits)), ' hundrede', ' og '),
  clock: plainClock((digits) => joined(danish(digits))),
  to: 'til',
  beforeCents: null,
  shortensOne: true,
  isGendered: endsInOne,
  dollar: { other: 'dollar' },
  ordinals: [],
};

export const nb: Numerals = {
  locale: 'nb-NO',
  cardinal: (digits) => joined(norwegian(digits)),
  minus: 'minus',
  decimal: { word: 'komma', digitByDigit: false },
  year: null,
  clock: plainClock((digits) => joined(norwegian(digits))),
  to: 'til',
  beforeCents: null,
  shortensOne: true,
  isGendered: endsInOne,
  dollar: { other: 'dollar' },
  ordinals: [],
};
