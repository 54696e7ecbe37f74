/**
 * CheckedScript -> what its captions are like at each format: findings and reading report.
 *
 * Guarantees: the captions are those that a render with the same settings would show; speech comes from the
 * cache where it is there, and is kept there for the render. Nothing is spent: where a service would have to be paid,
 * the captions are timed by reading speed.
 */
import { type Diagnostic, sortedByPlace } from '../../shared/diagnostic.ts';
import { lintCaptions } from '../../timeline/lint/lint.ts';
import { type ReadingReport, readingReport } from '../../timeline/lint/report.ts';
import type { SpeechCost } from '../../voice/cost.ts';
import { narrate } from '../../voice/narrate.ts';
import { captionRoomOf } from '../check/caption-room.ts';
import type { CheckedScript } from '../check/check.ts';
import { openSilentCast } from '../check/voices.ts';
import { Failure } from '../failure.ts';
import { type SpeakOptions, type Spoken, speak, timelineOf } from '../make/compile.ts';
import { costOfSpeech } from '../make/speech-cost.ts';
import { type IllustrationReport, illustrationReport } from '../report/illustration-report.ts';
import { openWorkspace, type Workspace } from '../run/workspace.ts';
import type { FormatName } from '../settings/formats.ts';

export interface CaptionReport extends ReadingReport {
  readonly format: FormatName;
  /** Characters that a caption line holds at this format. */
  readonly columns: number;
}

export interface LintResult {
  /** What there is to say of the captions, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly captions: readonly CaptionReport[];
  /** What is drawn with each beat; the same at every format. */
  readonly illustrations: readonly IllustrationReport[];
  /** Of the speech that is not there yet; null where nobody is paid. */
  readonly cost: SpeechCost | null;
}

/** @throws Failure; the signal's reason when it is aborted. */
export async function lintScript(checked: CheckedScript, options: SpeakOptions = {}): Promise<LintResult> {
  const workspace = await openWorkspace(checked.settings.values);
  try {
    const cost = await costOfSpeech([checked], workspace.store);
    const told: Diagnostic[] = [];
    const onDiagnostics = (_: unknown, diagnostics: readonly Diagnostic[]) => told.push(...diagnostics);
    const spoken = await (cost === null
      ? speak(checked, workspace, { ...options, onDiagnostics }).catch((error) => refusal(error, checked))
      : timeByReading(checked, workspace));
    if ('code' in spoken) return { diagnostics: [...told, spoken], captions: [], illustrations: [], cost };
    const { narration } = spoken;
    const { format: formats, fps } = checked.settings.values;
    const linted = formats.map((format) => {
      const room = captionRoomOf(checked, format);
      const timeline = timelineOf(checked, narration, format);
      return {
        format,
        findings: lintCaptions(timeline, { ...room, fps }),
        report: { format, columns: room.columns, ...readingReport(timeline) },
      };
    });
    return {
      diagnostics: sortedByPlace([...told, ...joined(linted)]),
      captions: linted.map(({ report }) => report),
      illustrations: illustrationReport(timelineOf(checked, narration, formats[0]), checked.illustrations),
      cost,
    };
  } finally {
    await workspace.close();
  }
}

async function timeByReading(checked: CheckedScript, { store, workDirectory }: Workspace): Promise<Spoken> {
  const { cast } = await openSilentCast(checked);
  return narrate(checked.script, { cast, store, workDirectory });
}

/** What is wrong with the script for its recording: the scripts after it are checked all the same. @throws every other error */
function refusal(error: unknown, { script, settings }: CheckedScript): Diagnostic {
  if (!(error instanceof Failure && error.kind === 'script')) throw error;
  const { message, hint } = error;
  const span = settings.sources.audio === 'frontmatter' ? (script.settings.audio?.span ?? null) : null;
  return { code: 'wrong-recording', severity: 'error', message, span, hint };
}

/** The same finding at several formats becomes one; one that not every format has names its formats. */
function joined(
  linted: readonly { readonly format: FormatName; readonly findings: readonly Diagnostic[] }[],
): Diagnostic[] {
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
