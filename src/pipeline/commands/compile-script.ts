/** A script -> its Script, and the Timeline and VideoProps of its first format. */
import path from 'node:path';
import type { Script } from '../../script/script.ts';
import { type Diagnostic, sortedByPlace } from '../../shared/diagnostic.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { checkSource } from '../check/check.ts';
import { withFailures } from '../failure.ts';
import type { SourceText } from '../input/read-script.ts';
import { playableProps } from '../make/playable.ts';
import { prepareVideo } from '../make/prepare-video.ts';
import { wrongRecording } from '../make/recordings.ts';
import { speak } from '../make/speak.ts';
import { timelineOf } from '../make/timeline.ts';
import { requireFfmpeg } from '../run/tools.ts';
import { withWorkspace } from '../run/workspace.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

export interface CompileRun {
  readonly source: SourceText;
  readonly settings: ResolvedSettings;
  /** Absolute path of the folder that gets the media which the props name; null where nobody plays them. */
  readonly publicFolder: string | null;
  readonly signal: AbortSignal;
}

export interface CompiledScript {
  readonly script: Script;
  readonly timeline: Timeline;
  readonly props: VideoProps;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong with a script that has errors. */
export interface RefusedScript {
  readonly script: null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws Failure */
export function compileScript(run: CompileRun): Promise<CompiledScript | RefusedScript> {
  const { source, settings, publicFolder, signal } = run;
  const writesTo = path.resolve(settings.values.cacheDir);
  return withFailures({ signal, writesTo }, async () => {
    const { checked, diagnostics } = await checkSource(source, settings);
    if (checked === null) return { script: null, diagnostics };
    return withWorkspace(checked.settings.values, async (workspace) => {
      const spoken = await speak(checked, workspace, { signal }).catch((error) =>
        wrongRecording(error, checked),
      );
      if ('code' in spoken) return { script: null, diagnostics: sortedByPlace([...diagnostics, spoken]) };
      const { narration } = spoken;
      const [format] = checked.settings.values.format;
      const props =
        publicFolder === null
          ? await prepareVideo(checked, narration, format, {
              ...{ workspace, ffmpeg: await requireFfmpeg(), signal },
            }).then((video) => video.props)
          : await playableProps(checked, narration, workspace, { signal, publicFolder });
      return {
        script: checked.script,
        timeline: timelineOf(checked, narration, format),
        props,
        diagnostics: sortedByPlace([...diagnostics, ...spoken.diagnostics]),
      };
    });
  });
}
