/** The small lines below a title: author, date. Nothing where there are none. */
import { textFont } from '../theme/fonts.ts';

interface Props {
  readonly lines: readonly string[];
  readonly color: string;
  /** In ems of the title's font size. */
  readonly size: number;
  /** Between the title and the first line, and from line to line, in ems of the details. */
  readonly gap: number;
  readonly lineHeight: number;
}

export function Details({ lines, color, size, gap, lineHeight }: Props) {
  if (lines.length === 0) return null;
  return (
    <div
      style={{
        marginTop: `${gap}em`,
        fontFamily: textFont,
        fontVariationSettings: 'normal',
        fontWeight: 500,
        fontSize: `${size}em`,
        lineHeight,
        color,
        whiteSpace: 'pre-line',
      }}
    >
      {lines.join('\n')}
    </div>
  );
}
