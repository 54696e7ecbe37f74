/**
 * Scripts whose videos already exist just as the run would make them: nothing has to be done for these.
 *
 * Takes the record that the store keeps of each render. Guarantees: a script is up to date only while its text, the
 * run's settings and the program are the same, and every other file that the render read or wrote still has its size
 * and its time of change.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { contentKey, openStore, type Store } from '../../store/store.ts';
import { stateOfModels } from '../../voice/models/models-folder.ts';
import type { CheckedScript, CheckResult } from '../check/check.ts';
import type { SourceText } from '../input/read-script.ts';
import type { PlannedVideo, ProgressListener } from '../report/progress.ts';
import type { RenderedVideo, ScriptReport } from '../report/report.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { isThemeModule } from '../settings/theme-file.ts';
import { storeDirectoryIn } from './workspace.ts';

interface RenderedScript extends ScriptReport {
  readonly videos: readonly RenderedVideo[];
}

export interface UpToDateScript {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  /** As the render reported it, with its videos marked as `unchanged`. */
  readonly report: RenderedScript;
  readonly planned: readonly PlannedVideo[];
}

/** A script of a run before anything is made from it. */
export type RunScript = CheckResult | UpToDateScript;

export function isUpToDate(script: RunScript): script is UpToDateScript {
  return 'report' in script;
}

export interface FinishedRender {
  readonly report: RenderedScript;
  readonly planned: readonly PlannedVideo[];
  /** Absolute paths of the files that the script uses. */
  readonly materials: readonly string[];
  /** Absolute paths of the programs that drew and encoded. */
  readonly tools: readonly string[];
}

export interface RecordOptions {
  /** Stands for everything that the program is made of; null when that is not known. */
  readonly programState: string | null;
  readonly settings: ResolvedSettings;
  /** The value of `-o`; null without one. */
  readonly output: string | null;
}

interface FileState {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

interface RenderRecord {
  readonly report: RenderedScript;
  readonly planned: readonly PlannedVideo[];
  readonly files: readonly FileState[];
}

/** Null for a run that takes nothing from the cache, and for a program that could change unnoticed. */
export async function openRenderRecords({
  programState,
  settings,
  output,
}: RecordOptions): Promise<RenderRecords | null> {
  const { cache, cacheDir } = settings.values;
  if (!cache || programState === null) return null;
  const store = openStore(storeDirectoryIn(path.resolve(cacheDir)));
  // Paths of outputs, and packages with fonts, may be relative to the folder of the call.
  return new RenderRecords(store, [
    programState,
    JSON.stringify(settings),
    JSON.stringify(output),
    process.cwd(),
    // A model that is added may become the best voice.
    await stateOfModels(process.env),
  ]);
}

export class RenderRecords {
  readonly #store: Store;
  readonly #run: readonly string[];
  readonly #openedAtMs = Date.now();

  /** @param run everything that the videos of all scripts depend on */
  constructor(store: Store, run: readonly string[]) {
    this.#store = store;
    this.#run = run;
  }

  async find(source: SourceText): Promise<UpToDateScript | null> {
    const startedAt = performance.now();
    const key = this.#keyOf(source);
    const place = key && (await this.#store.findVerified(key));
    if (!place) return null;
    // The checksum and the key with the program's state say that this program wrote it.
    const { report, planned, files }: RenderRecord = JSON.parse(await readFile(place, 'utf8'));
    if (!(await areAsBefore(files))) {
      // The next render writes a new record, and this one would be found before it.
      await this.#store.discard(place);
      return null;
    }
    const elapsedMs = Math.max(1, Math.round(performance.now() - startedAt));
    const videos = report.videos.map((video) => unchanged(video, elapsedMs));
    return { source, diagnostics: report.diagnostics, report: { ...report, videos }, planned };
  }

  /** Never fails: without a record, the script is rendered again from the cache. */
  async keep(source: SourceText, { report, planned, materials, tools }: FinishedRender): Promise<void> {
    const key = this.#keyOf(source);
    if (key === null) return;
    try {
      const used = await statesOf(materials);
      // A file that has changed during the run may have been read before the change.
      if (used.some(({ mtimeMs }) => mtimeMs >= this.#openedAtMs)) return;
      const others = [...tools, ...report.videos.flatMap(({ files }) => Object.values(files))];
      const record: RenderRecord = { report, planned, files: [...used, ...(await statesOf(others))] };
      const write = (temporary: string) => writeFile(temporary, JSON.stringify(record));
      await this.#store.obtain(key, write, { verify: true });
    } catch {
      // A file has been removed already, or the disk is full.
    }
  }

  release(): void {
    this.#store.release();
  }

  /** Null for standard input, which cannot stay the same as a file can. */
  #keyOf({ name, file, text }: SourceText): string | null {
    return file === null ? null : contentKey(['render', ...this.#run, name, file, text], '.render');
  }
}

/**
 * Announces a run: the videos that are up to date, which come first in its list, and those that will be made.
 *
 * @param others the videos that will be made
 */
export function announceRun(
  scripts: readonly UpToDateScript[],
  others: readonly PlannedVideo[],
  onProgress: ProgressListener,
): void {
  const planned = [...scripts.flatMap((script) => script.planned), ...others];
  onProgress({ type: 'run-start', videos: planned });
  const made = scripts.flatMap(({ source, report }) => report.videos.map((video) => ({ source, video })));
  for (const [videoIndex, { source, video }] of made.entries()) {
    const place = { script: source.name, videoIndex, videoCount: planned.length };
    onProgress({ type: 'video-done', ...place, video });
  }
}

/** Absolute paths of all files that a script uses; null where a program decides what is used: it may read anything. */
export function materialsOf(checked: CheckedScript): string[] | null {
  const { pictures, fonts, sounds, recording, userScenes, themeFile } = checked;
  if (themeFile !== null && isThemeModule(themeFile)) return null;
  return [
    ...pictures.files.map(({ namedPath }) => namedPath),
    ...[...pictures.videoClips.values()].map(({ namedPath }) => namedPath),
    ...fonts.files.map(({ absolutePath }) => absolutePath),
    ...sounds.namedPaths,
    ...(recording?.namedPaths ?? []),
    ...userScenes.modules.flatMap(({ sources }) => sources),
    ...(themeFile === null ? [] : [themeFile]),
  ];
}

function unchanged(video: RenderedVideo, elapsedMs: number): RenderedVideo {
  const { frames, speech } = video;
  return {
    ...video,
    unchanged: true,
    cachedFrames: frames,
    elapsedMs,
    stageMs: {},
    speech: { cacheHits: speech.cacheHits + speech.spoken, spoken: 0 },
  };
}

/** @throws the file system's error when a file does not exist */
async function statesOf(files: readonly string[]): Promise<FileState[]> {
  return Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return { path: file, size, mtimeMs };
    }),
  );
}

async function areAsBefore(files: readonly FileState[]): Promise<boolean> {
  const now = await statesOf(files.map((file) => file.path)).catch(() => null);
  return (
    now?.every(({ size, mtimeMs }, at) => size === files[at]?.size && mtimeMs === files[at].mtimeMs) ?? false
  );
}
