/** Parts of a line, such that one word is lit at a time over all of them together. */
import { present } from '../../src/shared/assert.ts';
import type { LineProps } from '../../src/storyboard/contract.ts';

/**
 * Words of a line as a line of their own. Its last word stays lit until the next word of the whole line begins.
 *
 * @param from the index of the first word. @param to that of the word after the last.
 */
export function partOfLine({ words, endFrame }: LineProps, from: number, to: number): LineProps {
  const next = words[to];
  const part = words
    .slice(from, to)
    .map((word, at, all) =>
      at === all.length - 1 && next !== undefined ? { ...word, endFrame: next.startFrame } : word,
    );
  const first = present(part[0], 'a word');
  return { words: part, startFrame: first.startFrame, endFrame: next?.startFrame ?? endFrame };
}

/** The line with its last word lit to the end. */
export function litToTheEnd(line: LineProps): LineProps {
  const last = line.words.length - 1;
  const words = line.words.map((word, at) =>
    at === last ? { ...word, endFrame: Number.MAX_SAFE_INTEGER } : word,
  );
  return { ...line, words };
}
