/**
 * The words of a sentence as text, with what is code in them, for rules that look for patterns.
 *
 * Guarantees: an offset of the text leads back to its word.
 */
import type { TimedSentence, TimedWord } from '../../timeline/timeline.ts';
import type { WordRange } from './technical-shape.ts';

export interface SentenceText {
  readonly text: string;
  readonly words: readonly TimedWord[];
  /** Where each word begins in the text. */
  readonly offsets: readonly number[];
  /** Words that are code, or partly code, those of one piece together. */
  readonly code: readonly CodePiece[];
}

export interface CodePiece extends WordRange {
  /** The code itself, without punctuation around it. */
  readonly text: string;
}

export function textOfSentence({ words }: TimedSentence): SentenceText {
  let text = '';
  const offsets: number[] = [];
  for (const [index, word] of words.entries()) {
    if (index > 0 && word.spaceBefore) text += ' ';
    offsets.push(text.length);
    text += word.text;
  }
  return { text, words, offsets, code: codeOf(words) };
}

/** The word in which an offset of the text lies. */
export function wordAt({ offsets }: SentenceText, offset: number): number {
  return Math.max(
    0,
    offsets.findLastIndex((start) => start <= offset),
  );
}

export function isCode({ runs }: TimedWord): boolean {
  return runs.some((run) => run.code);
}

/** Two words of code belong together if nothing stands between them: `npm install x` are three. */
function codeOf(words: readonly TimedWord[]): CodePiece[] {
  const pieces: CodePiece[] = [];
  let isOpen = false;
  for (const [index, { runs, spaceBefore }] of words.entries()) {
    const code = runs.filter((run) => run.code).map((run) => run.text);
    const last = pieces.at(-1);
    const startsWithCode = runs[0]?.code ?? false;
    if (code.length === 0) isOpen = false;
    else if (isOpen && startsWithCode && last !== undefined) {
      const gap = spaceBefore ? ' ' : '';
      pieces[pieces.length - 1] = {
        ...last,
        wordCount: last.wordCount + 1,
        text: last.text + gap + code.join(''),
      };
      isOpen = runs.at(-1)?.code ?? false;
    } else {
      pieces.push({ firstWord: index, wordCount: 1, text: code.join('') });
      isOpen = runs.at(-1)?.code ?? false;
    }
  }
  return pieces;
}
