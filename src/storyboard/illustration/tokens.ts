/**
 * A timed sentence -> tokens: lowercase words without punctuation.
 *
 * Guarantees: in the order of the text; a compound with hyphens is one token per part; each has the time of its word.
 */
import type { TimedSentence } from '../../timeline/timeline.ts';

export interface Token {
  readonly text: string;
  /** As the author wrote it, for people. */
  readonly written: string;
  readonly startMs: number;
  /** True when a comma, full stop or the like follows, so that no phrase continues past it. */
  readonly endsClause: boolean;
  /** Joined to the next token by a hyphen. */
  readonly hyphenated: boolean;
}

export function tokensOf(sentence: TimedSentence): Token[] {
  const tokens: Token[] = [];
  for (const word of sentence.words) {
    const split = word.text.split(/(?<=\p{L})[-‐‑/](?=\p{L})/u);
    // "Cat-a-strophe" is one word cut into syllables: there is no cat in it.
    const parts = split.slice(1, -1).some((part) => part.length === 1) ? [split.join('')] : split;
    parts.forEach((part, index) => {
      const text = part
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
        .replace(/'s$/u, '');
      if (text === '') return;
      const isLast = index === parts.length - 1;
      tokens.push({
        text,
        written: part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
        startMs: word.startMs,
        endsClause: isLast && /[.,;:!?…)"”—–]$/u.test(part),
        hyphenated: !isLast,
      });
    });
  }
  return tokens;
}
