/**
 * Paragraphs that begin with the name of who speaks: `ANNA: Where were you?`
 *
 * A name counts if another paragraph begins with it too, or if the paragraph before or after begins with another one.
 * "Note:" is no name.
 */
import { wordSet } from '../../../languages/word-list.ts';
import type { TimedSentence } from '../../../timeline/timeline.ts';
import type { Mention } from './attribution.ts';

const longestName = 3;
const notNames = wordSet(`
  note notes warning tip example examples important caution hint info danger todo usage default type returns return
  params parameters see also why how what when who where answer question q a ps step result results summary ingredients
  method directions serves time title author year chapter part license licence input output`);

interface NamedLine {
  readonly mention: Mention;
  readonly nameWords: number;
}

export function namedLines(paragraphs: readonly (readonly TimedSentence[])[]): Map<number, NamedLine> {
  const found = new Map<number, NamedLine>();
  for (const [index, sentences] of paragraphs.entries()) {
    const line = nameAt(sentences);
    if (line !== null) found.set(index, line);
  }
  const times = new Map<string, number>();
  for (const { mention } of found.values()) times.set(mention.name, (times.get(mention.name) ?? 0) + 1);
  const isSure = (index: number, { mention }: NamedLine) =>
    (times.get(mention.name) ?? 0) > 1 ||
    [index - 1, index + 1].some((near) => {
      const other = found.get(near)?.mention.name;
      return other !== undefined && other !== mention.name;
    });
  // One name alone is a label.
  const sure = [...found].filter(([index, line]) => isSure(index, line));
  const names = new Set(sure.map(([, { mention }]) => mention.name));
  return names.size > 1 ? new Map(sure) : new Map();
}

function nameAt(sentences: readonly TimedSentence[]): NamedLine | null {
  const words = sentences.flatMap((sentence) => [...sentence.words]);
  const end = words.findIndex(({ text }) => /[:：]$/u.test(text));
  if (end === -1 || end >= longestName || end === words.length - 1) return null;
  const own = words.slice(0, end + 1).map(({ text }) => text.replace(/[:：]$/u, ''));
  const isName = own.every((text) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(text) || /^\p{Lo}+$/u.test(text));
  if (!isName || own.some((text) => notNames.has(text.toLowerCase()))) return null;
  const name = own
    .map((text) => (/^\p{Lu}{2,}$/u.test(text) ? text[0] + text.slice(1).toLowerCase() : text))
    .join(' ');
  return {
    mention: { name, words: name.toLowerCase().split(' '), kind: 'name' },
    nameWords: end + 1,
  };
}
