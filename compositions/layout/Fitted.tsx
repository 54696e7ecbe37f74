/**
 * Text in a box, as large as it can be there.
 *
 * Guarantees: the text stays inside the box; it breaks between words, and inside a word only if the word alone is wider
 * than the box at the smallest size. Lengths inside must be in ems. For space at the sides use a transparent border:
 * text that is too wide would run through padding unnoticed.
 */
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { Absolute } from './Absolute.tsx';
import { useFittedFontSize, usualGainOfWrapping } from './fit.ts';
import type { Box } from './layout.ts';

interface Props {
  readonly box: Box;
  /** Font sizes, in pixels. */
  readonly largest: number;
  readonly smallest: number;
  /** See `Space`. */
  readonly wholeLinesDownTo?: number;
  readonly gainOfWrapping?: number;
  /** The text, so that a new text is fitted again. */
  readonly text: string;
  /** Where the text stands if it does not fill the box from top to bottom. */
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
