/**
 * The Studio, following a script.
 *
 * Guarantees: after each change of the script, or of a scene of the project's own, the Studio shows it; while the script has errors the Studio
 * keeps the last version that had none; the script itself is never written.
 */
import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { messageOf } from '../../shared/message-of.ts';
import { writeTextAtomically } from '../../store/atomic.ts';
import type { SpeechCost } from '../../voice/cost.ts';
import { checkFile } from '../check/check.ts';
import { Failure } from '../failure.ts';
import type { SourceText } from '../input/read-script.ts';
import { playableProps } from '../make/playable.ts';
import { openWorkspace, type Workspace } from '../run/workspace.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { startStudio } from './studio.ts';

export interface PreviewRun {
  readonly script: string;
  readonly settings: ResolvedSettings;
  readonly port: number | null;
  readonly open: boolean;
  readonly stdin: Readable;
  readonly signal: AbortSignal;
  readonly onDiagnostics: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
  readonly onReady: (url: string) => void;
  /** Called when a change of the script has reached the Studio. */
  readonly onUpdated: () => void;
  /** Called before a service is asked that is paid, or may be. */
  readonly onCost: (cost: SpeechCost) => void;
  /** Called while pictures of clips are taken. */
  readonly onClips: (done: number, total: number) => void;
  /** What the Studio says. */
  readonly onLine: (line: string) => void;
}

/** An editor writes a file in several steps; this many milliseconds after the last one it is done. */
const settleMs = 150;

/** Runs until the signal or until the Studio ends. @throws Failure */
export async function preview(run: PreviewRun): Promise<void> {
  if (run.script === '-') throw new Failure('usage', 'preview follows a file, not standard input.');
  const workspace = await openWorkspace(run.settings.values);
  try {
    const propsFile = path.join(workspace.workDirectory, 'props.json');
    const first = await writeProps(run, workspace, propsFile);
    if (first === null) {
      throw new Failure('script', `${run.script} has errors.`, 'Correct them and start the preview again.');
    }
    const studio = await startStudio({ ...run, propsFile });
    const stopWatching = followFiles(first, async () => {
      try {
        const shown = await writeProps(run, workspace, propsFile);
        if (shown !== null) run.onUpdated();
        return shown;
      } catch (error) {
        // A file that is away for a moment, a scene that does not compile, a voice that failed: the next change
        // tries again.
        run.onLine(messageOf(error));
        return null;
      }
    });
    try {
      run.onReady(studio.url);
      await Promise.race([studio.ended, aborted(run.signal)]);
    } finally {
      stopWatching();
      await studio.stop();
    }
  } finally {
    await workspace.close();
  }
}

/**
 * Writes what the Studio shows.
 *
 * @returns the files that it depends on; null when the script has errors, and then the props stay as they were
 */
async function writeProps(
  run: PreviewRun,
  workspace: Workspace,
  propsFile: string,
): Promise<readonly string[] | null> {
  const { source, checked, diagnostics } = await checkFile(run.script, run.settings, run.stdin);
  run.onDiagnostics(source, diagnostics);
  if (checked === null) return null;
  const { signal, onCost, onClips, onDiagnostics } = run;
  const props = await playableProps(checked, workspace, { signal, onCost, onClips, onDiagnostics });
  await writeTextAtomically(propsFile, JSON.stringify(props));
  return [path.resolve(run.script), ...checked.userScenes.modules.flatMap(({ sources }) => sources)];
}

/**
 * Calls `onChange` after each change, one call at a time. The folders are watched: editors replace files.
 *
 * @param onChange gives the files to follow from then on, or null for the same
 */
function followFiles(
  files: readonly string[],
  onChange: () => Promise<readonly string[] | null>,
): () => void {
  let followed = new Set(files);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isOver = false;
  const watchers = new Map<string, FSWatcher>();
  const changed = (file: string) => {
    if (!followed.has(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).then(follow);
    }, settleMs);
  };
  const follow = (now: readonly string[] | null) => {
    if (isOver) return;
    if (now !== null) followed = new Set(now);
    for (const file of followed) {
      const folder = path.dirname(file);
      if (watchers.has(folder)) continue;
      watchers.set(
        folder,
        watch(folder, (_event, name) => name !== null && changed(path.join(folder, name))),
      );
    }
  };
  follow(files);
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
