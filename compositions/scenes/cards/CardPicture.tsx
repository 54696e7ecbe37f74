/** The picture of a card: a drawing on a disc, which enter together. */
import { useCurrentFrame } from 'remotion';
import type { Ground, IllustrationProps } from '../../../src/storyboard/contract.ts';
import { Disc, Drawing } from '../../illustration/Drawing.tsx';
import { discFor, discsOn } from '../../illustration/disc-color.ts';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance } from '../../motion/motion.ts';

/** As a share of the disc's diameter. */
const drawingShare = 0.6;

interface Props {
  readonly illustration: IllustrationProps;
  readonly box: Box;
  readonly ground: Ground;
}

export function CardPicture({ illustration, box, ground }: Props) {
  const frame = useCurrentFrame();
  const { theme, fps } = useVideo();
  const { drawing, startFrame } = illustration;
  const air = (box.width * (1 - drawingShare)) / 2;
  return (
    <>
      <Disc
        box={box}
        color={discFor(discsOn(theme.scenery.discs, ground.colors), drawing.colors, 0)}
        entered={entrance(frame, startFrame, fps)}
      />
      <Drawing
        illustration={illustration}
        box={{
          x: box.x + air,
          y: box.y + air,
          width: box.width * drawingShare,
          height: box.height * drawingShare,
        }}
      />
    </>
  );
}
