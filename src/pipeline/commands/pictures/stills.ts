/**
 * Script -> single pictures of its video, without rendering it.
 *
 * Takes a script and a moment, or nothing for the poster's; gives one picture for each format. Guarantees: the picture
 * is the frame that the video has at that moment; only the scene of that frame is drawn; files appear whole or not at
 * all.
 */
import { sceneAt } from '../../../render/segments.ts';
import { present } from '../../../shared/assert.ts';
import { durationText } from '../../../shared/duration-text.ts';
import { posterFrame } from '../../../storyboard/telling-frame.ts';
import type { CheckedScript } from '../../check/check.ts';
import { Failure } from '../../failure.ts';
import type { PreparedVideo } from '../../make/prepare-video.ts';
import { timeByReading } from '../../make/speak.ts';
import { timelineOf } from '../../make/timeline.ts';
import type { Workspace } from '../../run/workspace.ts';
import { type DrawableScript, type PictureRun, withDrawableScript, writePicture } from './draw.ts';
import { frameAtMoment, type Moment, parseMoment } from './moment.ts';
import { pictureFile, placeOfPictures, requirePictureType } from './outputs.ts';

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
 * @param at as the user wrote it, such as "1:05"; null for the poster's moment
 * @returns null when the script has errors
 * @throws Failure
 */
export async function writeStills(run: PictureRun, at: string | null): Promise<WrittenStill[] | null> {
  requirePictureType(run.output, ['png', 'jpeg']);
  if (at === null)
    return withDrawableScript(run, (script) => drawStills(script, run, ({ props }) => posterFrame(props)));
  const moment = parseMoment(at);
  const frameOf: FrameChooser = ({ props }, script) => frameAtMoment(moment, props, { text: at, script });
  return withDrawableScript(
    run,
    (script) => drawStills(script, run, frameOf),
    (checked, workspace) => refuseFarBeyond(moment, at, checked, workspace, run.signal),
  );
}

/** @throws Failure `usage` for a time beyond the end */
type FrameChooser = (video: PreparedVideo, script: string) => number;

/** No voice takes so many times as long to say a text as people take to read it. */
const slowestSpeech = 10;

/**
 * Saves the time, and perhaps the cost, of speaking a script for a moment that its video cannot have. How long a video
 * is exactly is known only once it is spoken.
 *
 * @param at the moment as the user wrote it
 * @throws Failure `usage`
 */
async function refuseFarBeyond(
  moment: Moment,
  at: string,
  checked: CheckedScript,
  workspace: Workspace,
  signal: AbortSignal,
): Promise<void> {
  const isSpoken = checked.recording === null && checked.cueTimes === null;
  if (!('ms' in moment) || !isSpoken) return;
  const { narration } = await timeByReading(checked, workspace, { signal });
  const { scenes } = timelineOf(checked, narration, checked.settings.values.format[0]);
  const aboutMs = scenes.at(-1)?.endMs ?? 0;
  if (moment.ms <= aboutMs * slowestSpeech) return;
  throw new Failure(
    `--at ${at} is beyond the end: the video of ${checked.source.name} is about ${durationText(aboutMs)} long.`,
    { kind: 'usage', hint: 'Give an earlier time, or a share such as 40%.' },
  );
}

async function drawStills(
  { checked, videos, renderer }: DrawableScript,
  { output, signal }: PictureRun,
  frameOf: FrameChooser,
): Promise<WrittenStill[]> {
  const asked = videos.map((video) => ({ ...video, frame: frameOf(video, checked.source.name) }));
  const first = present(asked[0], 'a format');
  const seconds = Number((first.frame / first.props.fps).toFixed(2));
  const place = await placeOfPictures(output, `${checked.source.stem}-${seconds}s`);
  const written: WrittenStill[] = [];
  for (const { format, props, files, frame } of asked) {
    const [picture] = await renderer.stills(props, [frame], { type: place.type, files, signal });
    const file = pictureFile(place, format, checked.settings.values.format);
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
}
