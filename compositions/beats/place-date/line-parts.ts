/**
 * The words of a sentence around the years that it names: these are set as figures, the others as text.
 *
 * Guarantees: the parts together have every word of the line once, in order.
 */
import type { Composition, LineProps, WordProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';

type Years = NonNullable<Composition<'place-date'>['years']>;

export interface LineParts {
  readonly before: LineProps | null;
  /** Null if the years are not written in figures: then they are among the words after. */
  readonly years: LineProps | null;
  readonly after: LineProps | null;
}

/** How many words may stand between two years: "from 1861 until late 1865". */
const farthest = 4;

export function partsAround(line: LineProps, years: Years | null): LineParts {
  const first = years === null ? -1 : line.words.findIndex((word) => names(word, years.from));
  if (years === null || first === -1) return { before: null, years: null, after: line };
  const { to } = years;
  const span = line.words.slice(first, first + farthest + 1);
  const length =
    to === null ? 0 : span.findLastIndex((word, at) => names(word, to) && (at > 0 || to !== years.from));
  const end = first + Math.max(0, length) + 1;
  return {
    before: part(line.words.slice(0, first)),
    years: part(line.words.slice(first, end)),
    after: part(line.words.slice(end)),
  };
}

/** `1865`, `1865,`, `(1865)`, `1861–65`. */
function names(word: WordProps, year: number): boolean {
  const text = word.runs.map((run) => run.text).join('');
  return text.includes(String(year)) || new RegExp(`\\p{Pd}${String(year).slice(-2)}\\b`, 'u').test(text);
}

function part(words: readonly WordProps[]): LineProps | null {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const line = { words: [...words], startFrame: first.startFrame, endFrame: last.endFrame };
  // Punctuation that followed the years alone, such as a dash.
  return /[\p{L}\p{N}]/u.test(plainText([line])) ? line : null;
}
