/**
 * Script -> single pictures of its video, without rendering it.
 *
 * Takes a script and a moment, or nothing for the poster's; gives one picture for each format. Guarantees: the picture
 * is the frame that the video has at that moment; only that frame's scene is drawn; files appear whole or not at all.
 */
import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { explainWriteError } from '../../../render/errors.ts';
import type { Renderer } from '../../../render/renderer.ts';
import { sceneAt } from '../../../render/segments.ts';
import { present } from '../../../shared/assert.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { writeAtomically } from '../../../store/atomic.ts';
import { posterFrame } from '../../../storyboard/telling-frame.ts';
import type { SpeechCost } from '../../../voice/cost.ts';
import { type CheckedScript, checkFile } from '../../check/check.ts';
import { explainSceneError } from '../../check/scenes/user-scenes.ts';
import { asFailure, Failure } from '../../failure.ts';
import type { SourceText } from '../../input/read-script.ts';
import { speak } from '../../make/compile.ts';
import { type PreparedVideo, prepareVideo } from '../../make/prepare-video.ts';
import { openRenderer } from '../../make/renderer.ts';
import { findTools, type Tools } from '../../run/tools.ts';
import { openWorkspace, type Workspace } from '../../run/workspace.ts';
import type { ResolvedSettings } from '../../settings/settings.ts';
import { frameAtMoment, parseMoment } from './moment.ts';
import { placeOfStills, stillFile } from './outputs.ts';

export interface PictureRun {
  /** A file name, or `-` for standard input. */
  readonly script: string;
  /** What `-o` said; null for `out/`. */
  readonly output: string | null;
  readonly settings: ResolvedSettings;
  readonly stdin: Readable;
  readonly signal: AbortSignal;
  readonly onSpeech: (done: number, total: number) => void;
  /** Called before a service is asked that is paid, or may be. */
  readonly onCost: (cost: SpeechCost) => void;
  /** Called while pictures of clips are taken. */
  readonly onClips: (done: number, total: number) => void;
  /** Called when the fast renderer cannot be used, with the reason. */
  readonly onFallback: (reason: string) => void;
  readonly onDiagnostics: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
}

export interface WrittenStill {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly atMs: number;
  readonly totalMs: number;
  /** The scene's place in the video, from 1, and its type. */
  readonly scene: number;
  readonly sceneType: string;
}

/**
 * @param at as it was written, such as "1:05"; null for the poster's moment
 * @returns null when the script has errors
 * @throws Failure
 */
export async function writeStills(run: PictureRun, at: string | null): Promise<WrittenStill[] | null> {
  const moment = at === null ? null : parseMoment(at);
  return withVideos(run, async ({ checked, videos, renderer }) => {
    const asked = videos.map(({ format, props, files }) => {
      const frame =
        moment === null || at === null
          ? posterFrame(props)
          : frameAtMoment(moment, props, { text: at, script: checked.source.name });
      return { format, props, files, frame };
    });
    const first = present(asked[0], 'a format');
    const seconds = Number((first.frame / first.props.fps).toFixed(2));
    const place = await placeOfStills(run.output, `${checked.source.stem}-${seconds}s`, ['png', 'jpeg']);
    const written: WrittenStill[] = [];
    for (const { format, props, files, frame } of asked) {
      const options = { type: place.type, files, signal: run.signal };
      const [picture] = await renderer.stills(props, [frame], options);
      const file = stillFile(place, format, checked.settings.values.format);
      await writePicture(file, present(picture, 'a picture'));
      const { sceneIndex } = sceneAt(props, frame);
      written.push({
        file,
        width: props.width,
        height: props.height,
        atMs: (frame * 1000) / props.fps,
        totalMs: (props.durationInFrames * 1000) / props.fps,
        scene: sceneIndex + 1,
        sceneType: present(props.scenes[sceneIndex], 'its scene').type,
      });
    }
    return written;
  });
}

export interface PreparedScript {
  readonly checked: CheckedScript;
  readonly videos: readonly PreparedVideo[];
  readonly renderer: Renderer;
  readonly tools: Tools;
  readonly workspace: Workspace;
}

/** Checks, speaks and stages a script in its formats, and opens what draws it. @returns null when it has errors */
export async function withVideos<T>(
  run: PictureRun,
  work: (prepared: PreparedScript) => Promise<T>,
): Promise<T | null> {
  const { source, checked, diagnostics } = await checkFile(run.script, run.settings, run.stdin);
  run.onDiagnostics(source, diagnostics);
  if (checked === null) return null;
  const settings = checked.settings.values;
  const workspace = await openWorkspace(settings);
  try {
    const tools = await findTools(settings, workspace.cacheDirectory);
    const { signal, onSpeech: onProgress, onCost, onDiagnostics } = run;
    const options = { signal, onProgress, onCost, onDiagnostics };
    const { narration } = await speak(checked, workspace, options);
    const videos: PreparedVideo[] = [];
    for (const format of settings.format) {
      const { ffmpeg } = tools;
      const { signal, onClips } = run;
      videos.push(await prepareVideo(checked, narration, format, { workspace, ffmpeg, signal, onClips }));
    }
    const { renderer, fallback } = await openRenderer(settings, workspace, tools, () => undefined);
    if (fallback !== null) run.onFallback(fallback);
    try {
      return await work({ checked, videos, renderer, tools, workspace });
    } catch (error) {
      // The scenes are the same in all formats.
      const { timeline } = present(videos[0], 'a video');
      throw explainSceneError(error, { source, timeline, files: settings.scenes });
    } finally {
      await renderer.close();
    }
  } catch (error) {
    if (run.signal.aborted) throw new Failure('interrupted', 'Interrupted.');
    throw asFailure(explainWriteError(error, workspace.cacheDirectory));
  } finally {
    await workspace.close();
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
