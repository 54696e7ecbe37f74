/**
 * The Remotion Studio, following a script.
 *
 * Guarantees: after each change of the script, or of one of the project's own scenes, the Studio shows it. While the
 * script has errors, the Studio keeps the last version without any. The script itself is never written, and everything
 * that is goes into the run's own folder.
 */
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assetsFolder } from '../../package/parts.ts';
import { publishInto } from '../../render/media-files.ts';
import { messageOf } from '../../shared/error-text.ts';
import { writeTextAtomically } from '../../store/atomic.ts';
import { Failure, withFailures } from '../failure.ts';
import { playableProps } from '../make/playable.ts';
import { type Workspace, withWorkspace } from '../run/workspace.ts';
import { followFiles } from './follow-files.ts';
import { checkedScriptOf, narrationOf, type ScriptRun } from './script-run.ts';
import { startStudio } from './studio.ts';

export interface PreviewRun extends ScriptRun {
  /** Null for the first free port from 3000. */
  readonly port: number | null;
  /** Whether the Studio opens the user's browser. */
  readonly open: boolean;
  readonly onReady: (url: string) => void;
  /** Called when a change of the script has reached the Studio. */
  readonly onUpdated: () => void;
  /** Called with what the Studio prints, line by line. */
  readonly onLine: (line: string) => void;
}

/** Runs until the signal is aborted or the Studio ends. @throws Failure */
export function preview(run: PreviewRun): Promise<void> {
  const { script, settings, signal } = run;
  return withFailures({ signal, writesTo: path.resolve(settings.values.cacheDir) }, async () => {
    if (script === '-') throw new Failure('preview follows a file, not standard input.', { kind: 'usage' });
    await withWorkspace(settings.values, (workspace) => showInStudio(run, workspace));
  });
}

async function showInStudio(run: PreviewRun, workspace: Workspace): Promise<void> {
  const project = path.join(workspace.workDirectory, 'studio');
  await makeProject(project);
  const files = await writeProps(run, workspace, project);
  if (files === null) {
    const hint = 'Correct them and start the preview again.';
    throw new Failure(`${run.script} has errors.`, { kind: 'script', hint });
  }
  const studio = await startStudio({
    ...run,
    project,
    propsFile: path.join(project, propsName),
    publicFolder: publicIn(project),
  });
  const stopFollowing = followFiles(files, async () => {
    try {
      const changed = await writeProps(run, workspace, project);
      if (changed !== null) run.onUpdated();
      return changed;
    } catch (error) {
      // A file that is missing for a moment, a scene that does not compile, a voice that failed: the next change may
      // mend it.
      run.onLine(messageOf(error));
      return null;
    }
  });
  try {
    run.onReady(studio.url);
    await Promise.race([studio.ended, abortOf(run.signal)]);
  } finally {
    stopFollowing();
    await studio.stop();
  }
}

const propsName = 'props.json';

function publicIn(project: string): string {
  return path.join(project, 'public');
}

/**
 * Makes the folder that Remotion takes for its project: without a package.json of its own, that would be the nearest
 * one above, with that project's settings.
 */
async function makeProject(project: string): Promise<void> {
  await mkdir(project);
  await writeFile(path.join(project, 'package.json'), '{"private":true}\n');
  const fonts = path.join(assetsFolder, 'fonts');
  const families = await readdir(fonts);
  await publishInto(
    publicIn(project),
    families.map((name) => ({ absolutePath: path.join(fonts, name), publicPath: `fonts/${name}` })),
  );
}

/**
 * Writes what the Studio shows.
 *
 * @returns the files that it depends on; null when the script has errors, and then the props stay as they were
 */
async function writeProps(
  run: PreviewRun,
  workspace: Workspace,
  project: string,
): Promise<readonly string[] | null> {
  const checked = await checkedScriptOf(run);
  if (checked === null) return null;
  const narration = await narrationOf(checked, workspace, run);
  const publicFolder = publicIn(project);
  const props = await playableProps(checked, narration, workspace, { ...run, publicFolder });
  await writeTextAtomically(path.join(project, propsName), JSON.stringify(props));
  return [path.resolve(run.script), ...checked.userScenes.modules.flatMap(({ sources }) => sources)];
}

async function abortOf(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
