/** The project's own scenes while a video is made: their modules as files, and what an error in one of them means. */
import path from 'node:path';
import { SceneError } from '../../render/errors.ts';
import type { MediaFile } from '../../render/media-files.ts';
import { writeTextAtomically } from '../../store/atomic.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { CheckedScript } from '../check/check.ts';
import { fileName, type SceneModule } from '../check/scenes/scene-module.ts';
import { Failure } from '../failure.ts';

/**
 * Writes the modules to where they can be published from.
 *
 * @param directory absolute path; made when it does not exist
 */
export async function writeSceneModules(
  modules: readonly SceneModule[],
  directory: string,
): Promise<MediaFile[]> {
  return Promise.all(
    modules.map(async ({ publicPath, code }) => {
      const absolutePath = path.join(directory, publicPath);
      // Two formats may be prepared at the same time.
      await writeTextAtomically(absolutePath, code);
      return { absolutePath, publicPath };
    }),
  );
}

/** The same error. One of a scene of the project's own becomes a Failure with its file and the line of the script. */
export function explainSceneError(
  error: unknown,
  { source, settings }: CheckedScript,
  timeline: Timeline,
): unknown {
  if (!(error instanceof SceneError)) return error;
  const content = timeline.scenes[error.sceneIndex]?.content;
  if (content?.type !== 'user') return error;
  const { name, span } = content.directive;
  const file = fileName(settings.values.scenes[name] ?? '');
  const place = `${source.name}:${span.start.line}:${span.start.column}`;
  const message = `${place}: the scene ::${name}, ${file}, cannot be drawn: ${error.reason}`;
  return new Failure(message, { kind: 'render', hint: `Correct ${file}.`, cause: error });
}
