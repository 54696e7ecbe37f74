/** Told prose above its caption: the author's picture, else what the words speak of, else a calm landscape. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';
import { CaptionPlate } from '../captions/CaptionPlate.tsx';
import { quietFrom } from '../captions/spoken.ts';
import { BeatStage } from '../illustration/BeatStage.tsx';
import { Backdrop } from '../layout/Backdrop.tsx';
import { openStage } from '../layout/layout.ts';
import { PictureFrame } from '../layout/PictureFrame.tsx';
import { RunningHead } from '../layout/RunningHead.tsx';
import { useStage } from '../layout/stage-context.ts';
import { approach, elapsed, entrance, entranceLength, remaining, risen, settle } from '../motion/motion.ts';
import { landscapeOf, sunAt, sunBefore } from './landscape.ts';

export function NarrationScene({ scene }: { readonly scene: NarrationSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useStage();
  const here = Math.min(
    entrance(frame, 0, fps),
    remaining(frame, scene.durationInFrames, quietFrom(scene.captions), fps),
  );
  return (
    <Backdrop ground={theme.ground}>
      {scene.picture === null && scene.beats.length === 0 ? (
        <LandscapeView seed={scene.seed} frame={frame} />
      ) : null}
      <RunningHead />
      {scene.picture === null && scene.beats.length > 0 ? <BeatStage scene={scene} /> : null}
      {scene.picture === null ? null : (
        <AbsoluteFill style={risen(here, layout.unit * 3)}>
          <PictureFrame
            picture={scene.picture}
            box={scene.captions.length === 0 ? openStage(layout) : layout.stage}
            magnification={approach(frame, scene.durationInFrames)}
          />
        </AbsoluteFill>
      )}
      <CaptionPlate captions={scene.captions} />
    </Backdrop>
  );
}

function LandscapeView({ seed, frame }: { readonly seed: number; readonly frame: number }) {
  const { layout, theme, fps } = useStage();
  const { radius, far, near } = landscapeOf(layout);
  const from = sunBefore(layout, seed);
  const to = sunAt(layout, seed);
  const t = settle(elapsed(frame, 0, fps, entranceLength));
  return (
    <svg
      aria-hidden="true"
      width={layout.width}
      height={layout.height}
      style={{ position: 'absolute', left: 0, top: 0 }}
    >
      <circle
        cx={from.x + (to.x - from.x) * t}
        cy={from.y + (to.y - from.y) * t}
        r={radius}
        fill={theme.scenery.disc}
      />
      <path d={far} fill={theme.scenery.far} />
      <path d={near} fill={theme.scenery.near} />
    </svg>
  );
}
