/**
 * A prepared video -> the moments that a storyboard shows: every scene's telling frames, with the words that belong to
 * each and what is seen there.
 *
 * Guarantees: one moment for each beat, and one for each scene without beats, in order.
 */
import { present } from '../../../shared/assert.ts';
import { tellingFrames } from '../../../storyboard/telling-frame.ts';
import type { Illustrations } from '../../check/illustrations/illustrations.ts';
import { type BeatReport, beatReports } from '../../lint/beats.ts';
import type { PreparedVideo } from '../../make/prepare-video.ts';

export interface StoryboardMoment {
  /** Position of the scene, from 1. */
  readonly scene: number;
  /** Counted from the video's start. */
  readonly frame: number;
  readonly report: BeatReport;
}

export function storyboardMoments(
  { timeline, props: { scenes, fps } }: PreparedVideo,
  illustrations: Illustrations | null,
): StoryboardMoment[] {
  const reports = beatReports(timeline, illustrations);
  let start = 0;
  return scenes.flatMap((scene, index) => {
    const sceneStart = start;
    start += scene.durationInFrames;
    return tellingFrames(scene, fps).map((frame) => {
      const atMs = ((sceneStart + frame) * 1000) / fps;
      const report = reports.findLast(({ startMs }) => startMs <= atMs) ?? reports[0];
      return {
        scene: index + 1,
        frame: sceneStart + frame,
        report: present(report, 'a moment of the video'),
      };
    });
  });
}
