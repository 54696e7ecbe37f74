/** An element with the place and size of a box of the layout. */
import type { CSSProperties, ReactNode } from 'react';
import type { Box } from './layout.ts';

interface Props {
  readonly box: Box;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
}

export function Absolute({ box, style, children }: Props) {
  return (
    <div
      style={{
        position: 'absolute',
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        ...style,
      }}
    >
      {children}
    </div>
  );
}
