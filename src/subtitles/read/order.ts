/**
 * Cues in the order of the file -> cues in the order in which they are shown.
 *
 * Guarantees: they are sorted, and none overlaps the next; cues that begin together become one; changes are reported.
 */
import type { Report } from '../../script/report.ts';
import type { ReadCue } from './cue.ts';

export function ordered(cues: readonly ReadCue[], report: Report): ReadCue[] {
  const groups: ReadCue[][] = [];
  for (const cue of cues.toSorted((a, b) => a.startMs - b.startMs)) {
    const group = groups.at(-1);
    if (group?.[0]?.startMs === cue.startMs) group.push(cue);
    else groups.push([cue]);
  }
  return groups.flatMap((group, at) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const cue = others.length === 0 ? first : together(group, first);
    for (const other of others)
      overlap(
        report,
        other,
        'This cue begins together with another, so they are shown as one until the last of them ends.',
      );
    const next = groups[at + 1]?.[0];
    if (next === undefined || next.startMs >= cue.endMs) return [cue];
    overlap(report, next, 'This cue begins before the previous one ends, so the previous one is cut short.');
    const marks = cue.marks.filter(({ timeMs }) => timeMs < next.startMs);
    return [{ ...cue, endMs: next.startMs, marks }];
  });
}

function together(group: readonly ReadCue[], first: ReadCue): ReadCue {
  return {
    ...first,
    endMs: group.reduce((latest, { endMs }) => Math.max(latest, endMs), 0),
    lines: group.flatMap(({ lines }) => lines),
    // The words of simultaneous cues are not read one after the other.
    marks: [],
  };
}

function overlap(report: Report, { head }: ReadCue, message: string): void {
  report.add('warning', 'overlapping-cues', head, message, 'Correct its times, or merge the two cues.');
}
