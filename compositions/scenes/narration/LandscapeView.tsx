/** The landscape for scenes without a picture: two hills and a sun, which moves to its place and rests there. */
import { useCurrentFrame } from 'remotion';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed, entranceLength, settle } from '../../motion/motion.ts';
import { landscapeOf, type Point } from './landscape.ts';

interface Props {
  /** The box whose lower part the hills fill. */
  readonly body: Box;
  /** Where the sun comes from and where it rests, in pixels of the frame. */
  readonly from: Point;
  readonly to: Point;
}

export function LandscapeView({ body, from, to }: Props) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { radius, far, near } = landscapeOf(layout, body);
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
