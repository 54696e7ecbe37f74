/** A window with its title bar, as programs have them. What is in it is laid over it. */

import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont } from '../../theme/fonts.ts';
import type { Side } from './sides.ts';

interface Props {
  readonly box: Box;
  readonly side: Side;
  /** Such as a language or a file's name; empty for none. */
  readonly title: string;
}

/** The height of the title bar, in units. */
export const barHeight = 7;

export function WindowFrame({ box, side, title }: Props) {
  const { layout } = useVideo();
  const { unit } = layout;
  const { x, y, width, height } = box;
  const bar = unit * barHeight;
  const radius = unit * 2.2;
  return (
    <div
      style={{
        position: 'absolute',
        left: x,
        top: y,
        width,
        height,
        background: side.ground,
        borderRadius: radius,
        overflow: 'hidden',
      }}
    >
      <div
        style={{ position: 'absolute', left: 0, top: 0, width: '100%', height: bar, background: side.tint }}
      />
      <svg
        width={unit * 14}
        height={bar}
        style={{ position: 'absolute', left: 0, top: 0 }}
        aria-hidden="true"
      >
        {[side.mark, side.line, side.line].map((color, at) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a button's identity is its place
            key={at}
            cx={unit * (3.6 + at * 3.2)}
            cy={bar / 2}
            r={unit * 1}
            fill={color}
          />
        ))}
      </svg>
      {title === '' ? null : (
        <Fitted
          text={title}
          box={{ x: unit * 15, y: 0, width: Math.max(unit * 10, width - unit * 30), height: bar }}
          largest={unit * 3}
          smallest={unit * 2.3}
          wholeLinesDownTo={unit * 2.3}
          style={{
            direction: 'ltr',
            textAlign: 'center',
            fontFamily: codeFont,
            fontWeight: 500,
            lineHeight: 1.2,
            color: side.muted,
          }}
        >
          {title}
        </Fitted>
      )}
    </div>
  );
}
