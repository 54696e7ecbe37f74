/** Which words are being spoken at a frame. Frames count from the scene's start. */
import type { CaptionProps, LineProps, WordProps } from '../../src/storyboard/contract.ts';

/**
 * The word that is lit: the last that has begun. It stays lit through the pause before the next word, so that
 * the light does not flicker; after its own end where no word follows.
 * @returns its index, or -1 for none
 */
export function spokenWord(words: readonly WordProps[], frame: number): number {
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

/** A line is active from its first word until the next line begins: one line of a page stays lit. */
export function lineState(lines: readonly LineProps[], index: number, frame: number): LineState {
  const line = lines[index];
  if (!line || frame < line.startFrame) return 'upcoming';
  const next = lines[index + 1];
  return next && next.startFrame <= frame ? 'spoken' : 'active';
}

/** The frame from which none of the lines is spoken any more; 0 where there are none. */
export function quietFrom(lines: readonly { readonly endFrame: number }[]): number {
  return Math.max(0, ...lines.map((line) => line.endFrame));
}

/** The lines' text, as their words stand. */
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
