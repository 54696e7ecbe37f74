/**
 * The times of a video clip's pictures -> which picture is shown in which frame of a video.
 *
 * Guarantees: each frame shows the latest picture that is due, as a player would; pictures that no frame shows are left
 * out; the video clip and the video may have any frame rates, and the video clip's may vary.
 */

/** Containers such as Matroska round times to milliseconds, so a picture that comes this much later is still due. */
const toleranceUs = 2_000;

export interface ShownPicture {
  /** Its time in the video clip, in microseconds. */
  readonly timeUs: number;
  /** The frame from which it is shown, counted from the first, until the next picture or to the end. */
  readonly startFrame: number;
}

/**
 * @param timesUs when each picture is due, in microseconds of the video clip, in rising order
 * @param startUs the time that the first frame shows, in microseconds of the video clip
 * @param fps of the video
 * @param frameCount how many frames the video shows of it
 */
export function shownPictures(
  timesUs: readonly number[],
  startUs: number,
  fps: number,
  frameCount: number,
): ShownPicture[] {
  const shown: ShownPicture[] = [];
  let at = 0;
  for (let frame = 0; frame < frameCount; frame += 1) {
    const dueUs = startUs + (frame * 1e6) / fps + toleranceUs;
    while ((timesUs[at + 1] ?? Number.POSITIVE_INFINITY) <= dueUs) at += 1;
    const timeUs = timesUs[at];
    if (timeUs === undefined) break;
    if (shown.at(-1)?.timeUs !== timeUs) shown.push({ timeUs, startFrame: frame });
  }
  return shown;
}
