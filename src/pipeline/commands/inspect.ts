/** The values between the stages, for people and programs that want to see them. */
import type { Readable } from 'node:stream';
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { type CheckedScript, checkFile } from '../check/check.ts';
import type { SourceText } from '../input/read-script.ts';
import { type SpeakOptions, speak, timelineOf } from '../make/compile.ts';
import type { PlayableOptions } from '../make/playable.ts';
import { openWorkspace, type Workspace } from '../run/workspace.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

export type InspectedStage = 'parse' | 'timeline' | 'props';

export interface InspectRun extends PlayableOptions {
  readonly script: string;
  readonly stage: InspectedStage;
  readonly settings: ResolvedSettings;
  readonly stdin: Readable;
  readonly onDiagnostics: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
}

/** Null when the script has errors. @throws Failure */
export async function inspect(run: InspectRun): Promise<Script | Timeline | VideoProps | null> {
  const { source, checked, diagnostics } = await checkFile(run.script, run.settings, run.stdin);
  run.onDiagnostics(source, diagnostics);
  if (checked === null) return null;
  if (run.stage === 'parse') return checked.script;
  const workspace = await openWorkspace(checked.settings.values);
  try {
    if (run.stage === 'timeline') return await inspectTimeline(checked, workspace, run);
    // Only the props need the renderer, which takes long to load.
    const { playableProps } = await import('../make/playable.ts');
    return await playableProps(checked, workspace, run);
  } finally {
    await workspace.close();
  }
}

async function inspectTimeline(
  checked: CheckedScript,
  workspace: Workspace,
  options: SpeakOptions,
): Promise<Timeline> {
  const { narration } = await speak(checked, workspace, options);
  return timelineOf(checked, narration, checked.settings.values.format[0]);
}
