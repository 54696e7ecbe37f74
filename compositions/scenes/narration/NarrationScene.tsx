/** Prose, with its caption: above it the author's picture, else drawings of what is spoken of, else a landscape. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { NarrationSceneProps } from '../../../src/storyboard/contract.ts';
import { CaptionPlate } from '../../captions/CaptionPlate.tsx';
import { quietFrom } from '../../captions/spoken-at-frame.ts';
import { DiscComposition } from '../../illustration/DiscComposition.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { PictureFrame } from '../../layout/PictureFrame.tsx';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { approach, presence, risen } from '../../motion/motion.ts';
import { pictureBox } from '../picture-box.ts';
import { LandscapeView } from './LandscapeView.tsx';
import { sunAt, sunBefore } from './landscape.ts';

export function NarrationScene({ scene }: { readonly scene: NarrationSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const here = presence(frame, scene.durationInFrames, quietFrom(scene.captions), fps);
  return (
    <Backdrop ground={theme.ground}>
      {scene.picture === null && scene.beats.length === 0 ? (
        <LandscapeView
          body={layout.body}
          from={sunBefore(layout, scene.seed)}
          to={sunAt(layout, scene.seed)}
        />
      ) : null}
      <RunningHead />
      {scene.picture === null && scene.beats.length > 0 ? <DiscComposition scene={scene} /> : null}
      {scene.picture === null ? null : (
        <AbsoluteFill showInTimeline={false} style={risen(here, layout.unit * 3)}>
          <PictureFrame
            picture={scene.picture}
            box={pictureBox('narration', scene.captions.length > 0, layout)}
            magnification={approach(frame, scene.durationInFrames)}
          />
        </AbsoluteFill>
      )}
      <CaptionPlate captions={scene.captions} />
    </Backdrop>
  );
}
