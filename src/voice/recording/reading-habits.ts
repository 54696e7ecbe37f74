/** What readers often leave out when they read a script aloud. */
import type { Script } from '../../script/script.ts';

/** The indexes of titles, headings and the names of those who are quoted. */
export function oftenUnread({ titleSentence, sections }: Script): ReadonlySet<number> {
  const headings = sections.flatMap(({ heading }) => [heading?.sentence, heading?.clock?.sentence]);
  const quotes = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'quote' ? [block.attribution] : [])),
  );
  return new Set([titleSentence, ...headings, ...quotes].flatMap((sentence) => sentence?.index ?? []));
}
