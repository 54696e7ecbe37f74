/**
 * A picture, as large as its box allows: whole, or magnified and cut off at its edges. Of a video clip, the picture of
 * the moment; a video clip moves by itself, so it is not magnified.
 */
import { Img, staticFile, useCurrentFrame } from 'remotion';
import type { MediaProps } from '../../src/storyboard/contract.ts';
import { pointOfFocus } from '../motion/focus.ts';
import { closest } from '../motion/motion.ts';
import { type Box, containBox } from './layout.ts';
import { useVideo } from './video-context.ts';

interface Props {
  readonly picture: MediaProps;
  readonly box: Box;
  /** How many times larger than its box it is drawn, from 1. */
  readonly magnification?: number;
}

export function PictureFrame({ picture, box, magnification = 1 }: Props) {
  const frame = useCurrentFrame();
  const { layout } = useVideo();
  const { x, y, width, height } = containBox(picture.width, picture.height, box);
  const isMagnified = picture.startFrames === null && magnification !== 1;
  const focus = pointOfFocus(picture.focus, closest);
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
        showInTimeline={false}
        src={staticFile(fileOf(picture, frame))}
        alt={picture.alt}
        style={{
          display: 'block',
          width: '100%',
          height: '100%',
          // A transform places the picture between pixels, which a changing width would not.
          transform: isMagnified ? `scale(${magnification})` : 'none',
          transformOrigin: `${focus.x * 100}% ${focus.y * 100}%`,
        }}
      />
    </div>
  );
}

/** @param frame counted from the scene's start. */
function fileOf({ src, startFrames }: MediaProps, frame: number): string {
  if (startFrames === null) return src;
  const later = startFrames.findIndex((start) => start > frame);
  return `${src}/${later === -1 ? startFrames.length - 1 : Math.max(0, later - 1)}.jpg`;
}
