/**
 * A script -> everything that is wrong with it and with its captions, how the captions read at each format, and what is
 * drawn for which words.
 *
 * Guarantees: the captions are those that a render with the same settings would show. Speech is taken from the cache,
 * or made and kept there for the render. Nothing is spent: where a service would have to be paid, the captions are
 * timed by reading speed.
 */
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Diagnostic, sortedByPlace } from '../../shared/diagnostic.ts';
import type { SpeechCost } from '../../voice/cost.ts';
import { type CheckedScript, checkFile } from '../check/check.ts';
import { withFailures } from '../failure.ts';
import type { SourceText } from '../input/read-script.ts';
import { type BeatReport, beatReports } from '../lint/beats.ts';
import { type CaptionReport, captionReports } from '../lint/captions.ts';
import { wrongRecording } from '../make/recordings.ts';
import { type SpeakOptions, type Spoken, speak } from '../make/speak.ts';
import { timelineOf } from '../make/timeline.ts';
import { withWorkspace } from '../run/workspace.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

export interface CheckRun {
  /** A file name, or `-` for standard input. */
  readonly script: string;
  readonly settings: ResolvedSettings;
  readonly stdin: Readable;
  readonly signal: AbortSignal;
  /** Called with the number of sentences that are spoken, and of all. */
  readonly onSpeech: (done: number, total: number) => void;
}

/** What is found in a script without errors. */
interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** One for each format. */
  readonly captions: readonly CaptionReport[];
  /** One for each beat. */
  readonly beats: readonly BeatReport[];
  /** The estimate for speech that is not in the cache; null when no service is asked that is paid, or may be. */
  readonly cost: SpeechCost | null;
}

export interface ScriptCheck extends Findings {
  readonly source: SourceText;
}

const noFindings: Findings = { diagnostics: [], captions: [], beats: [], cost: null };

/** @throws Failure */
export function checkScript(run: CheckRun): Promise<ScriptCheck> {
  const { script, settings, stdin, signal, onSpeech } = run;
  return withFailures({ signal, writesTo: path.resolve(settings.values.cacheDir) }, async () => {
    const { source, checked, diagnostics } = await checkFile(script, settings, stdin);
    const findings =
      checked === null ? noFindings : await findingsIn(checked, { signal, onProgress: onSpeech });
    return { ...findings, source, diagnostics: sortedByPlace([...diagnostics, ...findings.diagnostics]) };
  });
}

function findingsIn(checked: CheckedScript, options: SpeakOptions): Promise<Findings> {
  return withWorkspace(checked.settings.values, async (workspace) => {
    const spoken = await speak(checked, workspace, { ...options, ifPaid: 'time-by-reading' }).catch((error) =>
      wrongRecording(error, checked),
    );
    if ('code' in spoken) return { ...noFindings, diagnostics: [spoken] };
    return lint(checked, spoken);
  });
}

function lint(checked: CheckedScript, { narration, diagnostics, cost }: Spoken): Findings {
  const formats = checked.settings.values.format;
  const timelines = new Map(formats.map((format) => [format, timelineOf(checked, narration, format)]));
  const captions = captionReports(checked, timelines);
  const [first] = timelines.values();
  return {
    diagnostics: [...diagnostics, ...captions.diagnostics],
    captions: captions.value,
    beats: first === undefined ? [] : beatReports(first, checked.illustrations),
    cost,
  };
}
