/**
 * The times of a clip's pictures -> which of them is shown in which frame of a video.
 *
 * Guarantees: each frame shows the latest picture that is due, as a player would; pictures that no frame shows are not
 * in the result; any frame rate of the clip, also a varying one, goes with any of the video.
 */

/** Containers round times to thousandths of a second, up or down (Matroska does): as much earlier is still due. */
const toleranceUs = 2_000;

export interface ShownPicture {
  /** Its time in the clip, in microseconds. */
  readonly timeUs: number;
  /** The frame from which it is shown, counted from the first one; until the next picture, or for good. */
  readonly startFrame: number;
}

/**
 * @param timesUs of the pictures, rising, in microseconds of the clip
 * @param startUs what the first frame shows, in microseconds of the clip
 * @param frameCount how many frames are looked at
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
