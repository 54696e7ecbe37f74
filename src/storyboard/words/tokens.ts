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
  /** The word of the sentence that it is, or is a part of. */
  readonly wordIndex: number;
  /** True when a comma, full stop or the like follows, so that no phrase continues past it. */
  readonly endsClause: boolean;
  /** True when a full stop, a question or an exclamation mark follows. */
  readonly endsSentence: boolean;
  /** True when a quotation or a bracket opens before it. */
  readonly opensQuote: boolean;
  /** Written with a capital letter. */
  readonly capital: boolean;
  /** "The king's": another thing follows, which is the king's. */
  readonly possessive: boolean;
  /** Joined to the next token by a hyphen. */
  readonly hyphenated: boolean;
}

export function tokensOf(sentence: TimedSentence): Token[] {
  const tokens: Token[] = [];
  for (const [wordIndex, word] of sentence.words.entries()) {
    const split = word.text.split(/(?<=\p{L})[-‐‑/](?=\p{L})/u);
    // "Cat-a-strophe" is one word cut into syllables: there is no cat in it.
    const parts = split.slice(1, -1).some((part) => part.length === 1) ? [split.join('')] : split;
    parts.forEach((part, index) => {
      const written = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
      const spelled = written.toLowerCase().replaceAll('’', "'");
      const text = spelled.replace(/'s$/u, '');
      if (text === '') {
        // A dash by itself ends what came before it.
        const last = tokens.at(-1);
        if (last && /[—–-]/u.test(part)) tokens[tokens.length - 1] = { ...last, endsClause: true };
        return;
      }
      const isLast = index === parts.length - 1;
      tokens.push({
        text,
        written,
        startMs: word.startMs,
        wordIndex,
        endsClause: isLast && /[.,;:!?…)\]"”—–]$/u.test(part),
        endsSentence: isLast && /[.!?…]["”’)\]]*$/u.test(part),
        opensQuote: index === 0 && /^["“‘([«]/u.test(part),
        capital: /^\p{Lu}/u.test(written),
        hyphenated: !isLast,
        possessive: spelled !== text || (isLast && /s['’]$/u.test(part)),
      });
    });
  }
  return tokens;
}
