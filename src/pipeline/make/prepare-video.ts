/**
 * CheckedScript and Narration -> a video that is ready to be drawn: its times, its props and the files that they name.
 *
 * Guarantees: the pictures of its clips are in the store, and taken only when they are not there yet.
 */

import type { FfmpegTools } from '../../render/ffmpeg/ffmpeg.ts';
import type { MediaFile } from '../../render/remotion/bundle.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Narration } from '../../voice/narration.ts';
import type { CheckedScript } from '../check/check.ts';
import { sceneFiles } from '../check/scenes/user-scenes.ts';
import type { Workspace } from '../run/workspace.ts';
import type { FormatName } from '../settings/formats.ts';
import { propsOf, sizeOf, timelineOf } from './compile.ts';
import { obtainSceneClips } from './video-clips.ts';

export interface PreparedVideo {
  readonly format: FormatName;
  readonly timeline: Timeline;
  readonly props: VideoProps;
  /** Pictures, folders with those of clips, fonts, and the project's own scenes that the props name. */
  readonly files: readonly MediaFile[];
}

export interface PreparationOptions {
  readonly workspace: Workspace;
  readonly ffmpeg: FfmpegTools;
  readonly signal?: AbortSignal | undefined;
  /** Called only when pictures of clips have to be taken, with how many. */
  readonly onClips?: ((done: number, total: number) => void) | undefined;
}

/** @throws RenderError when pictures of a clip cannot be taken */
export async function prepareVideo(
  checked: CheckedScript,
  narration: Narration,
  format: FormatName,
  { workspace, ffmpeg, signal, onClips }: PreparationOptions,
): Promise<PreparedVideo> {
  const { pictures, fonts, settings, userScenes } = checked;
  const timeline = timelineOf(checked, narration, format);
  const clips = await obtainSceneClips(timeline, pictures.clips, {
    ...sizeOf(checked, format),
    ...{ fps: settings.values.fps, store: workspace.store, ffmpeg, signal, onProgress: onClips },
  });
  const scenes = await sceneFiles(userScenes, workspace.workDirectory);
  return {
    format,
    timeline,
    props: propsOf(checked, timeline, format, clips.media),
    files: [...pictures.files, ...clips.files, ...fonts.files, ...scenes],
  };
}
