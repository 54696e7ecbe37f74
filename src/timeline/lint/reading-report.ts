/** Timeline -> how its captions read, in a few numbers. */
import type { Timeline } from '../timeline.ts';
import { charactersOf, readingSpeed } from './viewed-captions.ts';

export interface ReadingReport {
  readonly captions: number;
  /** Characters per second, over all captions and in the fastest; 0 without captions. */
  readonly meanSpeed: number;
  readonly highestSpeed: number;
  readonly shortestMs: number;
  readonly longestMs: number;
  /** The share of captions with two lines, from 0 to 1. */
  readonly twoLineShare: number;
}

export function readingReport({ captions }: Timeline): ReadingReport {
  let characters = 0;
  let shownMs = 0;
  let highestSpeed = 0;
  let shortestMs = Number.POSITIVE_INFINITY;
  let longestMs = 0;
  let twoLines = 0;
  for (const caption of captions) {
    const lengthMs = caption.endMs - caption.startMs;
    characters += charactersOf(caption.words);
    shownMs += lengthMs;
    highestSpeed = Math.max(highestSpeed, readingSpeed(caption));
    shortestMs = Math.min(shortestMs, lengthMs);
    longestMs = Math.max(longestMs, lengthMs);
    if (caption.lines.length > 1) twoLines += 1;
  }
  const count = captions.length;
  return {
    captions: count,
    meanSpeed: shownMs > 0 ? rounded((characters * 1000) / shownMs) : 0,
    highestSpeed: rounded(highestSpeed),
    shortestMs: count > 0 ? shortestMs : 0,
    longestMs,
    twoLineShare: count > 0 ? rounded(twoLines / count) : 0,
  };
}

/** Two decimal places, so that reports can be compared. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
