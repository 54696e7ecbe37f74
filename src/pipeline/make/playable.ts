/**
 * CheckedScript and Narration -> VideoProps that Remotion itself can play: the Studio and `npx remotion render`.
 *
 * Guarantees: the sound, the pictures, the fonts and the project's own scenes that the props name are in the public
 * folder, under names made of their content. (A render adds the sound after drawing and needs none of this.)
 */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../package/root.ts';
import { publishInto } from '../../render/media-files.ts';
import { obtainSound } from '../../render/sound/obtain-sound.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { Narration } from '../../voice/narration.ts';
import type { CheckedScript } from '../check/check.ts';
import { requireFfmpeg } from '../run/tools.ts';
import type { Workspace } from '../run/workspace.ts';
import { type PreparationOptions, prepareVideo } from './prepare-video.ts';
import { soundPlanOf } from './sound-plan.ts';

/** Remotion's public folder of this package. */
const ownPublicFolder = path.join(packageRoot, 'assets');

const sampleRate = 48_000;

/** Sound and pictures of earlier previews are kept this long: every change of a script leaves some. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/**
 * The props of the script's first format.
 *
 * @param publicFolder absolute path of another project's public folder, from which nothing is removed
 * @throws as `prepareVideo`; Failure `tool-missing` without ffmpeg
 */
export async function playableProps(
  checked: CheckedScript,
  narration: Narration,
  workspace: Workspace,
  options: Pick<PreparationOptions, 'signal' | 'onVideoClips'>,
  publicFolder: string = ownPublicFolder,
): Promise<VideoProps> {
  const [format] = checked.settings.values.format;
  const ffmpeg = await requireFfmpeg();
  const prepared = await prepareVideo(checked, narration, format, { workspace, ffmpeg, ...options });
  const { timeline, props, files } = prepared;
  if (publicFolder === ownPublicFolder) await removeOldMedia();
  await publishInto(publicFolder, files);
  const plan = soundPlanOf(timeline, checked);
  if (plan.clips.length === 0 && plan.music === null && plan.effects.length === 0) return props;

  const sampleCount = Math.round((props.durationInFrames / props.fps) * sampleRate);
  const mixed = await obtainSound(workspace.store, plan, sampleCount, {
    ffmpeg,
    directory: workspace.workDirectory,
    signal: options.signal,
  });
  const sound = `media/${path.basename(mixed.path)}`;
  await publishInto(publicFolder, [{ absolutePath: mixed.path, publicPath: sound }]);
  return { ...props, sound };
}

async function removeOldMedia(): Promise<void> {
  const folder = path.join(ownPublicFolder, 'media');
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const info = await stat(file).catch(() => null);
    if (info !== null && Date.now() - info.mtimeMs > keptMs) await rm(file, { recursive: true, force: true });
  }
}
