/** Spoken forms of web and mail addresses, of files and folders, of handles and hashtags. */
import type { Rule, SentenceContext } from '../../lexer.ts';
import { nameNumberWords } from '../../numbers.ts';
import { atStart, free, sticky } from '../../pattern.ts';
import { sayWord } from '../../single-word.ts';
import { letterName, spelt } from '../../tables/letters.ts';
import { respelled } from '../../tables/respellings.ts';

/** How addresses and file names end. Any other full stop between letters is a missing space. */
const nameEndings =
  'com|org|net|edu|gov|io|dev|ai|app|co|uk|us|eu|de|fr|tv|me|info|js|jsx|ts|tsx|mjs|py|rb|rs|go|java|cpp|sh|' +
  'md|txt|pdf|csv|json|yaml|yml|toml|xml|html|css|sql|png|jpg|jpeg|gif|svg|mp3|mp4|wav|srt|exe|zip|env|docx|xlsx';

/** Those of them that are spelt; the others are read as words. */
const speltEndings = new Set(
  'io ai uk us eu de fr tv js jsx ts tsx mjs rb rs cpp sh md pdf csv yml xml html css png svg srt docx xlsx'.split(
    ' ',
  ),
);

/** Those that are read in another way. */
const endingWords = new Map([
  ['py', 'pie'],
  ['txt', 'text'],
  ['exe', 'ex ee'],
  ['mp3', 'em pee three'],
  ['mp4', 'em pee four'],
]);

const signNames = new Map([
  ['.', 'dot'],
  ['@', 'at'],
  ['+', 'plus'],
  ['_', 'underscore'],
  ['-', 'dash'],
  ['/', 'slash'],
  ['\\', 'backslash'],
  ['~', 'tilde'],
  [':', 'colon'],
]);

/** What is between the signs of an address: letters and digits. @param exact see `sayDotted`. */
function sayPart(part: string, exact: boolean, context: SentenceContext): string {
  const isLetter = exact ? /^[a-z]$/i : /^[b-hj-z]$/i;
  return part
    .split(/(\d+)/)
    .map((one) => {
      if (/^\d+$/.test(one)) return nameNumberWords(one);
      // Without vowels it is not a word.
      if (/^[bcdfghj-np-tv-xz]{2,4}$/.test(one) && !respelled.has(one)) return spelt(one, false);
      return isLetter.test(one) ? letterName(one) : sayWord(one, context);
    })
    .join(' ');
}

function sayEnding(ending: string): string | null {
  const lower = ending.toLowerCase();
  return endingWords.get(lower) ?? (speltEndings.has(lower) ? spelt(lower, false) : null);
}

/**
 * A name with dots and other signs in it.
 *
 * @param exact whether hyphens, plus signs and underscores are said, without which nobody could write the name down.
 */
function sayDotted(text: string, { exact }: { readonly exact: boolean }, context: SentenceContext): string {
  const parts = text.split(/([.@+_/\\~:-])/);
  return parts
    .map((part, index) => {
      const sign = signNames.get(part);
      if (sign !== undefined) return exact || !/[+_-]/.test(part) ? sign : '';
      const ending = parts[index - 1] === '.' ? sayEnding(part) : null;
      return ending ?? sayPart(part, exact, context);
    })
    .join(' ');
}

const address: Rule = {
  // https://example.com/page, www.example.com: only the host is said
  pattern: sticky(`${free}(?:https?://|www\\.)[^\\s<>"]*[^\\s<>".,;:!?)\\]]`, 'i'),
  say: ([whole], context) => {
    const host =
      whole
        .replace(/^https?:\/\//i, '')
        .replace(/^www\./i, '')
        .split(/[/?#:]/)[0] ?? '';
    return atStart(sayDotted(host, { exact: true }, context));
  },
};

const email: Rule = {
  pattern: sticky(`${free}[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`),
  say: ([whole], context) => atStart(sayDotted(whole, { exact: true }, context)),
};

const handle: Rule = {
  // @some_name
  pattern: sticky("(?<![\\p{L}\\p{N}.])@([\\p{L}\\p{N}_]+(?:\\.[\\p{L}\\p{N}_]+)*)('s(?!\\p{L}))?"),
  say: ([, name = '', possessive = ''], context) =>
    atStart(`at ${sayDotted(name, { exact: true }, context)}${possessive}`),
};

const hashtag: Rule = {
  // #CamelCase, #year2024
  pattern: sticky('(?<![\\p{L}\\p{N}&])#(\\p{L}[\\p{L}\\p{N}_]*)'),
  say: ([, name = ''], context) => atStart(`hashtag ${sayDotted(name, { exact: false }, context)}`),
};

const path: Rule = {
  // /usr/bin/node, ~/notes.txt, ./src/main.ts, C:\\Users\\me, src/voice/index.ts
  pattern: sticky(
    [
      '[A-Z]:\\\\[\\w\\\\.-]*[\\w]',
      '(?<![\\w/.])(?:~|\\.{1,2})?(?:/[\\w.-]*\\w){2,}',
      '(?<![\\w/.])(?:~|\\.{1,2})/[\\w.-]*\\w',
      `[\\w-]+(?:/[\\w.-]*\\w)*/[\\w-]+\\.(?:${nameEndings})(?![\\p{L}\\p{N}/])`,
    ]
      .map((form) => free + form)
      .join('|'),
  ),
  say: ([whole], context) => atStart(sayDotted(whole, { exact: false }, context)),
};

const endOfHost = /\.(?:com|org|net|edu|gov|io|co|uk|de|fr|eu|info|dev|ai|app|tv|me)(?:\/|$)/;

const dottedName: Rule = {
  // example.com/about, Node.js, script.ts
  pattern: sticky(
    `${free}\\p{L}[\\p{L}\\p{N}_-]*(?:\\.[\\p{L}\\p{N}_-]+)*?(?:\\.(?:${nameEndings}))+` +
      '(?:/[\\w-]+)*(?![\\p{L}\\p{N}])',
  ),
  say: ([whole], context) => {
    return atStart(sayDotted(whole, { exact: endOfHost.test(whole) }, context));
  },
};

/** Before the rules for numbers, as their digits are part of something else. In the order in which they are tried. */
export const addressRules: readonly Rule[] = [address, email, handle, hashtag, path, dottedName];
