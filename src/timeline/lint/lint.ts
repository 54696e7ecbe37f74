/**
 * Timeline -> what a captioner would find fault with: the caption lint.
 *
 * Guarantees: pure; the findings are in the order of the captions; each has the place of its sentence in the script,
 * the numbers, and where the author can do something about it a hint. A `warning` could have been avoided, by
 * another cut or by other words; an `info` is bound by the voice and the shape of the text.
 */
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { LineRoom } from '../captions/line-room.ts';
import type { Timeline } from '../timeline.ts';
import { canJoin, type Judge, lineFindings } from './lines.ts';
import { timeFindings } from './times.ts';
import { type LintOptions, viewsOf } from './view.ts';

export type { LintOptions };

export function lintCaptions(timeline: Timeline, options: LintOptions): Diagnostic[] {
  const views = viewsOf(timeline);
  const judge: Judge = {
    room: new LineRoom(options.columns, options.measured),
    language: timeline.language,
  };
  return views.flatMap((view, at) => {
    const before = views[at - 1];
    const after = views[at + 1];
    const joinable =
      (before !== undefined && canJoin(before, view, judge)) ||
      (after !== undefined && canJoin(view, after, judge));
    const findings = [
      ...timeFindings(view, joinable, options.fps),
      ...lineFindings(view, before, after, judge),
    ];
    return findings.map((finding): Diagnostic => ({ ...finding, span: view.caption.span }));
  });
}
