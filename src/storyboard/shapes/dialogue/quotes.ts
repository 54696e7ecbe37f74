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
/** An apostrophe may look like a closing mark: after an s or "in" only a stop before it tells. */
const single: readonly Marks[] = [
  { opens: /^[(—–-]?‘(?!\p{Nd})/u, closes: /(?:[.,;:!?…—–-]|[^s\s]|(?<!i)n)’[.,;:!?…)—–-]*$/u },
  {
    opens: /^[(—–-]?'(?!\p{Nd}|(?:tis|twas|em|cause|bout|til)\b)/iu,
    closes: /(?:[.,;:!?…—–-]|[^s\s]|(?<!i)n)'[.,;:!?…)—–-]*$/u,
  },
];
const dash = /^[—–―]$|^[—–―](?=\p{L}|¡|¿|«)/u;

/** @param goesOn an unclosed quotation of the paragraph before goes on, if it closes here before another one opens. */
export function quotesIn(words: readonly TimedWord[], goesOn: boolean): Quote[] {
  const found = withMarks(words, pairs, goesOn);
  return found.length > 0 ? found : withMarks(words, single, goesOn);
}

/** A paragraph of Spanish, French or Russian that opens with a dash is a speech. */
export function opensWithDash(words: readonly TimedWord[]): boolean {
  return dash.test(words[0]?.text ?? '');
}

/** Whether a paragraph begins with a quotation mark, as each paragraph of a long speech does. */
export function opensQuoted(words: readonly TimedWord[]): boolean {
  return [...pairs, ...single].some(({ opens }) => opens.test(words[0]?.text ?? ''));
}

/** Whether a quotation closes before another one opens. */
export function closesFirst(words: readonly TimedWord[]): boolean {
  const at = words.findIndex(({ text }) =>
    pairs.some(({ opens, closes }) => opens.test(text) || closes.test(text)),
  );
  const text = words[at]?.text ?? '';
  return at !== -1 && !pairs.some(({ opens }) => opens.test(text));
}

function withMarks(words: readonly TimedWord[], marks: readonly Marks[], goesOn: boolean): Quote[] {
  const found: Quote[] = [];
  let at = 0;
  if (goesOn && closesFirst(words)) {
    const end = words.findIndex(({ text }) => marks.some(({ closes }) => closes.test(text)));
    if (end !== -1) {
      found.push({ range: range(0, end + 1), isOpen: false });
      at = end + 1;
    }
  }
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

function closingWord(words: readonly TimedWord[], start: number, { closes }: Marks): number | null {
  for (let at = start; at < words.length; at += 1) if (closes.test(words[at]?.text ?? '')) return at;
  return null;
}
