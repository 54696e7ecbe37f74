/**
 * What the commands that work on one script have in common: what they are given, whom they tell, and the way from the
 * script's name to its narration.
 */
import type { Readable } from 'node:stream';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { SpeechCost } from '../../voice/cost.ts';
import type { Narration } from '../../voice/narration.ts';
import { type CheckedScript, checkFile } from '../check/check.ts';
import type { SourceText } from '../input/read-script.ts';
import { speak } from '../make/speak.ts';
import type { Workspace } from '../run/workspace.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

export interface ScriptRun {
  /** A file name, or `-` for standard input. */
  readonly script: string;
  readonly settings: ResolvedSettings;
  readonly stdin: Readable;
  readonly signal: AbortSignal;
  readonly onDiagnostics: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
  /** Called with the number of sentences that are spoken, and of all. */
  readonly onSpeech: (done: number, total: number) => void;
  /** Called before a service is asked that is paid, or may be. */
  readonly onCost: (cost: SpeechCost) => void;
  /** Called while the pictures of video clips are taken. */
  readonly onVideoClips: (done: number, total: number) => void;
}

/** Null when the script has errors. @throws as `checkFile` */
export async function checkedScriptOf(run: ScriptRun): Promise<CheckedScript | null> {
  const { source, checked, diagnostics } = await checkFile(run.script, run.settings, run.stdin);
  run.onDiagnostics(source, diagnostics);
  return checked;
}

/** @throws as `speak` */
export async function narrationOf(
  checked: CheckedScript,
  workspace: Workspace,
  { signal, onSpeech, onCost, onDiagnostics }: ScriptRun,
): Promise<Narration> {
  const options = { signal, onProgress: onSpeech, onCost };
  const { narration, diagnostics } = await speak(checked, workspace, options);
  if (diagnostics.length > 0) onDiagnostics(checked.source, diagnostics);
  return narration;
}
