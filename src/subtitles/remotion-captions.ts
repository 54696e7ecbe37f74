/**
 * Timeline -> the captions of `@remotion/captions`, one for each word.
 *
 * Guarantees: as its functions expect, a text begins with a space where there is one before the word, and there the
 * pages of `createTikTokStyleCaptions` may break. The first word of each caption begins with one as well, so that pages
 * also break in writing systems without spaces. Times increase and do not overlap.
 */
import type { Timeline } from '../timeline/timeline.ts';

/** The `Caption` of @remotion/captions. */
export interface RemotionCaption {
  text: string;
  startMs: number;
  endMs: number;
  /** The middle of the word, as its documentation asks for. */
  timestampMs: number;
  /** 1: the words are the author's, and none was guessed from sound. */
  confidence: number;
}

export function toCaptions({ captions }: Pick<Timeline, 'captions'>): RemotionCaption[] {
  return captions.flatMap(({ words }, captionAt) =>
    words.map(({ text, spaceBefore, startMs, endMs }, wordAt) => {
      const isFirst = captionAt === 0 && wordAt === 0;
      const space = !isFirst && (wordAt === 0 || spaceBefore) ? ' ' : '';
      const timestampMs = Math.round((startMs + endMs) / 2);
      return { text: space + text, startMs, endMs, timestampMs, confidence: 1 };
    }),
  );
}
