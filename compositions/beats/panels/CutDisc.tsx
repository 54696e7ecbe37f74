/** A large disc in the tint of the ground, cut off by the edge of the frame. */
import { Absolute } from '../../layout/Absolute.tsx';
import { useVideo } from '../../layout/video-context.ts';
import type { FlatGround } from '../flat-ground.ts';

interface Props {
  readonly on: FlatGround;
  /** Its middle, as parts of the frame, as if the text ran from left to right. */
  readonly x: number;
  readonly y: number;
}

export function CutDisc({ on, x, y }: Props) {
  const { layout, direction } = useVideo();
  const { width, height } = layout;
  const side = Math.max(width, height) * 0.72;
  const middle = width * (direction === 'ltr' ? x : 1 - x);
  return (
    <Absolute
      box={{ x: middle - side / 2, y: height * y - side / 2, width: side, height: side }}
      style={{ borderRadius: '50%', background: on.tint }}
    />
  );
}
