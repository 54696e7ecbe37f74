/**
 * Text in a box, as large as it can be there.
 *
 * Guarantees: the text stays inside of the box; it breaks between words, and inside of one only when the word
 * alone is wider than the box at the smallest size. Measures inside must be in ems. Padding at the sides is made
 * with a transparent border: text that is too wide would run through a padding before it is noticed.
 */
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { Absolute } from './Absolute.tsx';
import { useFittedFontSize, usualGainOfWrapping } from './fit.ts';
import type { Box } from './layout.ts';

interface Props {
  readonly box: Box;
  /** Font sizes in pixels. */
  readonly largest: number;
  readonly smallest: number;
  /** See `Space`. */
  readonly wholeLinesDownTo?: number;
  readonly gainOfWrapping?: number;
  /** The text that is fitted: another text is fitted anew. */
  readonly text: string;
  /** Where the text stands when it leaves room above or below. */
  readonly align?: 'start' | 'center' | 'end';
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

export function Fitted({ text, ...props }: Props) {
  return <FittedText key={text} {...props} />;
}

function FittedText(props: Omit<Props, 'text'>) {
  const { box, largest, smallest, wholeLinesDownTo = null, align = 'center', style, children } = props;
  const { gainOfWrapping = usualGainOfWrapping } = props;
  const ref = useRef<HTMLDivElement>(null);
  useFittedFontSize(ref, {
    width: box.width,
    height: box.height,
    largest,
    smallest,
    wholeLinesDownTo,
    gainOfWrapping,
  });
  return (
    <Absolute
      box={box}
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: align === 'center' ? 'center' : `flex-${align}`,
      }}
    >
      <div ref={ref} style={{ width: '100%', flexShrink: 0, ...style }}>
        {children}
      </div>
    </Absolute>
  );
}
