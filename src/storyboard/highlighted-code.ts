/** A script's code with the tone of each piece: found outside the pure stages, plain where nothing was found. */
import type { CodeLineProps } from './contract.ts';

/** The lines of each code block by `highlightKey`. */
export type Highlighted = ReadonlyMap<string, readonly CodeLineProps[]>;

export function highlightKey(language: string | null, text: string): string {
  return `${language ?? ''}\n${text}`;
}

export function plainLines(text: string): CodeLineProps[] {
  return text.split('\n').map((line) => (line === '' ? [] : [{ text: line, tone: 'plain' }]));
}
