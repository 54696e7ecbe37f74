/**
 * VideoProps -> the segments that make up the video.
 *
 * Guarantees: the segments follow one another and contain every frame once; a segment depends on nothing but its own
 * scene, so that its key stays the same wherever the scene is and whatever changes around it.
 */
import { contentKey } from '../store/store.ts';
import type { SceneProps, VideoProps } from '../storyboard/contract.ts';

export interface Segment {
  readonly sceneIndex: number;
  /** A video that consists of the segment's scene. */
  readonly props: VideoProps;
  /** Frames of the scene: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The place of its first frame in the video. */
  readonly startFrame: number;
}

/**
 * A long scene is drawn in pieces, by several pages at once. Each piece begins with a key frame, so that there is one
 * at least every five seconds, for quick seeking.
 */
const longestSeconds = 5;

export function segmentsOf(props: VideoProps): Segment[] {
  const longest = props.fps * longestSeconds;
  let startFrame = 0;
  return props.scenes.flatMap((scene, sceneIndex) => {
    const { durationInFrames } = scene;
    const alone = videoOfScene(props, scene);
    const count = Math.ceil(durationInFrames / longest);
    const sceneStart = startFrame;
    startFrame += durationInFrames;
    return Array.from({ length: count }, (_, index) => {
      const from = Math.round((durationInFrames * index) / count);
      const to = Math.round((durationInFrames * (index + 1)) / count);
      return { sceneIndex, props: alone, from, to, startFrame: sceneStart + from };
    });
  });
}

function videoOfScene(props: VideoProps, scene: SceneProps): VideoProps {
  return { ...props, durationInFrames: scene.durationInFrames, sound: null, scenes: [scene] };
}

/**
 * The scene that contains a frame of the video, as a video of its own, and the frame counted from its start.
 *
 * @param frame counted from the start of the video, and before its end
 */
export function sceneAt(
  props: VideoProps,
  frame: number,
): { readonly sceneIndex: number; readonly props: VideoProps; readonly frame: number } {
  let startFrame = 0;
  for (const [sceneIndex, scene] of props.scenes.entries()) {
    if (frame < startFrame + scene.durationInFrames) {
      return { sceneIndex, props: videoOfScene(props, scene), frame: frame - startFrame };
    }
    startFrame += scene.durationInFrames;
  }
  throw new Error(`Internal error: the video has no frame ${frame}, only ${startFrame} frames`);
}

/**
 * The store's key for a segment.
 *
 * @param drawing everything else that its bytes depend on: renderer, code, browser, encoder
 */
export function segmentKey(
  { props, from, to }: Segment,
  drawing: readonly string[],
  extension: string,
): string {
  return contentKey(['segment', ...drawing, JSON.stringify(props), String(from), String(to)], extension);
}
