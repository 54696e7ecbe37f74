/** A line through what is denied, drawn upwards from the lower left. */
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';

interface Props {
  readonly box: Box;
  /** How much of it is drawn, from 0 to 1. */
  readonly t: number;
  readonly color: string;
}

export function StrikeLine({ box, t, color }: Props) {
  const { layout } = useVideo();
  if (t === 0) return null;
  const { width, height } = box;
  const [fromX, fromY] = [width * 0.08, height * 0.78];
  const [toX, toY] = [width * 0.92, height * 0.24];
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      style={{ position: 'absolute', left: box.x, top: box.y, display: 'block' }}
    >
      <line
        {...{ x1: fromX, y1: fromY, x2: fromX + (toX - fromX) * t, y2: fromY + (toY - fromY) * t }}
        {...{ stroke: color, strokeWidth: layout.unit * 2.6, strokeLinecap: 'round' }}
      />
    </svg>
  );
}
