/**
 * The way from a script to a renderer that draws single pictures of its videos: what stills and contact sheets share.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { explainWriteError } from '../../../render/errors.ts';
import type { Renderer } from '../../../render/renderer.ts';
import { present } from '../../../shared/assert.ts';
import { writeAtomically } from '../../../store/atomic.ts';
import type { CheckedScript } from '../../check/check.ts';
import { withFailures } from '../../failure.ts';
import { type PreparedVideo, prepareVideo } from '../../make/prepare-video.ts';
import { openRenderer } from '../../make/renderer.ts';
import { explainSceneError } from '../../make/user-scenes.ts';
import { findTools, type Tools } from '../../run/tools.ts';
import { type Workspace, withWorkspace } from '../../run/workspace.ts';
import { checkedScriptOf, narrationOf, type ScriptRun } from '../script-run.ts';

export interface PictureRun extends ScriptRun {
  /** The value of `-o`; null for `out/`. */
  readonly output: string | null;
  /** Called with the reason when the fast renderer cannot be used. */
  readonly onFallback: (reason: string) => void;
}

export interface DrawableScript {
  readonly checked: CheckedScript;
  /** One for each format. */
  readonly videos: readonly PreparedVideo[];
  readonly renderer: Renderer;
  readonly tools: Tools;
  readonly workspace: Workspace;
}

/**
 * Checks and speaks a script, prepares its video in each format and opens a renderer, for the work on these.
 *
 * @param beforeSpeech refuses what the script makes impossible, before anything is spoken
 * @returns null when the script has errors
 * @throws Failure
 */
export function withDrawableScript<T>(
  run: PictureRun,
  work: (script: DrawableScript) => Promise<T>,
  beforeSpeech: (checked: CheckedScript, workspace: Workspace) => Promise<void> = async () => undefined,
): Promise<T | null> {
  const { signal, settings } = run;
  return withFailures({ signal, writesTo: path.resolve(settings.values.cacheDir) }, async () => {
    const checked = await checkedScriptOf(run);
    if (checked === null) return null;
    return withWorkspace(checked.settings.values, async (workspace) => {
      await beforeSpeech(checked, workspace);
      return draw(checked, workspace, run, work);
    });
  });
}

async function draw<T>(
  checked: CheckedScript,
  workspace: Workspace,
  run: PictureRun,
  work: (script: DrawableScript) => Promise<T>,
): Promise<T> {
  const { signal, onVideoClips } = run;
  const settings = checked.settings.values;
  const tools = await findTools(settings, workspace);
  const narration = await narrationOf(checked, workspace, run);
  const videos: PreparedVideo[] = [];
  for (const format of settings.format) {
    const options = { workspace, ffmpeg: tools.ffmpeg, signal, onVideoClips };
    videos.push(await prepareVideo(checked, narration, format, options));
  }
  const { renderer, fallback } = await openRenderer(settings, workspace, tools, () => undefined);
  if (fallback !== null) run.onFallback(fallback);
  try {
    return await work({ checked, videos, renderer, tools, workspace });
  } catch (error) {
    // The scenes are the same in all formats.
    throw explainSceneError(error, checked, present(videos[0], 'a video').timeline);
  } finally {
    await renderer.close();
  }
}

/** @throws RenderError when it cannot be written */
export async function writePicture(file: string, picture: Uint8Array): Promise<void> {
  try {
    await writeAtomically(file, (temporary) => writeFile(temporary, picture));
  } catch (error) {
    throw explainWriteError(error, file);
  }
}
