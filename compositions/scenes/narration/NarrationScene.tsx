/** Prose: the author's picture with its caption, else what was composed for each beat. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import {
  type CompositionProps,
  type NarrationSceneProps,
  setsItsWords,
} from '../../../src/storyboard/contract.ts';
import { BeatStage } from '../../beats/BeatStage.tsx';
import { Captions } from '../../captions/Captions.tsx';
import { quietFrom } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { PictureFrame } from '../../layout/PictureFrame.tsx';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { approach, presence, risen } from '../../motion/motion.ts';
import { pictureBox } from '../picture-box.ts';

/** In a scenery the caption is part of the picture: it stands on the front layer, and comes and goes with it. */
function bringsItsWords(composition: CompositionProps): boolean {
  return composition.type === 'scenery' || setsItsWords(composition);
}

export function NarrationScene({ scene }: { readonly scene: NarrationSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const here = presence(frame, scene.durationInFrames, quietFrom(scene.captions), fps);
  const beat = scene.beats.findLast(({ startFrame }) => startFrame <= frame);
  const isFull = beat !== undefined && beat.composition.type !== 'disc';
  return (
    <Backdrop ground={theme.ground}>
      {scene.picture === null ? <BeatStage scene={scene} /> : null}
      {isFull ? null : <RunningHead />}
      {scene.picture === null ? null : (
        <AbsoluteFill showInTimeline={false} style={risen(here, layout.unit * 3)}>
          <PictureFrame
            picture={scene.picture}
            box={pictureBox('narration', scene.captions.length > 0, layout)}
            magnification={approach(frame, scene.durationInFrames)}
          />
        </AbsoluteFill>
      )}
      {beat === undefined || !bringsItsWords(beat.composition) ? (
        <Captions captions={scene.captions} />
      ) : null}
    </Backdrop>
  );
}
