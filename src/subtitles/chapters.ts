/**
 * Timeline -> chapters.txt: one `MM:SS Title` per line, as video platforms read it in a description.
 *
 * Guarantees: the first line is at 00:00; each chapter is one line.
 */
import type { Timeline } from '../timeline/timeline.ts';
import { chapterTime } from './timestamps.ts';

export function toChapters({ chapters }: Timeline): string {
  return chapters
    .map(({ startMs, title }) => `${chapterTime(startMs)} ${title.replace(/\s+/g, ' ').trim()}\n`)
    .join('');
}
