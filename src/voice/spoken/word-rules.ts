/** Spoken forms of words, names, abbreviations, acronyms, addresses and symbols. */
import { isSpelt } from './acronyms.ts';
import { letterName, spelt } from './letters.ts';
import type { Rule, SentenceContext } from './lexer.ts';
import {
  abbreviations,
  abbreviationsWithoutStop,
  dottedAbbreviations,
  numbered,
  respelled,
  symbols,
} from './lexicon.ts';
import { cardinalWords } from './numbers.ts';
import { atStart, free, sticky } from './pattern.ts';

/** Letters that do not come apart into a Latin letter and its accent. */
const latinLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'th'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

/** Without accents, as an English voice knows no other letters than a to z. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z']/gi, (letter) => latinLetters.get(letter.toLowerCase()) ?? '');
}

/** "Sooo" is "so", "cooool" is "cool", "nooo" is "no": three letters alike in a row are only drawn out. */
function withoutDrawl(word: string): string {
  return word.replace(/([a-z])\1{2,}/gi, (run, letter: string, offset: number) => {
    const isLast = offset + run.length === word.length;
    return /[oe]/i.test(letter) && !isLast ? letter + letter : letter;
  });
}

/** "GitHub" is "git hub", "OpenAI" is "open" and "AI"; "McDonald" stays whole. */
function camelParts(word: string): string[] {
  if (/^(?:Mc|Mac|O'|D')\p{Lu}/u.test(word)) return [word];
  return word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u);
}

