/** Drawings of what a default is: a text, something endless, something that is on or off. */
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { Side } from '../technical/sides.ts';

/** A text stands in quotation marks, which are drawn large. */
export function Quotes({ box, color }: { readonly box: Box; readonly color: string }) {
  const { direction } = useVideo();
  const size = Math.min(box.width * 0.72, box.height * 0.92);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 100 100"
      style={{
        position: 'absolute',
        left: direction === 'ltr' ? box.x : box.x + box.width - size,
        top: box.y + (box.height - size) / 2,
      }}
      aria-hidden="true"
    >
      {[0, 54].map((x) => (
        <path
          key={x}
          transform={`translate(${x} 0)`}
          d="M0 52C0 26 14 12 38 6L42 20C30 24 24 30 23 40L44 40L44 88L0 88Z"
          fill={color}
        />
      ))}
    </svg>
  );
}

/** The sign for what has no end. */
export function Endless({ box, color }: { readonly box: Box; readonly color: string }) {
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox="0 0 120 60"
      preserveAspectRatio="xMinYMid meet"
      style={{ position: 'absolute', left: box.x, top: box.y }}
      aria-hidden="true"
    >
      <path
        d="M60 30C48 12 38 6 28 6C15 6 6 17 6 30C6 43 15 54 28 54C38 54 48 48 60 30C72 12 82 6 92 6C105 6 114 17 114 30C114 43 105 54 92 54C82 54 72 48 60 30Z"
        fill="none"
        stroke={color}
        strokeWidth={11}
      />
    </svg>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly box: Box;
  readonly side: Side;
  /** From 0 to 1. */
  readonly progress: number;
}

/** Its knob travels from the other side. */
export function Switch({ on, box, side, progress }: SwitchProps) {
  const { direction } = useVideo();
  const height = Math.min(box.height, box.width / 1.9);
  const width = height * 1.9;
  const radius = height / 2;
  const knob = radius * 0.74;
  const share = on ? progress : 1 - progress;
  const x = radius + (width - 2 * radius) * share;
  return (
    <svg
      width={width}
      height={height}
      style={{
        position: 'absolute',
        left: direction === 'ltr' ? box.x : box.x + box.width - width,
        top: box.y + (box.height - height) / 2,
      }}
      aria-hidden="true"
    >
      <rect width={width} height={height} rx={radius} fill={on ? side.mark : side.line} />
      <circle cx={x.toFixed(2)} cy={radius} r={knob} fill={side.isDark === on ? side.ground : side.ink} />
    </svg>
  );
}
