/** Ranges of words: made from their ends, and joined to a whole. */
import type { WordRange } from './shape.ts';

/** From `start` up to, not including, `end`; null if that is empty. */
export function between(start: number, end: number): WordRange | null {
  return end > start ? { firstWord: start, wordCount: end - start } : null;
}

/** The same where it cannot be empty. */
export function range(start: number, end: number): WordRange {
  return { firstWord: start, wordCount: end - start };
}

export function endOf({ firstWord, wordCount }: WordRange): number {
  return firstWord + wordCount;
}

export function slice<T>(words: readonly T[], { firstWord, wordCount }: WordRange): T[] {
  return words.slice(firstWord, firstWord + wordCount);
}

/** From 0 to 1, two decimals. */
export function confidenceOf(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
