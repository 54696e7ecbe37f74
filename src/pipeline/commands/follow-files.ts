/**
 * Files that somebody edits -> a call after each change.
 *
 * Guarantees: one call at a time; the several steps in which an editor writes a file are one change.
 */
import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** This many milliseconds after its last step, a change is complete. */
const settleMs = 150;

/**
 * @param files absolute paths
 * @param onChange gives the files to follow from then on, or null for the same as before
 * @returns what ends it
 */
export function followFiles(
  files: readonly string[],
  onChange: () => Promise<readonly string[] | null>,
): () => void {
  let followed = new Set(files);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isOver = false;
  // Folders are watched, not files: editors replace a file with a new one.
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
      const watcher = watch(folder, (_event, name) => name !== null && changed(path.join(folder, name)));
      watchers.set(folder, watcher);
    }
  };
  follow(files);
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
