/**
 * Draws the number of each frame as sixteen black or white cells in the upper half. The lower half has the colour that
 * is the scene's first detail, and on its left the picture named by the second one. If the title of the video is
 * `fail-at-N`, frame N throws.
 */
import {
  AbsoluteFill,
  type CalculateMetadataFunction,
  Composition,
  Img,
  staticFile,
  useCurrentFrame,
} from 'remotion';
import { paper } from '../../../compositions/theme/shipped/paper.ts';
import { noMarks, usualCaptions, type VideoProps } from '../../../src/storyboard/contract.ts';

const bits = Array.from({ length: 16 }, (_, index) => index);

function Ruler({ scenes, title }: VideoProps) {
  const frame = useCurrentFrame();
  if (title === `fail-at-${frame}`) throw new Error(`The ruler breaks at ${frame}`);
  const ends = scenes.map((_, index) =>
    scenes.slice(0, index + 1).reduce((total, { durationInFrames }) => total + durationInFrames, 0),
  );
  const scene = scenes[ends.findIndex((end) => frame < end)];
  const details = scene?.type === 'title' ? scene.details : [];
  return (
    <AbsoluteFill style={{ background: details[0] ?? '#808080' }}>
      <div style={{ display: 'flex', height: '50%' }}>
        {bits.map((bit) => (
          <div key={bit} style={{ flex: 1, background: (frame >> bit) & 1 ? '#ffffff' : '#000000' }} />
        ))}
      </div>
      {details[1] !== undefined && (
        <Img src={staticFile(details[1])} style={{ width: '50%', height: '50%' }} />
      )}
    </AbsoluteFill>
  );
}

const sizeOf: CalculateMetadataFunction<VideoProps> = ({ props }) => ({
  width: props.width,
  height: props.height,
  fps: props.fps,
  durationInFrames: props.durationInFrames,
});

const defaults: VideoProps = {
  fps: 30,
  width: 320,
  height: 180,
  durationInFrames: 1,
  language: 'en',
  direction: 'ltr',
  title: 'ruler',
  theme: paper,
  captions: usualCaptions,
  brand: noMarks,
  sound: null,
  fonts: [],
  scenes: [
    {
      type: 'end',
      durationInFrames: 1,
      captions: [],
      closing: null,
      ground: 0,
      isTale: false,
      scenery: null,
      details: [],
      tags: [],
      illustration: null,
    },
  ],
};

export function Root() {
  return <Composition id="Video" component={Ruler} defaultProps={defaults} calculateMetadata={sizeOf} />;
}
