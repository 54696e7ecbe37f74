/**
 * Script -> single pictures of its video, without rendering it.
 *
 * Takes a script and a moment, or nothing for the poster's; gives one picture for each format. Guarantees: the picture
 * is the frame that the video has at that moment; only the scene of that frame is drawn; files appear whole or not at
 * all.
 */
import { sceneAt } from '../../../render/segments.ts';
import { present } from '../../../shared/assert.ts';
import { posterFrame } from '../../../storyboard/telling-frame.ts';
import type { PreparedVideo } from '../../make/prepare-video.ts';
import { type DrawableScript, type PictureRun, withDrawableScript, writePicture } from './draw.ts';
import { frameAtMoment, parseMoment } from './moment.ts';
import { pictureFile, placeOfPictures } from './outputs.ts';

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
  const frameOf = frameChooser(at);
  return withDrawableScript(run, (script) => drawStills(script, run, frameOf));
}

type FrameChooser = (video: PreparedVideo, script: string) => number;

/** Gives the frame that is asked for. It and what it returns throw a Failure `usage` for a wrong time. */
function frameChooser(at: string | null): FrameChooser {
  if (at === null) return ({ props }) => posterFrame(props);
  const moment = parseMoment(at);
  return ({ props }, script) => frameAtMoment(moment, props, { text: at, script });
}

async function drawStills(
  { checked, videos, renderer }: DrawableScript,
  { output, signal }: PictureRun,
  frameOf: FrameChooser,
): Promise<WrittenStill[]> {
  const asked = videos.map((video) => ({ ...video, frame: frameOf(video, checked.source.name) }));
  const first = present(asked[0], 'a format');
  const seconds = Number((first.frame / first.props.fps).toFixed(2));
  const place = await placeOfPictures(output, `${checked.source.stem}-${seconds}s`, ['png', 'jpeg']);
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
