/**
 * The times of one scene -> frames from that scene's start.
 *
 * Takes sentences, captions and table rows of the timeline; gives them as the contract has them. Guarantees: no frame
 * is negative: what was said before the scene began is there from its first frame.
 */
import { present } from '../shared/assert.ts';
import { frameAt } from '../shared/frames.ts';
import type { Caption, CaptionLine, TimedRow, TimedSentence, TimedWord } from '../timeline/timeline.ts';
import type { CaptionProps, LineProps, RowProps, WordProps } from './contract.ts';

export class SceneFrames {
  readonly #sceneStartMs: number;
  readonly #fps: number;

  /** @param sceneStartMs where the scene begins on the timeline. */
  constructor(sceneStartMs: number, fps: number) {
    this.#sceneStartMs = sceneStartMs;
    this.#fps = fps;
  }

  /** @param ms a time of the timeline. */
  frame(ms: number): number {
    return Math.max(0, frameAt(ms - this.#sceneStartMs, this.#fps));
  }

  line(sentence: TimedSentence): LineProps {
    return { ...this.#frames(sentence), words: sentence.words.map((word) => this.#word(word)) };
  }

  lines(sentences: readonly TimedSentence[]): LineProps[] {
    return sentences.map((sentence) => this.line(sentence));
  }

  row({ sentence, cells }: TimedRow): RowProps {
    const line = this.line(sentence);
    const { startFrame, endFrame } = line;
    return {
      startFrame,
      endFrame,
      cells: cells.map(({ firstWord, wordCount }) => {
        const words = line.words.slice(firstWord, firstWord + wordCount);
        return {
          words,
          startFrame: words[0]?.startFrame ?? startFrame,
          endFrame: words.at(-1)?.endFrame ?? endFrame,
        };
      }),
    };
  }

  caption(caption: Caption): CaptionProps {
    return { ...this.#frames(caption), lines: caption.lines.map((line) => this.#captionLine(line, caption)) };
  }

  #captionLine({ firstWord, wordCount }: CaptionLine, caption: Caption): LineProps {
    const words = caption.words.slice(firstWord, firstWord + wordCount);
    const first = present(words[0], 'the first word of a caption line');
    const last = present(words.at(-1), 'the last word of a caption line');
    return {
      ...this.#frames({ startMs: first.startMs, endMs: last.endMs }),
      words: words.map((word) => this.#word(word)),
    };
  }

  #word(word: TimedWord): WordProps {
    return {
      ...this.#frames(word),
      spaceBefore: word.spaceBefore,
      runs: word.runs.map((run) => ({ ...run })),
    };
  }

  #frames({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }) {
    return { startFrame: this.frame(startMs), endFrame: this.frame(endMs) };
  }
}
