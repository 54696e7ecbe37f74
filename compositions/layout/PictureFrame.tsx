/** A picture, whole and as large as its box allows. */
import { Img, staticFile } from 'remotion';
import type { MediaProps } from '../../src/storyboard/contract.ts';
import { type Box, containBox } from './layout.ts';
import { useStage } from './stage-context.ts';

interface Props {
  readonly picture: MediaProps;
  readonly box: Box;
}

export function PictureFrame({ picture, box }: Props) {
  const { layout } = useStage();
  const { x, y, width, height } = containBox(picture.width, picture.height, box);
  return (
    <Img
      src={staticFile(picture.src)}
      alt={picture.alt}
      style={{ position: 'absolute', left: x, top: y, width, height, borderRadius: layout.unit * 1.2 }}
    />
  );
}
