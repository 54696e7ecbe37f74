/** The captions of a script at each of its formats -> what is wrong with them, and how they read. */
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { lintCaptions } from '../../timeline/lint/lint.ts';
import { type ReadingReport, readingReport } from '../../timeline/lint/reading-report.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { captionRoomOf } from '../check/caption-room.ts';
import type { CheckedScript } from '../check/check.ts';
import type { Checked } from '../checked.ts';
import type { FormatName } from '../settings/formats.ts';

export interface CaptionReport extends ReadingReport {
  readonly format: FormatName;
  /** Characters that a caption line holds at this format. */
  readonly columns: number;
}

/** @param timelines of all the script's formats */
export function captionReports(
  checked: CheckedScript,
  timelines: ReadonlyMap<FormatName, Timeline>,
): Checked<CaptionReport[]> {
  const { fps } = checked.settings.values;
  const linted = [...timelines].map(([format, timeline]) => {
    const room = captionRoomOf(checked, format);
    return {
      format,
      findings: lintCaptions(timeline, { ...room, fps }),
      report: { format, columns: room.columns, ...readingReport(timeline) },
    };
  });
  return { value: linted.map(({ report }) => report), diagnostics: joined(linted) };
}

interface FormatFindings {
  readonly format: FormatName;
  readonly findings: readonly Diagnostic[];
}

/** A finding that several formats share is given once; one that not all formats have names those that do. */
function joined(linted: readonly FormatFindings[]): Diagnostic[] {
  const found = new Map<string, { readonly finding: Diagnostic; readonly formats: Set<FormatName> }>();
  for (const { format, findings } of linted) {
    for (const finding of findings) {
      const key = JSON.stringify(finding);
      const same = found.get(key) ?? { finding, formats: new Set() };
      same.formats.add(format);
      found.set(key, same);
    }
  }
  return [...found.values()].map(({ finding, formats }) =>
    formats.size === linted.length
      ? finding
      : { ...finding, message: `At ${[...formats].join(', ')}: ${finding.message}` },
  );
}
