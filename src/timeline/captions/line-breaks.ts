/**
 * Where a caption's line is broken: a sentence -> the captions it is shown in, each of one or two lines.
 *
 * Guarantees: every word is in exactly one line, in order; a line fits its room unless it is a single word; a caption
 * has at most two lines. A sentence that fits one caption and lasts at most 7 seconds is one caption, unless its line
 * break would separate a compound. Of all ways to break any other sentence, the one with the lowest cost by the cost
 * table is chosen. It is found by dynamic programming over all break points, in time linear in the number of words.
 */

import { present } from '../../shared/assert.ts';
import { readingSpeed } from '../reading-speed.ts';
import type { TimedWord } from '../timeline.ts';
import { breakCost } from './break-cost.ts';
import { costs } from './cost-table.ts';
import type { LineRoom, RowWidths } from './line-room.ts';

/** The shortest and longest time a caption should be shown: 5/6 s and 7 s (Netflix Timed Text Style Guide). */
export const shortestCaptionMs = 833;
export const longestCaptionMs = 7000;

/**
 * The lines of one caption, as word positions in the sentence: line k is from `starts[k]` to the next start or `end`.
 */
export interface CaptionBreaks {
  readonly starts: readonly number[];
  readonly end: number;
}

export interface BreakOptions {
  readonly room: LineRoom;
  /** A BCP 47 tag. The function words of the language guide the breaks. */
  readonly language: string;
  /** True for a line of verse, which stays in one caption if it fits, however slowly it is read. */
  readonly keepTogether: boolean;
}

export function breakIntoCaptions(words: readonly TimedWord[], options: BreakOptions): CaptionBreaks[] {
  const row = new Row(words, options);
  const fits = row.earliestCaptionStart(words.length) === 0;
  if (fits && (options.keepTogether || row.shownMs(0, words.length) <= longestCaptionMs)) {
    const whole = row.breakIntoLines(0, words.length);
    // A sentence that fits is one caption, unless its only line break would separate what is read as one.
    if (options.keepTogether || row.lineBreak(whole) < costs.insideCompound) return [whole];
  }
  return cheapestBreaks(row, words.length);
}

/** The cheapest captions that end after each word, up to the last: each is the cheapest before it plus one caption. */
function cheapestBreaks(row: Row, wordCount: number): CaptionBreaks[] {
  const best: { readonly cost: number; readonly breaks: CaptionBreaks | null }[] = [
    { cost: 0, breaks: null },
  ];
  for (let end = 1; end <= wordCount; end += 1) {
    let cheapest = Number.POSITIVE_INFINITY;
    let breaks: CaptionBreaks | null = null;
    for (let start = row.earliestCaptionStart(end); start < end; start += 1) {
      const upToHere = present(best[start], 'the cost so far').cost;
      const candidate = row.breakIntoLines(start, end);
      const cost = upToHere + row.captionCost(start, end) + row.linesCost(candidate);
      if (cost >= cheapest) continue;
      cheapest = cost;
      breaks = candidate;
    }
    best.push({ cost: cheapest, breaks });
  }

  const broken: CaptionBreaks[] = [];
  for (let end = wordCount; end > 0; ) {
    const breaks = present(best[end]?.breaks, 'the caption that ends here');
    broken.push(breaks);
    end = present(breaks.starts[0], 'a first line');
  }
  return broken.reverse();
}

/** A row of words with everything that the search needs again and again, computed once. */
class Row {
  readonly #words: readonly TimedWord[];
  readonly #widths: RowWidths;
  readonly #spokenBefore: number[] = [0];
  /** For each position between words: where the longest line that ends there starts. */
  readonly #lineStarts: number[] = [0];
  /** The cost of a break before each word. */
  readonly #breaks: number[] = [0];

