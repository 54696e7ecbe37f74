/** A short question, by its mark. */
import { primaryTag } from '../../../languages/tag.ts';
import { lineUnits } from '../clauses/line-units.ts';
import { range } from '../ranges.ts';
import type { QuestionShape } from '../shape.ts';
import type { ReadWord } from '../words/read-words.ts';

const longest = 12;
const mark = /[?？؟⁇⁈⁉]["'”’»)\]」』]*$/u;

export function questionShape(words: readonly ReadWord[], language: string): QuestionShape | null {
  const last = words.at(-1)?.text ?? '';
  const isGreek = primaryTag(language) === 'el' && /[;\u037e]["'”’»]*$/.test(last);
  if (!mark.test(last) && !isGreek) return null;
  if (lineUnits(words.map(({ text }) => text)) > longest) return null;
  // A statement before it: "He stopped. Who was there?"
  const ends = words.slice(0, -1).filter(({ stop }) => stop === 'end');
  if (ends.some(({ text }) => !mark.test(text))) return null;
  return { type: 'question', line: range(0, words.length), confidence: 1, reason: 'a short question' };
}
