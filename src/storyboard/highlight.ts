/** The tones of a script's code, which are found outside of the pure stages, and code without any. */
import type { CodeLineProps } from './contract.ts';

/** The lines of each code block by `highlightKey`. */
export type Highlighted = ReadonlyMap<string, readonly CodeLineProps[]>;

export function highlightKey(language: string | null, text: string): string {
  return `${language ?? ''}\n${text}`;
}

export function plainLines(text: string): CodeLineProps[] {
  return text.split('\n').map((line) => (line === '' ? [] : [{ text: line, tone: 'plain' }]));
}
