/** Spoken forms of addresses on the net, of files and their folders, of handles and hashtags. */

import type { Rule, SentenceContext } from '../lexer.ts';
import { nameNumberWords } from '../numbers.ts';
import { atStart, free, sticky } from '../pattern.ts';
import { letterName, spelt } from '../tables/letters.ts';
import { respelled } from '../tables/respellings.ts';
import { sayWord } from '../words.ts';

/** Ends of addresses and of file names; any other full stop between letters is a missing space. */
const nameEndings =
  'com|org|net|edu|gov|io|dev|ai|app|co|uk|us|eu|de|fr|tv|me|info|js|jsx|ts|tsx|mjs|py|rb|rs|go|java|cpp|sh|' +
  'md|txt|pdf|csv|json|yaml|yml|toml|xml|html|css|sql|png|jpg|jpeg|gif|svg|mp3|mp4|wav|srt|exe|zip|env|docx|xlsx';

/** Those of them that are spelt; the others are words. */
const speltEndings = new Set(
  'io ai uk us eu de fr tv js jsx ts tsx mjs rb rs cpp sh md pdf csv yml xml html css png svg srt docx xlsx'.split(
    ' ',
  ),
);

const endingWords = new Map([
  ['py', 'pie'],
  ['txt', 'text'],
  ['exe', 'ex ee'],
  ['mp3', 'em pee three'],
  ['mp4', 'em pee four'],
]);

/** Signs in the order in which they are looked for. */
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

interface Dotted {
  /** Whether hyphens and underscores are said, without which nobody could write it down. */
  readonly exact: boolean;
}

function sayDotted(text: string, { exact }: Dotted, context: SentenceContext): string {
  const parts = text.split(/([.@+_/\\~:-])/);
  return parts
    .map((part, index) => {
      const sign = signNames.get(part);
      if (sign !== undefined) return exact || !/[+_-]/.test(part) ? sign : '';
      const isEnding = parts[index - 1] === '.';
      const lower = part.toLowerCase();
      const ending = isEnding ? endingWords.get(lower) : undefined;
      if (ending !== undefined) return ending;
      if (isEnding && speltEndings.has(lower)) return spelt(lower, false);
      return part
        .split(/(\d+)/)
        .map((one) => {
          if (/^\d+$/.test(one)) return nameNumberWords(one);
          if (/^[bcdfghj-np-tv-xz]{2,4}$/.test(one) && !respelled.has(one)) return spelt(one, false);
          return (exact ? /^[a-z]$/i : /^[b-hj-z]$/i).test(one) ? letterName(one) : sayWord(one, context);
        })
        .join(' ');
    })
    .join(' ');
}

const address: Rule = {
  // https://example.com/page, www.example.com: of a long address the host is said
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
    `${free}(?:[A-Z]:\\\\[\\w\\\\.-]*[\\w]|(?<![\\w/.])(?:~|\\.{1,2})?(?:/[\\w.-]*\\w){2,}|(?<![\\w/.])(?:~|\\.{1,2})/[\\w.-]*\\w|[\\w-]+(?:/[\\w.-]*\\w)*/[\\w-]+\\.(?:${nameEndings})(?![\\p{L}\\p{N}/]))`,
  ),
  say: ([whole], context) => atStart(sayDotted(whole, { exact: false }, context)),
};

const dottedName: Rule = {
  // example.com/about, Node.js, script.ts
  pattern: sticky(
    `${free}\\p{L}[\\p{L}\\p{N}_-]*(?:\\.[\\p{L}\\p{N}_-]+)*?(?:\\.(?:${nameEndings}))+(?:/[\\w-]+)*(?![\\p{L}\\p{N}])`,
  ),
  say: ([whole], context) => {
    const isHost = /\.(?:com|org|net|edu|gov|io|co|uk|de|fr|eu|info|dev|ai|app|tv|me)(?:\/|$)/.test(whole);
    return atStart(sayDotted(whole, { exact: isHost }, context));
  },
};

/** Before the rules for numbers: these hold digits as a part of something else. In the order in which they are tried. */
export const addressRules: readonly Rule[] = [address, email, handle, hashtag, path, dottedName];
