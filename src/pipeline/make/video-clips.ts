/**
 * Timeline -> the pictures that its scenes show of the script's clips.
 *
 * Guarantees: a scene's pictures depend on the clip's content, the part that is named, and the scene's own length and
 * place in the frame, on nothing else; they are no larger than they are drawn.
 */
import { containBox, layoutFor } from '../../../compositions/layout/layout.ts';
import { pictureBox } from '../../../compositions/scenes/picture-box.ts';
import {
  type ClipPart,
  expectedPictures,
  hasClipPictures,
  obtainClipPictures,
} from '../../render/clips/pictures.ts';
import { RenderError } from '../../render/errors.ts';
import type { FfmpegTools } from '../../render/ffmpeg/ffmpeg.ts';
import type { MediaFile } from '../../render/remotion/bundle.ts';
import type { Picture } from '../../script/script.ts';
import { messageOf } from '../../shared/message-of.ts';
import type { Store } from '../../store/store.ts';
import type { MediaProps } from '../../storyboard/contract.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { type ScriptClip, saveAnew } from '../check/pictures/video-clips.ts';

export interface SceneClips {
  /** By the number of the scene. */
  readonly media: ReadonlyMap<number, MediaProps>;
  /** The folders that the media name. */
  readonly files: readonly MediaFile[];
}

export interface SceneClipsOptions {
  readonly store: Store;
  readonly ffmpeg: FfmpegTools;
  /** Of the video, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly signal?: AbortSignal | undefined;
  /** Called only when pictures have to be taken, with how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

interface SceneClip {
  readonly scene: number;
  readonly picture: Picture;
  readonly part: ClipPart;
}

/** @throws RenderError that names the clip */
export async function obtainSceneClips(
  timeline: Timeline,
  clips: ReadonlyMap<string, ScriptClip>,
  options: SceneClipsOptions,
): Promise<SceneClips> {
  const { store, ffmpeg, signal } = options;
  const shown = clips.size === 0 ? [] : sceneClips(timeline, clips, options);
  const isThere = await Promise.all(shown.map(({ part }) => hasClipPictures(store, part)));
  const missing = shown.filter((_, index) => !isThere[index]);
  const total = missing.reduce((sum, { part }) => sum + expectedPictures(part), 0);
  const report = (done: number) => missing.length > 0 && options.onProgress?.(done, total);
  report(0);
  let before = 0;
  const media = new Map<number, MediaProps>();
  const files = new Map<string, MediaFile>();
  for (const sceneClip of shown) {
    const { scene, picture, part } = sceneClip;
    const onPictures = (count: number) => report(Math.min(before + count, total - 1));
    const pictures = await obtainClipPictures(store, part, { ffmpeg, signal, onPictures }).catch((error) => {
      throw explained(error, picture);
    });
    if (missing.includes(sceneClip)) before += expectedPictures(part);
    const { directory, key, startFrames } = pictures;
    const src = `media/${key}`;
    const { width, height } = part;
    media.set(scene, {
      ...{ src, alt: picture.alt, width, height, focus: null },
      startFrames: [...startFrames],
    });
    files.set(src, { absolutePath: directory, publicPath: src });
  }
  report(total);
  return { media, files: [...files.values()] };
}

/** So that a scene that gets a little longer finds its pictures in the store. */
const stepMs = 5_000;

function sceneClips(
  timeline: Timeline,
  clips: ReadonlyMap<string, ScriptClip>,
  { width, height, fps }: SceneClipsOptions,
): SceneClip[] {
  const layout = layoutFor(width, height);
  return timeline.scenes.flatMap(({ content, startMs, endMs }, scene) => {
    if (content.type !== 'narration' && content.type !== 'timetable') return [];
    const { picture } = content;
    const clip = picture && clips.get(picture.path);
    if (!clip) return [];
    const hasCaptions = timeline.captions.some(({ sceneIndex }) => sceneIndex === scene);
    const { info } = clip;
    const box = containBox(info.width, info.height, pictureBox(content.type, hasCaptions, layout));
    const factor = Math.min(1, box.width / info.width);
    const lengthMs = Math.ceil((endMs - startMs) / stepMs) * stepMs;
    const part: ClipPart = {
      ...clip,
      endMs: Math.min(clip.endMs, clip.startMs + lengthMs),
      width: Math.max(1, Math.round(info.width * factor)),
      height: Math.max(1, Math.round(info.height * factor)),
      fps,
    };
    return [{ scene, picture, part }];
  });
}

function explained(error: unknown, { path, span }: Picture): unknown {
  if (!(error instanceof RenderError) || error.code !== 'ffmpeg-failed') return error;
  const what = `The clip "${path}" of line ${span.start.line} cannot be shown`;
  return new RenderError('ffmpeg-failed', `${what}: ${messageOf(error)}`, saveAnew, { cause: error });
}
