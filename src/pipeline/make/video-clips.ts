/**
 * Timeline -> the pictures that its scenes show of the script's video clips.
 *
 * Guarantees: a scene's pictures depend on nothing but the clip's content, the part that is named, and the length of
 * the scene and its place in the frame; they are no larger than they are drawn.
 */
import { containBox, layoutFor } from '../../../compositions/layout/layout.ts';
import { pictureBox } from '../../../compositions/scenes/picture-box.ts';
import { RenderError } from '../../render/errors.ts';
import type { FfmpegTools } from '../../render/ffmpeg/tools.ts';
import type { MediaFile } from '../../render/media-files.ts';
import {
  expectedPictures,
  hasVideoClipPictures,
  obtainVideoClipPictures,
  type VideoClipPart,
} from '../../render/video-clips/pictures.ts';
import type { Picture } from '../../script/script.ts';
import { messageOf } from '../../shared/error-text.ts';
import type { Store } from '../../store/store.ts';
import type { MediaProps } from '../../storyboard/contract.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { saveAgainAsMp4, type VideoClip } from '../check/pictures/video-clips.ts';

export interface SceneMedia {
  /** By the number of the scene. */
  readonly media: ReadonlyMap<number, MediaProps>;
  /** The folders that the media name. */
  readonly files: readonly MediaFile[];
}

export interface SceneMediaOptions {
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

/** The part of a video clip that a scene shows. */
interface ScenePart {
  readonly scene: number;
  readonly picture: Picture;
  readonly part: VideoClipPart;
}

/**
 * @param videoClips by their address in the script
 * @throws RenderError that names the video clip
 */
export async function obtainSceneMedia(
  timeline: Timeline,
  videoClips: ReadonlyMap<string, VideoClip>,
  options: SceneMediaOptions,
): Promise<SceneMedia> {
  const { store, ffmpeg, signal, onProgress } = options;
  const shown = videoClips.size === 0 ? [] : partsOf(timeline, videoClips, options);
  const isThere = await Promise.all(shown.map(({ part }) => hasVideoClipPictures(store, part)));
  const missing = new Set(shown.filter((_, index) => !isThere[index]));
  const total = [...missing].reduce((sum, { part }) => sum + expectedPictures(part), 0);
  const report = (done: number) => missing.size > 0 && onProgress?.(done, total);
  report(0);
  let before = 0;
  const media = new Map<number, MediaProps>();
  const files = new Map<string, MediaFile>();
  for (const one of shown) {
    const { scene, picture, part } = one;
    // How many pictures come is known only at the end: the last report of all is below.
    const onPictures = (count: number) => report(Math.min(before + count, total - 1));
    const taken = await obtainVideoClipPictures(store, part, { ffmpeg, signal, onPictures }).catch(
      (error) => {
        throw explained(error, picture);
      },
    );
    if (missing.has(one)) before += expectedPictures(part);
    const { width, height } = part;
    const src = `media/${taken.key}`;
    const startFrames = [...taken.startFrames];
    media.set(scene, { src, alt: picture.alt, width, height, focus: null, startFrames });
    files.set(src, { absolutePath: taken.directory, publicPath: src });
  }
  report(total);
  return { media, files: [...files.values()] };
}

/** Pictures are taken for whole steps, so that a scene that gets a little longer finds its pictures in the store. */
const stepMs = 5_000;

function partsOf(
  timeline: Timeline,
  videoClips: ReadonlyMap<string, VideoClip>,
  { width, height, fps }: SceneMediaOptions,
): ScenePart[] {
  const layout = layoutFor(width, height);
  return timeline.scenes.flatMap(({ content, startMs, endMs }, scene) => {
    // By what it has, not by its type: the compiler then asks `pictureBox` for every scene type with a picture.
    if (!('picture' in content)) return [];
    const { picture } = content;
    const videoClip = picture && videoClips.get(picture.path);
    if (!videoClip) return [];
    const hasCaptions = timeline.captions.some(({ sceneIndex }) => sceneIndex === scene);
    const { info } = videoClip;
    const box = containBox(info.width, info.height, pictureBox(content.type, hasCaptions, layout));
    const scale = Math.min(1, box.width / info.width);
    const lengthMs = Math.ceil((endMs - startMs) / stepMs) * stepMs;
    const part: VideoClipPart = {
      ...videoClip,
      endMs: Math.min(videoClip.endMs, videoClip.startMs + lengthMs),
      width: Math.max(1, Math.round(info.width * scale)),
      height: Math.max(1, Math.round(info.height * scale)),
      fps,
    };
    return [{ scene, picture, part }];
  });
}

function explained(error: unknown, { path, span }: Picture): unknown {
  if (!(error instanceof RenderError) || error.code !== 'ffmpeg-failed') return error;
  const what = `The video clip "${path}" in line ${span.start.line} cannot be shown`;
  return new RenderError(`${what}: ${messageOf(error)}`, {
    code: 'ffmpeg-failed',
    hint: saveAgainAsMp4,
    cause: error,
  });
}
