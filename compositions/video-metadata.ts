/** VideoProps -> what Remotion has to know of a composition before it draws. */
import type { CalculateMetadataFunction } from 'remotion';
import type { VideoProps } from '../src/storyboard/contract.ts';

/** The length, frame rate and size of a video are in its props. */
export const calculateScriptVideoMetadata: CalculateMetadataFunction<VideoProps> = ({ props }) => ({
  durationInFrames: props.durationInFrames,
  fps: props.fps,
  width: props.width,
  height: props.height,
});