  constructor(words: readonly TimedWord[], options: BreakOptions) {
    this.#words = words;
    this.#widths = options.room.row(words);
    let lastSpokenEnd = words[0]?.startMs ?? 0;
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (before) {
        const pauseMs = Math.max(0, word.startMs - lastSpokenEnd);
        this.#breaks.push(breakCost(before, word, words[at + 1], pauseMs, options.language));
      }
      lastSpokenEnd = Math.max(lastSpokenEnd, word.endMs);
      this.#spokenBefore.push((this.#spokenBefore[at] ?? 0) + (word.endMs > word.startMs ? 1 : 0));
      let start = this.#lineStarts[at] ?? 0;
      while (start < at && this.#widths.share(start, at + 1) > 1) start += 1;
      this.#lineStarts.push(start);
    });
  }

  earliestCaptionStart(end: number): number {
    return this.#lineStart(this.#lineStart(end));
  }

  /** From the first word to the first word of the next caption; at the end of the sentence, to the last word. */
  shownMs(start: number, end: number): number {
    const from = this.#words[start]?.startMs ?? 0;
    return (this.#words[end]?.startMs ?? this.#words[end - 1]?.endMs ?? from) - from;
  }

  /** One line if the words fit, else the best two. */
  breakIntoLines(start: number, end: number): CaptionBreaks {
    if (this.#lineStart(end) <= start) return { starts: [start], end };
    let cheapest = Number.POSITIVE_INFINITY;
    let best = { starts: [start, end - 1], end };
    for (let second = Math.max(start + 1, this.#lineStart(end)); second < end; second += 1) {
      if (this.#lineStart(second) > start) break;
      const cost = this.linesCost({ starts: [start, second], end });
      if (cost >= cheapest) continue;
      cheapest = cost;
      best = { starts: [start, second], end };
    }
    return best;
  }

  linesCost({ starts: [start = 0, second], end }: CaptionBreaks): number {
    if (second === undefined) return 0;
    const difference = this.#widths.share(start, second) - this.#widths.share(second, end);
    const upperLonger = difference > 0 ? costs.upperLonger : 0;
    const orphan = this.#isOrphan(start, second, end) ? costs.orphan : 0;
    const between = this.#breakBefore(second) * costs.betweenLines;
    return between + difference ** 2 * costs.uneven + upperLonger + orphan;
  }

  /** The cost of the break between the lines; 0 for one line. */
  lineBreak({ starts: [, second] }: CaptionBreaks): number {
    return second === undefined ? 0 : this.#breakBefore(second);
  }

  captionCost(start: number, end: number): number {
    const shownMs = this.shownMs(start, end);
    const missing = Math.max(0, shortestCaptionMs - shownMs) / shortestCaptionMs;
    const tooLong = Math.max(0, shownMs - longestCaptionMs) / 1000;
    const tooFast = Math.max(0, this.#widths.columns(start, end) - (readingSpeed * shownMs) / 1000);
    const empty = Math.max(0, 1 - this.#widths.share(start, end) / 2);
    const spoken = (this.#spokenBefore[end] ?? 0) - (this.#spokenBefore[start] ?? 0);
    return (
      costs.caption +
      (end < this.#words.length ? this.#breakBefore(end) * costs.betweenCaptions : 0) +
      (missing > 0 ? costs.short : 0) +
      missing * costs.tooShort +
      tooLong * costs.tooLong +
      tooFast * costs.tooFast +
      empty ** 2 * costs.empty +
      (spoken === 0 ? costs.unspoken : 0)
    );
  }

  /** In writing systems without spaces a word is only a few letters, so one alone is not a sign of a poor line. */
  #isOrphan(start: number, second: number, end: number): boolean {
    const isSpaced = this.#words[second]?.spaceBefore === true;
    return isSpaced && end - start > 2 && (second - start === 1 || end - second === 1);
  }

  #lineStart(end: number): number {
    return this.#lineStarts[end] ?? 0;
  }

  #breakBefore(at: number): number {
    return this.#breaks[at] ?? 0;
  }
}
