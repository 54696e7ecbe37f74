/** What commands on one script hand to the pipeline: the script, its settings, and the console to tell. */
import type { ScriptRun } from '../../pipeline/commands/script-run.ts';
import { costText } from '../../pipeline/make/speech-cost.ts';
import type { ResolvedSettings } from '../../pipeline/settings/settings.ts';
import type { CommandContext } from '../context.ts';

/** @param script a file name, or `-` for standard input */
export function scriptRunOf(
  script: string,
  settings: ResolvedSettings,
  { console, signal }: CommandContext,
): ScriptRun {
  return {
    ...{ script, settings, stdin: process.stdin, signal },
    onDiagnostics: (source, diagnostics) => console.diagnostics(source, diagnostics),
    onSpeech: console.speaking(script),
    onCost: (cost) => console.note(costText(cost)),
    onVideoClips: console.readingVideoClips(script),
  };
}
