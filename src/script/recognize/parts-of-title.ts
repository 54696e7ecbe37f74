/** The sentence of a title -> what it says: the title itself, a subtitle, an author. */
import { titleParts, withoutEndMark } from '../../languages/titles/title-parts.ts';
import type { Script, Sentence } from '../script.ts';
import { joinWords } from '../sentences/words.ts';

/** @param sentence null for a text without a title. @param language BCP 47 tag. */
export function partsOfTitle(
  sentence: Sentence | null,
  language: string,
): Pick<Script, 'title' | 'subtitle' | 'author'> {
  if (sentence === null) return { title: null, subtitle: null, author: null };
  const { words } = sentence;
  const { title, subtitle, author } = titleParts(
    words.map(({ text }) => text),
    language,
  );
  const [own, below] = [words.slice(0, title), words.slice(title, title + subtitle)];
  const shown = joinWords(own);
  return {
    title: withoutEndMark(withoutFullStop(shown)) || shown,
    subtitle: joinWords(below).replace(/^[\s–—|-]+/u, '') || null,
    author,
  };
}

/** A title is no sentence, even where it is written as one. */
export function withoutFullStop(text: string): string {
  return text.replace(/(?<=[^.…])\.$/, '');
}
