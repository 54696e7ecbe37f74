/** A picture, as large as its box allows: whole, or magnified about its middle and cut off at its frame. */
import { Img, staticFile } from 'remotion';
import type { MediaProps } from '../../src/storyboard/contract.ts';
import { type Box, containBox } from './layout.ts';
import { useStage } from './stage-context.ts';

interface Props {
  readonly picture: MediaProps;
  readonly box: Box;
  /** How much larger than its frame it is drawn, from 1. */
  readonly magnification?: number;
}

export function PictureFrame({ picture, box, magnification = 1 }: Props) {
  const { layout } = useStage();
  const { x, y, width, height } = containBox(picture.width, picture.height, box);
  return (
    <div
      style={{
        position: 'absolute',
        left: x,
        top: y,
        width,
        height,
        overflow: 'hidden',
        borderRadius: layout.unit * 1.2,
      }}
    >
      <Img
        src={staticFile(picture.src)}
        alt={picture.alt}
        style={{
          display: 'block',
          width: '100%',
          height: '100%',
          // A transform places the picture between pixels, which a changing width would not.
          transform: magnification === 1 ? 'none' : `scale(${magnification})`,
        }}
      />
    </div>
  );
}