function sayPart(part: string, context: SentenceContext): string {
  const plain = withoutAccents(part);
  const lower = plain.toLowerCase();
  const known = respelled.get(lower);
  if (known !== undefined) return known;
  // A plural or possessive acronym: GPUs, AI's, CPUs'.
  const acronym = /^([A-Z]{2,}?)('?s'?|'S)?$/.exec(plain);
  if (acronym !== null && isSpelt(acronym[1] ?? '', context.allCapitals))
    return spelt(acronym[1] ?? '', acronym[2] !== undefined);
  if (/^[b-hj-z]$/i.test(plain)) return letterName(plain);
  const undrawn = withoutDrawl(lower);
  return respelled.get(undrawn) ?? undrawn;
}

/** One word without hyphens, of letters and apostrophes. */
function sayWord(word: string, context: SentenceContext): string {
  const known = respelled.get(withoutAccents(word).toLowerCase());
  if (known !== undefined) return known;
  return camelParts(word)
    .map((part) => sayPart(part, context))
    .join(' ');
}

const address: Rule = {
  // https://example.com/page, www.example.com
  pattern: sticky(`${free}(?:https?://|www\\.)[^\\s<>"]*[^\\s<>".,;:!?)\\]]`, 'i'),
  say: ([whole], context) => {
    const host =
      whole
        .replace(/^https?:\/\//i, '')
        .replace(/^www\./i, '')
        .split(/[/?#:]/)[0] ?? '';
    return atStart(sayDotted(host, context));
  },
};

/** Parts with full stops, hyphens and at signs between, as in addresses and file names. */
function sayDotted(text: string, context: SentenceContext): string {
  return text
    .split(/([.@+_-]|\d+)/)
    .map((part) => {
      if (part === '.') return 'dot';
      if (part === '@') return 'at';
      if (/^\d+$/.test(part)) return cardinalWords(part);
      return /^[+_-]?$/.test(part) ? '' : sayWord(part, context);
    })
    .join(' ');
}

const email: Rule = {
  pattern: sticky(`${free}[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`),
  say: ([whole], context) => atStart(sayDotted(whole, context)),
};

const dotted: Rule = {
  // e.g., i.e., U.S., J.R.R.
  pattern: sticky(`${free}(?:\\p{L}\\.){2,}`),
  say: ([whole]) =>
    atStart(
      dottedAbbreviations.get(whole.toLowerCase()) ?? spelt(withoutAccents(whole.replaceAll('.', '')), false),
    ),
};

/** Ends of addresses and of file names; any other full stop between letters is a missing space. */
const nameEndings =
  'com|org|net|edu|gov|io|dev|ai|app|co|uk|us|eu|de|fr|tv|me|info|js|jsx|ts|tsx|mjs|py|rb|rs|go|java|cpp|sh|' +
  'md|txt|pdf|csv|json|yaml|yml|toml|xml|html|css|sql|png|jpg|jpeg|gif|svg|mp3|mp4|wav|srt|exe|zip|env';

const dottedName: Rule = {
  // example.com, Node.js, script.ts
  pattern: sticky(
    `${free}\\p{L}[\\p{L}\\p{N}_-]*(?:\\.[\\p{L}\\p{N}_-]+)*?(?:\\.(?:${nameEndings}))+(?![\\p{L}\\p{N}])`,
  ),
  say: ([whole], context) => atStart(sayDotted(whole, context)),
};

const abbreviation: Rule = {
  // Dr. Smith, St. Paul, vs., etc.
  pattern: sticky(`${free}(\\p{L}{2,6})(\\.?)(?![\\p{L}\\p{N}'])`),
  say: (match, context) => {
    const [whole, word = '', stop] = match;
    const lower = word.toLowerCase();
    const words = abbreviations.get(lower);
    if (words === undefined) return null;
    if (stop === '') return abbreviationsWithoutStop.has(lower) ? atStart(words) : null;
    const after = context.text.slice(match.index + whole.length);
    if (lower === 'st') return atStart(/^ \p{Lu}/u.test(after) ? 'saint' : words);
    // A short word at the end of its sentence is itself: "It was no." "We sat." "the sun."
    const isTitle = /^(?:dr|mr|mrs|ms|prof|capt|sgt|gen|rev|mt)$/.test(lower);
    const isPlainWord = /^(?:no|mar|jun|sat|sun|mon|wed|sep|fig|gen|ch|fri|est|vol)$/.test(lower);
    const isShortened = isTitle ? /^ /.test(after) : !isPlainWord || /^,? \d/.test(after);
    return isShortened ? atStart(words) : null;
  },
};

const romanNumeral: Rule = {
  // Chapter IV, World War II
  pattern: sticky("(?<=(\\p{L}+)\\s)([IVX]{1,5})(?![\\p{L}\\p{N}'])"),
  say: ([, before = '', numeral = '']) => {
    if (!numbered.has(before.toLowerCase()) || !/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(numeral)) return null;
    const values = [...numeral].map((letter) => (letter === 'X' ? 10 : letter === 'V' ? 5 : 1));
    const value = values.reduce((sum, own, index) => sum + (own < (values[index + 1] ?? 0) ? -own : own), 0);
    return atStart(cardinalWords(String(value)));
  },
};

const languageName: Rule = {
  // C++, C#, F#
  pattern: sticky(`${free}(\\p{L})(\\+\\+|#)`),
  say: ([, letter = '', sign]) => atStart(`${letterName(letter)} ${sign === '#' ? 'sharp' : 'plus plus'}`),
};

const withSlash: Rule = {
  pattern: sticky(`${free}(w/o?)(?!\\p{L}{3})\\s?`, 'i'),
  say: ([, short = '']) => atStart(respelled.get(short.toLowerCase()) ?? ''),
};

/** First parts of "once-a-day": there the single letter is the word "a". */
const beforeArticle = new Set(
  'once twice one two what such not out of in pick rent dial half many thrice'.split(' '),
);

/** "cat-a-strophe" is one word said slowly; "b-b-but" is a stutter. */
function joinedSyllables(parts: readonly string[]): string[] {
  const [first = '', middle = '', last = ''] = parts;
  const isSyllables =
    parts.length === 3 && /^[aeio]$/.test(middle) && last.length > 3 && !beforeArticle.has(first);
  if (isSyllables) return [parts.join('')];
  return parts.filter((part, index) => {
    const next = parts[index + 1];
    const isStutter = /^[b-df-hj-np-tv-z]$/.test(part) && next?.startsWith(part) === true;
    return !isStutter;
  });
}

/** A single capital is a letter ("plan B"); "A" is one where no word follows ("grade A.", "A4"), "I" never. */
function isLetter(word: string, after: string): boolean {
  if (word === 'A') return !/^[ _]["'(]?[\p{L}\p{N}\p{Sc}]/u.test(after);
  return /^[B-HJ-Z]$/.test(word);
}

const word: Rule = {
  // also rock 'n' roll, side-effect, cat-a-strophe, dancin'
  pattern: sticky(
    "'?\\p{Script=Latin}[\\p{Script=Latin}\\p{M}']*(?:[-‑]\\p{Script=Latin}[\\p{Script=Latin}\\p{M}']*)*",
  ),
  say: (match, context) => {
    const whole = match[0].replace(/^'+|'+$/g, '');
    if (/^n$/i.test(whole) && match[0].startsWith("'")) return atStart('and');
    const parts = whole.split(/[-‑]/);
    if (parts.length === 1) {
      const after = context.text.slice(match.index + match[0].length, match.index + match[0].length + 3);
      return atStart(isLetter(whole, after) ? letterName(whole) : sayWord(whole, context));
    }
    const isLower = parts.every((part) => !/\p{Lu}/u.test(part.slice(1)));
    const said = isLower ? joinedSyllables(parts.map((part) => part.toLowerCase())) : parts;
    return atStart(said.map((part) => sayWord(part, context)).join(' '));
  },
};

const hashtag: Rule = { pattern: sticky('#(?=\\p{L})'), say: () => atStart('hashtag') };

const slash: Rule = {
  // and/or: no pause, nothing said
  pattern: sticky('(?<=\\p{L})[/_](?=\\p{L})'),
  say: () => [],
};

const symbol: Rule = {
  pattern: sticky(`[${[...symbols.keys()].join('')}]`),
  say: ([sign]) => atStart(symbols.get(sign) ?? ''),
};

/** Before the rules for numbers: these hold digits as a part of something else. */
export const addressRules: readonly Rule[] = [address, email];

/** After the rules for numbers, in the order in which they are tried. */
export const wordRules: readonly Rule[] = [
  dotted,
  dottedName,
  romanNumeral,
  languageName,
  withSlash,
  abbreviation,
  word,
  hashtag,
  slash,
  symbol,
];
