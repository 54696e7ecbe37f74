/** A letter or a mark so large that the frame crops it: a shape, not text. */
import type { CSSProperties } from 'react';
import { titleFont } from '../theme/fonts.ts';

interface Props {
  readonly text: string;
  readonly color: string;
  /** In pixels. */
  readonly size: number;
  /** Its place in the frame, such as `right` and `top`, in pixels. */
  readonly place: CSSProperties;
  readonly family?: string;
}

export function Glyph({ text, color, size, place, family = titleFont }: Props) {
  return (
    <div
      aria-hidden="true"
      style={{
        position: 'absolute',
        ...place,
        fontFamily: family,
        fontWeight: 800,
        fontSize: size,
        lineHeight: 1,
        color,
        whiteSpace: 'nowrap',
      }}
    >
      {text}
    </div>
  );
}
