/**
 * The words of a title -> the title itself, a subtitle, and an author.
 *
 * Guarantees: the parts follow one another and are all of the words; a title has at least one word; unsure means that
 * all of it is the title.
 */
import { authorIn } from './by-line.ts';
import { chapterHeading } from './chapter-heading.ts';

export interface TitleParts {
  /** How many words at the start are the title. */
  readonly title: number;
  /** How many words after it are the subtitle; 0 for none. */
  readonly subtitle: number;
  /** The author's name, from the last words; null for none. */
  readonly author: string | null;
}

/** @param words as they are shown, with their punctuation. @param language BCP 47 tag. */
export function titleParts(words: readonly string[], language: string): TitleParts {
  const author = authorAtEnd(words);
  const named = author === null ? words : words.slice(0, author.from);
  const title = titleLength(named, language);
  return { title, subtitle: named.length - title, author: author?.name ?? null };
}

/** A part of a title in words, without the mark that ends it. */
export function withoutEndMark(text: string): string {
  return text.replace(/\s*[:;,–—|-]+$/u, '');
}

/** "The Bet by Anton Chekhov", with two names at least: "Stand by Me" has no author. */
function authorAtEnd(words: readonly string[]): { readonly from: number; readonly name: string } | null {
  for (let from = 1; from < words.length - 2; from += 1) {
    if (!/^(?:by|written)$/u.test(words[from] ?? '')) continue;
    const text = words.slice(from).join(' ');
    const start = authorIn(text);
    if (start !== null) return { from, name: text.slice(start) };
  }
  return null;
}

/** Up to a colon, a dash between spaces, or "; or, ". */
function titleLength(words: readonly string[], language: string): number {
  if (chapterHeading(words, language) !== null) return words.length;
  for (let at = 1; at < words.length; at += 1) {
    const before = words[at - 1] ?? '';
    const word = words[at] ?? '';
    const isColon = /[^\s:]:$/u.test(before) || before === '：';
    const isOr = before.endsWith(';') && /^or,?$/iu.test(word);
    if (isColon || isOr) return at;
    if (/^[–—-]$/u.test(word) && at < words.length - 1) return at;
  }
  return words.length;
}
