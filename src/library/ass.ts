/** Timeline and VideoProps -> the .ass file that belongs to the video. */
import { assLookOf } from '../pipeline/make/ass-look.ts';
import type { VideoProps } from '../storyboard/contract.ts';
import { toAss as assOf } from '../subtitles/ass.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** @param props of the same video: the captions look as they do there */
export function toAss(timeline: Timeline, props: VideoProps): string {
  return assOf(timeline, assLookOf(props));
}
