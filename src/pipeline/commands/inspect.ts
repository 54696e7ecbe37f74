/** The values between the stages, for people and programs that want to see them. */
import path from 'node:path';
import type { Script } from '../../script/script.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { withFailures } from '../failure.ts';
import { timelineOf } from '../make/timeline.ts';
import { withWorkspace } from '../run/workspace.ts';
import { checkedScriptOf, narrationOf, type ScriptRun } from './script-run.ts';

export type InspectedValue = 'parse' | 'timeline' | 'props';

/**
 * The Script, or the Timeline or VideoProps of its first format. Null when the script has errors.
 *
 * @param publicFolder absolute path of the folder for the files that VideoProps name
 * @throws Failure
 */
export function inspect(
  run: ScriptRun,
  value: InspectedValue,
  publicFolder: string,
): Promise<Script | Timeline | VideoProps | null> {
  const { signal, settings } = run;
  return withFailures({ signal, writesTo: path.resolve(settings.values.cacheDir) }, async () => {
    const checked = await checkedScriptOf(run);
    if (checked === null) return null;
    if (value === 'parse') return checked.script;
    return withWorkspace(checked.settings.values, async (workspace) => {
      const narration = await narrationOf(checked, workspace, run);
      if (value === 'timeline') return timelineOf(checked, narration, checked.settings.values.format[0]);
      // Only the props need the renderer, which takes long to load.
      const { playableProps } = await import('../make/playable.ts');
      return playableProps(checked, narration, workspace, { ...run, publicFolder });
    });
  });
}
