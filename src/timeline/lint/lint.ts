/**
 * Timeline -> what a captioner would find fault with: the caption lint.
 *
 * Guarantees: pure; the findings are in the order of the captions; each has the place of its sentence in the script,
 * the numbers, and a hint if the author can do something about it. A `warning` could have been avoided, by other
 * breaks or by other words; an `info` is forced by the voice and the shape of the text.
 *
 * Where each rule is:
 * - `standard.ts`: the numbers that captions are held to
 * - `time-rules.ts`: reading speed, shortest and longest time, gaps, in-time, out-time
 * - `line-rules.ts`: number and width of the lines
 * - `break-rules.ts`: bad breaks and orphans; `separated-words.ts` says which words belong together, `better-breaks.ts`
 *   whether the words could have been broken better
 * - `sentence-rules.ts`: sentences that share a caption, and stray marks
 */
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { LineRoom, type MeasuredLine } from '../captions/line-room.ts';
import type { Timeline } from '../timeline.ts';
import { canJoin, type Judge } from './better-breaks.ts';
import { breakFindings } from './break-rules.ts';
import { lineFindings } from './line-rules.ts';
import { sentenceFindings } from './sentence-rules.ts';
import { timeFindings } from './time-rules.ts';
import { viewsOf } from './viewed-captions.ts';

export interface LintOptions {
  /** How many characters a caption line holds in the video's format. */
  readonly columns: number;
  /** The widths of the font that captions are drawn in. Without them only the columns limit a line. */
  readonly measured?: MeasuredLine;
  /** Frames per second of the video: gaps are counted in them. */
  readonly fps: number;
}

export function lintCaptions(timeline: Timeline, options: LintOptions): Diagnostic[] {
  const views = viewsOf(timeline);
  const judge: Judge = {
    room: new LineRoom(options.columns, options.measured),
    language: timeline.language,
  };
  return views.flatMap((view, at) => {
    const before = views[at - 1];
    const after = views[at + 1];
    const isJoinable =
      (before !== undefined && canJoin(before, view, judge)) ||
      (after !== undefined && canJoin(view, after, judge));
    const findings = [
      ...timeFindings(view, isJoinable, options.fps),
      ...lineFindings(view, judge.room),
      ...breakFindings(view, before, after, judge),
      ...sentenceFindings(view),
    ];
    return findings.map((finding): Diagnostic => ({ ...finding, span: view.caption.span }));
  });
}
