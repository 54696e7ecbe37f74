/**
 * The words of a paragraph -> which of them are quoted, by quotation marks or by the dash that opens a speech.
 *
 * Guarantees: ranges are in order and do not overlap. A single quotation mark counts only where the paragraph has no
 * double ones, so that an apostrophe is none.
 */
import type { TimedWord } from '../../../timeline/timeline.ts';
import { range } from '../ranges.ts';
import type { WordRange } from '../shape.ts';

export interface Quote {
  readonly range: WordRange;
  /** No mark closes it: it goes on in the next paragraph. */
  readonly isOpen: boolean;
}

interface Marks {
  readonly opens: RegExp;
  readonly closes: RegExp;
}

const pairs: readonly Marks[] = [
  { opens: /^[(—–-]?“/u, closes: /”[.,;:!?…)—–-]*$/u },
  { opens: /^[(—–-]?"/u, closes: /[^\s"]"[.,;:!?…)—–-]*$/u },
  { opens: /^[(—–-]?„/u, closes: /[“”"][.,;:!?…)]*$/u },
  { opens: /^[(—–-]?«/u, closes: /»[.,;:!?…)]*$/u },
  { opens: /^[(—–-]?»/u, closes: /«[.,;:!?…)]*$/u },
  { opens: /^[「『]/u, closes: /[」』][。、，！？]*$/u },
];
const single: readonly Marks[] = [
  { opens: /^[(—–-]?‘(?!\p{Nd})/u, closes: /[.,;:!?…—–-]’[.,;:!?…)]*$/u },
  { opens: /^[(—–-]?'(?!\p{Nd}|(?:tis|twas|em|cause|bout|til)\b)/iu, closes: /[.,;:!?…—–-]'[.,;:!?…)]*$/u },
];
const dash = /^[—–―]$|^[—–―](?=\p{L}|¡|¿|«)/u;

export function quotesIn(words: readonly TimedWord[]): Quote[] {
  const found = withMarks(words, pairs);
  return found.length > 0 ? found : withMarks(words, single);
}

/** A paragraph of Spanish, French or Russian that opens with a dash is a speech. */
export function opensWithDash(words: readonly TimedWord[]): boolean {
  return dash.test(words[0]?.text ?? '');
}

function withMarks(words: readonly TimedWord[], marks: readonly Marks[]): Quote[] {
  const found: Quote[] = [];
  let at = 0;
  while (at < words.length) {
    const text = words[at]?.text ?? '';
    const pair = marks.find(({ opens }) => opens.test(text));
    if (pair === undefined) {
      at += 1;
      continue;
    }
    const end = closingWord(words, at, pair);
    found.push({ range: range(at, (end ?? words.length - 1) + 1), isOpen: end === null });
    at = (end ?? words.length) + 1;
  }
  return found;
}

/** A mark of the same kind that opens again without a close belongs to a speech that goes on. */
function closingWord(words: readonly TimedWord[], start: number, { closes }: Marks): number | null {
  for (let at = start; at < words.length; at += 1) if (closes.test(words[at]?.text ?? '')) return at;
  return null;
}
