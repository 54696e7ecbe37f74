/** Which words are being spoken at a frame, counted from the scene's start. */
import type { CaptionProps, LineProps, WordProps } from '../../src/storyboard/contract.ts';

/**
 * The word that is lit: the last one that has begun. It stays lit during the pause before the next word, so that the
 * light does not flicker; the last word of the line is lit until it ends.
 *
 * @returns its index, or -1 for none.
 */
export function litWord(words: readonly WordProps[], frame: number): number {
  const next = words.findIndex((word) => word.startFrame > frame);
  const last = next === -1 ? words.length - 1 : next - 1;
  const word = words[last];
  if (!word) return -1;
  return next !== -1 || frame < word.endFrame ? last : -1;
}

export function captionAt(captions: readonly CaptionProps[], frame: number): CaptionProps | null {
  return captions.find((caption) => caption.startFrame <= frame && frame < caption.endFrame) ?? null;
}

export type LineState = 'upcoming' | 'active' | 'spoken';

/** A line is active from its first word until the next line begins, so that one line of a page is always lit. */
export function lineState(lines: readonly LineProps[], index: number, frame: number): LineState {
  const line = lines[index];
  if (!line || frame < line.startFrame) return 'upcoming';
  const next = lines[index + 1];
  return next && next.startFrame <= frame ? 'spoken' : 'active';
}

/** The frame from which none of the lines is spoken any more; 0 if there are none. */
export function quietFrom(lines: readonly { readonly endFrame: number }[]): number {
  return Math.max(0, ...lines.map((line) => line.endFrame));
}

/** The text of the lines. */
export function plainText(lines: readonly LineProps[]): string {
  return lines
    .map((line) =>
      line.words
        .map((word) => (word.spaceBefore ? ' ' : '') + word.runs.map((run) => run.text).join(''))
        .join('')
        .trim(),
    )
    .join('\n');
}
