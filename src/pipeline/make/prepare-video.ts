/**
 * CheckedScript and Narration -> a video that is ready to be drawn: its times, its props, and the files that these
 * name.
 *
 * Guarantees: the pictures of its video clips are in the store, and are taken only when they were not there yet.
 */
import type { FfmpegTools } from '../../render/ffmpeg/tools.ts';
import type { MediaFile } from '../../render/media-files.ts';
import { compose } from '../../storyboard/compose.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Narration } from '../../voice/narration.ts';
import type { CheckedScript } from '../check/check.ts';
import type { Workspace } from '../run/workspace.ts';
import { type FormatName, frameSize } from '../settings/formats.ts';
import { drawingsIn, picturesOf } from './beats.ts';
import { timelineOf } from './timeline.ts';
import { writeSceneModules } from './user-scenes.ts';
import { obtainSceneMedia, type SceneMedia } from './video-clips.ts';

export interface PreparedVideo {
  readonly format: FormatName;
  readonly timeline: Timeline;
  readonly props: VideoProps;
  /** Pictures, folders with the pictures of video clips, fonts, and the project's own scenes that the props name. */
  readonly files: readonly MediaFile[];
}

export interface PreparationOptions {
  readonly workspace: Workspace;
  readonly ffmpeg: FfmpegTools;
  readonly signal?: AbortSignal | undefined;
  /** Called only when pictures of video clips have to be taken, with how many. */
  readonly onVideoClips?: ((done: number, total: number) => void) | undefined;
}

/** @throws RenderError when the pictures of a video clip cannot be taken */
export async function prepareVideo(
  checked: CheckedScript,
  narration: Narration,
  format: FormatName,
  { workspace, ffmpeg, signal, onVideoClips }: PreparationOptions,
): Promise<PreparedVideo> {
  const { pictures, fonts, settings, userScenes } = checked;
  const timeline = timelineOf(checked, narration, format);
  const sceneMedia = await obtainSceneMedia(timeline, pictures.videoClips, {
    ...sizeOf(checked, format),
    ...{ fps: settings.values.fps, store: workspace.store, ffmpeg, signal, onProgress: onVideoClips },
  });
  const scenes = await writeSceneModules(userScenes.modules, workspace.workDirectory);
  return {
    format,
    timeline,
    props: propsOf(checked, timeline, format, sceneMedia.media),
    files: [...pictures.files, ...checked.brand.files, ...sceneMedia.files, ...fonts.files, ...scenes],
  };
}

/** The video's size in pixels. */
function sizeOf({ settings }: CheckedScript, format: FormatName): { width: number; height: number } {
  const { height, quality } = settings.values;
  return frameSize(format, height, quality === 'draft' ? 0.5 : 1);
}

/** @param videoClips those of the scenes, by the number of the scene */
function propsOf(
  checked: CheckedScript,
  timeline: Timeline,
  format: FormatName,
  videoClips: SceneMedia['media'],
): VideoProps {
  const { script } = checked;
  const pictures = picturesOf(timeline, checked.illustrations);
  return compose(timeline, {
    ...sizeOf(checked, format),
    fps: checked.settings.values.fps,
    theme: checked.theme,
    captions: checked.settings.values.captions,
    brand: checked.brand.marks,
    media: checked.pictures.media,
    videoClips,
    ...pictures,
    drawings: drawingsIn(pictures),
    highlighted: checked.highlighted,
    userScenes: checked.userScenes.scenes,
    fonts: checked.fonts.props,
    details: [script.author, script.date].filter((detail) => detail !== null),
    tags: script.tags,
  });
}
